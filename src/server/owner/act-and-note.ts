import { randomAuditId, type Trail } from '../http/guard-owner-routes.js';
import { type AuditedThings } from '../store/audit.js';
import type { Store, StoreParts } from '../store/store.js';

/**
 * Does something and writes down who did it, in one transaction. `work` gives what it was about, or null where there was nothing to
 * do; that is false.
 */
export async function actAndNote(
  store: Store,
  trail: Trail,
  work: (parts: StoreParts) => Promise<AuditedThings | null>,
): Promise<boolean> {
  const isDone = await store.transact(async (parts) => {
    const about = await work(parts);
    if (about === null) return false;
    trail.about = about;
    await parts.audit.add(trail.entry(), randomAuditId());
    return true;
  });
  if (isDone) trail.isWritten = true;
  return isDone;
}
