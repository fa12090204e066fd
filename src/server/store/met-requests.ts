import type { Database } from './database.js';

/** When the call that a record asks for was made (RFC 3339); undefined while it was not. */
export const metAt = (database: Database, recordId: string): string | undefined =>
  database.get('select at from met_request where record_id = $1', recordId)?.['at'] as string | undefined;

/** The call was made; the first time holds. */
export const meetRequest = (database: Database, recordId: string, at: string): void =>
  void database.run(
    'insert into met_request (record_id, at) values ($1, $2) on conflict do nothing',
    recordId,
    at,
  );
