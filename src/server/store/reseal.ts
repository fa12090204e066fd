import { photoOf } from './photo-of.js';
import type { Sql } from './sql.js';

/** Something that only a person's key opens, by the id that it was sealed for. */
export interface Sealed {
  readonly id: string;
  readonly sealed: Uint8Array;
}

/** All that only a person's key opens. */
export interface SealedOfPerson {
  /** Private parts, by the ids of their records. */
  readonly parts: readonly Sealed[];
  readonly requests: readonly (Sealed & { readonly controller: string })[];
  readonly rectifications: readonly (Sealed & { readonly recordId: string })[];
  /** Pictures of slips. */
  readonly photos: readonly (Sealed & { readonly recordId: string })[];
}

const readSealed = (row: Readonly<Record<string, unknown>>): Sealed => ({
  id: row['id'] as string,
  sealed: row['sealed'] as Uint8Array,
});

/** All that is sealed with the key of a person. */
export async function listSealed(sql: Sql, subjectId: string): Promise<SealedOfPerson> {
  const parts = await sql.all(
    `select id, sealed from submission join private_part on private_part.log_index = submission.log_index
     where subject_id = $1`,
    subjectId,
  );
  const requests = await sql.all(
    'select id, sealed, controller from request where subject_id = $1',
    subjectId,
  );
  const rectifications = await sql.all(
    'select id, sealed, record_id from rectification where subject_id = $1',
    subjectId,
  );
  const photos = await sql.all('select record_id, sealed from slip_photo where subject_id = $1', subjectId);
  return {
    photos: photos.map((row) => {
      const recordId = row['record_id'] as string;
      return { id: photoOf(recordId), sealed: row['sealed'] as Uint8Array, recordId };
    }),
    parts: parts.map(readSealed),
    requests: requests.map((row) => ({ ...readSealed(row), controller: row['controller'] as string })),
    rectifications: rectifications.map((row) => ({
      ...readSealed(row),
      recordId: row['record_id'] as string,
    })),
  };
}

/** Gives a person a new key, with all that stays sealed anew: what the old one opened in a backup, this one does not. */
export async function giveNewKey(
  sql: Sql,
  subjectId: string,
  wrappedKey: Uint8Array,
  { parts, requests, rectifications, photos }: SealedOfPerson,
): Promise<void> {
  await sql.run('update subject set wrapped_key = $2 where subject_id = $1', subjectId, wrappedKey);
  for (const { id, sealed } of parts)
    await sql.run(
      'update private_part set sealed = $2 where log_index = (select log_index from submission where id = $1)',
      id,
      sealed,
    );
  for (const { id, sealed } of requests)
    await sql.run('update request set sealed = $2 where id = $1', id, sealed);
  for (const { id, sealed } of rectifications)
    await sql.run('update rectification set sealed = $2 where id = $1', id, sealed);
  for (const { recordId, sealed } of photos)
    await sql.run('update slip_photo set sealed = $2 where record_id = $1', recordId, sealed);
}
