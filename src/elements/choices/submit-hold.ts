import { sendAgain } from './host-form.js';

/** What the hold asks of the one who records: undefined when there is nothing to record, and the form goes at once. */
export type Begin = (form: HTMLFormElement, submitter: HTMLElement | null) => Promise<unknown> | undefined;

/**
 * Holds a form's submit until the answers are recorded, then sends it again and lets that second event pass untouched.
 * The site's own handlers see one submit, the second; whatever happens to the recording, that one comes.
 */
export class SubmitHold {
  readonly #begin: Begin;
  #isHeld = false;
  #isPassing = false;

  constructor(begin: Begin) {
    this.#begin = begin;
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** To be called first of all, from the capture phase of the root that the form stands in. */
  see(event: SubmitEvent, form: HTMLFormElement): void {
    // A page that dispatches "submit" itself only runs its own handlers: sending for real would be something new.
    if (this.#isPassing || !event.isTrusted || event.defaultPrevented) return;
    const { submitter } = event;
    const recording = this.#isHeld ? Promise.resolve() : this.#begin(form, submitter);
    if (!recording) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!this.#isHeld) void this.#hold(form, submitter, recording);
  }

  async #hold(form: HTMLFormElement, submitter: HTMLElement | null, recording: Promise<unknown>) {
    this.#isHeld = true;
    try {
      await recording;
    } catch (error) {
      console.error('<accord-choices>: nothing was recorded.', error);
    }
    this.#isHeld = false;
    this.#isPassing = true;
    try {
      sendAgain(form, submitter);
    } finally {
      this.#isPassing = false;
    }
  }
}
