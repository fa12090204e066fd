import type { ProofRecord } from '../../proof/index.js';
import type { Database } from '../store/database.js';
import { listSubmissionsOf } from '../store/people.js';
import type { StoredSubmission } from '../store/submissions.js';
import type { Written } from './say-yes.js';

/** What a person wrote in forms, as far as it counts, the oldest first. */
export async function listWritten(
  database: Database,
  readValues: (submission: StoredSubmission) => Promise<unknown>,
  subjectId: string,
): Promise<readonly Written[]> {
  const written: Written[] = [];
  for (const submission of listSubmissionsOf(database, subjectId)) {
    const record = JSON.parse(submission.record) as ProofRecord;
    if (record.event.type !== 'submitted' || record.standing !== 'counted') continue;
    written.push({ record, values: (await readValues(submission)) as Written['values'] });
  }
  return written;
}
