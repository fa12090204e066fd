import type { Row, Sql } from './sql.js';

/** A form's JSON as it was once served. */
export interface FormVersion {
  readonly formId: string;
  readonly version: string;
  readonly digest: string;
  readonly content: string;
}

/** Keeps a content for good; false when it was there already. */
export async function keepFormVersion(sql: Sql, form: FormVersion, at: Date): Promise<boolean> {
  return (
    (await sql.run(
      `insert into form_version (form_id, version, digest, content, first_served_at)
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      form.formId,
      form.version,
      form.digest,
      form.content,
      at.getTime(),
    )) === 1
  );
}

/** The contents that a version of a form ever had, the newest first. */
export const listContentsOf = async (
  sql: Sql,
  formId: string,
  version: string,
): Promise<readonly FormVersion[]> =>
  (
    await sql.all(
      `select form_id, version, digest, content from form_version where form_id = $1 and version = $2
       order by first_served_at desc, digest`,
      formId,
      version,
    )
  ).map(readVersion);

/** Every content that was ever served, the newest first. */
export const listFormVersions = async (sql: Sql): Promise<readonly FormVersion[]> =>
  (
    await sql.all(
      'select form_id, version, digest, content from form_version order by first_served_at desc, digest',
    )
  ).map(readVersion);

const readVersion = (row: Row): FormVersion => ({
  formId: row['form_id'] as string,
  version: row['version'] as string,
  digest: row['digest'] as string,
  content: row['content'] as string,
});
