import { countedIn, summarize } from '../../history/index.js';
import { addDays, type CalendarDate } from '../../law/index.js';
import type { ProofRecord } from '../../proof/index.js';
import type { Store } from '../store/store.js';
import type { TallyEntry } from '../store/tally.js';

/** The Monday of a day's week. */
export const mondayOf = (day: CalendarDate): CalendarDate =>
  addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

type DayOf = (now: Date) => CalendarDate;

const summaryOf = (record: ProofRecord) =>
  summarize(record, { place: 0, contacts: [], tagOf: () => undefined });

/** Counts answers by week, form, channel and party. `confirmed`: canonical JSON of the records that some confirm, by id. */
export function countAnswers(
  confirmed: ReadonlyMap<string, string>,
  records: readonly ProofRecord[],
  dayOf: DayOf,
): readonly TallyEntry[] {
  const counts = new Map<string, TallyEntry>();
  for (const record of records) {
    const before = confirmed.get(record.confirms ?? '');
    const earlier = before === undefined ? undefined : summaryOf(JSON.parse(before) as ProofRecord);
    const week = mondayOf(dayOf(new Date(record.event.at)));
    for (const counted of countedIn(summaryOf(record), earlier)) {
      const entry = { week, formId: record.notice.id, ...counted };
      const key = [week, entry.formId, counted.channel, counted.party, counted.answer].join(' ');
      counts.set(key, { ...entry, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()];
}

const fact = 'tally';
const most = 1000;

/** Counts, once, what a store held before answers were counted. All or nothing, and before anything new is stored. */
export async function countEarlier(store: Store, dayOf: DayOf): Promise<void> {
  if ((await store.facts.read(fact)) !== undefined) return;
  await store.transact(async (parts) => {
    for (let after = -1; ;) {
      const page = await parts.records.listAfter(after, most);
      const last = page.at(-1);
      if (!last) break;
      after = last.logIndex;
      const records = page.map(({ record }) => JSON.parse(record) as ProofRecord);
      const confirmed = await parts.records.readTexts(records.flatMap(({ confirms }) => confirms ?? []));
      await parts.counts.add(countAnswers(confirmed, records, dayOf));
    }
    await parts.facts.put(fact, '1');
  });
}
