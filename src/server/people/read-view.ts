import type { ProofRecord } from '../../proof/index.js';
import type { StoreParts } from '../store/store.js';
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
  parts: StoreParts,
  controller: string,
  used: readonly string[],
  reach: Reach = 'given',
): Promise<PersonView> {
  const summaries = await parts.histories.find(controller, used);
  const places = summaries
    .filter(({ contacts }) =>
      reach === 'given' ? used.includes(contacts[0] ?? '') : used.some((tag) => contacts.includes(tag)),
    )
    .map(({ place }) => place);
  return {
    controller,
    used,
    summaries,
    records: await readInTurns(await parts.records.listAt(places), ({ logIndex, record }) => ({
      place: logIndex,
      record: JSON.parse(record) as ProofRecord,
    })),
    steps: await parts.histories.listClockSteps(),
  };
}
