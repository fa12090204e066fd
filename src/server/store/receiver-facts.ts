import type { Scope, Sql } from './sql.js';

/** Publishes a record key for good: receipts outlive the key that signed them. */
export async function keepPublicKey(sql: Sql, kid: string, jwk: string, at: Date): Promise<void> {
  const text = 'insert into public_key (kid, jwk, first_used_at) values ($1, $2, $3) on conflict do nothing';
  await sql.run(text, kid, jwk, at.getTime());
}

/** Every record key that ever signed here, the newest first. */
export const listPublicKeys = async (sql: Sql): Promise<readonly string[]> =>
  (await sql.all('select jwk from public_key order by first_used_at desc, kid')).map(
    (row) => row['jwk'] as string,
  );

/** What is kept of a fact; undefined before the first start. */
export const readFact = async (sql: Sql, name: string): Promise<string | undefined> =>
  (await sql.get('select value from receiver where name = $1', name))?.['value'] as string | undefined;

/** Keeps a fact on first start and gives what is kept: another value later means that folders were mixed up. */
export async function keepFact(sql: Sql, name: string, value: string): Promise<string> {
  await sql.run('insert into receiver (name, value) values ($1, $2) on conflict do nothing', name, value);
  return (await sql.get('select value from receiver where name = $1', name))?.['value'] as string;
}

/** Keeps a fact that changes. */
export const putFact = async (sql: Sql, name: string, value: string): Promise<void> => {
  await sql.run(
    'insert into receiver (name, value) values ($1, $2) on conflict (name) do update set value = $2',
    name,
    value,
  );
};

// As much as a large submission takes: a disk may have room for a word and for nothing else.
const filler = ' '.repeat(65_536);

/** Writes for real, so that a full disk or a read-only file shows. Throws StoreError. */
export async function checkWritable(scope: Scope, at: Date): Promise<void> {
  const text = `insert into receiver (name, value) values ('checked-at', $1) on conflict (name) do update set value = $1`;
  await scope.transact((sql) => sql.run(text, at.toISOString() + filler));
}

/** Reads for real. Throws StoreError. */
export async function checkReadable(sql: Sql): Promise<void> {
  await sql.get('select name from receiver limit 1');
}

/** Notes in a key's own JWK that it was taken back; the first time holds. */
export const revokePublicKey = (
  scope: Scope,
  kid: string,
  revoked: { readonly revoked_at: number; readonly reason: string },
): Promise<void> =>
  scope.transact(async (sql) => {
    const row = await sql.get('select jwk from public_key where kid = $1', kid);
    if (!row) return;
    const jwk = JSON.parse(row['jwk'] as string) as { readonly revoked?: object };
    if (jwk.revoked) return;
    await sql.run('update public_key set jwk = $2 where kid = $1', kid, JSON.stringify({ ...jwk, revoked }));
  });
