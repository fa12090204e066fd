import { selectIn } from '../rows.js';
import type { Sql } from '../sql.js';

/** Who is known by some keyed digests of a contact, by digest. */
export const findByLookups = async (
  sql: Sql,
  digests: readonly string[],
): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (
      await selectIn(sql, (places) => `select lookup, subject_id from subject where lookup in (${places})`, [
        ...new Set(digests),
      ])
    ).map((row) => [row['lookup'] as string, row['subject_id'] as string]),
  );

/** The last thing that a person wrote, sealed. */
export interface LastPart {
  readonly subject: string;
  readonly recordId: string;
  readonly formId: string;
  readonly sealed: Uint8Array;
  readonly wrappedKey: Uint8Array;
}

/** What some persons wrote last in a form, each once; nothing of those who are erased. */
export async function listLastParts(sql: Sql, subjects: readonly string[]): Promise<readonly LastPart[]> {
  const rows = await selectIn(
    sql,
    (places) =>
      `select submission.subject_id as subject_id, submission.log_index as log_index, id, form_id, sealed, wrapped_key
       from submission
       join private_part on private_part.log_index = submission.log_index
       join subject on subject.subject_id = submission.subject_id
       where submission.subject_id in (${places}) and length(sealed) > 100`,
    subjects,
  );
  const last = new Map<string, { readonly place: number; readonly part: LastPart }>();
  for (const row of rows) {
    const subject = row['subject_id'] as string;
    const place = Number(row['log_index']);
    if ((last.get(subject)?.place ?? -1) > place) continue;
    last.set(subject, {
      place,
      part: {
        subject,
        recordId: row['id'] as string,
        formId: row['form_id'] as string,
        sealed: row['sealed'] as Uint8Array,
        wrappedKey: row['wrapped_key'] as Uint8Array,
      },
    });
  }
  return [...last.values()].map(({ part }) => part);
}
