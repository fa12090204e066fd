import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { addDays, addMonths } from '../../../src/law/index.js';
import type { CalendarView } from '../../../src/server/owner/owner-answers.js';
import { accord } from '../../cli/accord.js';
import { asOwner } from '../a-person.js';
import { startReceiver, type Running } from '../a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone, parisToday } from '../a-submission.js';
import { bakery, openCalendarOf } from './a-calendar.js';

const folders = ({ folder }: Running) => ['--data', join(folder, 'data'), '--keys', join(folder, 'keys')];
const form = 'loyalty-card';

test('an owner tells events by API; one for somebody who is not known is told by its place and stored nowhere', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:sms:own']));
  const today = parisToday();
  const answer = await asOwner(receiver, '/v1/events', {
    form,
    events: [
      { event: 'activity', on: today, email: jeanne },
      { event: 'invoice', on: addDays(today, -3), phone: jeannesPhone },
      { event: 'activity', on: today, email: 'stranger-test@example.fr' },
      { event: 'activity', on: addDays(today, 1), email: jeanne },
      { event: 'activity', on: '2026-02-30', email: jeanne },
      { event: 'activity', on: today },
    ],
  });
  assert.deepEqual(await answer.json(), {
    told: 2,
    faults: [
      { place: 2, fault: 'unknown-person' },
      { place: 3, fault: 'future-day' },
      { place: 4, fault: 'invalid-day' },
      { place: 5, fault: 'no-person' },
    ],
  });
  const calendar = await openCalendarOf(t, receiver.folder, { now: () => new Date() });
  const [clock] = await calendar.store.retention.listClocks(bakery, '~', { most: 2 });
  assert.deepEqual([clock?.activeOn, clock?.invoicedOn], [today, addDays(today, -3)]);
  const { out } = await accord(['audit', '--format', 'jsonl', ...folders(receiver)]);
  assert.ok(out.includes('"act":"tellEvents"') && !out.includes('stranger-test'));
  assert.ok(!receiver.logs.join('').includes('stranger-test'));
  assert.equal(
    (await asOwner(receiver, '/v1/events', { form, events: [{ event: 'party', on: today }] })).status,
    400,
  );
});

test('a CSV of events is read line by line, in the columns that are named, and what is not known is told by line', async (t) => {
  const receiver = await startReceiver(t);
  const { receipt } = await receiver.post(fillIn());
  const today = parisToday();
  const file = join(receiver.folder, 'events.csv');
  const lines = [
    'Event;On;Name;Email;Record',
    `contract-started;${today};Jeanne;${jeanne};`,
    `activity;${today};Paul;stranger-test@example.fr;`,
    `relation-ended;tomorrow;Jeanne;${jeanne};`,
    `account-opened;${today};;;${receipt.id}`,
  ];
  writeFileSync(file, lines.join('\r\n'));
  const { code, out, err } = await accord(['events', 'import', file, ...folders(receiver)]);
  assert.equal(out, '2 told, 2 not\n');
  assert.match(
    err,
    /^line 3: nobody is known by this contact; nothing of it was stored\nline 4: the day is none/,
  );
  assert.equal(code, 1);
  const again = await accord(['events', 'import', file, ...folders(receiver)]);
  assert.equal(again.out, out);
  writeFileSync(file, 'a;b\n1;2\n');
  const wrong = await accord(['events', 'import', file, ...folders(receiver)]);
  assert.deepEqual([wrong.code, /needed: event, on/.test(wrong.err)], [2, true]);
  assert.equal((await accord(['events', 'import', '/nowhere.csv', ...folders(receiver)])).code, 2);
});

test('a dry run lists who leaves, by masked name, rule, day and reason, and changes nothing', async (t) => {
  const today = parisToday();
  const then = addMonths(today, -36);
  const receiver = await startReceiver(t);
  await receiver.post(fillIn());
  const calendar = await openCalendarOf(t, receiver.folder, { now: () => new Date() });
  const [clock] = await calendar.store.retention.listClocks(bakery, '~', { most: 1 });
  assert.ok(clock);
  await calendar.store.facts.put('retention-since', then);
  const leavesOn = addDays(addMonths(today, 36), 1);
  const ical = join(receiver.folder, 'leaving.ics');
  const words = ['retention', '--dry-run', '--until', leavesOn, ...folders(receiver)];
  const { out, code } = await accord([...words, '--format', 'jsonl', '--ical', ical]);
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(out), {
    on: leavesOn,
    person: clock.subject,
    who: 'J••• J•••',
    controller: bakery,
    rule: 'RT01',
    why: `36 months after last-contact, ${today}`,
    archive: '',
    held: false,
  });
  assert.ok(!out.includes(jeanne));
  const calendarFile = readFileSync(ical, 'utf8');
  assert.match(calendarFile, /^BEGIN:VCALENDAR\r\n/);
  assert.ok(calendarFile.includes(`DTSTART;VALUE=DATE:${leavesOn.replaceAll('-', '')}\r\n`));
  assert.ok(calendarFile.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
  assert.match((await accord([...words, '--format', 'csv'])).out, /^on,person,who,/);
  const hold = ['retention', 'hold', '--email', jeanne, ...folders(receiver)];
  assert.equal((await accord([...hold, '--reason', 'a claim'])).out.trim(), clock.subject);
  assert.ok((await accord([...words, '--format', 'jsonl'])).out.includes('"held":true'));
  assert.equal((await accord([...hold, '--end'])).code, 0);
  assert.match((await accord([...hold, '--end'])).err, /not held/);
  assert.match(
    (await accord([...words.slice(0, -4), '--until', 'soon', ...folders(receiver)])).err,
    /--until: got "soon"/,
  );
  assert.equal(await calendar.store.retention.countClocks(bakery), 1);
});

test('an owner sees the calendar without anybody’s name, and holds somebody whose dispute is under way', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn());
  const headers = { authorization: `Bearer ${receiver.ownerToken}` };
  const held = await asOwner(receiver, '/v1/holds', { form, contact: { email: jeanne }, reason: 'a claim' });
  assert.equal(held.status, 200);
  const view = (await (await receiver.get('/v1/retention', headers)).json()) as CalendarView;
  assert.deepEqual(
    view.holds.map(({ reason }) => reason),
    ['a claim'],
  );
  assert.deepEqual([view.controllers[0]?.persons, view.archive.trouble], [1, null]);
  assert.ok(!JSON.stringify(view).includes(jeanne));
  const ended = await asOwner(receiver, '/v1/holds', { form, contact: { email: jeanne }, end: true });
  assert.equal(ended.status, 200);
  const nobody = await asOwner(receiver, '/v1/holds', { form, contact: { email: 'nobody@example.fr' } });
  assert.deepEqual(
    [nobody.status, ((await nobody.json()) as { code: string }).code],
    [409, 'unknown-person'],
  );
  const ics = await receiver.get('/v1/retention.ics', headers);
  assert.match(ics.headers.get('content-type') ?? '', /^text\/calendar/);
  assert.match(await ics.text(), /END:VCALENDAR\r\n$/);
});
