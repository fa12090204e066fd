import { makeControllerOf } from '../forms/known-controllers.js';
import type { Caller } from '../http/caller.js';
import { readRecord } from '../log/make-receipt.js';
import { listAliases } from '../store/controllers.js';
import type { Database } from '../store/sql.js';
import { listAfter, type StoredSubmission } from '../store/submissions.js';

/** A part of what was collected, and the place that it was looked up to; `last` is `after` where nothing came later. */
export interface CollectedPart {
  readonly found: readonly StoredSubmission[];
  readonly last: number;
}

// Others' records are passed over: this many at most, so that one question does not read the whole store.
const mostLookedAt = 10_000;

/** What was collected after a place in the log, of the businesses that a caller may ask about. */
export async function listCollected(
  database: Database,
  caller: Caller,
  after: number,
  most: number,
): Promise<CollectedPart> {
  if (caller.isWhole) {
    const found = await listAfter(database, after, most);
    return { found, last: found.at(-1)?.logIndex ?? after };
  }
  const isTheirs = await makeIsTheirs(database, caller);
  const found: StoredSubmission[] = [];
  let last = after;
  for (let looked = 0; looked < mostLookedAt && found.length < most;) {
    const page = await listAfter(database, last, 1000);
    for (const one of page) {
      if (found.length >= most) break;
      last = one.logIndex;
      if (isTheirs(one)) found.push(one);
    }
    looked += page.length;
    if (page.length < 1000) break;
  }
  return { found, last };
}

/** Makes what tells whether a record was given to a business that a caller may ask about. */
export async function makeIsTheirs(
  database: Database,
  caller: Caller,
): Promise<(submission: StoredSubmission) => boolean> {
  if (caller.isWhole) return () => true;
  const controllerOf = makeControllerOf(await listAliases(database));
  return (submission) => caller.mayAsk(controllerOf(readRecord(submission)));
}
