import { randomUUID } from 'node:crypto';
import type { TestContext } from 'node:test';
import { openPostgres } from '../../../src/server/store/postgres/open-postgres.js';
import type { Database } from '../../../src/server/store/sql.js';
import { askDatabase, inSchema, testDatabase } from '../a-database.js';

/** The address of the server that these tests need. */
export function serverAddress(): string {
  if (testDatabase === undefined) throw new Error('These tests need PostgreSQL: npm run test:postgres');
  return testDatabase;
}

/** The address of an empty schema. */
export async function makeSchema(): Promise<string> {
  const schema = `s_${randomUUID().replaceAll('-', '')}`;
  await askDatabase(serverAddress(), `create schema ${schema}`);
  return inSchema(serverAddress(), schema);
}

/** Opens a store, which is closed after the test. */
export async function openStore(t: TestContext, url: string): Promise<Database> {
  const database = await openPostgres(url);
  t.after(() => database.close());
  return database;
}
