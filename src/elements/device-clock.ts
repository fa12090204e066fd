import type { Mark } from '../form/answers.js';

/** The two clocks of a device. Neither can be trusted alone: one is set by hand, the other stops while the device sleeps. */
export interface DeviceClock {
  /** The time on the wall. */
  readonly now: () => Date;
  /** Milliseconds since a moment of the page's own; goes on whatever is done to the wall clock, starts anew at a reload. */
  readonly elapsed: () => number;
  /** How often the page came back from the browser's memory. What `elapsed` says of a time before is not to be trusted. */
  readonly returns: () => number;
}

/** A control that was pressed, how it stood then, and when that was by both clocks. */
export interface Seen {
  readonly name: string;
  readonly mark: Mark;
  readonly at: string;
  readonly elapsed: number;
  readonly returns: number;
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

/** What is seen of a press while its event goes by; undefined for other events. */
export function seenIn(event: Event, clock = deviceClock): Seen | undefined {
  const [box] = event.composedPath();
  if (!(box instanceof HTMLInputElement)) return undefined;
  const { name, checked, value } = box;
  return {
    name,
    mark: checked ? (value as Mark) : null,
    at: clock.now().toISOString(),
    elapsed: clock.elapsed(),
    returns: clock.returns(),
  };
}
