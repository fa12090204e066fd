import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { choicesOf } from '../../../src/form/index.js';
import { addDays } from '../../../src/law/index.js';
import { makeMailbox } from '../a-mailbox.js';
import { asOwner, press } from '../a-person.js';
import { startReceiver } from '../a-receiver.js';
import { draw, fillIn, jeanne, loyaltyCard, parisToday } from '../a-submission.js';
import { bakery, noonOf, openCalendarOf, runDay, takeJob } from './a-calendar.js';

const today = parisToday();

async function openShop(
  t: Parameters<typeof startReceiver>[0],
  forms: Parameters<typeof startReceiver>[1] = {},
) {
  const clock = { now: noonOf(today) };
  const now = () => clock.now;
  const mailbox = makeMailbox();
  const receiver = await startReceiver(t, { now, mailer: mailbox, retention: { isRun: false }, ...forms });
  const opened = await openCalendarOf(t, receiver.folder, { now });
  const calendar = { ...opened, isMailed: true, options: { isAsking: true } };
  await takeJob(calendar);
  await calendar.store.facts.put('retention-since', addDays(today, -40));
  const run = (day: string, controller = bakery) => {
    clock.now = noonOf(day);
    return runDay(calendar, day, controller);
  };
  /** Lets go what waits to leave. */
  const send = () => asOwner(receiver, '/v1/deliveries/retry', {});
  return { clock, mailbox, receiver, calendar, run, send };
}

test('a prospect is asked once before they leave, and whoever presses stays; a mail that is only opened changes nothing', async (t) => {
  const { receiver, mailbox, run, send, calendar } = await openShop(t);
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  const last = noonAfter(36);
  assert.equal((await run(addDays(last, -40))).asked, 0);
  assert.equal((await run(addDays(last, -20))).asked, 1);
  assert.equal((await run(addDays(last, -19))).asked, 0);
  await send();
  await mailbox.wait(2);
  const mail = mailbox.mails.find(({ to }) => to === jeanne);
  assert.match(mail?.subject ?? '', /rester en contact/);
  assert.equal(mailbox.mails.filter(({ to }) => to === jeanne).length, 1);
  const path = new URL(/https?:\/\/\S+\/stay\/\S+/.exec(mail!.text)![0]).pathname;
  const page = await receiver.get(path, { accept: 'text/html' });
  assert.equal(page.status, 200);
  assert.match(await page.text(), /Je reste/);
  const clockOf = async () => (await calendar.store.retention.listClocks(bakery, '~', { most: 1 }))[0];
  assert.equal((await clockOf())?.heardOn, today);
  assert.equal((await press(receiver, path, {})).status, 200);
  assert.equal((await clockOf())?.heardOn, addDays(last, -19));
  assert.equal((await press(receiver, path, {})).status, 410);
  assert.equal((await press(receiver, `${path}x`, {})).status, 410);
  assert.equal((await run(addDays(last, 12))).left, 0);
});

test('who was asked late has thirty days, and who does not answer leaves; who said no to mails is not written to', async (t) => {
  const { receiver, mailbox, run, send } = await openShop(t);
  await receiver.post(fillIn(draw(), []));
  const day = addDays(noonAfter(36), 100);
  const asked = await run(day);
  assert.deepEqual([asked.asked, asked.left], [1, 0]);
  await send();
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(mailbox.mails.filter(({ to }) => to === jeanne).length, 0);
  assert.equal((await run(addDays(day, 29))).left, 0);
  assert.equal((await run(addDays(day, 30))).left, 1);
});

test('the owner is reminded by mail once in four weeks of how many leave, and of nobody by name', async (t) => {
  const { receiver, mailbox, run, send } = await openShop(t);
  await receiver.post(fillIn());
  const last = noonAfter(36);
  await run(addDays(last, -20));
  await run(addDays(last, -18));
  await send();
  await mailbox.wait(1);
  const [mail, ...others] = mailbox.mails.filter(({ subject }) => /terme/.test(subject));
  assert.equal(others.length, 0);
  assert.equal(mail?.to, (loyaltyCard['controller'] as unknown as { email: string }).email);
  assert.match(mail.text, /pour 1 personne/);
  assert.ok(!mail.text.includes(jeanne));
});

const parent = { holderName: 'Anne Moreau', holderEmail: 'anne.moreau-test@maison.example' };

test('a parent who never confirmed leaves after thirty days, and the child’s card stays', async (t) => {
  const card = { ...loyaltyCard, parentalConsent: true };
  const { receiver, run } = await openShop(t, { forms: [card] });
  const sent = fillIn(draw(card), ['offers:email:own']);
  const birthDate = `${Number(today.slice(0, 4)) - 12}-01-15`;
  const values = { ...sent.answers.values, birthDate, ...parent };
  const { status, text } = await receiver.post({ ...sent, answers: { ...sent.answers, values } });
  assert.equal(status, 201, text);
  const shown = async () => JSON.stringify(await receiver.list());
  assert.ok((await shown()).includes(parent.holderEmail));
  assert.equal((await run(addDays(today, 30))).unconfirmed, 0);
  assert.ok((await shown()).includes(parent.holderEmail));
  assert.equal((await run(addDays(today, 31))).unconfirmed, 1);
  assert.ok(!(await shown()).includes(parent.holderName));
  assert.ok(!(await shown()).includes(parent.holderEmail));
  assert.ok((await shown()).includes(jeanne));
  assert.equal((await run(addDays(today, 32))).unconfirmed, 0);
});

test('somebody who only asked for a letter and never confirmed leaves altogether', async (t) => {
  const newsletter = JSON.parse(
    readFileSync(new URL('../../../demo/forms/newsletter.json', import.meta.url), 'utf8'),
  ) as Record<string, unknown> & { id: string; controller: { id: string }; purposes: { basis: string }[] };
  const form = { ...newsletter, confirm: ['email'] };
  const { receiver, run, calendar } = await openShop(t, { forms: [form] });
  const presentation = draw(form);
  const { status, text } = await receiver.post(
    fillIn(
      presentation,
      choicesOf(presentation).map((choice) => choice.id),
    ),
  );
  assert.ok(status === 201, text);
  const { id } = newsletter.controller;
  assert.equal(
    newsletter.purposes.every(({ basis }) => basis === 'consent'),
    true,
  );
  assert.equal((await run(addDays(today, 30), id)).left, 0);
  assert.equal((await run(addDays(today, 31), id)).left, 1);
  assert.equal(await calendar.store.retention.countClocks(id), 0);
});

/** The last day of somebody who was heard of today, so many months later. */
function noonAfter(months: number): string {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10);
}
