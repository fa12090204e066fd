/** What a script says of forms that stand elsewhere: which, whose choices, and the names of their fields. */
export interface Rule {
  /** A selector of forms. */
  readonly form: string;
  /** The form of the receiver whose choices come in. */
  readonly choices: string;
  /** A selector of what they come before; otherwise the button that sends. */
  readonly before?: string;
  readonly [attribute: string]: unknown;
}

/** What the loader fetches together with the elements. */
export interface Part {
  /** Puts choices and forms where the page asks for them. */
  scan(rules: readonly Rule[], folder: string): void;
  /** Looks at a form that is sent: it may have to wait. */
  see(event: SubmitEvent): void;
  /** Goes on with a form that waits already. */
  hold(form: HTMLFormElement, submitter: HTMLElement | null): void;
}
