import type { Scope, Sql } from './sql.js';

/** A new address that a person gave, until they press in a mail to it. The link is kept by its digest alone. */
export interface AddressChange {
  readonly digest: string;
  readonly subjectId: string;
  readonly controller: string;
  /** `urn:uuid:` of the change: what is sealed is sealed for it. */
  readonly id: string;
  /** Both addresses and the language of the mail, sealed with the person's key. */
  readonly sealed: Uint8Array;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

const columns = 'digest, subject_id, controller, id, sealed, expires';

/** Keeps a change in the place of one of the same id, and forgets those that ended. */
export const keepAddressChange = (scope: Scope, one: AddressChange, now: number): Promise<void> =>
  scope.transact(async (sql) => {
    await sql.run('delete from address_change where expires < $1 or id = $2', now, one.id);
    await sql.run(
      `insert into address_change (${columns}) values ($1, $2, $3, $4, $5, $6)`,
      one.digest,
      one.subjectId,
      one.controller,
      one.id,
      one.sealed,
      one.expires,
    );
  });

/** What a link or an id is about; null when it ended or never was. */
export async function findAddressChange(
  sql: Sql,
  by: { readonly digest: string } | { readonly id: string },
  now: number,
): Promise<AddressChange | null> {
  const [column, value] = 'digest' in by ? ['digest', by.digest] : ['id', by.id];
  const row = await sql.get(
    `select ${columns} from address_change where ${column} = $1 and expires >= $2`,
    value,
    now,
  );
  return row
    ? {
        digest: row['digest'] as string,
        subjectId: row['subject_id'] as string,
        controller: row['controller'] as string,
        id: row['id'] as string,
        sealed: row['sealed'] as Uint8Array,
        expires: Number(row['expires']),
      }
    : null;
}

/** Uses a change up; false where somebody did before. */
export const dropAddressChange = async (sql: Sql, id: string): Promise<boolean> =>
  (await sql.run('delete from address_change where id = $1', id)) === 1;
