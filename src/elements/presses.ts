import type { Mark } from '../form/index.js';
import type { Press } from '../proof/submission.js';
import type { DeviceClock } from './device-clock.js';

const prefix = 'choice:';

interface Noted {
  readonly mark: Mark;
  readonly at: string;
  /** By the monotonic clock; null once that says nothing any more. */
  readonly elapsed: number | null;
}

/** When each choice was pressed last. A mark that nobody was seen to press has no time: it may be as old as the form. */
export class Presses {
  readonly #clock: DeviceClock;
  #noted = new Map<string, Noted>();

  constructor(clock: DeviceClock) {
    this.#clock = clock;
  }

  /** Notes the press of a choice's control; other events are passed over. */
  see(event: Event): void {
    const [box] = event.composedPath();
    if (!(box instanceof HTMLInputElement) || !box.name.startsWith(prefix)) return;
    const mark = box.checked ? (box.value as Mark) : null;
    this.#noted.set(box.name.slice(prefix.length), {
      mark,
      at: this.#clock.now().toISOString(),
      elapsed: this.#clock.elapsed(),
    });
  }

  /** Everything is answered anew. */
  forget(): void {
    this.#noted.clear();
  }

  /** The page was away in the browser's memory: nobody knows how long. */
  loseAges(): void {
    for (const [choice, noted] of this.#noted) this.#noted.set(choice, { ...noted, elapsed: null });
  }

  /** The presses that made these marks, as a body says them that is made now. */
  describe(marks: Readonly<Record<string, Mark>>): Readonly<Record<string, Press>> {
    const now = this.#clock.elapsed();
    return Object.fromEntries(
      Object.entries(marks).flatMap(([choice, mark]) => {
        const noted = this.#noted.get(choice);
        // A script of the page's may have set another since.
        if (mark === null || noted?.mark !== mark) return [];
        const ago = noted.elapsed === null ? null : Math.max(0, Math.round(now - noted.elapsed));
        return [[choice, { at: noted.at, ago }]];
      }),
    );
  }
}
