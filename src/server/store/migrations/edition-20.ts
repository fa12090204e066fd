import { type Migration, runStatements } from './migration.js';

/**
 * Forms that are made in the console: each save of a draft, so that two people in it do not write over each other, and what was
 * published, from which day. The drafts of edition 8 were never written by anything.
 */
export const edition20: Migration = {
  edition: 20,
  run: (sql) =>
    runStatements(
      sql,
      `drop table if exists form_draft;
       create table if not exists form_draft_save (
         draft_id text not null, revision bigint not null, form_id text not null, content text not null,
         saved_by text not null, saved_at bigint not null, primary key (draft_id, revision)
       );
       create table if not exists form_release (
         form_id text not null, from_day text not null, version text not null, digest text not null,
         content text not null, source text not null, published_by text not null, published_at bigint not null,
         primary key (form_id, from_day)
       );`,
    ),
};
