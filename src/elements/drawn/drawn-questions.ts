import { choicesOf, type Presentation } from '../../form/presentation.js';
import type { DrawnFacts } from '../../proof/submission.js';
import { reportError } from '../report-error.js';
import type { Questions } from './questions.js';

/** Where the questions of an element are drawn, and since when they have been there, by the page's clock. */
export interface Drawn {
  readonly root: ParentNode & EventTarget;
  readonly at: number;
}

/**
 * How each question of an element stands on the screen. What measures is fetched once the form is there for a while or
 * somebody begins; without it, nothing is measured.
 */
export class DrawnQuestions {
  readonly #host: Element;
  readonly #patience: number;
  #questions: Questions | undefined;
  #isAsked = false;
  /** A press came before what would have measured it. */
  #isMissed = false;
  /** The choices that the form's button says yes to. */
  #sent: readonly string[] = [];

  /** `patience`: milliseconds to leave to a page that is still loading. */
  constructor(host: Element, patience = 0) {
    this.#host = host;
    this.#patience = patience;
  }

  /** After each drawing. */
  update(drawn: Drawn, presentation: Presentation): void {
    this.#sent = choicesOf(presentation).flatMap(({ id, control }) => (control === 'submit' ? [id] : []));
    this.#questions?.watch(drawn.root, this.#sent);
    if (this.#isAsked) return;
    this.#isAsked = true;
    requestAnimationFrame(() => this.#fetchSoon(drawn, presentation.date));
  }

  #fetchSoon({ root, at }: Drawn, date: string): void {
    const stop = new AbortController();
    const start = async (): Promise<void> => {
      if (stop.signal.aborted) return;
      stop.abort();
      // Gone again: it is asked for anew when it comes back.
      this.#isAsked = this.#host.isConnected;
      if (!this.#isAsked) return;
      const part = await import('./questions.js').catch(() => undefined);
      if (!part) return;
      const report = (detail: string): void => reportError(this.#host, 'hard-to-read', detail);
      this.#questions = new part.Questions(report, this.#isMissed ? -Infinity : at, date);
      this.#questions.watch(root, this.#sent);
    };
    for (const type of ['pointerdown', 'focusin'])
      root.addEventListener(type, start, { capture: true, signal: stop.signal });
    setTimeout(start, this.#patience);
  }

  /** Something was pressed; without an event, before anybody could look. */
  press(event?: Event): void {
    const [box] = event?.composedPath() ?? [];
    if (event && !(box instanceof Element && box.closest('[data-choice]'))) return;
    if (event && this.#questions) this.#questions.press(event);
    else this.#isMissed = true;
  }

  /** Whoever comes next is somebody else. */
  beginAnew(): void {
    this.#questions?.beginAnew();
  }

  /** For the body that is made now. */
  describe(): { readonly drawn?: Readonly<Record<string, DrawnFacts>> } {
    const drawn = this.#questions?.describe();
    return drawn ? { drawn } : {};
  }
}
