import { sendAgain } from './host-form.js';

/** What became of a form that was sent again: `gone` by the browser, `prevented` by its site, or `stopped` before any of its handlers. */
export type Passed = 'gone' | 'prevented' | 'stopped';

/** Who records. Both recordings are undefined when there is nothing to record, and the form goes at once. */
export interface Keeper {
  /** The form is sent. */
  begin(form: HTMLFormElement, submitter: HTMLElement | null): Promise<unknown> | undefined;
  /** The site's handlers have run and let it go: what it sends may be other than what was recorded. */
  again(form: HTMLFormElement): Promise<unknown> | undefined;
  /** It is sent again right now. */
  pass(form: HTMLFormElement): void;
  passed(how: Passed): void;
}

/**
 * Holds a form's submit until the answers are recorded, then sends it again and lets that second event pass untouched.
 * The site's own handlers see one submit, the second; whatever happens to the recording, that one comes.
 */
export class SubmitHold {
  readonly #keeper: Keeper;
  #isHeld = false;
  #isPassing: 'aloud' | 'silently' | undefined;
  #passing: SubmitEvent | undefined;

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  get isPassing(): boolean {
    return this.#isPassing !== undefined;
  }

  /** To be called first of all, from the capture phase of the root that the form stands in. */
  see(event: SubmitEvent, form: HTMLFormElement): void {
    if (this.#isPassing) {
      this.#passing = event;
      // The site's handlers have had their event: a third is for the browser alone.
      if (this.#isPassing === 'silently') event.stopImmediatePropagation();
      return;
    }
    // A page that dispatches "submit" itself only runs its own handlers: sending for real would be something new.
    if (!event.isTrusted || event.defaultPrevented) return;
    const { submitter } = event;
    const recording = this.#isHeld ? Promise.resolve() : this.#keeper.begin(form, submitter);
    if (!recording) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!this.#isHeld) void this.#hold(form, submitter, recording);
  }

  /** To be called last of all, from the bubbling phase of that root. */
  seeLast(event: SubmitEvent, form: HTMLFormElement): void {
    if (event !== this.#passing || this.#isPassing !== 'aloud' || event.defaultPrevented) return;
    const recording = this.#keeper.again(form);
    if (!recording) return;
    event.preventDefault();
    void this.#hold(form, event.submitter, recording, 'silently');
  }

  async #hold(
    form: HTMLFormElement,
    submitter: HTMLElement | null,
    recording: Promise<unknown>,
    way: 'aloud' | 'silently' = 'aloud',
  ) {
    this.#isHeld = true;
    try {
      await recording;
    } catch (error) {
      console.error('<accord-choices>: nothing was recorded.', error);
    }
    this.#isHeld = false;
    this.#keeper.pass(form);
    this.#isPassing = way;
    this.#passing = undefined;
    try {
      sendAgain(form, submitter);
    } finally {
      const event = this.#passing as SubmitEvent | undefined;
      // For what the site's handlers changed.
      const isHeldAgain = this.#isHeld;
      this.#isPassing = undefined;
      this.#passing = undefined;
      if (!isHeldAgain)
        this.#keeper.passed(!event ? 'stopped' : event.defaultPrevented ? 'prevented' : 'gone');
    }
  }
}
