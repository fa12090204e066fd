import type { Flag, Received } from '../../proof/index.js';
import { readFormToken } from './form-token.js';

/** What came beside the answers and tells a page from a program. */
export interface Guarded {
  readonly form: string;
  readonly guard: Received['guard'];
  readonly idempotencyKey: string;
  /** The page's own name of one person's way through it, where the site sends its form as often as it likes. */
  readonly visit?: string | undefined;
  /** Milliseconds since 1970, and how long the device kept the body since it was made. */
  readonly now: number;
  readonly heldFor: number;
}

/** What looking needs of the world around it. */
export interface Lookout {
  readonly secret: Buffer;
  /** Notes who uses a token; false when it was another who did. */
  use(token: string, user: string, now: number): Promise<boolean>;
}

// Nobody reads and presses within this; a program that cares can wait, and one that does not is found.
const shortest = 200;
/** What is on its way for longer was kept on the device, whose clock may be set meanwhile. */
const longestTry = 60_000;
const day = 86_400_000;
// A page that stays open is shown anew each day.
const longest = 2 * day;

/** How long a token is remembered once it was used, in milliseconds: it is no use after. */
export const tokenLife = 100 * day;

/**
 * Why a submission looks like a program's: a field was filled in that no person sees, or the token of its form is made up, was used
 * by another, or is too young or too old. No token is no reason: a form in a page without a receiver has none, and older widgets
 * send none. What is suspected is stored and flagged; a no in it counts.
 */
export async function suspect(
  { form, guard, idempotencyKey, visit, now, heldFor }: Guarded,
  { secret, use }: Lookout,
): Promise<readonly Flag[]> {
  if (!guard) return [];
  if (guard.trap) return [because('trap')];
  if (guard.token === undefined) return [];
  const token = readFormToken(secret, form, guard.token);
  if (!token) return [because('token-forged')];
  const total = now - token.shownAt;
  // As old as it was when the person pressed.
  const age = total - heldFor;
  // An age that cannot be tells of a clock that was set, here or on the device.
  if (age < shortest && total >= 0 && heldFor < longestTry) return [because('token-early')];
  if (age > longest || total > tokenLife) return [because('token-late')];
  return (await use(token.id, visit ?? idempotencyKey, now)) ? [] : [because('token-reused')];
}

const because = (detail: string): Flag => ({ code: 'suspicious', detail });
