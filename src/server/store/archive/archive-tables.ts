import { type Migration, runStatements } from '../migrations/migration.js';
import type { Tables } from '../migrations/bring-up-to-date.js';

// Its editions begin far from a store's: neither is ever taken for the other.
const edition1001: Migration = {
  edition: 1001,
  run: (sql) =>
    runStatements(
      sql,
      `create table if not exists receiver (name text primary key, value text not null);
       create table if not exists archive_entry (
         id text primary key, subject_id text not null, controller text not null, kind text not null,
         rule text not null, until text not null, moved_at text not null, sealed bytea not null
       );
       create index if not exists archive_entry_until on archive_entry (until, id);
       create index if not exists archive_entry_subject on archive_entry (subject_id);
       create table if not exists archive_contact (
         tag text not null, id text not null,
         primary key (tag, id)
       );
       create index if not exists archive_contact_id on archive_contact (id);`,
    ),
};

/** The tables of an archive. */
export const archiveTables: Tables = { oldest: 1001, migrations: [edition1001] };
