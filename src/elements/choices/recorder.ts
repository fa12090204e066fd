import { deliver, makeWait, writeJson } from '../../delivery/index.js';
import type { Entry } from '../../delivery/entry.js';
import { simplifyAnswers } from '../../form/same-answers.js';
import type { Answers } from '../../form/answers.js';
import { finalAnswers } from '../../form/final-answers.js';
import { choicesOf, type Presentation } from '../../form/presentation.js';
import type { Submission } from '../../proof/submission.js';
import type { DeviceTimes } from '../device-times.js';
import { newKey } from '../new-key.js';
import { thisMoment } from '../this-moment.js';
import { fetchKeeper, type Recorded, sendInTime } from './send-in-time.js';

/** What the site's form carries of a record: its number, and the address of the person's proof page. */
export interface ProofReference {
  readonly id: string;
  readonly link: string;
}

/** In every case but one: no record, or not of these answers. */
export const noProof: ProofReference = { id: '', link: '' };

/** What is to be recorded, but for the device's times, which are those of the first try. */
export interface Filled extends Omit<Submission, 'device'> {
  readonly shownAt: string;
  readonly seen: Pick<Submission['device'], 'opened' | 'drawn'>;
}

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

interface Made {
  readonly entry: Entry;
  readonly heldFor: () => number;
}

interface Last extends Made {
  readonly fingerprint: string;
  readonly filled: Filled;
}

/** Posts answers and remembers under which key, so that a form that was sent back by the site is recorded once. */
export class Recorder {
  #last: Last | undefined;
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
    return this.#last?.entry.key ?? '';
  }

  /** What comes next is a new event: the same answers make a record of their own. */
  forget(): void {
    this.#last = undefined;
    this.#proven = undefined;
  }

  /**
   * Sends, or sends once more what was sent before. `later` is told what became of answers that were kept, after the form has
   * gone on without a record of them.
   */
  async record(
    filled: Filled,
    times: DeviceTimes,
    endpoint: string,
    later: (recorded: Recorded) => void,
  ): Promise<Recorded> {
    this.#retraction?.abort();
    const fingerprint = fingerprintOf(filled.presentation, filled.answers);
    if (this.#last?.fingerprint !== fingerprint || this.#last.entry.endpoint !== endpoint)
      this.#last = { fingerprint, filled, ...makeEntry(filled, times, endpoint) };
    this.#proven = undefined;
    const last = this.#last;
    const outcome = await sendInTime(last.entry, last.heldFor, (delivery) => {
      // The answers are others by now, or of somebody else.
      if (this.#last !== last || delivery.state === 'sending' || delivery.state === 'kept') return;
      this.#note(last, delivery);
      later(delivery);
    });
    this.#note(last, outcome);
    return outcome;
  }

  #note(last: Last, outcome: Recorded): void {
    if (outcome.state === 'refused') this.#last = undefined;
    if (outcome.state !== 'saved') return;
    const { id, proof } = outcome.receipt;
    const reference = { id, link: new URL(proof, last.entry.endpoint).href };
    this.#proven = { fingerprint: last.fingerprint, reference };
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
    const made = makeEntry({ ...filled, answers }, times, endpoint, { stopped: true });
    this.#retraction = new AbortController();
    void takeBack(made, this.#retraction.signal);
    return true;
  }
}

/** Sends at once, as the page may be gone in a moment, and keeps it meanwhile for the next visit. Overtaken by what the person sends next. */
async function takeBack({ entry, heldFor }: Made, signal: AbortSignal): Promise<void> {
  const keeping = fetchKeeper().then((keeper) => keeper?.keepEntry(entry));
  const { endpoint, key, body } = entry;
  await deliver(
    { endpoint, key, body, heldFor, isLeaving: true },
    {
      fetch: (input, init) => fetch(input, init),
      signal,
      report: () => {},
      wait: makeWait(window).wait,
    },
  ).catch(() => undefined);
  await (
    await keeping
  )?.();
}

function makeEntry(
  { shownAt, seen, ...filled }: Filled,
  times: DeviceTimes,
  endpoint: string,
  more: { readonly stopped?: true } = {},
): Made {
  const device = { ...times.describe(shownAt, filled.answers.marks), ...seen, ...more };
  const { schema, presentation, answers, page, widget } = filled;
  const submission: Submission = { schema, presentation, answers, device, page, widget };
  const entry = {
    key: newKey(),
    endpoint,
    path: 'v1/submissions',
    type: 'application/json',
    body: writeJson(submission),
    formId: presentation.form.id,
    made: thisMoment(),
  };
  return { entry, heldFor: times.startHolding() };
}
