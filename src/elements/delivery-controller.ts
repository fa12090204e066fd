import type { LitElement, ReactiveController } from 'lit';
import type { Delivery } from '../delivery/deliver.js';
import type { Outcome } from '../delivery/post.js';
import { writeJson } from '../delivery/write-json.js';
import type { Submission } from '../proof/submission.js';
import { AccordQueuedEvent, AccordSavedEvent } from './events.js';
import { newKey } from './new-key.js';
import { dropEntry, sendEntry, type Sent } from './outbox-here.js';
import { reportError } from './report-error.js';
import { reportUnseen } from './report-unseen.js';
import { thisMoment } from './this-moment.js';

/** One submission on its way. */
interface Trying {
  readonly key: string;
  sent?: Sent;
  isStopped: boolean;
  readonly stop: () => void;
}

/** Sends submissions for an element, knows where the last one is, and tells the page. */
export class DeliveryController implements ReactiveController {
  /** Where the submission is; undefined before the first and after a fresh start. */
  delivery: Delivery | undefined;
  /** Keys of what was refused here: what the person sends next takes the place of it. */
  readonly refused = new Set<string>();
  readonly #host: LitElement;
  #trying: Trying | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  // A form that leaves the page goes on sending what a person has already sent.
  hostConnected(): void {}

  get isBusy(): boolean {
    return this.delivery?.state === 'sending' || this.delivery?.state === 'kept';
  }

  /** The key of what was sent last. */
  get key(): string | undefined {
    return this.#trying?.key;
  }

  /** Tries again at once instead of waiting. */
  readonly hurry = (): void => this.#trying?.sent?.hurry();

  /** Forgets the last submission; takes it back while it has not arrived. What was refused stays kept. */
  readonly clear = (): void => {
    const trying = this.#trying;
    if (trying) trying.isStopped = true;
    if (this.isBusy) void trying?.sent?.drop();
    trying?.stop();
    this.#trying = undefined;
    this.#set(undefined);
  };

  /**
   * Keeps a submission, then sends it until the receiver has answered for good, and dispatches `accord-saved` or `accord-error`.
   * Resolves then, or once it is taken back.
   */
  async send(submission: Submission, endpoint: string): Promise<void> {
    const key = newKey();
    const entry = {
      key,
      endpoint,
      path: 'v1/submissions',
      type: 'application/json',
      body: writeJson(submission),
      formId: submission.presentation.form.id,
      made: thisMoment(),
    };
    let settle!: () => void;
    const settled = new Promise<void>((resolve) => (settle = resolve));
    const trying: Trying = { key, isStopped: false, stop: settle };
    this.#trying = trying;
    this.#set({ state: 'sending' });
    const sent = await sendEntry(entry, (delivery) => {
      if (trying.isStopped) return;
      this.#set(delivery);
      if (delivery.state === 'sending') return;
      if (delivery.state === 'kept')
        return void this.#host.dispatchEvent(new AccordQueuedEvent(delivery.delay, delivery.place));
      this.#tell(delivery, submission);
      settle();
    });
    trying.sent = sent;
    // It is kept by now: there is no time at which neither is.
    for (const old of this.refused) void dropEntry(old);
    this.refused.clear();
    if (trying.isStopped) await sent.drop();
    await settled;
  }

  #tell(outcome: Outcome, submission: Submission): void {
    if (outcome.state === 'saved') {
      reportUnseen(this.#host, outcome.receipt);
      this.#host.dispatchEvent(new AccordSavedEvent(outcome.receipt, submission.answers.values));
    } else if (outcome.state === 'flagged') {
      const reasons = outcome.receipt.flags.map(({ code, detail }) => `${code}: ${detail}`);
      reportError(this.#host, 'flagged', reasons.join('\n'));
    } else {
      if (this.#trying) this.refused.add(this.#trying.key);
      reportError(this.#host, `refused-${outcome.reason}`, outcome.detail);
    }
  }

  #set(delivery: Delivery | undefined): void {
    this.delivery = delivery;
    this.#host.requestUpdate();
  }
}
