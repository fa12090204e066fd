import { randomAuditId, type Trail } from '../http/guard-owner-routes.js';
import { addAudit, type AuditedThings } from '../store/audit.js';
import type { Database, Sql } from '../store/sql.js';

/**
 * Does something and writes down who did it, in one transaction. `work` gives what it was about, or null where there was nothing to
 * do; that is false.
 */
export async function actAndNote(
  database: Database,
  trail: Trail,
  work: (sql: Sql) => Promise<AuditedThings | null>,
): Promise<boolean> {
  const isDone = await database.transact(async (sql) => {
    const about = await work(sql);
    if (about === null) return false;
    trail.about = about;
    await addAudit(sql, trail.entry(), randomAuditId());
    return true;
  });
  if (isDone) trail.isWritten = true;
  return isDone;
}
