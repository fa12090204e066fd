import { pickOf } from '../form/pick-id.js';
import type { WithdrawnScope } from '../proof/record.js';
import { isNo, type Said } from './said.js';
import { recordIdOf, type Summary, type SummaryItem } from './summary.js';

/** A moment at which the clock of the log was found to have stood ahead, or to stand behind: one of both times is wrong. */
export interface ClockStep {
  readonly place: number;
  /** All before that place was made no later than that, if the clock had stood ahead. Milliseconds since 1970. */
  readonly at: number;
  /** All before that place was made no later than that, whichever is wrong; absent where that is `at`. */
  readonly atLatest?: number;
}

/** Who is asked about: by which of their contacts, and up to where in the log. */
export interface Listener {
  readonly controller: string;
  /** Tags of the contact that would be used, in every writing; none: whoever the records are of. */
  readonly used?: readonly string[];
  /** The channel is reached by that contact: a yes has to be for it. Otherwise it only tells who the person is. */
  readonly isReachedBy?: (channel: string) => boolean;
  readonly steps?: readonly ClockStep[];
  /** Whether a yes still means to the form of today what it meant then. Without it, all do. */
  readonly stillCovers?: (summary: Summary, item: SummaryItem) => boolean;
}

/** One thing that somebody said, and where it stands. */
export interface SaidInRecord extends Said {
  readonly summary: Summary;
  readonly item?: SummaryItem | undefined;
}

/** The latest that a record can have been made, by its own clock and by those that came after it. */
export function madeBy({ place, at }: Pick<Summary, 'place' | 'at'>, steps: readonly ClockStep[]): number {
  let by = at;
  for (const step of steps) if (step.place > place && step.at < by) by = step.at;
  return by;
}

/** The latest that a no can have been said: by clocks that may have been put back since, as far as that is known. */
function latestOf({ place, at, atLatest = at }: Summary, steps: readonly ClockStep[]): number {
  let latest = atLatest;
  for (const step of steps) if (step.place > place) latest = Math.min(latest, step.atLatest ?? step.at);
  return latest;
}

/**
 * All that a person's records say, the oldest first. Lists of many people ask it for every line: it makes nothing that it does
 * not give, and objects of one shape.
 */
export function saidIn(summaries: readonly Summary[], listener: Listener): readonly SaidInRecord[] {
  const { steps = [] } = listener;
  const replaced = findReplaced(summaries);
  const said: SaidInRecord[] = [];
  for (const summary of summaries) {
    const by = madeBy(summary, steps);
    const latest = latestOf(summary, steps);
    const base = baseOf(summary, by, listener);
    for (const item of summary.items ?? []) {
      if (item.answer === 'unanswered') continue;
      const no = isNo(item);
      // What is picked narrows every channel: it is of whoever gave that record, by whatever contact.
      const isOwn = pickOf(item.choice) ? !base.isClaim : isGivenFor(summary, item, listener);
      const isTheirs = base.isTheirs && (no || isOwn);
      if (!no) {
        if (!isTheirs || replaced?.(summary, item)) continue;
        if (listener.stillCovers && !listener.stillCovers(summary, item)) continue;
      }
      const confirmedAt = item.confirm ? confirmationOf(summary, summaries, steps) : undefined;
      // A yes whose clock stood wrong can have been pressed at any time.
      const { saidAt = latest } = summary;
      const from = no ? Math.min(latest, saidAt) : by < summary.at ? -Infinity : (item.from ?? summary.at);
      said.push(saidOf(item, base, { from, isTheirs, confirmedAt, isToldLater: no && saidAt < latest }));
    }
    // What holds until a day is no last word: see `pausesIn`.
    for (const scope of summary.withdrawn ?? [])
      if (scope.until === undefined) said.push(withdrawnOf(scope, base, latest, summaries));
  }
  return said;
}

/** What everything in a record has in common. */
type Base = Pick<
  SaidInRecord,
  | 'summary'
  | 'controller'
  | 'place'
  | 'by'
  | 'isCounted'
  | 'isLive'
  | 'turn'
  | 'proof'
  | 'isTheirs'
  | 'isClaim'
>;

function baseOf(summary: Summary, by: number, listener: Listener): Base {
  const { turn } = summary;
  const isTheirs = isCarriedBy(summary, listener);
  return {
    summary,
    controller: listener.controller,
    place: summary.place,
    by,
    isCounted: !summary.isFlagged,
    isLive: summary.isLive,
    turn: turn && { visit: `${turn.visit} ${summary.form}`, number: turn.number },
    proof: recordIdOf(summary.id),
    isTheirs,
    isClaim: isTheirs && !isGivenUnder(summary, listener),
  };
}

const saidOf = (
  item: SummaryItem,
  base: Base,
  own: Pick<SaidInRecord, 'from' | 'isTheirs' | 'confirmedAt' | 'isToldLater'>,
): SaidInRecord => ({
  summary: base.summary,
  controller: base.controller,
  place: base.place,
  by: base.by,
  isCounted: base.isCounted,
  isLive: base.isLive,
  turn: base.turn,
  proof: base.proof,
  isClaim: base.isClaim,
  isTheirs: own.isTheirs,
  from: own.from,
  confirmedAt: own.confirmedAt,
  isToldLater: own.isToldLater,
  item,
  choice: item.choice,
  purpose: item.purpose,
  channel: item.channel,
  party: item.party,
  partyName: item.partyName,
  partyRegistration: item.partyRegistration,
  act: item.act ?? 'marketing',
  answer: item.answer,
  isBoxLeft: item.isBoxLeft,
  isJoint: item.isJoint,
  period: item.period,
  mentions: item.period && fiveMentions,
  goods: item.goods,
  caller: item.caller,
  retention: item.retention,
});

function withdrawnOf(
  scope: WithdrawnScope,
  base: Base,
  latest: number,
  summaries: readonly Summary[],
): SaidInRecord {
  const { saidAt } = base.summary;
  const isTracking = scope.choice?.includes(':open-tracking:');
  return {
    ...base,
    choice: scope.choice,
    purpose: scope.purpose,
    // One choice that contacts nobody, or every way of contacting somebody.
    channel: scope.channel ?? (scope.choice === undefined ? null : 'none'),
    party: scope.party,
    ...companyOf(scope, base.summary, summaries),
    goods: scope.goods,
    act: scope.choice === undefined ? null : isTracking ? 'open-tracking' : 'marketing',
    answer: 'withdrawn',
    from: Math.min(latest, saidAt ?? latest),
    isToldLater: saidAt !== undefined && saidAt < latest,
  };
}

/** When the yes of a record was confirmed, the last time; null while it waits. */
function confirmationOf(
  { id }: Summary,
  summaries: readonly Summary[],
  steps: readonly ClockStep[],
): number | null {
  const found = summaries.findLast(({ confirms }) => confirms === id);
  return found ? madeBy(found, steps) : null;
}

/** The company that a no was said to: its record says so, or the last question before it that named its id does. */
function companyOf(
  { party, partyName, partyRegistration }: WithdrawnScope,
  { place }: Summary,
  summaries: readonly Summary[],
): Pick<Said, 'partyName' | 'partyRegistration'> {
  if (party === null || party === 'own') return {};
  const named =
    partyName === undefined
      ? summaries
          .filter((one) => one.place < place)
          .flatMap(({ items = [] }) => items)
          .findLast((item) => item.party === party)
      : { partyName, partyRegistration };
  return {
    ...(named?.partyName !== undefined && { partyName: named.partyName }),
    ...(named?.partyRegistration !== undefined && { partyRegistration: named.partyRegistration }),
  };
}

// A form names the days of a consent to calls together with the other four, or not at all.
const fiveMentions = ['identity', 'proposal', 'period', 'withdrawal', 'proof-access'] as const;

const isCarriedBy = ({ contacts }: Summary, { used }: Listener): boolean =>
  used === undefined || used.some((tag) => contacts.includes(tag));

/** Whether a record was given under a contact, or answers in it were given for it. */
const isGivenUnder = ({ contacts, items = [] }: Summary, { used }: Listener): boolean =>
  used === undefined ||
  used.includes(contacts[0] ?? '') ||
  items.some(({ contact }) => contact !== undefined && used.includes(contact));

/** A yes is for the address or number that it was given for; what else a record carries is a claim of whoever wrote it. */
function isGivenFor(
  { contacts }: Summary,
  { contact, channel }: SummaryItem,
  { used, isReachedBy = () => true }: Listener,
): boolean {
  if (used === undefined) return true;
  if (isReachedBy(channel) && contact !== undefined) return used.includes(contact);
  return isReachedBy(channel) || used.includes(contacts[0] ?? '');
}

/** Tells a yes of a page that a later submission of the same page did not repeat; null where there is none. */
function findReplaced(
  summaries: readonly Summary[],
): ((summary: Summary, item: SummaryItem) => boolean) | null {
  if (summaries.length < 2) return null;
  const turns = summaries.filter(({ turn }) => turn);
  if (turns.length < 2) return null;
  return ({ turn, form }, { choice, contact }) =>
    turn !== undefined &&
    turns.some(
      (later) =>
        later.turn?.visit === turn.visit &&
        later.form === form &&
        later.turn.number > turn.number &&
        !later.items?.some(
          (item) => item.choice === choice && item.answer === 'granted' && item.contact === contact,
        ),
    );
}
