/** Milliseconds by which the wall clock was put ahead, and back, since its watch began: at most one of both is not 0. */
export interface ClockSet {
  readonly ahead: number;
  readonly behind: number;
}

/** Tells of a moment by the wall clock, now unless it is given, how that clock was set. */
export type ClockWatch = (at?: Date) => ClockSet;

/** Holds the wall clock against one that nobody sets. */
export function makeClockWatch(now: () => Date, steady: () => number): ClockWatch {
  const [wallAtStart, steadyAtStart] = [now().getTime(), steady()];
  return (at = now()) => {
    const ahead = at.getTime() - wallAtStart - (steady() - steadyAtStart);
    return { ahead: Math.max(0, ahead), behind: Math.max(0, -ahead) };
  };
}
