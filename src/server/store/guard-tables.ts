/** What guards need to remember, in the SQL of `tables`. */
export const guardTables = [
  'create table if not exists used_token (id text primary key, used_by text not null, expires bigint not null)',
  'create index if not exists used_token_expires on used_token (expires)',
  // One row a mail: to whom, as a keyed digest, of what kind, and when.
  `create table if not exists sent_mail (
    id text primary key, kind text not null, digest text not null, at bigint not null
  )`,
  'create index if not exists sent_mail_digest on sent_mail (kind, digest, at)',
  'create index if not exists sent_mail_at on sent_mail (at)',
  // Who wants no mail of a kind from a business.
  `create table if not exists unwanted_mail (
    digest text not null, controller text not null, at bigint not null,
    primary key (digest, controller)
  )`,
  // Flagged submissions of a form and a day.
  `create table if not exists flagged_count (
    form_id text not null, day text not null, count bigint not null,
    primary key (form_id, day)
  )`,
];
