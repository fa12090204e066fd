import type { Mark } from '../form/answers.js';
import type { Press, Submission } from '../proof/submission.js';
import { choiceName } from '../form/control-names.js';
import { deviceClock, type DeviceClock } from './device-clock.js';

interface Noted {
  readonly mark: Mark;
  readonly at: string;
  readonly elapsed: number;
  readonly returns: number;
}

/** 16 random bytes, base64url. */
const newVisit = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)))).replace(/\W/g, (sign) =>
    sign === '+' ? '-' : sign === '/' ? '_' : '',
  );

/** What a device says of its own times beside the answers of one person on their way through one form. */
export class DeviceTimes {
  readonly #clock: DeviceClock;
  readonly #noted = new Map<string, Noted>();
  #visit = newVisit();
  #turn = 0;

  constructor(clock = deviceClock) {
    this.#clock = clock;
  }

  /** Notes when a choice was pressed; other events are passed over. A mark that nobody was seen to press has no time. */
  see(event: Event): void {
    const [box] = event.composedPath();
    if (!(box instanceof HTMLInputElement)) return;
    const { name, checked, value } = box;
    this.#noted.set(name, {
      mark: checked ? (value as Mark) : null,
      at: this.#clock.now().toISOString(),
      elapsed: this.#clock.elapsed(),
      returns: this.#clock.returns(),
    });
  }

  /** Whoever comes next is somebody else. */
  beginAnew(): void {
    this.#noted.clear();
    this.#visit = newVisit();
    this.#turn = 0;
  }

  /**
   * For the body that is made now. What is sent later in a visit takes the place of what was sent before. `sent` are the choices
   * that sending it says yes to.
   */
  describe(
    shownAt: string,
    marks: Readonly<Record<string, Mark>>,
    sent: readonly string[] = [],
  ): Submission['device'] {
    const presses: Record<string, Press> = {};
    for (const choice in marks) {
      const noted = this.#noted.get(choiceName(choice));
      // A script of the page's may have set another mark since.
      if (!noted?.mark || noted.mark !== marks[choice]) continue;
      const isKnown = noted.returns === this.#clock.returns();
      presses[choice] = {
        at: noted.at,
        ago: isKnown ? Math.round(this.#clock.elapsed() - noted.elapsed) : null,
      };
    }
    const sentAt = this.#clock.now().toISOString();
    for (const choice of sent) presses[choice] = { at: sentAt, ago: 0 };
    return { shownAt, sentAt, visit: this.#visit, turn: ++this.#turn, presses };
  }

  /** How long ago this was called, in whole milliseconds, whenever it is asked. */
  startHolding(): () => number {
    const madeAt = this.#clock.elapsed();
    return () => Math.round(this.#clock.elapsed() - madeAt);
  }
}
