import type { Waiting } from './outbox.js';
import { longestAsked, type RefusalReason } from './post.js';

/** What the owner of a form can put right: it is asked for again, but not soon. */
const mendable: ReadonlySet<RefusalReason> = new Set(['unknown-form', 'forbidden', 'other']);

/** Milliseconds after which a refusal that the owner can have put right is tried anew. */
const rethought = 60 * 60_000;

/** After so many tries that came to nothing, those behind it need not wait for it. */
const stubborn = 3;

const isDue = ({ refused }: Waiting, now: number): boolean =>
  refused === null ||
  (refused.status !== 0 && mendable.has(refused.reason) && Math.abs(now - refused.at) > rethought);

/**
 * Which one to try: the first that came. After a failure the one that has failed least often tells whether it was the line, or
 * the one before.
 */
export function chooseNext(
  list: readonly Waiting[],
  tried: ReadonlySet<string>,
  failed: Waiting | undefined,
  now: number,
): Waiting | undefined {
  const due = list.filter((one) => !tried.has(one.key) && isDue(one, now));
  return failed ? due.toSorted((one, other) => one.tries - other.tries)[0] : due[0];
}

/** Whether others may still be tried after a failure: not when it is the second in a row, and not at its first tries. */
export const mayGoOn = (one: Waiting, failedBefore: Waiting | undefined): boolean =>
  failedBefore === undefined && one.tries + 1 >= stubborn;

/** Milliseconds for which the receiver does not want to be asked. A clock that was set back makes it no longer than it ever asks for. */
export const restOf = ({ notBefore }: Waiting, now: number): number =>
  notBefore === null ? 0 : Math.max(0, Math.min(notBefore - now, longestAsked));
