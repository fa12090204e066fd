import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { addMonths } from '../../../src/law/index.js';
import { openStoreOf } from '../a-database.js';
import { startReceiver } from '../a-receiver.js';
import { draw, fillIn, parisToday } from '../a-submission.js';
import { bakery, openCalendarOf } from './a-calendar.js';

/** A shop of which nobody has been heard for four years; half of them once paid an invoice. Its receiver has stopped. */
export async function openOldShop(t: TestContext, persons: number) {
  const then = addMonths(parisToday(), -48);
  const receiver = await startReceiver(t, { retention: { isRun: false } });
  const presentation = draw();
  for (let from = 0; from < persons; from += 10)
    await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        const sent = fillIn(presentation, ['offers:email:own']);
        const values = { ...sent.answers.values, email: `person${from + index}@example.fr` };
        const { status, text } = await receiver.post({ ...sent, answers: { ...sent.answers, values } });
        assert.ok(status === 201 || status === 202, text);
      }),
    );
  const calendar = await openCalendarOf(t, receiver.folder, { now: () => new Date() });
  const invoiced: string[] = [];
  for await (const subject of calendar.store.people.listIds())
    if (invoiced.length < persons / 2) invoiced.push(subject);
  await calendar.store.retention.tell(
    invoiced.map((subject) => ({ controller: bakery, subject, kind: 'invoice', on: then }) as const),
  );
  await calendar.store.facts.put('retention-since', then);
  await receiver.close();
  // Four years go by.
  const sql = await openStoreOf(receiver.folder);
  await sql.run('update retention_clock set heard_on = $1, collected_on = $1', then);
  await sql.run('delete from retention_run');
  await sql.close();
  return { folder: receiver.folder, calendar, invoiced };
}
