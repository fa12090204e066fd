import type { FormConfig } from '../../../config/index.js';
import type { FieldValue } from '../../../form/index.js';
import { daysToConfirm } from '../../../history/index.js';
import type { CalendarDate } from '../../../law/index.js';
import type { ProofRecord } from '../../../proof/index.js';
import type { KnownForms } from '../../forms/known-forms.js';
import { makeLinkToken } from '../../keys/link-token.js';
import type { ContactDigests } from '../../people/contact.js';
import { awaitsHolder, holderAddressIn } from '../../people/holder.js';
import { pendingIn } from '../../people/pending-confirmations.js';
import { choicesIn, type PersonView } from '../../people/person-view.js';
import type { Confirmation } from '../../store/confirmations.js';
import type { StoredSubmission } from '../../store/submissions.js';
import { forDays } from '../queue/back-off.js';
import type { Handler, Outcome } from '../queue/job.js';
import { writeConfirmMail } from './confirm-mail.js';
import { handOver, type MailDesk } from './hand-over.js';
import { writeHolderMail } from './holder-mail.js';

/** What mails to confirm need of the world around them. */
export interface ConfirmMailDesk extends MailDesk {
  readonly now: () => Date;
  readonly dayOf: (now: Date) => CalendarDate;
  readonly publicUrl: string;
  readonly forms: Pick<KnownForms, 'contentsOf'>;
  find(recordId: string): Promise<StoredSubmission | null>;
  /** What a person wrote; null once erased. */
  readValues(submission: StoredSubmission): Promise<unknown>;
  /** The digests of what was written into a form. */
  digestAll(config: FormConfig, values: Readonly<Record<string, FieldValue>>): readonly ContactDigests[];
  /** What is stored under a contact. */
  readViewOf(controller: string, contact: ContactDigests): Promise<PersonView>;
  keep(one: Confirmation): Promise<void>;
}

/** A yes that waits for a press, and where the mail that asks for it goes. */
interface Asked {
  readonly submission: StoredSubmission;
  readonly record: ProofRecord;
  readonly config: FormConfig;
  readonly to: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

const dayInMilliseconds = 86_400_000;

/**
 * Mails people who said yes whether they meant it, or asks a holder of parental authority. The job is about the id of a record;
 * the address is found in what that person wrote, as long as it is not erased.
 */
export const makeConfirmMails = (kind: 'confirm-mail' | 'holder-mail', desk: ConfirmMailDesk): Handler => ({
  kind,
  pauses: forDays,
  failure: 'A mail to confirm could not be sent.',
  run: async (job): Promise<Outcome> => {
    const asked = await findAsked(job.about, desk);
    return asked ? handOver(job, asked.to, desk, () => write(asked, desk)) : { kind: 'done' };
  },
});

/** Null where nobody is to be asked any more. */
async function findAsked(recordId: string, desk: ConfirmMailDesk): Promise<Asked | null> {
  const submission = await desk.find(recordId);
  if (!submission) return null;
  const record = JSON.parse(submission.record) as ProofRecord;
  const expires = Date.parse(submission.receivedAt) + daysToConfirm * dayInMilliseconds;
  if (expires <= desk.now().getTime()) return null;
  const config = desk.forms.contentsOf(record.notice.id, record.notice.version)[0]?.config;
  const values = (await desk.readValues(submission)) as Record<string, FieldValue> | null;
  const to = config && values ? addressFor(record, config, values) : null;
  if (!config || !values || to === null || !(await isStillAsked(record, config, values, desk))) return null;
  return { submission, record, config, to, expires };
}

/** False once the person has confirmed, said no, or said yes anew: what was asked then is no longer the question. */
async function isStillAsked(
  { id }: Pick<ProofRecord, 'id'>,
  config: FormConfig,
  values: Readonly<Record<string, FieldValue>>,
  desk: ConfirmMailDesk,
): Promise<boolean> {
  const [given] = desk.digestAll(config, values);
  if (given === undefined) return false;
  const view = await desk.readViewOf(config.controller.id, given);
  return choicesIn(view).some(({ isWaiting, decidedBy }) => isWaiting && id === `urn:uuid:${decidedBy.id}`);
}

async function write({ submission, record, config, to, expires }: Asked, desk: ConfirmMailDesk) {
  const { token, digest } = makeLinkToken();
  await desk.keep({ digest, recordId: submission.id, subjectId: submission.subjectId, expires });
  const writeIt = awaitsHolder(record) ? writeHolderMail : writeConfirmMail;
  return writeIt(config, {
    to,
    language: record.notice.language,
    link: `${desk.publicUrl.replace(/\/$/, '')}/c/${token}`,
    labels: pendingIn(record).map(({ label }) => label),
    // The last whole day: the link may end in the middle of the next.
    lastDay: desk.dayOf(new Date(expires - dayInMilliseconds)),
  });
}

/** Where the mail to confirm a record goes: to the person, or to who has parental authority; null where that is not known. */
function addressFor(
  record: ProofRecord,
  { fields }: FormConfig,
  values: Readonly<Record<string, FieldValue>>,
): string | null {
  if (awaitsHolder(record)) return holderAddressIn(values);
  const field = fields.find(({ type, id }) => type === 'email' && Object.hasOwn(values, id));
  const to = field && values[field.id];
  return typeof to === 'string' ? to : null;
}
