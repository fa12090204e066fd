import type { KnownForms } from '../forms/known-forms.js';
import { makeControllerOf } from '../forms/known-controllers.js';
import type { Caller } from '../http/caller.js';
import { readRecord } from '../log/make-receipt.js';
import type { Store } from '../store/store.js';
import type { StoredSubmission } from '../store/submissions.js';

/** A part of what was collected, and the place that it was looked up to; `last` is `after` where nothing came later. */
export interface CollectedPart {
  readonly found: readonly StoredSubmission[];
  readonly last: number;
}

// Others' records are passed over: this many at most, so that one question does not read the whole store.
const mostLookedAt = 10_000;

/** What was collected after a place in the log, of the businesses that a caller may ask about. */
export async function listCollected(
  store: Store,
  caller: Caller,
  after: number,
  most: number,
): Promise<CollectedPart> {
  if (caller.isWhole) {
    const found = await store.records.listAfter(after, most);
    return { found, last: found.at(-1)?.logIndex ?? after };
  }
  const isTheirs = await makeIsTheirs(store, caller);
  const found: StoredSubmission[] = [];
  let last = after;
  for (let looked = 0; looked < mostLookedAt && found.length < most;) {
    const page = await store.records.listAfter(last, 1000);
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

/** Makes what tells since when the data of a record's person is put aside. */
export const makeRestrictedSince =
  (store: Store, { current }: Pick<KnownForms, 'current'>) =>
  async (submission: StoredSubmission): Promise<string | null> => {
    const controller = current.get(submission.formId)?.config.controller.id;
    return controller === undefined ? null : store.people.restrictedSince(submission.subjectId, controller);
  };

/** Makes what tells whether a record was given to a business that a caller may ask about. */
export async function makeIsTheirs(
  store: Store,
  caller: Caller,
): Promise<(submission: StoredSubmission) => boolean> {
  if (caller.isWhole) return () => true;
  const controllerOf = makeControllerOf(await store.controllers.listAliases());
  return (submission) => caller.mayAsk(controllerOf(readRecord(submission)));
}
