/** A moment by the two clocks of a device. */
export interface Moment {
  /** Milliseconds since 1970 by the clock on the wall, which somebody may set. */
  readonly at: number;
  /** Milliseconds by a clock that nobody sets, and that starts anew with each life. */
  readonly elapsed: number;
  /** Names the time in which `elapsed` can be compared: one page, from its opening on. */
  readonly life: string;
}

/** When something that is kept was last looked at, and how old it was then; null where that was not to be known any more. */
export interface Seen extends Moment {
  readonly held: number | null;
}

/** Milliseconds of ten years: what seems to be older was made by a clock that stood wrong. */
const longestHeld = 10 * 365.25 * 24 * 60 * 60 * 1000;

/**
 * For how many milliseconds something made at `madeAt` (wall clock) has been kept. In the life of one page the steady clock tells,
 * and the wall clock where that says more, as the steady one stops while a device sleeps: the older is the safer, as an age
 * only ever weakens a yes. From one life to the next only the wall clock goes on: null once it was found to be set back.
 */
export function heldFor(madeAt: number, seen: Seen, now: Moment): number | null {
  if (seen.held === null) return null;
  const sameLife = now.life === seen.life;
  if (!sameLife && now.at < seen.at) return null;
  const since = sameLife ? now.elapsed - seen.elapsed : now.at - seen.at;
  const held = Math.round(Math.max(0, seen.held + since, now.at - madeAt));
  return held <= longestHeld ? held : null;
}
