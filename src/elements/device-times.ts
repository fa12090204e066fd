import type { Mark } from '../form/index.js';
import type { Submission } from '../proof/submission.js';
import { deviceClock, type DeviceClock } from './device-clock.js';
import { Presses } from './presses.js';
import { Visit } from './visit.js';

/** What a device says of its own times beside the answers of one person. */
export class DeviceTimes {
  readonly presses: Presses;
  readonly #clock: DeviceClock;
  #visit = new Visit();

  constructor(clock = deviceClock) {
    this.#clock = clock;
    this.presses = new Presses(clock);
  }

  /** Whoever comes next is somebody else. */
  beginAnew(): void {
    this.presses.forget();
    this.#visit = new Visit();
  }

  /** For the body that is made now. */
  describe(shownAt: string, marks: Readonly<Record<string, Mark>>): Submission['device'] {
    return {
      shownAt,
      sentAt: this.#clock.now().toISOString(),
      visit: this.#visit.id,
      turn: this.#visit.next(),
      presses: this.presses.describe(marks),
    };
  }

  /** How long ago this was called, in whole milliseconds, whenever it is asked. */
  startHolding(): () => number {
    const madeAt = this.#clock.elapsed();
    return () => Math.max(0, Math.round(this.#clock.elapsed() - madeAt));
  }
}
