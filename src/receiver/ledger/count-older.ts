import type { CalendarDate } from '../../law/index.js';
import type { ProofRecord } from '../../proof/index.js';
import type { Database } from '../store/database.js';
import { putFact, readFactNow } from '../store/receiver-facts.js';
import { listAfterNow, readRecordNow } from '../store/submissions.js';
import { addToTally } from '../store/tally.js';
import { type Counted, tallyOf } from './tally-of.js';

/** A record with all that counting it takes. */
export function toCount(
  database: Database,
  record: ProofRecord,
  dayOf: (now: Date) => CalendarDate,
): Counted {
  const { confirms } = record;
  const confirmed = confirms === undefined ? undefined : readRecordNow(database, confirms);
  return {
    record,
    day: dayOf(new Date(record.event.at)),
    confirmed: confirmed === undefined ? undefined : (JSON.parse(confirmed) as ProofRecord),
  };
}

const fact = 'tally';
const most = 1000;

/** Counts, once, what a store held before answers were counted. All or nothing, and before anything new is stored. */
export function countOlder(database: Database, dayOf: (now: Date) => CalendarDate): void {
  if (readFactNow(database, fact) !== undefined) return;
  database.transact(() => {
    for (let after = -1; ;) {
      const page = listAfterNow(database, after, most);
      const last = page.at(-1);
      if (!last) break;
      after = last.logIndex;
      const records = page.map(({ record }) => JSON.parse(record) as ProofRecord);
      addToTally(database, tallyOf(records.map((record) => toCount(database, record, dayOf))));
    }
    putFact(database, fact, '1');
  });
}
