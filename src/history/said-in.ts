import type { WithdrawnScope } from '../proof/record.js';
import { isNo, type Said } from './said.js';
import { recordIdOf, type Summary, type SummaryItem } from './summary.js';

/** A moment at which the clock of the log was found to have stood ahead: all before that place was made no later than that. */
export interface ClockStep {
  readonly place: number;
  /** Milliseconds since 1970. */
  readonly at: number;
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
  readonly item?: SummaryItem;
}

/** The latest that a record can have been made, by its own clock and by those that came after it. */
export const madeBy = ({ place, at }: Pick<Summary, 'place' | 'at'>, steps: readonly ClockStep[]): number =>
  steps.reduce((by, step) => (step.place > place ? Math.min(by, step.at) : by), at);

/** All that a person's records say, the oldest first. */
export function saidIn(summaries: readonly Summary[], listener: Listener): readonly SaidInRecord[] {
  const { steps = [] } = listener;
  const confirmed = new Map<string, number>();
  for (const summary of summaries)
    if (summary.confirms !== undefined) confirmed.set(summary.confirms, madeBy(summary, steps));
  const replaced = findReplaced(summaries);
  return summaries.flatMap((summary): readonly SaidInRecord[] => {
    const by = madeBy(summary, steps);
    const base = {
      summary,
      controller: listener.controller,
      place: summary.place,
      by,
      isCounted: !summary.isFlagged,
      ...(summary.isLive && { isLive: true }),
      ...(summary.turn && {
        turn: { visit: `${summary.turn.visit} ${summary.form}`, number: summary.turn.number },
      }),
      proof: recordIdOf(summary.id),
    };
    const isTheirsAtAll = isCarriedBy(summary, listener);
    const isClaim = isTheirsAtAll && !isGivenUnder(summary, listener);
    const items = (summary.items ?? []).flatMap((item): readonly SaidInRecord[] => {
      if (item.answer === 'unanswered') return [];
      const no = isNo(item);
      if (!no && replaced(summary, item)) return [];
      const isTheirs = isTheirsAtAll && (no || isGivenFor(summary, item, listener));
      if (!no && !(isTheirs && (listener.stillCovers?.(summary, item) ?? true))) return [];
      return [
        {
          ...base,
          item,
          choice: item.choice,
          purpose: item.purpose,
          channel: item.channel,
          party: item.party,
          ...(item.partyName !== undefined && { partyName: item.partyName }),
          ...(item.partyRegistration !== undefined && { partyRegistration: item.partyRegistration }),
          act: item.act ?? 'marketing',
          answer: item.answer,
          ...(item.isBoxLeft && { isBoxLeft: true }),
          // A yes whose clock stood wrong can have been pressed at any time.
          from: no ? by : by < summary.at ? -Infinity : (item.from ?? summary.at),
          ...(item.confirm && { confirmedAt: confirmed.get(summary.id) ?? null }),
          isTheirs,
          ...(isClaim && { isClaim }),
          ...(item.isJoint && { isJoint: true }),
          ...(item.period && { period: item.period, mentions: fiveMentions }),
          ...(item.goods && { goods: item.goods }),
          ...(item.caller && { caller: item.caller }),
          ...(item.retention && { retention: item.retention }),
        },
      ];
    });
    const withdrawn = (summary.withdrawn ?? []).map((scope): SaidInRecord => ({
      ...base,
      ...(scope.choice !== undefined && { choice: scope.choice }),
      purpose: scope.purpose,
      // One choice that contacts nobody, or every way of contacting somebody.
      channel: scope.channel ?? (scope.choice === undefined ? null : 'none'),
      party: scope.party,
      ...companyOf(scope, summary, summaries),
      ...(scope.goods && { goods: scope.goods }),
      act:
        scope.choice === undefined
          ? null
          : scope.choice.includes(':open-tracking:')
            ? 'open-tracking'
            : 'marketing',
      answer: 'withdrawn',
      from: Math.min(by, summary.saidAt ?? by),
      ...(summary.saidAt !== undefined && summary.saidAt < by && { isToldLater: true }),
      isTheirs: isTheirsAtAll,
      ...(isClaim && { isClaim }),
    }));
    return [...items, ...withdrawn];
  });
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

/** A yes of a page that a later submission of the same page did not repeat, for the same address or number. */
function findReplaced(summaries: readonly Summary[]): (summary: Summary, item: SummaryItem) => boolean {
  const turns = summaries.filter(({ turn }) => turn);
  if (turns.length < 2) return () => false;
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
