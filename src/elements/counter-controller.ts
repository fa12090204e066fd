import { nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Counter, CounterHost } from '../counter/counter.js';
import type { Delivery } from '../delivery/deliver.js';
import { writeJson } from '../delivery/write-json.js';
import type { Sentences } from '../draw/drawing.js';
import type { Presentation } from '../form/presentation.js';
import { fetchCounter } from '../messages/fetch-counter.js';
import type { Language } from '../messages/languages.js';
import type { Values } from '../messages/words.js';
import type { Submission } from '../proof/submission.js';
import { AccordDeliveredEvent, AccordQueuedEvent, AccordSavedEvent } from './events.js';
import { newKey } from './new-key.js';
import { makeRound, outboxHere } from './outbox-here.js';
import { reportError } from './report-error.js';
import { reportUnseen } from './report-unseen.js';
import { thisMoment } from './this-moment.js';
import { wordingOver } from './wording-over.js';

interface Ready {
  readonly presentation: Presentation;
  readonly endpoint: string;
  readonly wording: Sentences;
}

/** An element that may be told to be a counter. */
type Form = LitElement & { lang: string; config: unknown };

/** Puts a counter around a form: its part and its sentences are fetched for it. */
export class CounterController implements ReactiveController {
  readonly #element: Form;
  readonly #restart: () => void;
  readonly #reach: () => void;
  #ready: Ready | undefined;
  #say: ReturnType<CounterHost['say']> | undefined;
  #spoken: string | undefined;
  #counter: Promise<Counter | undefined> | undefined;
  #here: Counter | undefined;
  /** Sent before the part was there. */
  #isSending = false;

  constructor(element: Form, restart: () => void, reach: () => void) {
    this.#element = element;
    this.#restart = restart;
    this.#reach = reach;
    element.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.#here?.stop();
    this.#here = undefined;
    this.#counter = undefined;
  }

  get isBusy(): boolean {
    return this.#isSending || (this.#here?.isBusy ?? false);
  }

  /** Before each drawing of the form. */
  look(ready: Ready): void {
    this.#ready = ready;
    if (ready.presentation.language !== this.#spoken) void this.#speak(ready.presentation);
    else if (this.#say) this.#counter ??= this.#fetch(ready, this.#say);
  }

  async #speak(presentation: Presentation): Promise<void> {
    const { language } = presentation;
    this.#spoken = language;
    try {
      const { counter } = await fetchCounter[language as Language]();
      if (this.#spoken !== language) return;
      // The same words in another's shape: those of the counter by their names.
      const { t } = wordingOver(counter, presentation);
      this.#say = t as (name: string, values?: Values) => string;
    } catch (error) {
      this.#spoken = undefined;
      reportError(this.#element, 'part-unreachable', String(error));
    }
    this.#element.requestUpdate();
  }

  async #fetch(ready: Ready, say: ReturnType<CounterHost['say']>): Promise<Counter | undefined> {
    const element = this.#element;
    try {
      const { Counter: Part } = await import('../counter/counter.js');
      const counter = new Part({
        element,
        ready: () => this.#ready ?? ready,
        say: () => this.#say ?? say,
        sayConfirm: () => (this.#ready ?? ready).wording.t('status.confirm'),
        redraw: () => {
          element.requestUpdate();
          return element.updateComplete;
        },
        outbox: outboxHere,
        makeRound,
        moment: thisMoment,
        arrived: (receipt, form) => void element.dispatchEvent(new AccordDeliveredEvent(receipt, form)),
        restart: this.#restart,
        tell: (delivery) => this.#tell(delivery),
        reach: this.#reach,
        block: (detail) => reportError(element, 'counter-blocked', detail),
      });
      this.#here = counter;
      await counter.start();
      void this.#readLanguages().then((languages) => counter.offer(languages));
      element.requestUpdate();
      return counter;
    } catch (error) {
      this.#counter = undefined;
      reportError(element, 'part-unreachable', String(error));
      return undefined;
    }
  }

  /** From the form's JSON: what the receiver presents is in one of them. */
  async #readLanguages(): Promise<readonly string[]> {
    const { config } = this.#element;
    try {
      const json: unknown = typeof config === 'string' ? await (await fetch(config)).json() : config;
      const { languages } = json as { languages?: unknown };
      return Array.isArray(languages) ? languages.map(String) : [];
    } catch {
      return [];
    }
  }

  /** Keeps what somebody filled in, sealed, and sends it when it can. */
  async send(submission: Submission): Promise<void> {
    if (this.isBusy) return;
    this.#isSending = true;
    try {
      const counter = await this.#counter;
      if (!counter) throw new Error('What seals them has not come.');
      await counter.send(newKey(), submission.presentation.form.id, writeJson(submission));
    } catch (error) {
      reportError(this.#element, 'not-sealed', String(error));
    } finally {
      this.#isSending = false;
      this.#element.requestUpdate();
    }
  }

  drawInstead(): TemplateResult | undefined {
    return this.#here?.drawInstead();
  }

  drawProgress(): TemplateResult | typeof nothing {
    return this.#here?.drawProgress() ?? nothing;
  }

  updated(): void {
    if (this.#say) this.#here?.updated();
  }

  /** Nothing of the person goes along: on a counter, whoever listens has no one's answers. */
  #tell(delivery: Delivery): void {
    const element = this.#element;
    if (delivery.state === 'saved') {
      reportUnseen(element, delivery.receipt);
      element.dispatchEvent(new AccordSavedEvent(delivery.receipt, {}));
    } else if (delivery.state === 'flagged') {
      const reasons = delivery.receipt.flags.map(({ code, detail }) => `${code}: ${detail}`);
      reportError(element, 'flagged', reasons.join('\n'));
    } else if (delivery.state === 'refused')
      reportError(element, `refused-${delivery.reason}`, delivery.detail);
    else if (delivery.state === 'kept')
      element.dispatchEvent(new AccordQueuedEvent(delivery.delay, delivery.place));
  }
}
