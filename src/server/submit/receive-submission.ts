import type { FormConfig } from '../../config/index.js';
import { ofAgeDay, type FieldValue } from '../../form/index.js';
import { type CalendarDate, calendarDateIn } from '../../law/index.js';
import { type Flag, isOfOneChoice, makeRecord, type Received, type RecordItem } from '../../proof/index.js';
import type { Derive } from '../forms/derive.js';
import type { KnownForms } from '../forms/known-forms.js';
import type { ClockWatch } from '../log/clock-watch.js';
import type { Draft, Settled } from '../log/draft.js';
import { digestsIn, settleKnown } from '../log/draft.js';
import { digestContact, digestContacts } from '../people/contact.js';
import type { StoredSubmission } from '../store/submissions.js';
import { canonicalizePart } from './canonicalize-part.js';
import { heldAtMost } from './held-at-most.js';
import { answeredBy, pressedIn } from './pressed-from.js';
import { type Check, type Checked, checkSubmission, digestSent } from './check-submission.js';
import type { Room } from './flagged-quota.js';
import { hasNo } from './has-no.js';
import { keepSmall } from './keep-small.js';
import { askedOfYoung, holdBack } from './hold-back.js';
import type { Guarded } from './suspect.js';
import { holdUnseen } from './hold-unseen.js';

/** What came over the wire, shape already checked. */
export interface Arrival {
  readonly idempotencyKey: string;
  readonly bodyDigest: string;
  readonly submission: Received;
  readonly method: 'form' | 'plain-form';
  /** Milliseconds that the widget kept the body before it sent it, where it says so. */
  readonly heldFor?: number;
}

/** What the use case needs of the world around it. */
export interface Intake {
  readonly forms: KnownForms;
  readonly derive: Derive;
  readonly now: () => Date;
  readonly dayOf: (now: Date) => CalendarDate;
  readonly lookupSecret: Buffer;
  readonly collector: { readonly software: string; readonly log: string; readonly kid: string };
  /** See `makeClockAhead`; default: never. */
  readonly clock?: ClockWatch;
  /** Why it looks like a program's; none where it does not. */
  suspect(guarded: Guarded): Promise<readonly Flag[]>;
  /** How much of a flagged submission is kept. */
  roomFor(form: string, day: CalendarDate): Promise<Room>;
  findKnown(idempotencyKey: string): Promise<StoredSubmission | null>;
  append(draft: Draft): Promise<Settled>;
}

export type Outcome =
  | Settled
  | Exclude<Check, Checked>
  /** The form has had its share of answers that do not match it, and this one holds no no. Nothing is stored. */
  | { readonly kind: 'quota-full' };

/**
 * Takes a submission in: a retry gets what it got, a new one is checked, stored and logged. Resolves once it is durable.
 * Throws StoreError when it could not be stored, CanonicalError for text that has no canonical JSON.
 */
export async function receiveSubmission(arrival: Arrival, intake: Intake): Promise<Outcome> {
  // First of all, so that a retry on the next day is not judged by that day.
  const known = await intake.findKnown(arrival.idempotencyKey);
  if (known) return settleKnown(arrival, known);
  const now = intake.now();
  const { submission, method } = arrival;
  const heldFor = heldAtMost(arrival.heldFor, intake.clock?.(now).ahead ?? 0);
  const arriving = { at: now, heldFor, isLive: method === 'plain-form' };
  const days = {
    today: intake.dayOf(now),
    answeredOn: () => calendarDateIn(new Date(answeredBy(submission, arriving)), 'Europe/Paris'),
  };
  const { id, version } = submission.presentation.form;
  // The page may come from another receiver, which serves a newer form by now.
  if (intake.forms.current.has(id)) await intake.forms.learn(id, version);
  const checked = checkSubmission(submission, intake.forms, intake.derive, days);
  if (checked.kind !== 'storable') return checked;
  // Only now: a form that comes back to be put right has not used its token up.
  const suspicions = await intake.suspect({
    form: submission.presentation.form.id,
    guard: submission.guard,
    idempotencyKey: arrival.idempotencyKey,
    ...(submission.presentation.surface === 'choices' && { visit: submission.device?.visit }),
    now: now.getTime(),
    heldFor: arrival.heldFor ?? 0,
  });
  const flags = [...checked.flags, ...suspicions];
  if (flags.every(isOfOneChoice))
    return await intake.append(
      makeDraft(
        { ...arrival, ...(heldFor !== undefined && { heldFor }) },
        { ...checked, flags },
        now,
        intake,
      ),
    );
  const room = await intake.roomFor(checked.form.config.id, days.today);
  if (room === 'none' && !hasNo(submission)) return { kind: 'quota-full' };
  if (room === 'whole')
    return await intake.append(
      makeDraft(
        { ...arrival, ...(heldFor !== undefined && { heldFor }) },
        { ...checked, flags },
        now,
        intake,
      ),
    );
  const small = makeSmall(submission, { ...checked, flags });
  const sent = { ...arrival, submission: small.submission };
  return await intake.append(makeDraft(sent, small, now, intake));
}

/** The same with little more than its noes; its digest tells what was sent. */
function makeSmall(submission: Received, checked: Checked): Checked & { readonly submission: Received } {
  const small = keepSmall(submission, checked.form.config);
  const flag: Flag = { code: 'kept-small', detail: `sha256 ${checked.presentation.digest}` };
  return {
    ...checked,
    submission: small,
    presentation: digestSent(small.presentation),
    flags: [...checked.flags, flag],
  };
}

function makeDraft(
  { idempotencyKey, bodyDigest, submission, method, heldFor }: Arrival,
  checked: Checked,
  now: Date,
  intake: Intake,
): Draft {
  const { form, presentation, flags, isKnownVersion } = checked;
  const { values } = submission.answers;
  const receivedAt = now.toISOString();
  const pressed = pressedIn(submission, { at: now, heldFor, isLive: method === 'plain-form' });
  const today = intake.dayOf(now);
  const asked = askedOfYoung(submission, today);
  const ofAgeOn = asked ? ofAgeDay(submission.presentation, submission.answers, today) : undefined;
  const record = makeRecord({
    receivedAt,
    submission,
    method,
    config: form.config,
    isKnownVersion,
    presentationDigest: presentation.digest,
    flags,
    collector: intake.collector,
    pressedFrom: pressed,
    holdItem: (item: RecordItem) => {
      const held = holdUnseen(item);
      return asked ? holdBack(held, asked, submission) : held;
    },
  });
  return {
    idempotencyKey,
    bodyDigest,
    formId: form.config.id,
    receivedAt,
    ...(ofAgeOn !== undefined && { ofAgeOn }),
    contacts: digestContacts(intake.lookupSecret, form.config, values),
    privateJson: canonicalizePart('/answers', { values }),
    presentation,
    record,
    digests: digestsIn(record, makeDigestOf(intake.lookupSecret, form.config, values)),
  };
}
/** Digests what was written in a field for an address or a number. */
export const makeDigestOf =
  (secret: Buffer, { fields }: FormConfig, values: Readonly<Record<string, FieldValue>>) =>
  (wanted: string): string | undefined => {
    const kind = fields.find(({ id }) => id === wanted)?.type;
    const value = Object.hasOwn(values, wanted) ? values[wanted] : undefined;
    if ((kind !== 'email' && kind !== 'phone') || typeof value !== 'string') return undefined;
    return digestContact(secret, kind, value) ?? undefined;
  };
