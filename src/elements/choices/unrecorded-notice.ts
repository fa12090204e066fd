/**
 * Tells the owner, once, that a site reads or sends its form without a submit event: nothing is recorded then, and no code
 * would say so.
 */
export class UnrecordedNotice {
  readonly #host: Element;
  #submits = 0;
  #isTold = false;

  constructor(host: Element) {
    this.#host = host;
  }

  /** The form was sent as forms are, or recorded as asked. */
  noteSubmit(): void {
    this.#submits++;
  }

  /** A press of a button that sends. */
  noteClick(event: Event, form: HTMLFormElement): void {
    const pressed = event
      .composedPath()
      .find((one) => one instanceof HTMLElement && one.matches('button, input'));
    const { form: owner, type } = (pressed ?? {}) as Partial<HTMLButtonElement>;
    if (owner === form && (type === 'submit' || (type as string) === 'image'))
      this.#later('a click on its button was prevented', () => event.defaultPrevented);
  }

  /** Its data were read: by form.submit(), or by a script of the page. */
  noteRead(): void {
    // After a submit event, reading the form is the site's way of sending it.
    if (this.#submits > 0) return;
    this.#later('it was read or sent by a script', () => true);
  }

  #later(what: string, isSo: () => boolean): void {
    const submits = this.#submits;
    // After all handlers of the page.
    setTimeout(() => {
      if (this.#isTold || !isSo() || submits !== this.#submits) return;
      this.#isTold = true;
      console.warn(
        `<${this.#host.localName}>: nothing was recorded of the form, as ${what} without a submit event. A site that sends its form by itself awaits record() of this element first.`,
      );
    });
  }
}
