import { randomBytes } from 'node:crypto';
import type { FormConfig } from '../../config/index.js';
import type { FieldValue } from '../../form/index.js';
import { rulebookVersion } from '../../law/index.js';
import { canonicalize, makeConfirmation, type ProofRecord, type WithdrawalText } from '../../proof/index.js';
import type { KnownForms } from '../forms/known-forms.js';
import { sha256 } from '../keys/sign.js';
import type { Settled } from '../log/draft.js';
import { writeConfirmMail } from '../outbound/mail/confirm-mail.js';
import { writeHolderMail } from '../outbound/mail/holder-mail.js';
import type { MailState } from '../outbound/mail/deliver-mail.js';
import type { StoredLimit } from '../outbound/mail/stored-limit.js';
import { MailQueue, type MailStore, type Sent } from '../outbound/mail/mail-queue.js';
import { isSurelyNotTaken, type Mailer } from '../outbound/mail/mailer.js';
import type { Confirmation } from '../store/confirmations.js';
import { StoreError } from '../store/sql.js';
import type { ConfirmMail } from '../store/confirm-mails.js';
import type { StoredSubmission } from '../store/submissions.js';
import { daysToConfirm } from '../../history/index.js';
import { choicesIn, type PersonView, recordAt } from '../people/person-view.js';
import type { ContactDigests } from '../people/contact.js';
import { holderSentences } from './pages/holder-pages.js';
import { awaitsHolder, byHolder, holderAddressIn } from './holder.js';
import { digestLoginToken } from '../outbound/link-sender.js';
import { pendingIn } from '../people/pending-confirmations.js';
import type { WithdrawalDesk } from '../choices/withdraw.js';

/** What confirming needs of the world around it. */
export interface ConfirmationOffice extends WithdrawalDesk {
  readonly mailer: Mailer;
  readonly limit: StoredLimit;
  readonly publicUrl: string;
  readonly forms: KnownForms;
  digest(email: string): string | null;
  /** The digests of what was written into a form. */
  digestAll(config: FormConfig, values: Readonly<Record<string, FieldValue>>): readonly ContactDigests[];
  readValues(submission: StoredSubmission): Promise<unknown>;
  find(recordId: string): Promise<StoredSubmission | null>;
  /** What is stored under a contact. */
  readViewOf(controller: string, contact: ContactDigests): Promise<PersonView>;
  keep(one: Confirmation): Promise<void>;
  /** The mails that have not gone yet. */
  readonly mails: Omit<MailStore, 'listDue'> & {
    listDue(now: number, most: number): Promise<readonly ConfirmMail[]>;
  };
  open(digest: string): Promise<Pick<Confirmation, 'recordId' | 'subjectId'> | null>;
  warn(message: string, error: unknown): void;
}

const dayInMilliseconds = 86_400_000;

/** What a link shows before it is pressed, and after. */
export interface Waiting {
  readonly record: ProofRecord;
  readonly labels: readonly string[];
  /** The press is that of a holder of parental authority. */
  readonly isForHolder: boolean;
}

/** A press that was recorded, and what came of it. */
export interface Confirmed {
  readonly submission: StoredSubmission;
  /** False where the person has said no since: that no stands. */
  readonly counts: boolean;
}

/** Mails people who said yes whether they meant it, and records that they did. */
export class ConfirmationDesk {
  readonly #office: ConfirmationOffice;
  readonly #queue: MailQueue;

  constructor(office: ConfirmationOffice) {
    this.#office = office;
    const listDue: MailStore['listDue'] = async (now, most) =>
      (await office.mails.listDue(now, most)).map(({ submission, tries }) => ({
        place: submission.logIndex,
        tries,
        send: () => this.#send(submission, tries),
      }));
    this.#queue = new MailQueue({ ...office.mails, listDue }, office.now, (error) =>
      office.warn('A mail to confirm could not be sent.', error),
    );
  }

  /** Sends what is stored and due. Comes back at once: a receipt does not wait for a mail. */
  wake(): void {
    this.#queue.wake();
  }

  /** How it goes. */
  readState(): Promise<MailState> {
    return this.#queue.readState();
  }

  /** Tries now what waits for its next try. */
  hurry(): Promise<void> {
    return this.#queue.hurry();
  }

  close(): Promise<void> {
    return this.#queue.close();
  }

  /** What a link is about; null when it does not open. */
  async read(token: string): Promise<Waiting | null> {
    const link = await this.#office.open(digestLoginToken(token));
    const stored = link && (await this.#office.find(link.recordId));
    if (!stored) return null;
    const record = JSON.parse(stored.record) as ProofRecord;
    return {
      record,
      labels: pendingIn(record).map(({ label }) => label),
      isForHolder: awaitsHolder(record),
    };
  }

  /** Records the press; again, it is the same confirmation. Null when the link does not open. */
  async confirm(token: string, language: string): Promise<Confirmed | null> {
    const office = this.#office;
    const link = await office.open(digestLoginToken(token));
    const waiting = await this.read(token);
    const form =
      waiting && office.forms.contentsOf(waiting.record.notice.id, waiting.record.notice.version)[0];
    if (!link || !waiting || !form) return null;
    const text: WithdrawalText = {
      schema: 'accord/confirmation/1',
      language,
      shown: true,
      sentences: waiting.isForHolder ? holderSentences(language, waiting.labels) : waiting.labels,
    };
    const json = canonicalize(text);
    const digest = Buffer.from(sha256(Buffer.from(json))).toString('hex');
    const now = office.now();
    const receivedAt = now.toISOString();
    const record = makeConfirmation({
      receivedAt,
      config: form.config,
      language,
      textDigest: digest,
      law: { date: office.dayOf(now), rulebook: rulebookVersion },
      widget: office.widget,
      collector: office.collector,
      confirms: link.recordId,
    });
    const settled: Settled = await office.append({
      idempotencyKey: `confirm ${link.recordId}`,
      bodyDigest: '',
      formId: form.config.id,
      receivedAt,
      contacts: await this.#contactOf(link.recordId, form.config),
      subjectId: link.subjectId,
      privateJson: canonicalize({ values: {} }),
      presentation: { digest, json },
      record: waiting.isForHolder ? byHolder(record) : record,
    });
    if (settled.kind === 'conflict') return null;
    return { submission: settled.submission, counts: await this.#stands(form.config, waiting.record) };
  }

  /** Whether a yes that was just confirmed is what stands. */
  async #stands(config: FormConfig, { id, controllers }: ProofRecord): Promise<boolean> {
    const [given] = await this.#contactOf(id, config);
    if (!given) return false;
    const view = await this.#office.readViewOf(controllers[0]?.id ?? config.controller.id, given);
    return choicesIn(view).some(
      (choice) =>
        choice.answer === 'granted' && !choice.isWaiting && recordAt(view, choice.decidedBy)?.id === id,
    );
  }

  /** The contact that a record was given with: its confirmation belongs to the same history, whoever pressed. */
  async #contactOf(recordId: string, config: FormConfig): Promise<readonly ContactDigests[]> {
    const stored = await this.#office.find(recordId);
    const values = stored && ((await this.#office.readValues(stored)) as Record<string, FieldValue> | null);
    return values ? this.#office.digestAll(config, values).slice(0, 1) : [];
  }

  async #send(submission: StoredSubmission, tries: number): Promise<Sent> {
    const office = this.#office;
    const record = JSON.parse(submission.record) as ProofRecord;
    const expires = Date.parse(submission.receivedAt) + daysToConfirm * dayInMilliseconds;
    if (expires <= office.now().getTime()) return 'never';
    const config = office.forms.contentsOf(record.notice.id, record.notice.version)[0]?.config;
    const values = (await office.readValues(submission)) as Record<string, FieldValue> | null;
    const to = config && values ? addressFor(record, config, values) : null;
    if (!config || !values || to === null || !(await this.#isStillAsked(config, record, values)))
      return 'never';
    const digest = office.digest(to);
    if (digest === null) return 'never';
    // More than an hour may take wait; more than one mailbox may get do not.
    const allowance = await office.limit.take(digest);
    if (allowance === 'full') return 'full';
    if (allowance === 'enough') return tries > 0 ? 'later' : 'never';
    try {
      await this.#mail(config, { submission, record, to, expires });
    } catch (error) {
      if (error instanceof StoreError || isSurelyNotTaken(error)) await office.limit.takeBack(digest);
      throw error;
    }
    return 'sent';
  }

  /** False once the person has confirmed, said no, or said yes anew: what was asked then is no longer the question. */
  async #isStillAsked(
    config: FormConfig,
    { id }: Pick<ProofRecord, 'id'>,
    values: Readonly<Record<string, FieldValue>>,
  ): Promise<boolean> {
    const [given] = this.#office.digestAll(config, values);
    if (given === undefined) return false;
    const view = await this.#office.readViewOf(config.controller.id, given);
    return choicesIn(view).some(({ isWaiting, decidedBy }) => isWaiting && id === `urn:uuid:${decidedBy.id}`);
  }

  async #mail(
    config: FormConfig,
    {
      submission,
      record,
      to,
      expires,
    }: { submission: StoredSubmission; record: ProofRecord; to: string; expires: number },
  ): Promise<void> {
    const office = this.#office;
    const token = randomBytes(32).toString('base64url');
    await office.keep({
      digest: digestLoginToken(token),
      recordId: submission.id,
      subjectId: submission.subjectId,
      expires,
    });
    const labels = pendingIn(record).map(({ label }) => label);
    const link = `${office.publicUrl.replace(/\/$/, '')}/c/${token}`;
    // The last whole day: the link may end in the middle of the next.
    const lastDay = office.dayOf(new Date(expires - dayInMilliseconds));
    const write = awaitsHolder(record) ? writeHolderMail : writeConfirmMail;
    await office.mailer.send(write(config, { to, language: record.notice.language, link, labels, lastDay }));
  }
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
