import type { FormConfig } from '../../config/index.js';
import {
  type Answers,
  type FieldValue,
  finalAnswers,
  ofAgeDay,
  type Presentation,
  validateAnswers,
} from '../../form/index.js';
import { addDays, type CalendarDate } from '../../law/index.js';
import { timeOf } from '../../law/moment.js';
import { wordingOf } from '../../messages/wording-of.js';
import { fillSlip } from '../../paper/present-slip.js';
import { type Flag, isOfOneChoice, makeRecord, type ProofRecord, type Received } from '../../proof/index.js';
import type { Derive } from '../forms/derive.js';
import type { KnownForm, KnownForms } from '../forms/known-forms.js';
import { digestsIn, type Draft, type Settled } from '../log/draft.js';
import { digestContacts } from '../people/contact.js';
import type { AuditEntry } from '../store/audit.js';
import type { StoredSlip } from '../store/slips.js';
import type { StoredSubmission } from '../store/submissions.js';
import { canonicalizePart } from '../submit/canonicalize-part.js';
import { checkLaw } from '../submit/check-law.js';
import { checkMarks, digestSent, findStrangers } from '../submit/check-submission.js';
import { describeInvalid, type InvalidAnswer } from '../submit/describe-invalid.js';
import { hasNo } from '../submit/has-no.js';
import { askedOfYoung, checkAge, holdBack } from '../submit/hold-back.js';
import { keepSmall } from '../submit/keep-small.js';
import { makeDigestOf } from '../submit/receive-submission.js';
import { findSlipProblem, serialOf, usedBefore } from './find-slip-problem.js';

/** A slip as somebody copied it. */
export interface Entry {
  readonly serial: string;
  readonly form: string;
  /** The day that stands on it; null for none. */
  readonly signedOn: CalendarDate | null;
  readonly answers: Answers;
  readonly enteredBy: string;
  /** Something mandatory cannot be read: only what the person says no to is taken down. */
  readonly onlyRefusals: boolean;
  /** Of the bytes that came: tells a retry from another entry. */
  readonly bodyDigest: string;
  readonly audit: AuditEntry;
}

/** What entering needs of the world around it. */
export interface SlipDesk {
  readonly forms: KnownForms;
  readonly derive: Derive;
  readonly now: () => Date;
  readonly dayOf: (now: Date) => CalendarDate;
  readonly lookupSecret: Buffer;
  readonly collector: ProofRecord['collector'];
  readonly widget: string;
  findSlip(serial: string): Promise<StoredSlip | undefined>;
  findKnown(idempotencyKey: string): Promise<StoredSubmission | null>;
  append(draft: Draft): Promise<Settled>;
}

/** What became of an entry. */
export type Entered =
  | Exclude<Settled, { kind: 'conflict' }>
  | { readonly kind: 'unknown-form' }
  | { readonly kind: 'invalid-answers'; readonly invalid: readonly InvalidAnswer[] }
  /** No yes on it counts, and there is no no on it: nothing is stored. */
  | { readonly kind: 'refused'; readonly problem: Flag };

/** The key that a slip is entered under: it counts once. */
export const keyOfSlip = (serial: string): string => `slip ${serial}`;

/** Takes a slip in. A no is stored whatever is wrong with the slip. Resolves once it is durable; throws StoreError, CanonicalError. */
export async function enterSlip(entry: Entry, desk: SlipDesk): Promise<Entered> {
  const serial = serialOf(entry.serial);
  const found = await desk.findSlip(serial);
  const slip = found?.batch.formId === entry.form ? found : undefined;
  const known = slip && (await desk.findKnown(keyOfSlip(serial)));
  if (known?.bodyDigest === entry.bodyDigest) return { kind: 'repeated', submission: known };
  const today = desk.dayOf(desk.now());
  const form = await findForm(entry.form, slip, desk);
  if (!form) return { kind: 'unknown-form' };
  const problem = findSlipProblem({
    serial,
    slip,
    isUsed: known !== null && known !== undefined,
    signedOn: entry.signedOn,
    today,
  });
  const presentation = presentationOf(entry, form, slip, desk, problem ? today : (entry.signedOn ?? today));
  if (!presentation) return { kind: 'unknown-form' };
  const submission: Received = {
    schema: 'accord/submission/1',
    presentation,
    answers: finalAnswers(presentation, entry.answers),
    device: null,
    page: null,
    widget: desk.widget,
  };
  const raw = { ...submission, answers: entry.answers };
  if (problem) return takeNoes(raw, { entry, form, serial, flag: problem, desk });
  const { signedOn } = entry;
  if (signedOn === null) throw new TypeError('A slip without a date is a problem.');
  const invalid = [
    ...findStrangers(submission, signedOn),
    ...describeInvalid(validateAnswers(presentation, submission.answers, signedOn)),
  ];
  if (invalid.length > 0) {
    if (!entry.onlyRefusals || !hasNo(raw)) return { kind: 'invalid-answers', invalid };
    const flag: Flag = { code: 'answers-invalid', detail: invalid.map(({ pointer }) => pointer).join(' ') };
    return takeNoes(raw, { entry, form, serial, flag, desk });
  }
  const flags = [
    ...checkMarks(submission),
    ...checkAge(submission, signedOn),
    ...checkLaw(submission, desk.derive(form, presentation.language, today), today),
  ];
  const settled = await desk.append(
    makeDraft(submission, {
      key: keyOfSlip(serial),
      entry,
      form,
      flags,
      desk,
      day: signedOn,
      slip: { serial, ...timesOf(signedOn, desk.now()) },
    }),
  );
  // Somebody else entered it in between.
  return settled.kind === 'conflict'
    ? takeNoes(raw, { entry, form, serial, flag: usedBefore(serial), desk })
    : settled;
}

/** What is printed on a slip was made of one content of its form; a slip that nobody printed is of today's. */
async function findForm(
  id: string,
  slip: StoredSlip | undefined,
  { forms }: SlipDesk,
): Promise<KnownForm | undefined> {
  if (!slip) return forms.current.get(id);
  await forms.learn(id, slip.batch.version);
  return forms.contentsOf(id, slip.batch.version).find(({ digest }) => digest === slip.batch.digest);
}

function presentationOf(
  { form: id }: Entry,
  form: KnownForm,
  slip: StoredSlip | undefined,
  { derive, forms }: SlipDesk,
  day: CalendarDate,
): Presentation | undefined {
  if (!slip) {
    const current = forms.current.get(id);
    return current && derive(current, current.config.languages[0] ?? '', day)?.presentation;
  }
  const { presentation, language } = slip.batch;
  return fillSlip(JSON.parse(presentation) as Presentation, {
    config: form.config,
    signedOn: day,
    wording: wordingOf(language),
  });
}

/** A day on paper is that of where the shop is: what was written on it came no earlier and no later. */
function timesOf(signedOn: CalendarDate, now: Date) {
  const from = timeOf(signedOn, 0, 'Europe/Paris');
  const end = timeOf(addDays(signedOn, 1), 0, 'Europe/Paris') - 1;
  return {
    signedOn,
    from: new Date(from).toISOString(),
    saidAt: new Date(Math.min(end, now.getTime())).toISOString(),
  };
}

interface Noes {
  readonly entry: Entry;
  readonly form: KnownForm;
  readonly serial: string;
  readonly flag: Flag;
  readonly desk: SlipDesk;
}

/** The noes of a slip that does not count, and the address or number they are for; without any, it is only told. */
async function takeNoes(raw: Received, { entry, form, serial, flag, desk }: Noes): Promise<Entered> {
  if (!hasNo(raw)) return { kind: 'refused', problem: flag };
  const small = keepSmall(raw, form.config);
  const settled = await desk.append(
    makeDraft(small, {
      // Each no of a serial once, however often the same is entered.
      key: `${keyOfSlip(serial).slice(0, 60)} no ${entry.bodyDigest}`,
      entry,
      form,
      flags: [flag],
      desk,
      day: desk.dayOf(desk.now()),
      slip: { serial: serial.slice(0, 40), signedOn: entry.signedOn },
    }),
  );
  if (settled.kind === 'conflict') throw new TypeError('A key that holds its own digest has no conflict.');
  return settled;
}

interface DraftParts {
  readonly key: string;
  readonly entry: Entry;
  readonly form: KnownForm;
  readonly flags: readonly Flag[];
  readonly desk: SlipDesk;
  readonly day: CalendarDate;
  readonly slip: NonNullable<Parameters<typeof makeRecord>[0]['slip']>;
}

function makeDraft(submission: Received, parts: DraftParts): Draft {
  const { key, entry, form, flags, desk, day, slip } = parts;
  const { values, marks } = submission.answers;
  const { config } = form;
  const presentation = digestSent(submission.presentation);
  const asked = flags.every(isOfOneChoice) ? askedOfYoung(submission, day) : null;
  const ofAgeOn = asked ? ofAgeDay(submission.presentation, submission.answers, day) : undefined;
  const receivedAt = desk.now().toISOString();
  const { from = receivedAt } = slip;
  const record = makeRecord({
    receivedAt,
    submission,
    method: 'paper',
    slip,
    config,
    isKnownVersion: true,
    presentationDigest: presentation.digest,
    flags,
    collector: desk.collector,
    pressedFrom: Object.fromEntries(
      Object.entries(marks).flatMap(([id, mark]) => (mark ? [[id, from]] : [])),
    ),
    holdItem: (item) => (asked ? holdBack(item, asked, submission) : item),
  });
  return {
    idempotencyKey: key,
    bodyDigest: entry.bodyDigest,
    formId: config.id,
    receivedAt,
    ...(ofAgeOn !== undefined && { ofAgeOn }),
    contacts: digestContacts(desk.lookupSecret, config, values),
    privateJson: canonicalizePart('/answers', { values: withTaker(values, entry, config) }),
    presentation,
    record,
    digests: digestsIn(record, makeDigestOf(desk.lookupSecret, config, values)),
    audit: entry.audit,
  };
}

/** Who copied it stands beside what was copied, as with what was said. */
const withTaker = (
  values: Readonly<Record<string, FieldValue>>,
  { enteredBy }: Entry,
  { fields }: FormConfig,
): Readonly<Record<string, FieldValue>> =>
  fields.some(({ id }) => id === 'takenBy') ? values : { ...values, takenBy: enteredBy };
