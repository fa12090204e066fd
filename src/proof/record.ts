import type { FormConfig } from '../config/schema.js';
import { answerTo, choicesOf, type Answer, type PresentedChoice } from '../form/index.js';
import type { Flag } from './receipt.js';
import type { Received } from './submission.js';
import { unlockedServices } from './unlocked-services.js';

/** One choice as it stood on screen, and what the person did with it. */
export interface RecordItem {
  readonly id: string;
  readonly purpose: string;
  readonly channel: string | null;
  readonly party: string;
  /** Legal name of who would use the data; absent when the known form has no such party. */
  readonly partyName?: string;
  readonly label: string;
  readonly polarity: string;
  readonly regime: string;
  readonly ruleId: string;
  /** `field`: given by filling in a field, which `field` names. */
  readonly control: string;
  readonly field?: string;
  readonly initial: 'unset';
  readonly answer: Answer;
  /** A yes that counts only once a record confirms it. */
  readonly confirm?: true;
  readonly period?: { readonly from: string; readonly until: string };
  readonly legalBasis?: string;
  readonly retention?: { readonly months: number; readonly after: string };
}

/** What a person took back or objected to; null stands for every channel, purpose or party of the controller. */
export interface WithdrawnScope {
  readonly channel: string | null;
  readonly purpose: string | null;
  readonly party: string | null;
  /** Id of the one choice that was refused by itself; without it, all choices of the channel, purpose and party. */
  readonly choice?: string;
}

/**
 * How a withdrawal came: a mail program's button (`one-click`, RFC 8058), the page behind a link, or what a person said
 * or wrote to the business, which then recorded it.
 */
export type WithdrawalMethod = 'one-click' | 'link' | 'preferences' | 'spoken' | 'written';

/**
 * What the receiver signs and logs: what was shown, what was answered and when, without a word that names the person.
 * Fields after ISO/IEC TS 27560:2023; names and contact data stand in the private part, bound by `subject.private`.
 */
export interface ProofRecord {
  readonly schema: 'accord/record/1';
  /** `urn:uuid:`, random. */
  readonly id: string;
  /** 32 random bytes, base64url: they keep the digest in the log from being guessed. */
  readonly nonce: string;
  readonly event: {
    /** `granted`: a yes to one choice that was refused before, given on the page of one's choices. */
    readonly type: 'submitted' | 'granted' | 'withdrawn' | 'confirmed';
    /** `controller`: the business wrote down what the person told it. */
    readonly by: 'data-subject' | 'controller';
    /** `plain-form`: posted by the browser itself, without script. */
    readonly method: 'form' | 'plain-form' | WithdrawalMethod | 'mail';
    /** The receiver's clock. */
    readonly at: string;
    /** The device's clock: evidence of skew, never trusted. Null where it is not known. */
    readonly clientAt: string | null;
    readonly clientShownAt: string | null;
    /** When the person said or wrote it, as the business tells; only where the business recorded it. */
    readonly saidAt?: string;
    /** What was checked to tie the event to a person. `link`: they held a link made for them. */
    readonly assurance: 'none' | 'link' | 'operator' | 'double-opt-in';
  };
  readonly controllers: readonly {
    readonly role: 'controller';
    readonly name: string;
    readonly registration?: string;
    readonly address: string;
    readonly email: string;
  }[];
  readonly subject: {
    readonly id: string;
    readonly private: { readonly alg: 'HMAC-SHA256'; readonly digest: string };
  };
  readonly notice: {
    readonly id: string;
    readonly version: string;
    readonly language: string;
    readonly mediaType: 'application/json';
    /** Digest of the canonical presentation: every string that was on screen. */
    readonly sha256: string;
    readonly policyUrl?: string;
    readonly policyVersion?: string;
  };
  readonly ui: { readonly page: string | null; readonly widget: string };
  /** What was asked and answered; empty for a withdrawal. */
  readonly items: readonly RecordItem[];
  /** What the person took back; only in a withdrawal. */
  readonly withdrawn?: readonly WithdrawnScope[];
  /** `urn:uuid:` of the record whose yes the person confirmed; only in a confirmation. */
  readonly confirms?: string;
  readonly standing: 'counted' | 'flagged';
  readonly flags: readonly Flag[];
  readonly jurisdiction: string;
  /** The day whose law the form followed, and the edition of the rules. */
  readonly law: { readonly date: string; readonly rulebook: string };
  readonly collector: { readonly software: string; readonly log: string; readonly kid: string };
}

/** All that a record is made of. Ids, times and digests come in, so that the same parts always make the same record. */
export interface RecordParts {
  readonly id: string;
  readonly nonce: string;
  readonly receivedAt: string;
  readonly submission: Received;
  readonly method: 'form' | 'plain-form' | 'preferences';
  /** The form as the receiver knows it; of another version when the one that was named is unknown. */
  readonly config: FormConfig;
  readonly isKnownVersion: boolean;
  readonly presentationDigest: string;
  readonly subjectId: string;
  readonly privateDigest: string;
  readonly flags: readonly Flag[];
  readonly collector: ProofRecord['collector'];
}

/** Makes the record of a submission. Flags decide its standing: a record with one never counts as consent. */
export function makeRecord(parts: RecordParts): ProofRecord {
  const { submission, config, flags } = parts;
  const { presentation } = submission;
  const isAgain = parts.method === 'preferences';
  return {
    schema: 'accord/record/1',
    id: parts.id,
    nonce: parts.nonce,
    event: {
      type: isAgain ? 'granted' : 'submitted',
      by: 'data-subject',
      method: parts.method,
      at: parts.receivedAt,
      clientAt: submission.device?.sentAt ?? null,
      clientShownAt: submission.device?.shownAt ?? null,
      assurance: isAgain ? 'link' : 'none',
    },
    controllers: [makeController(config)],
    subject: { id: parts.subjectId, private: { alg: 'HMAC-SHA256', digest: parts.privateDigest } },
    notice: {
      id: presentation.form.id,
      version: presentation.form.version,
      language: presentation.language,
      mediaType: 'application/json',
      sha256: parts.presentationDigest,
      ...(parts.isKnownVersion && { policyUrl: config.policy.url, policyVersion: config.policy.version }),
    },
    ui: { page: submission.page, widget: submission.widget },
    items: makeItems(submission, config),
    standing: flags.length > 0 ? 'flagged' : 'counted',
    flags,
    jurisdiction: config.jurisdiction,
    law: { date: presentation.date, rulebook: presentation.rulebook },
    collector: parts.collector,
  };
}

/** The business behind a form, as records name it. */
export const makeController = ({ controller }: FormConfig): ProofRecord['controllers'][number] => ({
  role: 'controller',
  name: controller.name,
  ...(controller.registration && { registration: controller.registration }),
  address: controller.address,
  email: controller.email,
});

function makeItems(submission: Received, config: FormConfig): readonly RecordItem[] {
  const asked = choicesOf(submission.presentation).map((choice) => makeItem(choice, submission, config));
  const unlocked = unlockedServices(submission, config).filter(({ id }) =>
    asked.every((item) => item.id !== id),
  );
  return [...asked, ...unlocked];
}

function makeItem(choice: PresentedChoice, { answers }: Received, config: FormConfig): RecordItem {
  const purpose = config.purposes.find(({ id }) => id === choice.purpose);
  const partyName = nameParty(choice.party, config);
  const mark = Object.hasOwn(answers.marks, choice.id) ? (answers.marks[choice.id] ?? null) : null;
  return {
    id: choice.id,
    purpose: choice.purpose,
    channel: choice.channel,
    party: choice.party,
    ...(partyName && { partyName }),
    label: choice.label,
    polarity: choice.polarity,
    regime: choice.regime,
    ruleId: choice.ruleId,
    control: choice.control,
    initial: 'unset',
    answer: answerTo(choice, mark),
    ...(choice.confirm && { confirm: choice.confirm }),
    ...(choice.period && { period: { from: choice.period.from, until: choice.period.until } }),
    ...(purpose && {
      legalBasis: purpose.basis,
      retention: { months: purpose.retention.months, after: purpose.retention.after },
    }),
  };
}

const nameParty = (party: string, { controller, partners }: FormConfig): string | undefined =>
  party === 'own' ? controller.name : partners?.members.find(({ id }) => id === party)?.name;
