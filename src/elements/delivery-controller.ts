import type { LitElement, ReactiveController } from 'lit';
import { deliver, makeWait, writeJson, type Delivery, type Outcome } from '../delivery/index.js';
import type { Submission } from '../proof/submission.js';
import { AccordQueuedEvent, AccordSavedEvent } from './events.js';
import { newKey } from './new-key.js';
import { reportError } from './report-error.js';
import { reportUnseen } from './report-unseen.js';

/** Sends submissions for an element, knows where the last one is, and tells the page. */
export class DeliveryController implements ReactiveController {
  /** Where the submission is; undefined before the first and after a fresh start. */
  delivery: Delivery | undefined;
  readonly #host: LitElement;
  #trying: { readonly stop: AbortController; readonly hurry: () => void } | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  // A form that leaves the page goes on sending what a person has already sent.
  hostConnected(): void {}

  get isBusy(): boolean {
    return this.delivery?.state === 'sending' || this.delivery?.state === 'kept';
  }

  /** Tries again at once instead of waiting. */
  readonly hurry = (): void => this.#trying?.hurry();

  /** Forgets the last submission; stops trying to send it. */
  readonly clear = (): void => {
    this.#trying?.stop.abort();
    this.#trying = undefined;
    this.#set(undefined);
  };

  /** Sends until the receiver has answered for good, then dispatches `accord-saved` or `accord-error`. */
  async send(submission: Submission, endpoint: string, heldFor: () => number): Promise<void> {
    const stop = new AbortController();
    const { wait, hurry } = makeWait(window);
    this.#trying = { stop, hurry };
    stop.signal.addEventListener('abort', hurry);
    const report = (delivery: Delivery) => {
      if (stop.signal.aborted) return;
      this.#set(delivery);
      if (delivery.state === 'kept') this.#host.dispatchEvent(new AccordQueuedEvent(delivery.delay));
    };
    const parcel = { endpoint, key: newKey(), body: writeJson(submission), heldFor };
    try {
      this.#tell(
        await deliver(parcel, { fetch: fetch.bind(window), wait, signal: stop.signal, report }),
        submission,
      );
    } catch (error) {
      // Stopped by the person: there is nothing left to tell.
      if (!stop.signal.aborted) throw error;
    }
  }

  #tell(outcome: Outcome, submission: Submission): void {
    if (outcome.state === 'saved') {
      reportUnseen(this.#host, outcome.receipt);
      this.#host.dispatchEvent(new AccordSavedEvent(outcome.receipt, submission.answers.values));
    } else if (outcome.state === 'flagged') {
      const reasons = outcome.receipt.flags.map(({ code, detail }) => `${code}: ${detail}`);
      reportError(this.#host, 'flagged', reasons.join('\n'));
    } else {
      reportError(this.#host, `refused-${outcome.reason}`, outcome.detail);
    }
  }

  #set(delivery: Delivery | undefined): void {
    this.delivery = delivery;
    this.#host.requestUpdate();
  }
}
