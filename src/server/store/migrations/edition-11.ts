import type { Sql } from '../sql.js';
import { type Migration, runStatements } from './migration.js';

/** What waits to leave stands in one queue; nothing that waited before is lost. */
export const edition11: Migration = {
  edition: 11,
  run: async (sql) => {
    await runStatements(
      sql,
      `create table if not exists job (
         id text primary key, kind text not null, about text not null, state text not null, tries bigint not null,
         next_at bigint not null, made_at bigint not null, tried_at bigint, problem text, holder text,
         held_until bigint not null
       );
       create index if not exists job_next on job (kind, state, next_at);`,
    );
    await takeMails(sql);
    await takeWebhook(sql);
  },
};

const insert = `insert into job (id, kind, about, state, tries, next_at, made_at, held_until)
  values ($1, $2, $3, 'waiting', $4, $5, $6, 0) on conflict (id) do nothing`;

async function takeMails(sql: Sql): Promise<void> {
  const mails = await sql.all(
    `select id, received_at, tries, next_try_at from confirm_mail
     join submission on submission.log_index = confirm_mail.log_index`,
  );
  for (const mail of mails) {
    const record = mail['id'] as string;
    const madeAt = Date.parse(mail['received_at'] as string);
    const [tries, nextAt] = [Number(mail['tries']), Number(mail['next_try_at'])];
    await sql.run(insert, `confirm-mail:${record}`, 'confirm-mail', record, tries, nextAt, madeAt);
  }
  await sql.run('drop table confirm_mail');
}

async function takeWebhook(sql: Sql): Promise<void> {
  const cursor = await sql.get(`select value from receiver where name = 'webhook-cursor'`);
  if (!cursor) return;
  await sql.run(insert, 'webhook', 'webhook', cursor['value'] as string, 0, 0, 0);
  await sql.run(`delete from receiver where name = 'webhook-cursor'`);
}
