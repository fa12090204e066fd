import { choicesOf, type Presentation } from '../../form/presentation.js';
import type { Submission } from '../../proof/submission.js';
import { reportError } from '../report-error.js';
import type { Questions } from './questions.js';

/** Milliseconds after which what measures is fetched, if nobody has begun before: not while a page is still loading. */
const patience = 500;

/** What the record says of how an element was drawn: what was opened of it, and how each question stood on the screen. */
export class DrawnQuestions {
  readonly #host: Element;
  #root: ParentNode | undefined;
  #questions: Questions | undefined;
  #opened: string[] = [];
  /** The choices that the form's button says yes to. */
  #sent: readonly string[] = [];

  constructor(host: Element) {
    this.#host = host;
  }

  /** After each drawing. */
  update(root: ParentNode & EventTarget, presentation: Presentation): void {
    this.#sent = choicesOf(presentation).flatMap(({ id, control }) => (control === 'submit' ? [id] : []));
    this.#questions?.watch(root, this.#sent);
    if (this.#root) return;
    this.#root = root;
    // It does not bubble.
    root.addEventListener('toggle', (event) => this.#noteOpen(event.target as Element), true);
    requestAnimationFrame(() => this.#fetchSoon(root, presentation.date, performance.now()));
  }

  /** Once somebody begins, or after a while; without what measures, nothing is measured. */
  #fetchSoon(root: ParentNode & EventTarget, date: string, drawnAt: number): void {
    const stop = new AbortController();
    const start = async (): Promise<void> => {
      if (stop.signal.aborted) return;
      stop.abort();
      const part = await import('./questions.js').catch(() => undefined);
      if (!part) return;
      const report = (detail: string): void => reportError(this.#host, 'hard-to-read', detail);
      this.#questions = new part.Questions(report, drawnAt, date);
      this.#questions.watch(root, this.#sent);
    };
    for (const type of ['pointerdown', 'focusin'])
      root.addEventListener(type, start, { capture: true, signal: stop.signal });
    setTimeout(start, patience);
  }

  #noteOpen(element: Element): void {
    const fold = element.matches('details[open]') && element.getAttribute('data-fold');
    if (fold && !this.#opened.includes(fold)) this.#opened.push(fold);
  }

  /** A choice was pressed. */
  press(event: Event): void {
    this.#questions?.press(event);
  }

  /** Whoever comes next is somebody else. */
  beginAnew(): void {
    this.#opened = [];
    this.#questions?.beginAnew();
  }

  /** For the body that is made now. */
  describe(): Pick<Submission['device'], 'opened' | 'drawn'> {
    // An opening is told a moment later.
    for (const fold of this.#root?.querySelectorAll('details[open]') ?? []) this.#noteOpen(fold);
    const drawn = this.#questions?.describe();
    return { opened: [...this.#opened], ...(drawn && { drawn }) };
  }
}
