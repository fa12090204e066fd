/** How long a screen stays as it is without a touch, in milliseconds. */
export interface Patience {
  /** Then everything goes. */
  readonly clearAfter: number;
  /** So long before, whoever is there is asked. WCAG 2.2.1 wants at least 20 seconds, and one press to go on. */
  readonly warnFor: number;
}

export const patience: Patience = { clearAfter: 60_000, warnFor: 20_000 };

/** What to do: nothing, ask whether somebody is there (with the seconds that are left), or clear. */
export type Idle =
  | { readonly state: 'rest' }
  | { readonly state: 'warn'; readonly left: number }
  | { readonly state: 'clear' };

/** After so many milliseconds without a touch. */
export function idleAfter(still: number, { clearAfter, warnFor }: Patience = patience): Idle {
  if (still >= clearAfter) return { state: 'clear' };
  return still < clearAfter - warnFor
    ? { state: 'rest' }
    : { state: 'warn', left: Math.ceil((clearAfter - still) / 1000) };
}

/** By a clock that nobody sets and one that goes on while the device sleeps. */
export interface Clocks {
  readonly now: () => number;
  readonly elapsed: () => number;
}

/** Knows for how long nobody has touched the screen. */
export class Stillness {
  readonly #clocks: Clocks;
  #at = 0;
  #elapsed = 0;

  constructor(clocks: Clocks) {
    this.#clocks = clocks;
    this.touch();
  }

  touch(): void {
    this.#at = this.#clocks.now();
    this.#elapsed = this.#clocks.elapsed();
  }

  /** The longer that either clock says: a screen that was cleared too early is better than one that was left. */
  get length(): number {
    return Math.max(this.#clocks.now() - this.#at, this.#clocks.elapsed() - this.#elapsed);
  }
}
