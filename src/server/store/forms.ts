import { keepFormVersion, type FormVersion } from './form-versions.js';
import type { Row, Scope, Sql } from './sql.js';

/** A form that is being written, and served to nobody. */
export interface FormDraft {
  readonly id: string;
  /** The form that it is to become, or to change; empty while it has no name. */
  readonly formId: string;
  /** Its JSON, which may not be a whole form yet. */
  readonly content: string;
  /** 1 for the first save, and one more for each. */
  readonly revision: number;
  readonly savedBy: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** A form that somebody published, and the day from which it is served. */
export interface FormRelease extends FormVersion {
  readonly from: string;
  /** What its owner wrote: a form that names its template is short, and the content is the whole of it. */
  readonly source: string;
  readonly publishedBy: string;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
}

/** A save of a draft, named by its number. */
export interface DraftMark {
  readonly id: string;
  readonly revision: number;
}

// Enough to tell two people what the other one did; a draft is no archive.
const mostSaves = 50;

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

const draftColumns = 'draft_id, form_id, content, revision, saved_by, saved_at';

/** Keeps a save under its number; false, and nothing kept, when somebody else's has it or there are later ones. */
export const saveFormDraft = (scope: Scope, draft: FormDraft): Promise<boolean> =>
  scope.transact(async (sql) => {
    const last = await lastRevision(sql, draft.id);
    if (last !== draft.revision - 1) return false;
    const kept = await sql.run(
      `insert into form_draft_save (${draftColumns}) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      draft.id,
      draft.formId,
      draft.content,
      draft.revision,
      draft.savedBy,
      draft.savedAt,
    );
    await sql.run(
      'delete from form_draft_save where draft_id = $1 and revision <= $2',
      draft.id,
      draft.revision - mostSaves,
    );
    return kept === 1;
  });

const lastRevision = async (sql: Sql, id: string): Promise<number> =>
  Number(
    (await sql.get('select max(revision) as last from form_draft_save where draft_id = $1', id))?.['last'] ??
      0,
  );

/** The last save; null once the draft is removed or published. */
export const findFormDraft = async (sql: Sql, id: string): Promise<FormDraft | null> =>
  (await listDraftSaves(sql, id, 0)).at(-1) ?? null;

/** The saves from a number on, the oldest first; those of long ago are not kept. */
export const listDraftSaves = async (sql: Sql, id: string, from: number): Promise<readonly FormDraft[]> =>
  (
    await sql.all(
      `select ${draftColumns} from form_draft_save where draft_id = $1 and revision >= $2 order by revision`,
      id,
      from,
    )
  ).map(readDraft);

/** The last save of each draft, the last written first. */
export const listFormDrafts = async (sql: Sql): Promise<readonly FormDraft[]> =>
  (
    await sql.all(
      `select ${draftColumns} from form_draft_save as save
       where revision = (select max(revision) from form_draft_save where draft_id = save.draft_id)
       order by saved_at desc, draft_id limit 1000`,
    )
  ).map(readDraft);

/** False when there is none. */
export const removeFormDraft = async (sql: Sql, id: string): Promise<boolean> =>
  (await sql.run('delete from form_draft_save where draft_id = $1', id)) > 0;

/**
 * Publishes what a draft has become, and removes the draft; false, and nothing published, when it was saved, removed or published
 * meanwhile.
 */
export const releaseFormDraft = (scope: Scope, draft: DraftMark, release: FormRelease): Promise<boolean> =>
  scope.transact(async (sql) => {
    if ((await lastRevision(sql, draft.id)) !== draft.revision) return false;
    if (!(await removeFormDraft(sql, draft.id))) return false;
    await sql.run(
      `insert into form_release (form_id, from_day, version, digest, content, source, published_by, published_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (form_id, from_day) do update set version = $3, digest = $4, content = $5, source = $6, published_by = $7,
         published_at = $8`,
      release.formId,
      release.from,
      release.version,
      release.digest,
      release.content,
      release.source,
      release.publishedBy,
      release.publishedAt,
    );
    return true;
  });

/** What was published of all forms, by the day from which it is served. */
export const listFormReleases = async (sql: Sql): Promise<readonly FormRelease[]> =>
  (
    await sql.all(
      `select form_id, from_day, version, digest, content, source, published_by, published_at from form_release
       order by form_id, from_day`,
    )
  ).map((row) => ({
    formId: row['form_id'] as string,
    from: row['from_day'] as string,
    version: row['version'] as string,
    digest: row['digest'] as string,
    content: row['content'] as string,
    source: row['source'] as string,
    publishedBy: row['published_by'] as string,
    publishedAt: Number(row['published_at']),
  }));

/** Takes back what was to be served from a day on; false when there is none. */
export const removeFormRelease = async (sql: Sql, formId: string, from: string): Promise<boolean> =>
  (await sql.run('delete from form_release where form_id = $1 and from_day = $2', formId, from)) === 1;

const readDraft = (row: Row): FormDraft => ({
  id: row['draft_id'] as string,
  formId: row['form_id'] as string,
  content: row['content'] as string,
  revision: Number(row['revision']),
  savedBy: row['saved_by'] as string,
  savedAt: Number(row['saved_at']),
});
