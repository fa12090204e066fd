import type { FormConfig } from '../config/schema.js';
import {
  answerTo,
  choicesOf,
  choicesUnopened,
  foldsOf,
  isEmpty,
  type Answer,
  type Mark,
  type PresentedChoice,
} from '../form/index.js';
import { carrierOf } from '../config/carrier.js';
import type { DocumentCheck } from './check.js';
import { type DataOrigin, originOf } from './data-origin.js';
import type { Provenance } from './provenance.js';
import { isOfOneChoice, type Flag } from './receipt.js';
import type { DrawnFacts, Press, Received } from './submission.js';
import { unlockedServices } from './unlocked-services.js';

/** One choice as it stood on screen, and what the person did with it. */
export interface RecordItem {
  readonly id: string;
  readonly purpose: string;
  readonly channel: string | null;
  readonly party: string;
  /** Legal name of who would use the data; absent when the known form has no such party. */
  readonly partyName?: string;
  /** Its number in a trade register, where the form gives one. */
  readonly partyRegistration?: string;
  /** What would be offered; from format 2 on. The text is in the first language of the form. */
  readonly goods?: NamedPart;
  /** Who would call, `own` for the business itself; from format 2 on. */
  readonly caller?: NamedPart;
  readonly label: string;
  readonly polarity: string;
  readonly regime: string;
  readonly ruleId: string;
  /** `field`: given by filling in a field, which `field` names. */
  readonly control: string;
  readonly field?: string;
  readonly initial: 'unset';
  readonly answer: Answer;
  /** Field with the address or number that it was given for; from format 2 on. */
  readonly contact?: string;
  /** When it was pressed, from format 2 on; absent where nothing was. */
  readonly pressed?: Pressed;
  /** How the question was drawn, as pass or fail; null where it was not measured. From format 2 on. */
  readonly drawn?: DrawnFacts | null;
  /** A yes that counts only once a record confirms it. */
  readonly confirm?: true;
  /** The yes of somebody too young to give it alone: the press is that of a holder of parental authority. */
  readonly holder?: true;
  readonly period?: { readonly from: string; readonly until: string };
  readonly legalBasis?: string;
  readonly retention?: { readonly months: number; readonly after: string };
}

/** Goods or a caller: an id that the owner gave, so that words can be mended, and the words that were shown. */
export interface NamedPart {
  readonly id?: string;
  readonly text: string;
}

/** When an answer was pressed. */
export interface Pressed extends Partial<Press> {
  /**
   * RFC 3339: the earliest moment at which it can have been pressed, by the receiver's clock. `at` and `ago` are what the
   * device said of it.
   */
  readonly from: string;
}

/** What a person took back or objected to; null stands for every channel, purpose or party of the controller. */
export interface WithdrawnScope {
  readonly channel: string | null;
  readonly purpose: string | null;
  readonly party: string | null;
  /** Id of the one choice that was refused by itself; without it, all choices of the channel, purpose and party. */
  readonly choice?: string;
  /** The company that the party's id stood for. */
  readonly partyName?: string;
  readonly partyRegistration?: string;
  /** Only where a consent for these goods was taken back by itself: a consent for others stands. */
  readonly goods?: NamedPart;
  /**
   * The last day of a pause: until then it is a no, and afterwards what was answered before stands again. Whoever does not know
   * this key reads a no for good.
   */
  readonly until?: string;
}

/**
 * How a withdrawal came: a mail program's button (`one-click`, RFC 8058), the page behind a link, what a person said
 * or wrote to the business, which then recorded it, or what they did at a service that sends for the business (`sender`).
 */
export type WithdrawalMethod = 'one-click' | 'link' | 'preferences' | 'spoken' | 'written' | 'sender';

/**
 * What the receiver signs and logs: what was shown, what was answered and when, without a word that names the person.
 * Fields after ISO/IEC TS 27560:2023; names and contact data stand in the private part, bound by `subject.private`.
 */
export interface ProofRecord {
  /** Records of format 1 stay as they are, and count as they did. */
  readonly schema: 'accord/record/1' | 'accord/record/2';
  /** `urn:uuid:`, random. */
  readonly id: string;
  /** 32 random bytes, base64url: they keep the digest in the log from being guessed. */
  readonly nonce: string;
  readonly event: {
    /** `granted`: a yes to one choice that was refused before, given on the page of one's choices. */
    /** `imported`: taken out of a file by the business; the person did nothing, and it gives no yes. */
    readonly type: 'submitted' | 'granted' | 'withdrawn' | 'confirmed' | 'imported' | 'checked';
    /** `controller`: the business wrote down what the person told it. `holder`: somebody with parental authority agreed. */
    readonly by: 'data-subject' | 'controller' | 'holder';
    /** `plain-form`: posted by the browser itself, without script. */
    readonly method: 'form' | 'plain-form' | WithdrawalMethod | 'mail' | 'paper' | 'import' | 'shown';
    /** The receiver's clock. */
    readonly at: string;
    /**
     * Only where that clock stood behind the one of the record before: its time. One of both is wrong, and the order of the
     * log holds.
     */
    readonly behind?: string;
    /**
     * Only where that clock was found put back, by one that nobody sets: the latest that it can have been. A no is dated by it, so
     * that no yes from before passes it by.
     */
    readonly atLatest?: string;
    /**
     * What the person opened of what the form folds away, in the order in which they first did: names of its folds. Absent where
     * that is not told.
     */
    readonly opened?: readonly string[];
    /** The page's life that it was sent from, and which of its submissions it is: a later one takes an earlier one's place. */
    readonly turn?: { readonly visit: string; readonly number: number };
    /** The device's clock: evidence of skew, never trusted. Null where it is not known. */
    readonly clientAt: string | null;
    readonly clientShownAt: string | null;
    /** When the person said or wrote it, as the business tells; only where the business recorded it. */
    readonly saidAt?: string;
    /** Which service that sends for the business told of it, and as what: only for the method `sender`. */
    readonly toldBy?: { readonly sender: string; readonly as: 'unsubscribed' | 'complained' };
    /** The slip of paper that it was written on: its serial, and the day that stands on it. */
    readonly slip?: {
      readonly serial: string;
      readonly signedOn: string | null;
      /** RFC 3339: when that day began. Absent where the day is not to be trusted. */
      readonly from?: string;
    };
    /** What was checked to tie the event to a person. `link`: they held a link made for them. */
    readonly assurance: 'none' | 'link' | 'operator' | 'double-opt-in';
  };
  readonly controllers: readonly {
    readonly role: 'controller';
    /** Who it is, whatever its name; from format 2 on. */
    readonly id?: string;
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
  /**
   * One salted digest an item, in their order, so that one of them can be shown later without the others: base64url of
   * HMAC-SHA-256 over its canonical JSON, under a salt of its own (`saltOfItem`). From format 2 on.
   */
  readonly commitments?: readonly string[];
  /** What was written, by field, who wrote it and how it came; the values are in the private part. From format 2 on. */
  readonly data?: readonly {
    readonly field: string;
    readonly source: 'data-subject' | 'controller';
    /** Absent in older records: see `originsIn`. */
    readonly origin?: DataOrigin;
  }[];
  /** What the person took back; only in a withdrawal. */
  readonly withdrawn?: readonly WithdrawnScope[];
  /** Only where a document was shown. */
  readonly checked?: DocumentCheck;
  /** Only in an import. */
  readonly provenance?: Provenance;
  /** `urn:uuid:` of the record whose yes the person confirmed; only in a confirmation. */
  readonly confirms?: string;
  readonly standing: 'counted' | 'flagged';
  readonly flags: readonly Flag[];
  readonly jurisdiction: string;
  /** The day whose law the form followed, and the edition of the rules. */
  readonly law: { readonly date: string; readonly rulebook: string };
  readonly collector: { readonly software: string; readonly log: string; readonly kid: string };
}

/** What a record says, before it has its place: no id, no person, nothing that binds it to a private part. */
export type RecordContent = Omit<ProofRecord, 'id' | 'nonce' | 'subject' | 'commitments'>;

/** What makes a content the record of one event, for good. */
export interface RecordBinding {
  /** `urn:uuid:`, random. */
  readonly id: string;
  /** 32 random bytes, base64url. */
  readonly nonce: string;
  readonly subjectId: string;
  /** HMAC-SHA-256 of the private part, base64url. */
  readonly privateDigest: string;
  /** See `commitments`. */
  readonly commitments: readonly string[];
  /** See `event.behind`. */
  readonly behind?: string | undefined;
  /** See `event.atLatest`. */
  readonly atLatest?: string | undefined;
}

/** Binds a content: the same parts always make the same record. */
export const bindRecord = (
  { event, ...content }: RecordContent,
  { id, nonce, subjectId, privateDigest, commitments, behind, atLatest }: RecordBinding,
): ProofRecord => ({
  ...content,
  id,
  nonce,
  event: {
    ...event,
    ...(behind !== undefined && { behind }),
    ...(atLatest !== undefined && { atLatest }),
  },
  subject: { id: subjectId, private: { alg: 'HMAC-SHA256', digest: privateDigest } },
  commitments,
});

/** All that the record of a submission is made of. Times and digests come in. */
export interface RecordParts {
  readonly receivedAt: string;
  readonly submission: Received;
  readonly method: 'form' | 'plain-form' | 'preferences' | 'paper';
  /** Only of what was written on paper; `saidAt` is the latest that it can have been said. */
  readonly slip?: NonNullable<ProofRecord['event']['slip']> & { readonly saidAt?: string };
  /** The form as the receiver knows it; of another version when the one that was named is unknown. */
  readonly config: FormConfig;
  readonly isKnownVersion: boolean;
  readonly presentationDigest: string;
  readonly flags: readonly Flag[];
  readonly collector: ProofRecord['collector'];
  /** RFC 3339 by choice: the earliest moment at which it can have been pressed. */
  readonly pressedFrom: Readonly<Record<string, string>>;
  /** What an item comes to for this very person, where it is not what they pressed. */
  holdItem?(item: RecordItem): RecordItem;
}

/** Says what a submission comes to. Flags decide its standing: a record with one never counts as consent. */
export function makeRecord(parts: RecordParts): RecordContent {
  const { submission, config, flags } = parts;
  const { presentation } = submission;
  const isAgain = parts.method === 'preferences';
  const items = makeItems(parts).map((item) => parts.holdItem?.(item) ?? item);
  const { visit, turn } = submission.device ?? {};
  const { saidAt, ...slip } = parts.slip ?? {};
  return {
    schema: 'accord/record/2',
    event: {
      type: isAgain ? 'granted' : 'submitted',
      by: parts.slip ? 'controller' : 'data-subject',
      method: parts.method,
      at: parts.receivedAt,
      ...openedIn(submission),
      ...(visit !== undefined && turn !== undefined && { turn: { visit, number: turn } }),
      clientAt: submission.device?.sentAt ?? null,
      clientShownAt: submission.device?.shownAt ?? null,
      ...(saidAt !== undefined && { saidAt }),
      ...(parts.slip && { slip: slip as NonNullable<ProofRecord['event']['slip']> }),
      assurance: isAgain ? 'link' : parts.slip ? 'operator' : 'none',
    },
    controllers: [makeController(config)],
    notice: {
      id: presentation.form.id,
      version: presentation.form.version,
      language: presentation.language,
      mediaType: 'application/json',
      sha256: parts.presentationDigest,
      ...(parts.isKnownVersion && { policyUrl: config.policy.url, policyVersion: config.policy.version }),
    },
    ui: { page: submission.page, widget: submission.widget },
    items,
    data: Object.entries(submission.answers.values)
      .filter(([, value]) => !isEmpty(value))
      .map(([field]) => ({ field, source: 'data-subject' as const, origin: originOf(parts.method) })),
    standing: flags.every(isOfOneChoice) ? 'counted' : 'flagged',
    flags,
    jurisdiction: config.jurisdiction,
    law: { date: presentation.date, rulebook: presentation.rulebook },
    collector: parts.collector,
  };
}

/** The business behind a form, as records name it. */
export const makeController = ({ controller }: FormConfig): ProofRecord['controllers'][number] => ({
  role: 'controller',
  id: controller.id,
  name: controller.name,
  ...(controller.registration && { registration: controller.registration }),
  address: controller.address,
  email: controller.email,
});

/** What a form does not fold away was not opened, whatever is said. */
function openedIn({ device, presentation }: Received): { readonly opened?: readonly string[] } {
  if (!device?.opened) return {};
  const folds = new Set(foldsOf(presentation));
  return { opened: [...new Set(device.opened)].filter((fold) => folds.has(fold)) };
}

function makeItems(parts: RecordParts): readonly RecordItem[] {
  const { submission, config } = parts;
  const { presentation, answers, device } = submission;
  const unopened = new Set(choicesUnopened(presentation, answers, device?.opened));
  const asked = choicesOf(presentation).map((choice) => makeItem(choice, unopened.has(choice.id), parts));
  const unlocked = unlockedServices(submission, config).filter(({ id }) =>
    asked.every((item) => item.id !== id),
  );
  return [...asked, ...unlocked];
}

function makeItem(choice: PresentedChoice, isUnseen: boolean, parts: RecordParts): RecordItem {
  const { submission, config } = parts;
  const purpose = config.purposes.find(({ id }) => id === choice.purpose);
  const partner = config.partners?.members.find(({ id }) => id === choice.party);
  const partyName = choice.party === 'own' ? config.controller.name : partner?.name;
  const mark = ownIn(submission.answers.marks, choice.id) ?? null;
  const contact = contactFieldOf(choice, config, submission);
  return {
    id: choice.id,
    purpose: choice.purpose,
    channel: choice.channel,
    party: choice.party,
    ...(partyName && { partyName }),
    ...(partner?.registration !== undefined && { partyRegistration: partner.registration }),
    ...(choice.polarity !== 'request' && describeOffer(choice, config)),
    label: choice.label,
    polarity: choice.polarity,
    regime: choice.regime,
    ruleId: choice.ruleId,
    control: choice.control,
    initial: 'unset',
    answer:
      submission.device?.stopped && !isNoMark(choice, mark)
        ? 'unanswered'
        : answerTo(choice, mark, { isUnseen }),
    ...(contact !== undefined && { contact }),
    ...(mark !== null && pressedOf(choice.id, parts)),
    drawn: ownIn(submission.device?.drawn, choice.id) ?? null,
    ...(choice.confirm && { confirm: choice.confirm }),
    ...(choice.period && { period: { from: choice.period.from, until: choice.period.until } }),
    ...(purpose && {
      legalBasis: purpose.basis,
      retention: { months: purpose.retention.months, after: purpose.retention.after },
    }),
  };
}

// What a site's own checks kept back was not agreed to; a no that was pressed was said all the same.
const isNoMark = ({ polarity }: PresentedChoice, mark: Mark): boolean =>
  mark === 'no' || (polarity === 'objection' && mark === 'yes');

const ownIn = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;

function pressedOf(id: string, { submission, pressedFrom }: RecordParts): { readonly pressed?: Pressed } {
  const from = ownIn(pressedFrom, id);
  return from === undefined ? {} : { pressed: { from, ...ownIn(submission.device?.presses, id) } };
}

/** The field that was filled in with what the channel uses. */
function contactFieldOf(
  { channel, needs }: PresentedChoice,
  config: FormConfig,
  { answers }: Received,
): string | undefined {
  if (channel === null) return undefined;
  const field = needs ?? carrierOf(config, channel)?.id;
  return field !== undefined && !isEmpty(ownIn(answers.values, field)) ? field : undefined;
}

/**
 * What would be offered by this choice, and who would call, as the form of that version says; the words are in the form's
 * first language, so that they tell the same in each.
 */
export function describeOffer(
  { channel, party }: { readonly channel: string | null; readonly party: string },
  { controller, marketing, partners, languages }: FormConfig,
): Pick<RecordItem, 'goods' | 'caller'> {
  const offer = party === 'own' ? marketing : partners?.members.find(({ id }) => id === party);
  const text = offer?.goods[languages[0] ?? ''];
  if (channel === null || !offer || text === undefined) return {};
  const { goodsId } = offer;
  const { caller, callerId } = marketing?.phone ?? {};
  const self = { id: 'own', text: controller.name };
  const other = { ...(callerId !== undefined && { id: callerId }), text: caller ?? '' };
  return {
    goods: { ...(goodsId !== undefined && { id: goodsId }), text },
    ...(party === 'own' && channel === 'phone' && { caller: caller === undefined ? self : other }),
  };
}
