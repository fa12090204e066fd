import type { ProofRecord } from '../../proof/index.js';
import type { StoredSubmission } from '../store/submissions.js';

/** Who took down what a person said or wrote, by record: their name is kept with the person's data, and goes with it. */
export async function readTakers(
  submissions: readonly StoredSubmission[],
  readValues: (submission: StoredSubmission) => Promise<unknown>,
): Promise<Readonly<Record<string, string>>> {
  const withdrawals = submissions.filter(
    ({ record }) => (JSON.parse(record) as ProofRecord).event.type === 'withdrawn',
  );
  const named = await Promise.all(
    withdrawals.map(async (submission) => {
      const values = (await readValues(submission)) as { readonly takenBy?: unknown } | null;
      return typeof values?.takenBy === 'string' ? [[submission.id, values.takenBy] as const] : [];
    }),
  );
  return Object.fromEntries(named.flat());
}
