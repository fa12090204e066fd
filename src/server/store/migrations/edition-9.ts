import { type Migration, runStatements } from './migration.js';

/** What guards against abuse remember: tokens that were used, mails that have gone, and how much was flagged on a day. */
export const edition9: Migration = {
  edition: 9,
  run: (sql) =>
    runStatements(
      sql,
      `create table if not exists used_token (id text primary key, used_by text not null, expires bigint not null);
       create index if not exists used_token_expires on used_token (expires);
       create table if not exists sent_mail (
         id text primary key, kind text not null, digest text not null, at bigint not null
       );
       create index if not exists sent_mail_digest on sent_mail (kind, digest, at);
       create index if not exists sent_mail_at on sent_mail (kind, at);
       create table if not exists flagged_count (
         form_id text not null, day text not null, count bigint not null,
         primary key (form_id, day)
       );`,
    ),
};
