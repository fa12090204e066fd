/**
 * The tables of edition 7, in the SQL that SQLite and PostgreSQL share: TEXT, BIGINT and BYTEA, ids made by the application,
 * no sequence, trigger or foreign key. Nothing in them names a person but what is sealed. They stay as they are: what came
 * later is in the migrations after this one.
 */
export const tables = `
create table if not exists form_version (
  form_id text not null, version text not null, digest text not null, content text not null,
  first_served_at bigint not null,
  primary key (form_id, digest)
);
create table if not exists presentation (digest text primary key, content text not null);
create table if not exists subject (
  subject_id text primary key, lookup text unique, wrapped_key bytea not null
);
create table if not exists submission (
  log_index bigint primary key, id text not null unique, idempotency_key text not null unique,
  body_digest text not null, form_id text not null, received_at text not null, standing text not null,
  presentation_digest text not null, subject_id text not null,
  record text not null, signature bytea not null, log_proof text not null
);
create index if not exists submission_subject on submission (subject_id);
create table if not exists controller (id text primary key, name text not null, registration text not null);
create table if not exists controller_alias (
  name text not null, registration text not null, controller text not null,
  primary key (name, registration)
);
create table if not exists contact_person (
  tag text not null, controller text not null, person integer not null,
  primary key (tag, controller, person)
);
create table if not exists person_history (
  person integer primary key, content text not null, parts integer not null
);
create table if not exists history_part (
  person integer not null, part integer not null, content text not null,
  primary key (person, part)
);
create table if not exists ending_consent (
  controller text not null, until text not null, log_index integer not null, tag text not null,
  primary key (controller, until, log_index)
);
create table if not exists clock_step (log_index integer primary key, at bigint not null);
create table if not exists visit (id text primary key, tags text not null, at bigint not null);
create table if not exists met_request (record_id text primary key, at text not null);
create table if not exists suppression (
  digest text not null, controller text not null, channel text not null, party text not null, since text not null,
  place integer not null, import_id text not null,
  primary key (digest, controller, channel, party, import_id)
);
create table if not exists suppression_import (
  id text primary key, controller text not null, at text not null, place integer not null, counts text not null,
  undone_at text
);
create table if not exists login_link (
  digest text primary key, tag text not null, controller text not null, expires bigint not null
);
create table if not exists confirmation (
  digest text primary key, record_id text not null, subject_id text not null, expires bigint not null
);
create table if not exists confirm_mail (
  log_index bigint primary key, tries bigint not null, next_try_at bigint not null
);
create table if not exists request (
  id text primary key, subject_id text not null, tag text not null, controller text not null, kind text not null,
  sealed bytea not null, received_at text not null, due text not null, done_at text
);
create index if not exists request_tag on request (tag);
create table if not exists tally (
  week text not null, form_id text not null, channel text not null, party text not null, answer text not null,
  count bigint not null,
  primary key (week, form_id, channel, party, answer)
);
create table if not exists private_part (log_index bigint primary key, sealed bytea not null);
create table if not exists log_entry (
  log text not null, log_index bigint not null, entry bytea not null,
  primary key (log, log_index)
);
create table if not exists log_head (
  log text primary key, size bigint not null, edge bytea not null, checkpoint text not null
);
create table if not exists public_key (kid text primary key, jwk text not null, first_used_at bigint not null);
create table if not exists receiver (name text primary key, value text not null);
`;
