import { type Migration, runStatements } from './migration.js';

/**
 * Forms belong to the store: which content of each is served, on all receivers of a database alike, and the drafts of those
 * that are being written.
 */
export const edition8: Migration = {
  edition: 8,
  run: (sql) =>
    runStatements(
      sql,
      `create table if not exists form (
         form_id text primary key, digest text not null, published_at bigint not null
       );
       create table if not exists form_draft (
         id text primary key, form_id text not null, content text not null, updated_at bigint not null
       );
       create index if not exists form_draft_form on form_draft (form_id);`,
    ),
};
