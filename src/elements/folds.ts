/** Which folds of an element stand open. What was opened is a fact of what was read; opening is no answer. */
export class Folds {
  readonly #host: HTMLElement;
  /** By their `data-fold`. */
  readonly open = new Set<string>();
  readonly #opened = new Set<string>();

  constructor(host: HTMLElement) {
    this.#host = host;
    this.listenIn(host);
  }

  /** In a shadow root too, which keeps the event to itself. */
  listenIn(root: EventTarget): void {
    // It does not bubble.
    root.addEventListener('toggle', this.#hear, { capture: true });
  }

  readonly #hear = (event: Event): void => this.#note(event.target as Element);

  #note(fold: Element): void {
    if (!(fold instanceof HTMLDetailsElement) || !fold.dataset['fold']) return;
    if (fold.open) {
      this.open.add(fold.dataset['fold']);
      this.#opened.add(fold.dataset['fold']);
    } else this.open.delete(fold.dataset['fold']);
  }

  /** What was opened so far, in the order in which it first was. */
  listOpened(): readonly string[] {
    // An opening is told a moment later.
    for (const fold of (this.#host.shadowRoot ?? this.#host).querySelectorAll('details')) this.#note(fold);
    return [...this.#opened];
  }

  /** Opens what hides the first element of that kind: what has to be put right must be seen. */
  openAround(selector: string): void {
    const root = this.#host.shadowRoot ?? this.#host;
    for (const found of root.querySelectorAll(selector)) {
      const fold = found.closest('details');
      if (fold) fold.open = true;
      return;
    }
  }

  /** As when nobody has opened anything. */
  close(): void {
    this.open.clear();
    this.#opened.clear();
  }
}
