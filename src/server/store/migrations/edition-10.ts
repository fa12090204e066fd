import { type Migration, runStatements } from './migration.js';

/** Users and their tokens, what they did, and what goes into journals outside of backups and comes back from them. */
export const edition10: Migration = {
  edition: 10,
  run: (sql) => runStatements(sql, statements),
};

const statements = `
create table if not exists access_user (
  name text primary key, scopes text not null, controllers text not null, made_at text not null
);
create table if not exists access_token (
  digest text primary key, user_name text not null, made_at text not null, expires_at text
);
create index if not exists access_token_user on access_token (user_name);
create table if not exists audit (
  id text primary key, who text not null, act text not null, about text not null, outcome text not null
);
create table if not exists journal_mark (journal text primary key, last bigint not null);
create table if not exists journal_line (
  journal text not null, seq bigint not null, content text not null,
  primary key (journal, seq)
);
create table if not exists replayed_no (
  tag text not null, controller text not null, record_id text not null, number bigint not null, place bigint not null,
  content text not null,
  primary key (tag, controller, record_id)
);
`;
