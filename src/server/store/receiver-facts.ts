import type { Database } from './database.js';

/** Publishes a record key for good: receipts outlive the key that signed them. */
export async function keepPublicKey(database: Database, kid: string, jwk: string, at: Date): Promise<void> {
  const sql = 'insert into public_key (kid, jwk, first_used_at) values ($1, $2, $3) on conflict do nothing';
  database.run(sql, kid, jwk, at.getTime());
}

/** Every record key that ever signed here, the newest first. */
export const listPublicKeys = async (database: Database): Promise<readonly string[]> =>
  database
    .all('select jwk from public_key order by first_used_at desc, kid')
    .map((row) => row['jwk'] as string);

/** What is kept of a fact; undefined before the first start. */
export const readFactNow = (database: Database, name: string): string | undefined =>
  database.get('select value from receiver where name = $1', name)?.['value'] as string | undefined;

/** The same, for those who wait anyway. */
export const readFact = async (database: Database, name: string): Promise<string | undefined> =>
  readFactNow(database, name);

/** Keeps a fact on first start and gives what is kept: another value later means that folders were mixed up. */
export async function keepFact(database: Database, name: string, value: string): Promise<string> {
  database.run('insert into receiver (name, value) values ($1, $2) on conflict do nothing', name, value);
  return database.get('select value from receiver where name = $1', name)?.['value'] as string;
}

/** Keeps a fact that changes. */
export const putFact = (database: Database, name: string, value: string): void =>
  void database.run(
    'insert into receiver (name, value) values ($1, $2) on conflict (name) do update set value = $2',
    name,
    value,
  );

// As much as a large submission takes: a disk may have room for a word and for nothing else.
const filler = ' '.repeat(65_536);

/** Writes for real, so that a full disk or a read-only file shows. Throws StoreError. */
export async function checkWritable(database: Database, at: Date): Promise<void> {
  const sql = `insert into receiver (name, value) values ('checked-at', $1) on conflict (name) do update set value = $1`;
  database.transact(() => database.run(sql, at.toISOString() + filler));
}

/** Reads for real. Throws StoreError. */
export async function checkReadable(database: Database): Promise<void> {
  database.get('select name from receiver limit 1');
}
