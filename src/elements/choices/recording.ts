import type { LitElement } from 'lit';
import type { Answers } from '../../form/index.js';
import { calendarDateIn } from '../../law/date.js';
import { version } from '../../proof/version.js';
import type { DeviceTimes } from '../device-times.js';
import { AccordSavedEvent, AccordSubmitEvent } from '../events.js';
import type { Carrier } from './carrier.js';
import type { Standing } from './draw-block.js';
import { watchPolicy } from './endpoint.js';
import { namesOf } from './field-map.js';
import { noProof, type Recorded, type Recorder } from './recorder.js';
import type { Teller } from './teller.js';
import { controlsMissing, readCountable, type Usable } from './usable.js';

/** The way from a press to what a person is told: what can be recorded is posted, and nothing is said that is not so. */
export class Recording {
  /** What the person is told of the last press; undefined when there is nothing to tell. */
  standing: Standing | undefined;
  /** The last press went with a yes that did not count. */
  wasSent = false;
  readonly #host: LitElement;
  readonly #recorder: Recorder;
  readonly #carrier: Carrier;
  readonly #teller: Teller;
  readonly #times: DeviceTimes;

  constructor(host: LitElement, recorder: Recorder, carrier: Carrier, teller: Teller, times: DeviceTimes) {
    this.#host = host;
    this.#recorder = recorder;
    this.#carrier = carrier;
    this.#teller = teller;
    this.#times = times;
  }

  /** Forgets what was said of the last press: the answers are others now. */
  clear(usable: Usable | undefined): void {
    this.wasSent = false;
    this.#carrier.setProof(noProof, usable);
    this.#set(undefined);
  }

  /** Says that nothing is recorded of this press. */
  skip(usable: Usable): void {
    this.clear(usable);
    this.#set({ state: 'refused' });
  }

  /** Starts to record; undefined when there is nothing that could be, and the form goes without. */
  begin(usable: Usable, shownAt: string): Promise<void> | undefined {
    const absent = controlsMissing(usable);
    if (absent) {
      this.#teller.tell(absent);
    }
    const { answers, missing, unmet } = readCountable(usable);
    this.clear(usable);
    this.wasSent = unmet.length > 0;
    if (missing.length > 0) {
      this.#set({ state: 'incomplete', fields: missing.map(({ label }) => label).join(', ') });
      const names = missing.flatMap((field) => namesOf(this.#host, field)).join(', ');
      this.#teller.tell({
        code: 'data-missing',
        detail: `Empty or not valid, so nothing was recorded: ${names}.`,
      });
      return undefined;
    }
    const isWanted = this.#host.dispatchEvent(new AccordSubmitEvent(answers));
    return isWanted ? this.#record(usable, answers, shownAt) : undefined;
  }

  async #record(usable: Usable, answers: Answers, shownAt: string): Promise<void> {
    const { presentation, endpoint } = usable;
    this.#set({ state: 'sending' });
    const filled = {
      schema: 'accord/submission/1' as const,
      presentation,
      answers,
      shownAt,
      page: location.origin + location.pathname,
      widget: `accord/${version}`,
    };
    const recorded = await watchPolicy(
      endpoint,
      () => this.#recorder.record(filled, this.#times, endpoint),
      () => this.#teller.blocked(endpoint),
    );
    // What was changed meanwhile is not what was recorded: the reference is for these answers only.
    if (this.#host.isConnected) this.#carrier.setProofOf(presentation, readCountable(usable).answers, usable);
    this.#show(recorded, usable, answers);
  }

  #show(recorded: Recorded, { endpoint, wording }: Usable, answers: Answers): void {
    const { state } = recorded;
    if (state === 'saved') {
      const { receipt } = recorded;
      const day = wording.day(calendarDateIn(new Date(receipt.receivedAt), 'Europe/Paris'));
      this.#set({ state, day, proof: new URL(receipt.proof, endpoint).href });
      this.#host.dispatchEvent(new AccordSavedEvent(receipt, answers.values));
      return;
    }
    this.#set({ state });
    if (state === 'flagged') {
      const reasons = recorded.receipt.flags.map(({ code, detail }) => `${code}: ${detail}`);
      this.#teller.tell({ code: 'flagged', detail: reasons.join('\n') });
    } else if (state === 'refused')
      this.#teller.tell({ code: `refused-${recorded.reason}`, detail: recorded.detail });
    else {
      const detail = `${recorded.cause}\nThe form is sent without a record: no yes counts.`;
      this.#teller.tell({ code: 'unconfirmed', detail });
    }
  }

  #set(standing: Standing | undefined): void {
    this.standing = standing;
    this.#host.requestUpdate();
  }
}
