import { randomUUID } from 'node:crypto';
import type { FormConfig } from '../../config/index.js';
import { fillIn } from '../../draw/fill-in.js';
import { rulebookVersion } from '../../law/index.js';
import { pages } from '../../messages/every/pages.js';
import { spokenLanguage } from '../../messages/spoken.js';
import { canonicalize, type CheckText, type DocumentCheck, makeCheck } from '../../proof/index.js';
import { sha256 } from '../keys/sign.js';
import type { Draft, Settled } from '../log/draft.js';
import type { AuditEntry } from '../store/audit.js';
import type { Withdrawer, WithdrawalDesk } from './withdraw.js';

/** A document that somebody looked at. */
export interface SeenDocument {
  readonly config: FormConfig;
  readonly language: string;
  readonly checked: DocumentCheck;
  /** Who looked. Sealed with the person's data. */
  readonly takenBy: string;
  /** Sent again with the same key, it is the same check. */
  readonly key?: string;
  readonly bodyDigest?: string;
  readonly audit?: AuditEntry;
}

/** Records that a document was shown, and what came of it. */
export const recordCheck = (who: Withdrawer, seen: SeenDocument, desk: WithdrawalDesk): Promise<Settled> =>
  desk.append(makeDraft(who, seen, desk));

function makeDraft(who: Withdrawer, seen: SeenDocument, desk: WithdrawalDesk): Draft {
  const { config, language, checked, takenBy } = seen;
  const now = desk.now();
  const receivedAt = now.toISOString();
  const words = pages[spokenLanguage(language)].proof.checked;
  const text: CheckText = {
    schema: 'accord/check/1',
    language,
    shown: false,
    sentences: [
      fillIn(words.seen, { kind: checked.kind, result: words.results[checked.result] }),
      words.notKept,
    ],
  };
  const json = canonicalize(text);
  const digest = Buffer.from(sha256(Buffer.from(json))).toString('hex');
  return {
    idempotencyKey: seen.key ?? randomUUID(),
    bodyDigest: seen.bodyDigest ?? digest,
    formId: config.id,
    receivedAt,
    ...who,
    ...(seen.audit && { audit: seen.audit }),
    privateJson: canonicalize({ values: { takenBy } }),
    presentation: { digest, json },
    record: makeCheck({
      receivedAt,
      config,
      language,
      checked,
      textDigest: digest,
      law: { date: desk.dayOf(now), rulebook: rulebookVersion },
      widget: desk.widget,
      collector: desk.collector,
    }),
  };
}
