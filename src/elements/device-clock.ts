/** The two clocks of a device. Neither can be trusted alone: one is set by hand, the other stops while the device sleeps. */
export interface DeviceClock {
  /** The time on the wall. */
  readonly now: () => Date;
  /** Milliseconds since a moment of the page's own; goes on whatever is done to the wall clock, starts anew at a reload. */
  readonly elapsed: () => number;
}

/** The clocks of this device. */
export const deviceClock: DeviceClock = { now: () => new Date(), elapsed: () => performance.now() };
