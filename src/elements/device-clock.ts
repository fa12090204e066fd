/** The two clocks of a device. Neither can be trusted alone: one is set by hand, the other stops while the device sleeps. */
export interface DeviceClock {
  /** The time on the wall. */
  readonly now: () => Date;
  /** Milliseconds since a moment of the page's own; goes on whatever is done to the wall clock, starts anew at a reload. */
  readonly elapsed: () => number;
  /** How often the page came back from the browser's memory. What `elapsed` says of a time before is not to be trusted. */
  readonly returns: () => number;
}

let returns = 0;
// Not in Node, where the elements can be imported and never stand in a page.
globalThis.addEventListener?.('pageshow', ({ persisted }) => {
  if (persisted) returns++;
});

/** The clocks of this device. */
export const deviceClock: DeviceClock = {
  now: () => new Date(),
  elapsed: () => performance.now(),
  returns: () => returns,
};
