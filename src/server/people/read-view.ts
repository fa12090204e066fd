import type { ProofRecord } from '../../proof/index.js';
import { listClockSteps } from '../store/clock-steps.js';
import type { Sql } from '../store/sql.js';
import { findHistory } from '../store/person-histories.js';
import { listSubmissionsAt } from '../store/submissions.js';
import { readInTurns } from './read-in-turns.js';
import type { PersonView } from './person-view.js';

/**
 * `given`: records whose first contact it is. `carried`: records that name it at all; whoever wrote these may have written
 * somebody else's.
 */
export type Reach = 'given' | 'carried';

/**
 * What is stored under a contact (tags of its writings), towards one business; empty for a stranger. The reads belong to one
 * moment: see `readTogether`.
 */
export async function readView(
  sql: Sql,
  controller: string,
  used: readonly string[],
  reach: Reach = 'given',
): Promise<PersonView> {
  const summaries = await findHistory(sql, controller, used);
  const places = summaries
    .filter(({ contacts }) =>
      reach === 'given' ? used.includes(contacts[0] ?? '') : used.some((tag) => contacts.includes(tag)),
    )
    .map(({ place }) => place);
  return {
    controller,
    used,
    summaries,
    records: await readInTurns(await listSubmissionsAt(sql, places), ({ logIndex, record }) => ({
      place: logIndex,
      record: JSON.parse(record) as ProofRecord,
    })),
    steps: await listClockSteps(sql),
  };
}
