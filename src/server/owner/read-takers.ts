import type { Store } from '../store/store.js';
import type { StoredSubmission } from '../store/submissions.js';
import type { PersonView } from '../people/person-view.js';

/** Who took down what a person said or wrote, by record: their name is kept with the person's data, and goes with it. */
export async function readTakers(
  store: Store,
  { records }: PersonView,
  readValues: (submission: StoredSubmission) => Promise<unknown>,
): Promise<Readonly<Record<string, string>>> {
  const places = records
    .filter(({ record }) => record.event.type === 'withdrawn' || record.checked)
    .map(({ place }) => place);
  const named = await Promise.all(
    (await store.records.listAt(places)).map(async (submission) => {
      const values = (await readValues(submission)) as { readonly takenBy?: unknown } | null;
      return typeof values?.takenBy === 'string' ? [[submission.id, values.takenBy] as const] : [];
    }),
  );
  return Object.fromEntries(named.flat());
}
