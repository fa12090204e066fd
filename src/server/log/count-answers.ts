import { countedIn, summarize } from '../../history/index.js';
import { addDays, type CalendarDate } from '../../law/index.js';
import type { ProofRecord } from '../../proof/index.js';
import type { Database } from '../store/database.js';
import { putFact, readFactNow } from '../store/receiver-facts.js';
import { listAfterNow, readRecordNow } from '../store/submissions.js';
import { addToTally, type TallyEntry } from '../store/tally.js';

/** The Monday of a day's week. */
export const mondayOf = (day: CalendarDate): CalendarDate =>
  addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

type DayOf = (now: Date) => CalendarDate;

const summaryOf = (record: ProofRecord) =>
  summarize(record, { place: 0, contacts: [], tagOf: () => undefined });

/** Counts answers by week, form, channel and party. */
export function countAnswers(
  database: Database,
  records: readonly ProofRecord[],
  dayOf: DayOf,
): readonly TallyEntry[] {
  const counts = new Map<string, TallyEntry>();
  for (const record of records) {
    const { confirms } = record;
    const before = confirms === undefined ? undefined : readRecordNow(database, confirms);
    const confirmed = before === undefined ? undefined : summaryOf(JSON.parse(before) as ProofRecord);
    const week = mondayOf(dayOf(new Date(record.event.at)));
    for (const counted of countedIn(summaryOf(record), confirmed)) {
      const entry = { week, formId: record.notice.id, ...counted };
      const key = JSON.stringify(entry);
      counts.set(key, { ...entry, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()];
}

const fact = 'tally';
const most = 1000;

/** Counts, once, what a store held before answers were counted. All or nothing, and before anything new is stored. */
export function countEarlier(database: Database, dayOf: DayOf): void {
  if (readFactNow(database, fact) !== undefined) return;
  database.transact(() => {
    for (let after = -1; ;) {
      const page = listAfterNow(database, after, most);
      const last = page.at(-1);
      if (!last) break;
      after = last.logIndex;
      const records = page.map(({ record }) => JSON.parse(record) as ProofRecord);
      addToTally(database, countAnswers(database, records, dayOf));
    }
    putFact(database, fact, '1');
  });
}
