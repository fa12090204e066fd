/** Which folds of an element stand open. What was opened is a fact of what was read; opening is no answer. */
export class Folds {
  readonly #host: HTMLElement;
  /** By their `data-fold`. */
  readonly open = new Set<string>();

  constructor(host: HTMLElement) {
    this.#host = host;
    // The event does not bubble.
    host.addEventListener('toggle', (event) => this.#note(event.target as Element), { capture: true });
  }

  #note(fold: Element): void {
    if (!(fold instanceof HTMLDetailsElement) || !fold.dataset['fold']) return;
    if (fold.open) this.open.add(fold.dataset['fold']);
    else this.open.delete(fold.dataset['fold']);
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
  }
}
