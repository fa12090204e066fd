import type { Answer, Answers, FieldValue } from '../form/answers.js';
import type { PersonChoices } from '../proof/person-choices.js';
import type { Receipt } from '../proof/receipt.js';
import { travelling, type AccordErrorEvent, type AccordReadyEvent } from './first-events.js';

export { AccordErrorEvent, AccordReadyEvent, type AccordErrorCode } from './first-events.js';

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

/** The receiver cannot be reached; Accord keeps the answers and goes on trying. Nothing is saved yet. */
export class AccordQueuedEvent extends Event {
  /** Milliseconds until the next try. */
  readonly delay: number;
  /** Kept on the `device`, they are sent at the next visit at the latest; in the `page`, they are lost with it. */
  readonly place: 'device' | 'page';
  constructor(delay: number, place: 'device' | 'page') {
    super('accord-queued', travelling);
    this.delay = delay;
    this.place = place;
  }
}

/** What an earlier visit had left on the device has arrived. Whoever is there now may be somebody else. */
export class AccordDeliveredEvent extends Event {
  readonly receipt: Receipt;
  /** Id of the form. */
  readonly form: string;
  constructor(receipt: Receipt, form: string) {
    super('accord-delivered', travelling);
    this.receipt = receipt;
    this.form = form;
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

declare global {
  interface GlobalEventHandlersEventMap {
    'accord-ready': AccordReadyEvent;
    'accord-change': AccordChangeEvent;
    'accord-submit': AccordSubmitEvent;
    'accord-queued': AccordQueuedEvent;
    'accord-saved': AccordSavedEvent;
    'accord-delivered': AccordDeliveredEvent;
    'accord-preferences': AccordPreferencesEvent;
    'accord-error': AccordErrorEvent;
  }
}
