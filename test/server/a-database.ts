import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { Client } from 'pg';
import { openPlace } from '../../src/server/store/open-store.js';
import type { Database } from '../../src/server/store/sql.js';

/** The address of a PostgreSQL that tests may use, as `npm run test:postgres` gives it; without one they run on SQLite. */
export const testDatabase: string | undefined = process.env['ACCORD_TEST_DATABASE_URL'];

/** Asks PostgreSQL itself, beside the store. */
export async function askDatabase(
  url: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** The address of a schema. */
export function inSchema(url: string, schema: string): string {
  const address = new URL(url);
  address.searchParams.set('options', `-c search_path=${schema}`);
  return address.href;
}

const made = new Set<string>();
const places = new Map<string, string | undefined>();

/** For what is about the file itself: a receiver on its folder, also where the others are on PostgreSQL. */
export const onFile: { readonly databaseUrl: undefined } = { databaseUrl: undefined };

/** Tells where the receiver of a folder keeps what it keeps, for the commands that are run on that folder. */
export const keepDatabaseOf = (folder: string, url: string | undefined): void => void places.set(folder, url);

/** Where the receiver of a folder keeps what it keeps: a schema of its own; undefined for the folder itself. */
export async function databaseOf(folder: string): Promise<string | undefined> {
  if (testDatabase === undefined || places.has(folder)) return places.get(folder);
  const schema = `t_${createHash('sha256').update(basename(folder)).digest('hex').slice(0, 16)}`;
  if (!made.has(schema)) await askDatabase(testDatabase, `create schema if not exists ${schema}`);
  made.add(schema);
  return inSchema(testDatabase, schema);
}

/** What a command on a receiver's folder is to be given so that it finds the database that belongs to it. */
export async function databaseOfCommand(words: readonly string[]): Promise<readonly string[]> {
  const [command = ''] = words;
  const data = words[words.lastIndexOf('--data') + 1] ?? '';
  const isOfReceiver = words.includes('--data') && basename(data) === 'data';
  if (
    ![
      'contact',
      'import',
      'suppression',
      'users',
      'audit',
      'journal',
      'retention',
      'events',
      'print',
    ].includes(command) ||
    !isOfReceiver
  )
    return [];
  const url = await databaseOf(dirname(data));
  return url === undefined ? [] : ['--database-url', url];
}

/** Opens the database of a folder's receiver, wherever that is, beside a receiver that may run on it. */
export const openStoreOf = async (folder: string): Promise<Database> =>
  openPlace({ dataFolder: join(folder, 'data'), databaseUrl: await databaseOf(folder) }, { isGuest: true });
