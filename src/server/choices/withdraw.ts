import { randomUUID } from 'node:crypto';
import type { FormConfig } from '../../config/index.js';
import { type CalendarDate, rulebookVersion } from '../../law/index.js';
import {
  canonicalize,
  makeWithdrawal,
  type ProofRecord,
  type WithdrawalMethod,
  type WithdrawalText,
  type WithdrawnScope,
} from '../../proof/index.js';
import { sha256 } from '../keys/sign.js';
import type { Draft, Settled } from '../log/draft.js';
import type { ContactDigests } from '../people/contact.js';
import type { AuditEntry } from '../store/audit.js';
import type { StoredSubmission } from '../store/submissions.js';
import { sentenceFor } from './withdrawal-words.js';

/** A no that reached the business, from the person or through somebody who heard or read it. */
export interface Withdrawal {
  readonly config: FormConfig;
  /** Language of the person, or of who wrote it down. */
  readonly language: string;
  readonly method: WithdrawalMethod;
  readonly scopes: readonly WithdrawnScope[];
  /** What stood beside the button, where that is not `sentenceFor` each scope. */
  readonly shown?: readonly string[];
  readonly saidAt?: string;
  /** The service that told of it, and as what. */
  readonly toldBy?: ProofRecord['event']['toldBy'];
  /** What only the controller may read: who took it, the address it is for. */
  readonly values?: Readonly<Record<string, string>>;
  /** Sent again with the same key, it is the same withdrawal. */
  readonly key?: string;
  readonly bodyDigest?: string;
  /** Who wrote it down, for the trail. */
  readonly audit?: AuditEntry;
}

/** Who withdraws: somebody known, by one of their contacts (digests, or tags of them), or a contact that nobody has given yet. */
export interface Withdrawer {
  readonly subjectId?: string;
  readonly contacts: readonly ContactDigests[];
}

/** What recording needs of the world around it. */
export interface WithdrawalDesk {
  readonly now: () => Date;
  readonly dayOf: (now: Date) => CalendarDate;
  readonly collector: ProofRecord['collector'];
  readonly widget: string;
  append(draft: Draft): Promise<Settled>;
}

/** What was recorded; null when its key stands for something else. */
export async function recordWithdrawal(
  who: Withdrawer,
  withdrawal: Withdrawal,
  desk: WithdrawalDesk,
): Promise<StoredSubmission | null> {
  const settled = await desk.append(makeDraft(who, withdrawal, desk));
  return settled.kind === 'conflict' ? null : settled.submission;
}

function makeDraft(who: Withdrawer, withdrawal: Withdrawal, desk: WithdrawalDesk): Draft {
  const { config, language, method, scopes, saidAt, toldBy, values = {} } = withdrawal;
  const now = desk.now();
  const receivedAt = now.toISOString();
  const text: WithdrawalText = {
    schema: 'accord/withdrawal/1',
    language,
    shown: method === 'link' || method === 'preferences',
    sentences: withdrawal.shown ?? scopes.map((scope) => sentenceFor(scope, config, language)),
  };
  const json = canonicalize(text);
  const digest = Buffer.from(sha256(Buffer.from(json))).toString('hex');
  return {
    idempotencyKey: withdrawal.key ?? randomUUID(),
    bodyDigest: withdrawal.bodyDigest ?? digest,
    formId: config.id,
    receivedAt,
    ...who,
    ...(withdrawal.audit && { audit: withdrawal.audit }),
    privateJson: canonicalize({ values }),
    presentation: { digest, json },
    record: makeWithdrawal({
      receivedAt,
      method,
      ...(saidAt !== undefined && { saidAt }),
      ...(toldBy !== undefined && { toldBy }),
      scopes,
      config,
      language,
      textDigest: digest,
      law: { date: desk.dayOf(now), rulebook: rulebookVersion },
      widget: desk.widget,
      collector: desk.collector,
      data: Object.keys(values),
    }),
  };
}
