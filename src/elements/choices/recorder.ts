import { deliver, writeJson, type Outcome, type Parcel } from '../../delivery/index.js';
import type { Answers, Presentation } from '../../form/index.js';
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

/** Milliseconds that a form waits for its record. After that it goes without. */
const patience = 2500;

/** The same answers, to the same words: one record, however often they are sent. */
const fingerprintOf = (presentation: Presentation, answers: Answers): string =>
  writeJson([presentation, answers]);

/** What is to be recorded, but for the device's times, which are those of the first try. */
export interface Filled extends Omit<Submission, 'device'> {
  readonly shownAt: string;
}

interface Kept {
  readonly fingerprint: string;
  readonly key: string;
  readonly body: string;
  readonly heldFor: () => number;
}

/** Posts answers and remembers under which key, so that a form that was sent back by the site is recorded once. */
export class Recorder {
  #last: Kept | undefined;
  #proven: { readonly fingerprint: string; readonly reference: ProofReference } | undefined;

  /** The reference of the record that holds exactly these answers; empty when there is none. */
  proofOf(presentation: Presentation, answers: Answers): ProofReference {
    return this.#proven?.fingerprint === fingerprintOf(presentation, answers)
      ? this.#proven.reference
      : noProof;
  }

  /** What comes next is a new event: the same answers make a record of their own. */
  forget(): void {
    this.#last = undefined;
    this.#proven = undefined;
  }

  async record({ shownAt, ...filled }: Filled, times: DeviceTimes, endpoint: string): Promise<Recorded> {
    const fingerprint = fingerprintOf(filled.presentation, filled.answers);
    if (this.#last?.fingerprint !== fingerprint) {
      const submission: Submission = { ...filled, device: times.describe(shownAt, filled.answers.marks) };
      const heldFor = times.startHolding();
      this.#last = { fingerprint, key: newKey(), body: writeJson(submission), heldFor };
    }
    this.#proven = undefined;
    const parcel = this.#last;
    const outcome = await postInTime({ endpoint, ...parcel });
    if (outcome.state === 'refused') this.#last = undefined;
    if (outcome.state === 'saved') {
      const { id, proof } = outcome.receipt;
      this.#proven = { fingerprint, reference: { id, link: new URL(proof, endpoint).href } };
    }
    return outcome;
  }
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
