import type { Sql } from './sql.js';

/** When the call that a record asks for was made (RFC 3339); undefined while it was not. */
export const metAt = async (sql: Sql, recordId: string): Promise<string | undefined> =>
  (await sql.get('select at from met_request where record_id = $1', recordId))?.['at'] as string | undefined;

/** The call was made; the first time holds. */
export const meetRequest = async (sql: Sql, recordId: string, at: string): Promise<void> => {
  await sql.run(
    'insert into met_request (record_id, at) values ($1, $2) on conflict do nothing',
    recordId,
    at,
  );
};
