import type { RefusalReason } from '../delivery/deliver.js';
import type { Answer, Answers, FieldValue } from '../form/answers.js';
import type { Presentation } from '../form/presentation.js';
import type { PersonChoices } from '../proof/person-choices.js';
import type { Receipt } from '../proof/receipt.js';

const travelling = { bubbles: true, composed: true };

/** The form is drawn and can be used. */
export class AccordReadyEvent extends Event {
  readonly presentation: Presentation;
  constructor(presentation: Presentation) {
    super('accord-ready', travelling);
    this.presentation = presentation;
  }
}

/** The person wrote or ticked something. Not fired when code resets the form. */
export class AccordChangeEvent extends Event {
  readonly answers: Answers;
  constructor(answers: Answers) {
    super('accord-change', travelling);
    this.answers = answers;
  }
}

/** The answers are about to leave; `preventDefault()` keeps them on the page. */
export class AccordSubmitEvent extends Event {
  readonly answers: Answers;
  constructor(answers: Answers) {
    super('accord-submit', { ...travelling, cancelable: true });
    this.answers = answers;
  }
}

/** The receiver cannot be reached; the form keeps trying while the page is open. Nothing is saved yet. */
export class AccordQueuedEvent extends Event {
  /** Milliseconds until the next try. */
  readonly delay: number;
  constructor(delay: number) {
    super('accord-queued', travelling);
    this.delay = delay;
  }
}

/** The receiver has stored the answers and signed a receipt. */
export class AccordSavedEvent extends Event {
  readonly receipt: Receipt;
  /** What was collected, by field. */
  readonly values: Readonly<Record<string, FieldValue>>;
  /** What each choice means: `{ 'offers:email:own': 'granted' }`. */
  readonly answers: Readonly<Record<string, Answer>>;
  constructor(receipt: Receipt, values: Readonly<Record<string, FieldValue>>) {
    super('accord-saved', travelling);
    this.receipt = receipt;
    this.values = values;
    this.answers = Object.fromEntries(receipt.answers.map(({ choice, answer }) => [choice, answer]));
  }
}

/** `<accord-preferences>` shows what is stored: at first, and after each refusal. */
export class AccordPreferencesEvent extends Event {
  readonly stored: PersonChoices;
  constructor(stored: PersonChoices) {
    super('accord-preferences', travelling);
    this.stored = stored;
  }
}

/** What went wrong, by a code that the documentation explains. */
export type AccordErrorCode =
  | 'config-missing'
  | 'config-unreachable'
  | 'config-too-large'
  | 'config-not-json'
  | 'config-invalid'
  | 'config-unlawful'
  | 'locale-unreachable'
  | 'nested-form'
  | 'preview-without-debug'
  | 'part-unreachable'
  | 'no-form'
  | 'two-choices'
  | 'field-unknown'
  | 'field-unmapped'
  | 'control-missing'
  | 'not-on-screen'
  | 'not-seen'
  | 'hard-to-read'
  | 'data-missing'
  | 'session-missing'
  | 'session-unreachable'
  | 'session-over'
  | 'not-recorded'
  | 'endpoint-insecure'
  | 'blocked-by-policy'
  | 'unconfirmed'
  | 'flagged'
  | `refused-${RefusalReason}`;

/** The form could not be drawn, or its answers were not accepted. */
export class AccordErrorEvent extends Event {
  readonly code: AccordErrorCode;
  readonly detail: string;
  constructor(code: AccordErrorCode, detail: string) {
    super('accord-error', travelling);
    this.code = code;
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'accord-ready': AccordReadyEvent;
    'accord-change': AccordChangeEvent;
    'accord-submit': AccordSubmitEvent;
    'accord-queued': AccordQueuedEvent;
    'accord-saved': AccordSavedEvent;
    'accord-preferences': AccordPreferencesEvent;
    'accord-error': AccordErrorEvent;
  }
}
