import { type Migration, runStatements } from './migration.js';

/** Slips that were printed, the codes on their stubs, and pictures of those that came back. */
export const edition14: Migration = {
  edition: 14,
  run: (sql) =>
    runStatements(
      sql,
      `create table if not exists slip_batch (
         id text primary key, form_id text not null, version text not null, digest text not null,
         language text not null, printed_on text not null, made_at text not null, presentation text not null
       );
       create table if not exists slip (serial text primary key, batch_id text not null, code_digest text not null);
       create unique index if not exists slip_code on slip (code_digest);
       create table if not exists slip_photo (record_id text primary key, subject_id text not null, sealed bytea not null);
       create index if not exists slip_photo_subject on slip_photo (subject_id);`,
    ),
};
