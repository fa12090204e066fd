import type { LitElement } from 'lit';
import type { Answers } from '../../form/answers.js';
import { calendarDateIn } from '../../law/day-in-zone.js';
import type { Receipt } from '../../proof/receipt.js';
import { version } from '../../proof/version.js';
import { AccordQueuedEvent, AccordSavedEvent, AccordSubmitEvent } from '../events.js';
import type { Carrier } from './carrier.js';
import type { Standing } from '../../draw/block.js';
import { watchPolicy } from './endpoint.js';
import { namesOf } from './field-map.js';
import { readAllEntries } from './form-entries.js';
import { controlsNamed } from './host-form.js';
import { type Filled, noProof, type Recorder } from './recorder.js';
import type { Recorded } from './send-in-time.js';
import type { Sitting } from './sitting.js';
import { reportUnseen } from '../report-unseen.js';
import type { Teller } from './teller.js';
import { controlsMissing, missingIn, namesIn, readCountable, type Usable } from './usable.js';
import { watchSending } from './watch-sending.js';

/** Why nothing was recorded: what stood in the way, or what came of posting it. */
export type UnrecordedReason =
  | 'not-drawn'
  | 'not-on-screen'
  | 'data-missing'
  | 'canceled'
  | 'part-unreachable'
  | Exclude<Recorded['state'], 'saved'>;

/** What `record()` gives: the receiver's receipt, or why there is none. */
export type RecordResult =
  | { readonly receipt: Receipt; readonly reason: null }
  | { readonly receipt: null; readonly reason: UnrecordedReason };

export const unrecorded = (reason: UnrecordedReason): RecordResult => ({ receipt: null, reason });

/** The way from a press to what a person is told: what can be recorded is posted, and nothing is said that is not so. */
export class Recording {
  /** What the person is told of the last press; undefined when there is nothing to tell. */
  standing: Standing | undefined;
  /** The last press went with a yes that did not count. */
  wasSent = false;
  /** What listeners of the page put into the form at the last press. */
  readonly known = new Map<string, string>();
  readonly #host: LitElement;
  readonly #recorder: Recorder;
  readonly #carrier: Carrier;
  readonly #teller: Teller;
  readonly #describeSeen: () => Filled['seen'];
  #stopWatching = (): void => {};

  constructor(
    host: LitElement,
    recorder: Recorder,
    carrier: Carrier,
    teller: Teller,
    describeSeen: () => Filled['seen'],
  ) {
    this.#host = host;
    this.#recorder = recorder;
    this.#carrier = carrier;
    this.#teller = teller;
    this.#describeSeen = describeSeen;
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
  begin(usable: Usable, sitting: Sitting, shownAt: string): Promise<RecordResult> | UnrecordedReason {
    this.#stopWatching();
    const { owner } = usable;
    const gone = missingIn(usable);
    if (gone.length > 0) {
      this.skip(usable);
      const detail = `Something of the page took away or replaced what Accord had drawn, so nothing was recorded: ${gone.join(', ')}.`;
      this.#teller.tell({ code: 'not-on-screen', detail });
      return 'not-on-screen';
    }
    const entries = readAllEntries(owner, namesIn(usable));
    this.#remember(usable, entries);
    const absent = controlsMissing(usable, entries);
    if (absent) {
      this.#teller.tell(absent);
    }
    const { answers, missing, unmet } = readCountable(usable, entries);
    this.clear(usable);
    this.wasSent = unmet.length > 0;
    if (missing.length > 0) {
      this.#set({ state: 'incomplete', fields: missing.map(({ label }) => label).join(', ') });
      const names = missing.flatMap((field) => namesOf(this.#host, field)).join(', ');
      this.#teller.tell({
        code: 'data-missing',
        detail: `Empty or not valid, so nothing was recorded: ${names}.`,
      });
      return 'data-missing';
    }
    const isWanted = this.#host.dispatchEvent(new AccordSubmitEvent(answers));
    return isWanted ? this.#record(usable, answers, sitting, shownAt) : 'canceled';
  }

  /** Once more, where the site's handlers have changed what was recorded; undefined where they have not. */
  again(usable: Usable, sitting: Sitting, shownAt: string): Promise<RecordResult> | undefined {
    if (this.standing?.state !== 'saved') return undefined;
    const { answers, missing } = readCountable(usable);
    if (missing.length > 0 || this.#recorder.proofOf(usable.presentation, answers).id) return undefined;
    this.wasSent = false;
    return this.#record(usable, answers, sitting, shownAt);
  }

  /** The form is sent again right now: watches whether it goes. */
  watch({ owner, endpoint }: Usable, sitting: Sitting): void {
    this.#stopWatching();
    this.#stopWatching = watchSending({
      form: owner,
      endpoint: `${endpoint.replace(/\/?$/, '/')}v1/`,
      went: () => sitting.noteGone(),
      stopped: () => this.#retract(endpoint, sitting),
    });
  }

  /** The browser has sent the form. */
  noteGone(sitting: Sitting): void {
    this.#stopWatching();
    sitting.noteGone();
  }

  /** Nothing of the form went: no yes is to stand for a sign-up that never was. */
  noteStopped({ endpoint }: Usable, sitting: Sitting): void {
    this.#stopWatching();
    this.#retract(endpoint, sitting);
  }

  #retract(endpoint: string, sitting: Sitting): void {
    if (!this.#recorder.retract(sitting.times, endpoint)) return;
    this.#carrier.setProof(noProof, undefined);
    this.#set({ state: 'stopped' });
  }

  /** What nobody but the page's listeners knows, for telling later whether it is the same. */
  #remember({ owner }: Usable, entries: FormData | null): void {
    this.known.clear();
    for (const [name, value] of entries ?? [])
      if (typeof value === 'string' && value.trim() && controlsNamed(owner, name).length === 0)
        this.known.set(name, value);
  }

  async #record(
    usable: Usable,
    answers: Answers,
    { times }: Sitting,
    shownAt: string,
  ): Promise<RecordResult> {
    const { presentation, endpoint } = usable;
    this.#set({ state: 'sending' });
    const filled = {
      schema: 'accord/submission/1' as const,
      presentation,
      answers,
      shownAt,
      seen: this.#describeSeen(),
      page: location.origin + location.pathname,
      widget: `accord/${version}`,
    };
    const recorded = await watchPolicy(
      endpoint,
      () =>
        this.#recorder.record(filled, times, endpoint, (late) => {
          // Nothing else was said since.
          if (this.standing?.state !== 'queued') return;
          this.#refer(usable);
          this.#show(late, usable, answers);
        }),
      () => this.#teller.blocked(endpoint),
    );
    // What was changed meanwhile is not what was recorded: the reference is for these answers only.
    this.#refer(usable);
    this.#show(recorded, usable, answers);
    return recorded.state === 'saved'
      ? { receipt: recorded.receipt, reason: null }
      : unrecorded(recorded.state);
  }

  #refer(usable: Usable): void {
    if (this.#host.isConnected)
      this.#carrier.setProofOf(usable.presentation, readCountable(usable).answers, usable);
  }

  #show(recorded: Recorded, { endpoint, wording }: Usable, answers: Answers): void {
    const { state } = recorded;
    if (state === 'saved') {
      const { receipt } = recorded;
      reportUnseen(this.#host, receipt);
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
    else if (state === 'queued') this.#host.dispatchEvent(new AccordQueuedEvent(recorded.delay, 'device'));
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
