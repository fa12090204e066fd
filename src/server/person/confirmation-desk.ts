import type { FormConfig } from '../../config/index.js';
import type { FieldValue } from '../../form/index.js';
import { rulebookVersion } from '../../law/index.js';
import { canonicalize, makeConfirmation, type ProofRecord, type WithdrawalText } from '../../proof/index.js';
import type { KnownForms } from '../forms/known-forms.js';
import { sha256 } from '../keys/sign.js';
import type { Settled } from '../log/draft.js';
import type { Confirmation } from '../store/confirmations.js';
import type { StoredSubmission } from '../store/submissions.js';
import { choicesIn, type PersonView, recordAt } from '../people/person-view.js';
import type { ContactDigests } from '../people/contact.js';
import { holderSentences } from './pages/holder-pages.js';
import { awaitsHolder, byHolder } from '../people/holder.js';
import { digestLinkToken } from '../keys/link-token.js';
import { pendingIn } from '../people/pending-confirmations.js';
import type { WithdrawalDesk } from '../choices/withdraw.js';

/** What confirming needs of the world around it. */
export interface ConfirmationOffice extends WithdrawalDesk {
  readonly forms: KnownForms;
  /** The digests of what was written into a form. */
  digestAll(config: FormConfig, values: Readonly<Record<string, FieldValue>>): readonly ContactDigests[];
  readValues(submission: StoredSubmission): Promise<unknown>;
  find(recordId: string): Promise<StoredSubmission | null>;
  /** What is stored under a contact. */
  readViewOf(controller: string, contact: ContactDigests): Promise<PersonView>;
  open(digest: string): Promise<Pick<Confirmation, 'recordId' | 'subjectId'> | null>;
}

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

/** Records that people who said yes meant it: what stands behind the link in a mail. */
export class ConfirmationDesk {
  readonly #office: ConfirmationOffice;

  constructor(office: ConfirmationOffice) {
    this.#office = office;
  }

  /** What a link is about; null when it does not open. */
  async read(token: string): Promise<Waiting | null> {
    const link = await this.#office.open(digestLinkToken(token));
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
    const link = await office.open(digestLinkToken(token));
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
}
