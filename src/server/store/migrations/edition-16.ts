import { type Migration, runStatements } from './migration.js';

/** Requests are answered in words that stay; what was put right, what is put aside, and addresses that wait for a press. */
export const edition16: Migration = {
  edition: 16,
  run: (sql) =>
    runStatements(
      sql,
      `alter table request add column outcome text;
       alter table request add column answer text;
       create index if not exists request_subject on request (subject_id);
       create index if not exists confirmation_subject on confirmation (subject_id);
       create table if not exists rectification (
         id text primary key, subject_id text not null, record_id text not null, sealed bytea not null, at text not null
       );
       create index if not exists rectification_subject on rectification (subject_id);
       create index if not exists rectification_record on rectification (record_id);
       create table if not exists restriction (
         subject_id text not null, controller text not null, since text not null,
         primary key (subject_id, controller)
       );
       create table if not exists address_change (
         digest text primary key, subject_id text not null, controller text not null, id text not null unique,
         sealed bytea not null, expires bigint not null
       );
       create index if not exists address_change_subject on address_change (subject_id);
       create table if not exists reminder (id text primary key, at bigint not null);`,
    ),
};
