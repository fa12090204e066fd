import { isOpenTracking } from '../form/presentation.js';
import type { Provenance } from '../proof/provenance.js';
import type { ProofRecord, RecordItem, WithdrawnScope } from '../proof/record.js';
import type { Named, SaidAnswer } from './said.js';

/** One choice of a record, as far as what stands depends on it. */
export interface SummaryItem {
  readonly choice: string;
  readonly purpose: string;
  /** `none`: nobody is contacted because of it. */
  readonly channel: string;
  readonly party: string;
  readonly partyName?: string;
  readonly partyRegistration?: string;
  /** Absent for advertising. */
  readonly act?: string;
  readonly answer: SaidAnswer;
  readonly isBoxLeft?: true;
  /** Counts once it is confirmed. */
  readonly confirm?: true;
  /** The press has to come from a holder of parental authority. */
  readonly isJoint?: true;
  readonly period?: { readonly from: string; readonly until: string };
  readonly goods?: Named;
  readonly caller?: Named;
  readonly retention?: { readonly months: number; readonly after: string };
  /** Tag of the address or number that it was given for; absent where any contact of the record will do. */
  readonly contact?: string;
  /** Milliseconds since 1970: the earliest moment at which it can have been pressed, where that is not when it was taken down. */
  readonly from?: number;
}

/**
 * What one record says of what stands, and not a word more. Kept beside the log, for lists of many people; it proves nothing,
 * and can be made anew from the record and its private part.
 */
export interface Summary {
  /** Place of the record in the log. */
  readonly place: number;
  /** UUID of the record. */
  readonly id: string;
  /** Milliseconds since 1970, by the receiver's clock. */
  readonly at: number;
  /** The latest that it can have been, where that clock was found put back. */
  readonly atLatest?: number;
  readonly form: string;
  readonly version: string;
  /** Tags of the addresses and numbers that it carries; the first is whose record it is, the others are its claims. */
  readonly contacts: readonly string[];
  readonly isFlagged?: true;
  /** Taken out of a file: nobody was heard of. `unusableBy`: the rule under which it may not be used. */
  readonly file?: { readonly unusableBy?: string };
  /** The receiver took it down when it was pressed. */
  readonly isLive?: true;
  /** When the business says that it was said. */
  readonly saidAt?: number;
  readonly turn?: { readonly visit: string; readonly number: number };
  /** UUID of the record whose yes it confirms. */
  readonly confirms?: string;
  /** The day from which the person is old enough to be asked. */
  readonly ofAgeOn?: string;
  readonly items?: readonly SummaryItem[];
  readonly withdrawn?: readonly WithdrawnScope[];
}

/** What a summary says beyond its record. */
export interface SummaryParts {
  readonly place: number;
  readonly contacts: readonly string[];
  /** Tag of what was written in a field. */
  tagOf(field: string): string | undefined;
  readonly ofAgeOn?: string | undefined;
}

const uuid = (id: string): string => id.replace(/^urn:uuid:/, '');

/** The full number of a record, as receipts show it. */
export const recordIdOf = (id: string): string => `urn:uuid:${id}`;

// A form without script is sent by the browser at the press, and so is the page of one's choices.
const live: ReadonlySet<string> = new Set(['plain-form', 'preferences', 'link', 'one-click', 'mail']);

/** Sums a record up. */
export function summarize(record: ProofRecord, { place, contacts, tagOf, ofAgeOn }: SummaryParts): Summary {
  const { event, items, withdrawn } = record;
  const at = Date.parse(event.at);
  // What a slip leaves open was left so on the day that stands on it.
  const since = event.slip?.from === undefined ? at : Date.parse(event.slip.from);
  const said = items.flatMap((item) => cut(item, at, tagOf, since));
  return {
    place,
    id: uuid(record.id),
    at,
    ...(event.atLatest !== undefined && { atLatest: Date.parse(event.atLatest) }),
    form: record.notice.id,
    version: record.notice.version,
    contacts,
    ...(record.standing === 'flagged' && { isFlagged: true }),
    ...(record.provenance && { file: fileOf(record.provenance) }),
    ...(live.has(event.method) && { isLive: true }),
    ...(event.saidAt !== undefined && { saidAt: Date.parse(event.saidAt) }),
    ...(event.turn && { turn: event.turn }),
    ...(record.confirms !== undefined && { confirms: uuid(record.confirms) }),
    ...(ofAgeOn !== undefined && { ofAgeOn }),
    ...(said.length > 0 && { items: said }),
    ...(withdrawn && { withdrawn }),
  };
}

const fileOf = ({ isUsable, ruleId }: Provenance): NonNullable<Summary['file']> =>
  isUsable ? {} : { unusableBy: ruleId };

/** What an item is about, in the words of the fold; null for what is used whatever the person answers. */
export function cut(
  item: RecordItem,
  at: number,
  tagOf: (field: string) => string | undefined,
  since = at,
): readonly SummaryItem[] {
  if (item.regime === 'exempt' && item.polarity !== 'request') return [];
  if (item.legalBasis === 'contract' && item.polarity !== 'request') return [];
  const from = item.pressed ? Date.parse(item.pressed.from) : since;
  const tag = item.contact === undefined ? undefined : tagOf(item.contact);
  const act =
    item.polarity === 'request' ? 'requested-call' : isOpenTracking(item) ? 'open-tracking' : undefined;
  return [
    {
      choice: item.id,
      purpose: item.purpose,
      channel: item.channel ?? 'none',
      party: item.party,
      ...(item.party !== 'own' && item.partyName !== undefined && { partyName: item.partyName }),
      ...(item.partyRegistration !== undefined && { partyRegistration: item.partyRegistration }),
      ...(act !== undefined && { act }),
      answer: item.answer,
      ...(item.answer === 'refused' && item.control !== 'yes-no' && { isBoxLeft: true as const }),
      ...(item.confirm && { confirm: true as const }),
      ...(item.holder && { isJoint: true as const }),
      ...(item.period && { period: item.period }),
      ...(item.goods && { goods: item.goods }),
      ...(item.caller && { caller: item.caller }),
      ...(item.retention && { retention: item.retention }),
      ...(tag !== undefined && { contact: tag }),
      ...(from < at && { from }),
    },
  ];
}
