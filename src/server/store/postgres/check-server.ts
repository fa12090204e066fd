import { UnusableError } from './failures.js';
import type { Sql } from '../sql.js';

/** What a server is used for. */
export type Use = 'all' | 'reads';

const settings = `select current_setting('server_encoding', true) as encoding,
  current_setting('transaction_read_only', true) as read_only, current_setting('fsync', true) as fsync,
  current_setting('synchronous_commit', true) as synchronous, current_schema() as schema`;

/**
 * Refuses a server that would lose what was acknowledged, or could not hold what people write. Throws StartError. What speaks
 * PostgreSQL's protocol and knows none of these settings passes.
 */
export async function checkServer(sql: Sql, use: Use): Promise<void> {
  const { encoding, read_only, fsync, synchronous, schema } = (await sql.get(settings)) ?? {};
  if (typeof encoding === 'string' && !/^utf-?8$/i.test(encoding))
    throw new UnusableError(
      `its encoding is ${encoding}, which has no room for all names. Make one with: encoding 'UTF8' template template0.`,
    );
  if (schema === null)
    throw new UnusableError('the schema that its address names does not exist. Make it, or name another.');
  if (use === 'reads') return;
  if (read_only === 'on')
    throw new UnusableError(
      'it takes no changes: it is read-only, or a replica. Give the address of the primary.',
    );
  if (fsync === 'off')
    throw new UnusableError(
      'its server runs with "fsync = off": a power cut would lose what people were told is stored.',
    );
  if (synchronous === 'off')
    throw new UnusableError(
      'it runs with "synchronous_commit = off": a power cut would lose what people were told is stored. Set it to on.',
    );
}
