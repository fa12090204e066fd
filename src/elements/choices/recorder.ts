import { deliver, makeWait, writeJson, type Outcome, type Parcel } from '../../delivery/index.js';
import { simplifyAnswers } from '../../form/same-answers.js';
import type { Answers } from '../../form/answers.js';
import { finalAnswers } from '../../form/final-answers.js';
import { choicesOf, type Presentation } from '../../form/presentation.js';
import type { Submission } from '../../proof/submission.js';
import type { DeviceTimes } from '../device-times.js';
import { newKey } from '../new-key.js';

/** What the site's form carries of a record: its number, and the address of the person's proof page. */
export interface ProofReference {
  readonly id: string;
  readonly link: string;
}

/** In every case but one: no record, or not of these answers. */
export const noProof: ProofReference = { id: '', link: '' };

/** What came of recording: the receiver's answer, or none in time. */
export type Recorded = Outcome | { readonly state: 'unconfirmed'; readonly cause: string };

/** What is to be recorded, but for the device's times, which are those of the first try. */
export interface Filled extends Omit<Submission, 'device'> {
  readonly shownAt: string;
  readonly seen: Pick<Submission['device'], 'opened' | 'drawn'>;
}

/** Milliseconds that a form waits for its record. After that it goes without. */
const patience = 2500;

/** The same answers, to the same words: one record, however often they are sent, and in whatever writing. */
const fingerprintOf = (presentation: Presentation, answers: Answers): string =>
  writeJson([presentation, simplifyAnswers(presentation, answers)]);

/** The noes, and nothing in place of a yes: not even of one that sending the form is. */
const withoutYeses = (presentation: Presentation, { values, marks }: Answers): Answers => ({
  values: finalAnswers(presentation, { values, marks }).values,
  marks: Object.fromEntries(
    choicesOf(presentation).map(({ id, polarity }) => {
      const mark = marks[id] ?? null;
      return [id, mark === 'yes' && polarity !== 'objection' ? null : mark];
    }),
  ),
});

interface Kept extends Omit<Parcel, 'endpoint'> {
  readonly fingerprint: string;
  readonly filled: Filled;
}

/** Posts answers and remembers under which key, so that a form that was sent back by the site is recorded once. */
export class Recorder {
  #last: Kept | undefined;
  #proven: { readonly fingerprint: string; readonly reference: ProofReference } | undefined;
  #retraction: AbortController | undefined;

  /** The reference of the record that holds exactly these answers; empty when there is none. */
  proofOf(presentation: Presentation, answers: Answers): ProofReference {
    return this.#proven?.fingerprint === fingerprintOf(presentation, answers)
      ? this.#proven.reference
      : noProof;
  }

  /** Under which key the last answers were sent, whatever became of them; empty when nothing was. */
  get reference(): string {
    return this.#last?.key ?? '';
  }

  /** What comes next is a new event: the same answers make a record of their own. */
  forget(): void {
    this.#last = undefined;
    this.#proven = undefined;
  }

  /** Posts once, or once more what was posted before. */
  async record(filled: Filled, times: DeviceTimes, endpoint: string): Promise<Recorded> {
    this.#retraction?.abort();
    const fingerprint = fingerprintOf(filled.presentation, filled.answers);
    if (this.#last?.fingerprint !== fingerprint)
      this.#last = { fingerprint, filled, ...makeParcel(filled, times) };
    this.#proven = undefined;
    const { key, body, heldFor } = this.#last;
    const outcome = await postInTime({ endpoint, key, body, ...(heldFor && { heldFor }) });
    if (outcome.state === 'refused') this.#last = undefined;
    if (outcome.state === 'saved') {
      const { id, proof } = outcome.receipt;
      this.#proven = { fingerprint, reference: { id, link: new URL(proof, endpoint).href } };
    }
    return outcome;
  }

  /**
   * Says that the form did not go: no yes of the last answers is to stand, every no is. Goes on trying by itself, also while
   * the page is being left. False where there was no yes.
   */
  retract(times: DeviceTimes, endpoint: string): boolean {
    const { filled } = this.#last ?? {};
    this.forget();
    if (!filled) return false;
    const answers = withoutYeses(filled.presentation, filled.answers);
    if (writeJson(answers.marks) === writeJson(filled.answers.marks)) return false;
    const parcel = { endpoint, ...makeParcel({ ...filled, answers }, times, { stopped: true }) };
    this.#retraction = new AbortController();
    void deliver(parcel, {
      // Browsers let no more than 64 KiB outlive a page.
      fetch: (input, init) => fetch(input, { ...init, keepalive: parcel.body.length < 60_000 }),
      signal: this.#retraction.signal,
      report: () => {},
      wait: makeWait(window).wait,
      // Overtaken by what the person sent next.
    }).catch(() => undefined);
    return true;
  }
}

function makeParcel(
  { shownAt, seen, ...filled }: Filled,
  times: DeviceTimes,
  more: { readonly stopped?: true } = {},
): Omit<Parcel, 'endpoint'> {
  const device = { ...times.describe(shownAt, filled.answers.marks), ...seen, ...more };
  const { schema, presentation, answers, page, widget } = filled;
  const submission: Submission = { schema, presentation, answers, device, page, widget };
  return { key: newKey(), body: writeJson(submission), heldFor: times.startHolding() };
}

async function postInTime(parcel: Parcel): Promise<Recorded> {
  const stop = new AbortController();
  let cause = `no answer within ${patience} ms`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Recorded>((resolve) => {
    timer = setTimeout(() => resolve({ state: 'unconfirmed', cause }), patience);
  });
  const delivery = deliver(parcel, {
    fetch: fetch.bind(window),
    signal: stop.signal,
    report: (one) => {
      if (one.state === 'kept') ({ cause } = one);
    },
    // Once: a person is waiting for the form to go.
    wait: () => Promise.reject(new Error(cause)),
  }).catch((): Recorded => ({ state: 'unconfirmed', cause }));
  const outcome = await Promise.race([delivery, late]);
  clearTimeout(timer);
  stop.abort();
  return outcome;
}
