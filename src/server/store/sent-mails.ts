import type { Sql } from './sql.js';

/** A mail that is about to go: of what kind, and to whom as a keyed digest. */
export interface SentMail {
  readonly id: string;
  readonly kind: string;
  readonly digest: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** How many mails may go within a time: to one address, or to all. */
export interface MailShare {
  readonly most: number;
  readonly within: number;
}

/** Notes a mail, unless one of the shares of its address is used up; one statement, for several receivers at once. */
export async function noteMail(
  sql: Sql,
  { id, kind, digest, at }: SentMail,
  { own, all }: { readonly own: readonly MailShare[]; readonly all: MailShare },
): Promise<boolean> {
  const counts = own.map(
    ({ most, within }) =>
      `(select count(*) from sent_mail where kind = $2 and digest = $3 and at > ${at - within}) < ${most}`,
  );
  const changed = await sql.run(
    `insert into sent_mail (id, kind, digest, at)
     select cast($1 as text), cast($2 as text), cast($3 as text), cast($4 as bigint)
     where ${counts.join(' and ')}
       and (select count(*) from sent_mail where kind = $2 and at > ${at - all.within}) < ${all.most}`,
    id,
    kind,
    digest,
    at,
  );
  return changed === 1;
}

/** How many mails of a kind have gone since a moment. */
export async function countMailsSince(sql: Sql, kind: string, since: number): Promise<number> {
  const row = await sql.get(
    'select count(*) as count from sent_mail where kind = $1 and at > $2',
    kind,
    since,
  );
  return Number(row?.['count'] ?? 0);
}

/** The mail that was noted last for an address has not gone. */
export async function dropLastMail(sql: Sql, kind: string, digest: string): Promise<void> {
  await sql.run(
    `delete from sent_mail where id =
       (select id from sent_mail where kind = $1 and digest = $2 order by at desc, id limit 1)`,
    kind,
    digest,
  );
}

/** Forgets the mails before a moment. */
export const forgetMails = async (sql: Sql, before: number): Promise<void> => {
  await sql.run('delete from sent_mail where at < $1', before);
};
