import { isNo, type Named, type SaidAnswer } from './said.js';
import { heardAtIn } from './heard-at.js';
import { saidIn, type Listener, type SaidInRecord } from './said-in.js';
import type { Summary, SummaryItem } from './summary.js';
import { type AskedAbout, isSurelyLater, requestThatStands, whatStands } from './what-stands.js';

/** Where one choice of a person stands. */
export interface ChoiceNow {
  /** Tells it from the person's other choices. */
  readonly key: string;
  readonly item: SummaryItem;
  readonly answer: SaidAnswer;
  /** The record that it was asked with last, and the one that the answer stands on. */
  readonly askedWith: Summary;
  readonly decidedBy: Summary;
  /** What was said there; null where nothing was. */
  readonly said: SaidInRecord | null;
  /** When the person was last heard of under this contact; -Infinity for never. */
  readonly heardAt: number;
  /** A yes that waits for a press in a mail. */
  readonly isWaiting: boolean;
  /** A no that was given under another contact of theirs. */
  readonly isFromElsewhere: boolean;
}

/** A link to confirm a yes opens for so many days. */
export const daysToConfirm = 30;

/** True once a yes can no longer be confirmed. `now` in milliseconds since 1970. */
export const isLapsed = ({ isWaiting, decidedBy }: ChoiceNow, now: number): boolean =>
  isWaiting && decidedBy.at + daysToConfirm * 86_400_000 <= now;

/** True for an answer that lets somebody use the data. */
export const isOpen = ({ answer, isWaiting }: Pick<ChoiceNow, 'answer' | 'isWaiting'>): boolean =>
  !isWaiting && (answer === 'granted' || answer === 'not-objected');

/** True for a choice about being contacted. An optional service is used without that, and so is the measure of what was opened. */
export const isAboutContact = ({ channel, act }: Pick<SummaryItem, 'channel' | 'act'>): boolean =>
  channel !== 'none' && act !== 'open-tracking';

const wordsOf = (named: Named | undefined): string => named?.id ?? named?.text ?? '';

// Two forms may ask under one id for different goods, or name another company under a partner's id.
const keyOf = ({ choice, goods, partyName, partyRegistration }: SummaryItem): string =>
  JSON.stringify([choice, wordsOf(goods), partyRegistration ?? partyName ?? '']);

const askAbout = (item: SummaryItem, controller: string): AskedAbout => ({
  controller,
  choice: item.choice,
  purpose: item.purpose,
  channel: item.channel,
  party: item.party,
  ...(item.partyName !== undefined && { partyName: item.partyName }),
  ...(item.partyRegistration !== undefined && { partyRegistration: item.partyRegistration }),
  act: item.act ?? 'marketing',
  ...(item.goods && { goods: item.goods }),
  ...(item.caller && { caller: item.caller }),
});

/**
 * Every choice that a person was asked about, in the order in which it first came, and where it stands. `summaries` are those
 * of all their contacts, the oldest first; shown are the choices of the records that `isShown` lets in.
 */
export function choicesOf(
  summaries: readonly Summary[],
  listener: Listener,
  isShown: (summary: Summary) => boolean = () => true,
): readonly ChoiceNow[] {
  const said = saidIn(summaries, listener);
  const { used, steps } = listener;
  const heardUnder = (contact: string | undefined): number =>
    heardAtIn(summaries, used && [...used, ...(contact === undefined ? [] : [contact])], steps);
  const asked = new Map<string, { item: SummaryItem; askedWith: Summary }>();
  for (const summary of summaries) {
    if (!isShown(summary)) continue;
    for (const item of summary.items ?? []) {
      // Nobody knows who drew a flagged question: its words take no other's place.
      const isMute = summary.isFlagged && !isNo(item);
      if (!isMute) asked.set(keyOf(item), { item, askedWith: summary });
    }
  }
  const taken = new Set<string>();
  // The newest under an id keeps it: it is what a page's button names.
  const keys = [...asked].toReversed().map(([key, { item }]): readonly [string, string] => {
    const isFree = !taken.has(item.choice);
    taken.add(item.choice);
    return [key, isFree ? item.choice : `${item.choice} ${wordsOf(item.goods) || (item.partyName ?? '')}`];
  });
  const names = new Map(keys);
  return [...asked].flatMap(([key, { item, askedWith }]) => {
    const stands = decide(said, { item, askedWith, controller: listener.controller, heardUnder });
    return stands ? [{ key: names.get(key) ?? item.choice, item, askedWith, ...stands }] : [];
  });
}

type Decided = Pick<ChoiceNow, 'answer' | 'decidedBy' | 'said' | 'heardAt' | 'isWaiting' | 'isFromElsewhere'>;

interface Wanted {
  readonly item: SummaryItem;
  readonly askedWith: Summary;
  readonly controller: string;
  /** When they were last heard of, under that contact too. */
  heardUnder(contact: string | undefined): number;
}

function decide(
  said: readonly SaidInRecord[],
  { item, askedWith, controller, heardUnder }: Wanted,
): Decided | null {
  if (item.act === 'requested-call') return decideRequest(said, item, controller);
  const { no, boxLeft, yes, weakYes, told } = whatStands(said, askAbout(item, controller));
  // A yes that waits was said after every no; it changes nothing yet, and is what the person sees of it, until they are told
  // that they may object, and do not.
  const waiting = weakYes?.isCounted && !(told && comesAfter(told, weakYes)) ? weakYes : null;
  const found =
    yes ?? waiting ?? no ?? (boxLeft && told && !isTold(told, boxLeft) ? boxLeft : null) ?? told ?? boxLeft;
  return {
    answer: found?.answer ?? 'unanswered',
    decidedBy: found?.summary ?? askedWith,
    said: found,
    heardAt: heardUnder(found?.item?.contact),
    isWaiting: found !== null && found === waiting,
    isFromElsewhere: found !== null && !found.isTheirs,
  };
}

const comesAfter = (one: SaidInRecord, other: SaidInRecord): boolean =>
  one.summary.place > other.summary.place;

/** Whether somebody was told after they had left a box empty. */
const isTold = (told: SaidInRecord, boxLeft: SaidInRecord): boolean => isSurelyLater(told, boxLeft);

/** A call that nobody asked for is nothing to show. */
function decideRequest(said: readonly SaidInRecord[], item: SummaryItem, controller: string): Decided | null {
  const asked = said.findLast(
    ({ act, choice, answer }) => act === 'requested-call' && choice === item.choice && answer === 'granted',
  );
  if (!asked) return null;
  const stands = requestThatStands(said, { controller, purpose: item.purpose });
  const no = said.findLast((one) => isNo(one) && !one.isBoxLeft && one.place !== asked.place);
  const found = stands ?? no ?? asked;
  return {
    answer: stands ? 'granted' : 'withdrawn',
    decidedBy: found.summary,
    said: found,
    heardAt: found.by,
    isWaiting: false,
    isFromElsewhere: !found.isTheirs,
  };
}
