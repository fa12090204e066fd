import { choicesOf, type Presentation } from '../../form/index.js';
import type { Submission } from '../../proof/submission.js';
import type { Questions } from './questions.js';

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

  /** After each drawing. What measures is fetched after the first is painted; without it, nothing is measured. */
  update(root: ParentNode & EventTarget, presentation: Presentation): void {
    this.#sent = choicesOf(presentation).flatMap(({ id, control }) => (control === 'submit' ? [id] : []));
    this.#questions?.watch(root, this.#sent);
    if (this.#root) return;
    this.#root = root;
    // It does not bubble.
    root.addEventListener('toggle', (event) => this.#noteOpen(event.target as Element), true);
    requestAnimationFrame(() => {
      const drawnAt = performance.now();
      setTimeout(async () => {
        const part = await import('./questions.js').catch(() => undefined);
        if (part) this.#questions = new part.Questions(this.#host, drawnAt, presentation.date);
        this.#questions?.watch(root, this.#sent);
      });
    });
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
