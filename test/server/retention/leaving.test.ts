import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicesOf } from '../../../src/form/index.js';
import { addDays } from '../../../src/law/index.js';
import { mayContact } from '../a-person.js';
import { startReceiver } from '../a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone, loyaltyCard } from '../a-submission.js';
import { openStoreOf } from '../a-database.js';
import { bakery, noonOf, openCalendarOf, runDay, takeJob } from './a-calendar.js';

const start = '2026-11-24';

async function openShop(t: Parameters<typeof startReceiver>[0], more: object = {}) {
  const clock = { now: noonOf(start) };
  const now = () => clock.now;
  const receiver = await startReceiver(t, { now, retention: { isRun: false }, ...more });
  const calendar = await openCalendarOf(t, receiver.folder, { now });
  await takeJob(calendar);
  await calendar.store.facts.put('retention-since', '2026-01-01');
  const run = (day: string) => {
    clock.now = noonOf(day);
    return runDay(calendar, day);
  };
  const subjectOf = async () => (await calendar.store.people.listIds().next()).value as string;
  return { clock, receiver, calendar, run, subjectOf };
}
const sent = (granted: readonly string[], at = noonOf(start)) =>
  fillIn(draw(loyaltyCard, 'fr', start), granted, at);

test('a person leaves on the day after their last, with their key and all that it opened, and a no of theirs holds', async (t) => {
  const { receiver, calendar, run } = await openShop(t);
  await receiver.post(sent(['offers:email:own']));
  assert.equal((await run('2029-11-24')).left, 0);
  assert.equal((await run('2029-11-25')).left, 1);
  assert.equal(await calendar.store.retention.countClocks(bakery), 0);
  const sql = await openStoreOf(receiver.folder);
  t.after(() => sql.close());
  for (const table of ['subject', 'private_part', 'retention_clock'])
    assert.deepEqual(await sql.all(`select * from ${table}`), [], table);
  assert.match(await mayContact(receiver), /^no/);
  // The same day again changes nothing, and the record of the run stays.
  assert.equal((await run('2029-11-25')).left, 1);
  assert.equal((await run('2029-11-26')).left, 0);
});

/** The card of a business that keeps people for a year. */
const yearly = {
  ...loyaltyCard,
  purposes: (loyaltyCard['purposes'] as { retention: object }[]).map((purpose) => ({
    ...purpose,
    retention: { months: 12, after: 'last-contact' },
  })),
};

test('a proof of a consent to calls goes to the archive, and an invoice for its ten years', async (t) => {
  const { calendar, receiver, run, subjectOf } = await openShop(t, { forms: [yearly] });
  const choice = choicesOf(draw(yearly, 'fr', start)).find(({ channel }) => channel === 'phone')?.id ?? '';
  await receiver.post(fillIn(draw(yearly, 'fr', start), [choice], noonOf(start)));
  const subject = await subjectOf();
  await calendar.store.retention.tell([{ controller: bakery, subject, kind: 'invoice', on: '2026-12-01' }]);
  const done = await run('2027-11-25');
  assert.deepEqual([done.left, done.moved], [1, 2]);
  const kept = await calendar.archive.findOf(subject);
  assert.deepEqual(
    kept.map(({ kind, rule, until }) => ({ kind, rule, until })),
    [
      { kind: 'phone-consent-proof', rule: 'RT08', until: '2029-11-24' },
      { kind: 'accounting', rule: 'RT05', until: '2036-12-31' },
    ],
  );
  const [proof, invoice] = kept.map(({ content }) => JSON.stringify(content));
  assert.ok(proof?.includes(jeannesPhone) && !proof.includes(jeanne));
  assert.ok(invoice?.includes(jeanne));
  assert.equal((await run('2029-11-25')).archiveLeft, 1);
  assert.equal((await run('2037-01-01')).archiveLeft, 1);
  assert.equal(await calendar.archive.count(), 0);
});

test('who is held stays, in the store and in the archive, until somebody says so', async (t) => {
  const { calendar, receiver, run, subjectOf } = await openShop(t);
  await receiver.post(sent([]));
  const subject = await subjectOf();
  const hold = { controller: bakery, subject, since: '2026-12-01T10:00:00Z', reason: 'a claim' };
  assert.equal(await calendar.store.retention.addHold(hold), true);
  assert.equal(await calendar.store.retention.addHold(hold), false);
  const held = await run('2030-01-01');
  assert.deepEqual([held.left, held.held], [0, 1]);
  assert.equal(await calendar.store.retention.endHold(bakery, subject), true);
  assert.equal((await run('2030-01-02')).left, 1);
});

test('a person who comes back before their day stays, and one who comes back after it is somebody new', async (t) => {
  const { calendar, receiver, run, clock, subjectOf } = await openShop(t);
  await receiver.post(sent(['offers:email:own']));
  const first = await subjectOf();
  clock.now = noonOf('2029-11-20');
  await calendar.store.retention.tell([
    { controller: bakery, subject: first, kind: 'activity', on: '2029-11-20' },
  ]);
  assert.equal((await run('2029-11-25')).left, 0);
  assert.equal((await run('2032-11-21')).left, 1);
  clock.now = noonOf('2032-12-01');
  const { receipt } = await receiver.post(
    fillIn(draw(loyaltyCard, 'fr', '2032-12-01'), [], noonOf('2032-12-01')),
  );
  assert.ok(receipt.id);
  assert.notEqual(await subjectOf(), first);
  // What they once said yes to is not revived.
  assert.match(await mayContact(receiver), /^no/);
  assert.equal((await run('2032-12-02')).left, 0);
});

test('where the key of the archive is missing, who belongs there stays and the others leave; once it is back, they follow', async (t) => {
  const { receiver, calendar, run, clock, subjectOf } = await openShop(t);
  await receiver.post(sent([]));
  const subject = await subjectOf();
  await calendar.store.retention.tell([{ controller: bakery, subject, kind: 'invoice', on: '2026-12-01' }]);
  const other = sent([]);
  await receiver.post({
    ...other,
    answers: { ...other.answers, values: { ...other.answers.values, email: 'paul-test@example.fr' } },
  });
  const keyless = {
    ...calendar,
    archive: Object.assign(Object.create(calendar.archive) as typeof calendar.archive, {}),
  };
  Object.defineProperty(keyless.archive, 'trouble', { value: 'The key of the archive is missing.' });
  keyless.archive.deleteDue = async () => 0;
  clock.now = noonOf('2030-01-01');
  const done = await runDay(keyless, '2030-01-01');
  assert.deepEqual([done.left, done.waiting, done.problem], [1, 1, 'archive-key-missing']);
  assert.equal(await calendar.archive.count(), 0);
  const later = await run('2030-01-02');
  assert.deepEqual([later.left, later.moved, later.problem], [1, 1, null]);
});

test('nobody leaves for a month after the calendar was first looked at: their owner sees first who will', async (t) => {
  const { calendar, receiver, run } = await openShop(t);
  await receiver.post(sent([]));
  await calendar.store.facts.put('retention-since', '2030-01-01');
  assert.equal((await run('2030-01-01')).left, 0);
  assert.equal((await run(addDays('2030-01-01', 29))).left, 0);
  assert.equal((await run(addDays('2030-01-01', 30))).left, 1);
});
