import type { PersonView } from '../people/person-view.js';
import { readViewOfRecord } from '../people/view-of-record.js';
import type { Store } from '../store/store.js';
import type { StoredSubmission } from '../store/submissions.js';

/** What a stub opens. */
export interface SlipView {
  /** What stands of the choices of its slip; of the records, the slip's own and those that its stub made. */
  readonly view: PersonView;
  /** The key of what its stub changes next; null once there were too many. */
  readonly nextKey: string | null;
}

/** Whoever has a stub changes their mind now and then; each change is looked up one by one. */
const mostChanges = 100;

const keyOf = (recordId: string, change: number): string => `stub ${recordId} ${change}`;

/**
 * What a stub opens of whoever filled its slip in. An address on paper was confirmed by nobody: so it opens that slip and what was
 * changed by its stub, and nothing else that was given under the address. Null where there is no such slip.
 */
export async function readSlipView(
  store: Store,
  recordId: string,
  controller: string,
): Promise<SlipView | null> {
  const slip = await store.records.findById(recordId);
  if (!slip) return null;
  const own: StoredSubmission[] = [slip];
  let nextKey: string | null = null;
  for (let change = 0; change < mostChanges; change++) {
    const key = keyOf(recordId, change);
    const found = await store.records.findByIdempotencyKey(key);
    if (!found) {
      nextKey = key;
      break;
    }
    own.push(found);
  }
  const places = new Set(own.map(({ logIndex }) => logIndex));
  const view = await store.readTogether((parts) => readViewOfRecord(parts, controller, slip));
  return { view: { ...view, records: view.records.filter(({ place }) => places.has(place)) }, nextKey };
}
