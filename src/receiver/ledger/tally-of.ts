import { addDays, type CalendarDate } from '../../law/index.js';
import type { ProofRecord, RecordItem, WithdrawnScope } from '../../proof/index.js';
import { isAboutContact } from '../person/choices-now.js';
import type { TallyEntry } from '../store/tally.js';

/** The Monday of a day's week. */
export const mondayOf = (day: CalendarDate): CalendarDate =>
  addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

const nos: ReadonlySet<string> = new Set(['refused', 'objected', 'withdrawn']);

/** `none`: nobody is contacted because of it. `*`: by every means at once. */
function channelOf(one: RecordItem | WithdrawnScope): string {
  const id = 'answer' in one ? one.id : one.choice;
  if (id !== undefined && !isAboutContact({ ...one, id })) return 'none';
  return one.channel ?? '*';
}

/** A record to count, the day it came, and the record that it confirms. */
export interface Counted {
  readonly record: ProofRecord;
  readonly day: CalendarDate;
  readonly confirmed?: ProofRecord | undefined;
}

/**
 * Counts answers by week, form, channel and party. What a record cannot prove is not counted as a yes, and a yes that
 * waits counts as one when it is confirmed.
 */
export function tallyOf(counted: readonly Counted[]): readonly TallyEntry[] {
  const tally = new Map<string, TallyEntry>();
  for (const { record, day, confirmed } of counted) {
    const add = (channel: string, party: string, answer: string): void => {
      const entry = { week: mondayOf(day), formId: record.notice.id, channel, party, answer };
      const key = JSON.stringify(entry);
      tally.set(key, { ...entry, count: (tally.get(key)?.count ?? 0) + 1 });
    };
    for (const item of record.items) {
      if (record.standing === 'flagged' && !nos.has(item.answer)) continue;
      if (item.regime === 'exempt' || item.legalBasis === 'contract') continue;
      const answer = item.confirm && item.answer === 'granted' ? 'waiting' : item.answer;
      add(channelOf(item), item.party, answer);
    }
    for (const item of confirmed?.items ?? [])
      if (item.confirm && item.answer === 'granted') add(channelOf(item), item.party, 'granted');
    for (const scope of record.withdrawn ?? []) add(channelOf(scope), scope.party ?? '*', 'withdrawn');
  }
  return [...tally.values()];
}
