import { keepFormVersion, type FormVersion } from './form-versions.js';
import { type Row, type Scope, scopeWithin, type Sql } from './sql.js';

/** A form that is being written, and served to nobody. */
export interface FormDraft {
  readonly id: string;
  /** The form that it is to become, or to change. */
  readonly formId: string;
  /** Its JSON, which may not be a whole form yet. */
  readonly content: string;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
}

/** Serves a content from now on, on every receiver of this database, and keeps it for good. */
export const publishForm = (scope: Scope, form: FormVersion, at: Date): Promise<void> =>
  scope.transact(async (sql) => {
    await keepFormVersion(sql, form, at);
    await sql.run(
      `insert into form (form_id, digest, published_at) values ($1, $2, $3)
       on conflict (form_id) do update set digest = $2, published_at = $3`,
      form.formId,
      form.digest,
      at.getTime(),
    );
  });

/** What is served now, one content a form. */
export const listPublishedForms = async (sql: Sql): Promise<readonly FormVersion[]> =>
  (
    await sql.all(
      `select form_version.form_id, version, form_version.digest, content
       from form join form_version on form_version.form_id = form.form_id and form_version.digest = form.digest
       order by form_version.form_id`,
    )
  ).map((row) => ({
    formId: row['form_id'] as string,
    version: row['version'] as string,
    digest: row['digest'] as string,
    content: row['content'] as string,
  }));

export const saveFormDraft = async (sql: Sql, draft: FormDraft): Promise<void> => {
  await sql.run(
    `insert into form_draft (id, form_id, content, updated_at) values ($1, $2, $3, $4)
     on conflict (id) do update set form_id = $2, content = $3, updated_at = $4`,
    draft.id,
    draft.formId,
    draft.content,
    draft.updatedAt,
  );
};

/** Null once it is removed or published. */
export async function findFormDraft(sql: Sql, id: string): Promise<FormDraft | null> {
  const row = await sql.get('select id, form_id, content, updated_at from form_draft where id = $1', id);
  return row ? readDraft(row) : null;
}

/** The last written first. */
export const listFormDrafts = async (sql: Sql): Promise<readonly FormDraft[]> =>
  (
    await sql.all(
      'select id, form_id, content, updated_at from form_draft order by updated_at desc, id limit 1000',
    )
  ).map(readDraft);

/** False when there is none. */
export const removeFormDraft = async (sql: Sql, id: string): Promise<boolean> =>
  (await sql.run('delete from form_draft where id = $1', id)) === 1;

/** Serves what a draft has become, and removes the draft; false, and nothing served, when it is not there any more. */
export const publishFormDraft = (scope: Scope, id: string, form: FormVersion, at: Date): Promise<boolean> =>
  scope.transact(async (sql) => {
    if (!(await removeFormDraft(sql, id))) return false;
    await publishForm(scopeWithin(sql), form, at);
    return true;
  });

const readDraft = (row: Row): FormDraft => ({
  id: row['id'] as string,
  formId: row['form_id'] as string,
  content: row['content'] as string,
  updatedAt: Number(row['updated_at']),
});
