import { isOpenTracking, type NamedChoice } from '../../form/index.js';
import type { ProofRecord, RecordItem, WithdrawnScope } from '../../proof/index.js';

/** Where one choice of a person stands, and the record that says so. */
export interface ChoiceNow {
  readonly item: RecordItem;
  readonly answer: RecordItem['answer'];
  /** RFC 3339. */
  readonly at: string;
  /** Number of the record that it was asked with, and of the one that the answer stands on. */
  readonly askedWith: ProofRecord;
  readonly proof: string;
  /** A yes that waits for a press in a mail. */
  readonly isWaiting: boolean;
}

/** A link to confirm a yes opens for so many days. */
export const daysToConfirm = 30;

/** True once a yes can no longer be confirmed. */
export const isLapsed = ({ isWaiting, at }: ChoiceNow, now: Date): boolean =>
  isWaiting && Date.parse(at) + daysToConfirm * 86_400_000 <= now.getTime();

const nos: ReadonlySet<string> = new Set(['refused', 'objected', 'withdrawn']);

/** True for an answer that lets somebody use the data. */
export const isOpen = ({ answer, isWaiting }: Pick<ChoiceNow, 'answer' | 'isWaiting'>): boolean =>
  !isWaiting && (answer === 'granted' || answer === 'not-objected');

/**
 * True for a choice about being contacted. An optional service is used without that, and so is the measure of what was
 * opened.
 */
export const isAboutContact = (choice: NamedChoice): boolean =>
  choice.channel !== null && !isOpenTracking(choice);

/** Whether a withdrawal reaches a choice. "Everything" means being contacted: other uses are named one by one. */
export function covers(scope: WithdrawnScope, item: NamedChoice): boolean {
  if (scope.choice !== undefined && scope.choice !== item.id) return false;
  if (scope.choice === undefined && scope.channel === null && scope.purpose === null && item.channel === null)
    return false;
  return (
    (scope.channel === null || scope.channel === item.channel) &&
    (scope.purpose === null || scope.purpose === item.purpose) &&
    (scope.party === null || scope.party === item.party)
  );
}

/**
 * What a person's records come to, for one controller, oldest record first. The last answer holds; a yes in a flagged
 * record counts for nothing, a no always does, and a silence takes no objection back.
 */
export function choicesNow(records: readonly ProofRecord[], controller: string): readonly ChoiceNow[] {
  const now = new Map<string, ChoiceNow>();
  const takenBack: { readonly scope: WithdrawnScope; readonly record: ProofRecord }[] = [];
  for (const record of records) {
    if (record.controllers[0]?.name !== controller) continue;
    for (const item of record.items) {
      if (item.regime === 'exempt' || item.legalBasis === 'contract') continue;
      const key = item.id;
      const before = now.get(key);
      const isNo = nos.has(item.answer);
      if (record.standing === 'flagged' && !isNo) continue;
      if (before && nos.has(before.answer) && !isNo && item.answer !== 'granted') continue;
      // A no to everything may be older than the question; a silence does not take it back either.
      const older =
        before || isNo || item.answer === 'granted'
          ? undefined
          : takenBack.findLast(({ scope }) => covers(scope, item));
      now.set(key, {
        item,
        answer: older ? 'withdrawn' : item.answer,
        at: (older?.record ?? record).event.at,
        askedWith: record,
        proof: (older?.record ?? record).id,
        isWaiting: item.confirm === true && item.answer === 'granted',
      });
    }
    for (const [key, choice] of now)
      if (record.confirms !== undefined && choice.askedWith.id === record.confirms)
        now.set(key, { ...choice, isWaiting: false });
    for (const scope of record.withdrawn ?? []) {
      takenBack.push({ scope, record });
      for (const [key, choice] of now) {
        if (!covers(scope, choice.item) || nos.has(choice.answer)) continue;
        // Said before the last yes, and written down after it.
        if (choice.at > (record.event.saidAt ?? record.event.at)) continue;
        now.set(key, {
          ...choice,
          answer: 'withdrawn',
          at: record.event.at,
          proof: record.id,
          isWaiting: false,
        });
      }
    }
  }
  return [...now.values()];
}
