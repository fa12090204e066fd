/** Milliseconds by which the wall clock was put ahead since this process started; 0 where it was not, or was put back. */
export type ClockAhead = (now: Date) => number;

/** Holds the wall clock against one that nobody sets. */
export function makeClockAhead(now: () => Date, steady: () => number): ClockAhead {
  const [wallAtStart, steadyAtStart] = [now().getTime(), steady()];
  return (at) => Math.max(0, at.getTime() - wallAtStart - (steady() - steadyAtStart));
}

// Time servers move a clock by less; what came at once was pressed at once, whatever the clock says.
const tolerance = 2000;
const atOnce = 60_000;

/**
 * How long ago a body was made, as far as it is safe to say: where the receiver's clock was put ahead, what a device kept for a
 * while would seem to have been pressed after a no that came before it.
 */
export const heldAtMost = (heldFor: number | undefined, ahead: number): number | undefined =>
  heldFor === undefined || heldFor < atOnce || ahead < tolerance ? heldFor : heldFor + ahead;
