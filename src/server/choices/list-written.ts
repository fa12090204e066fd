import type { Store } from '../store/store.js';
import type { StoredSubmission } from '../store/submissions.js';
import type { PersonView } from '../people/person-view.js';
import type { Written } from './say-yes.js';

const written: ReadonlySet<string> = new Set(['submitted']);
/** What was taken out of files too: nobody wrote that here. */
export const knownTypes: ReadonlySet<string> = new Set(['submitted', 'imported']);

/** What a person wrote in forms, as far as it counts, the oldest first; with other types, what else is known of them. */
export async function listWritten(
  store: Store,
  readValues: (submission: StoredSubmission) => Promise<unknown>,
  { records }: PersonView,
  types = written,
): Promise<readonly Written[]> {
  const counted = records.filter(
    ({ record }) => types.has(record.event.type) && record.standing === 'counted',
  );
  const stored = new Map(
    (await store.records.listAt(counted.map(({ place }) => place))).map((submission) => [
      submission.logIndex,
      submission,
    ]),
  );
  return Promise.all(
    counted.map(async ({ place, record }) => {
      const submission = stored.get(place);
      return { record, values: submission ? ((await readValues(submission)) as Written['values']) : null };
    }),
  );
}
