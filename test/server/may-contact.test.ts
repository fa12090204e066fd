import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContactAnswer } from '../../src/law/index.js';
import { asOwner } from './a-person.js';
import { type Running, startReceiver } from './a-receiver.js';
import { readKept } from './an-older-store.js';
import { draw, fillIn, jeanne, jeannesPhone, loyaltyCard } from './a-submission.js';

const send = (receiver: Running, body: unknown, token = receiver.ownerToken) =>
  fetch(`${receiver.url}/v1/may-contact`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const ask = async (receiver: Running, changes: object = {}): Promise<ContactAnswer> => {
  const answer = await send(receiver, {
    form: 'loyalty-card',
    contact: { email: jeanne },
    channel: 'email',
    relationship: 'prospect',
    ...changes,
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as ContactAnswer;
};
const said = ({ allowed, reason }: ContactAnswer) => `${allowed ? 'yes' : 'no'}: ${reason}`;

// A time at which calls are allowed, in a year's reach of today's consent.
const nextTuesday = (): string => {
  const day = new Date(Date.now() + 86_400_000);
  while (day.getUTCDay() !== 2) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
};

test('a marketer may write to the person who said yes, with the proof, and to nobody else', async (t) => {
  const receiver = await startReceiver(t);
  const { receipt } = await receiver.post(fillIn(draw(), ['offers:email:own']));
  const answer = await ask(receiver);
  assert.deepEqual([said(answer), answer.proof], ['yes: granted', receipt.id]);
  assert.equal(
    said(await ask(receiver, { contact: { email: ` ${jeanne.toUpperCase()} ` } })),
    'yes: granted',
  );
  assert.equal(said(await ask(receiver, { contact: { email: 'someone@example.fr' } })), 'no: no-consent');
  assert.equal(said(await ask(receiver, { channel: 'sms' })), 'no: refused');
  assert.equal(said(await ask(receiver, { purpose: 'another' })), 'no: no-consent');
});

test('a person is found by their number as by their address, and a yes is for the number it was given with', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:phone:own']));
  const at = `${nextTuesday()}T11:00`;
  const call = (contact: object) => ask(receiver, { contact, channel: 'phone', at });
  assert.equal(said(await call({ phone: jeannesPhone })), 'yes: granted');
  assert.equal(said(await call({ phone: '+33 6 39 98 12 34', email: jeanne })), 'yes: granted');
  const other = fillIn(draw());
  await receiver.post({
    ...other,
    answers: { ...other.answers, values: { ...other.answers.values, phone: '06 39 98 99 99' } },
  });
  assert.equal(said(await call({ phone: '06 39 98 99 99', email: jeanne })), 'no: no-consent');
  assert.equal(said(await call({ phone: jeannesPhone, email: jeanne })), 'yes: granted');
});

test('calls wait for the hours and working days of where the number is from', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:phone:own']));
  const day = nextTuesday();
  const call = (changes: object) =>
    ask(receiver, { contact: { phone: jeannesPhone }, channel: 'phone', ...changes });
  const early = await call({ at: `${day}T08:00` });
  assert.deepEqual([said(early), early.constraint?.kind], ['no: calling-hours', 'calling-hours']);
  assert.equal(said(await call({ at: `${new Date().getFullYear()}-12-25T11:00` })), 'no: calling-day');
  assert.equal(said(await call({ at: `${day}T08:00`, territory: 'RE' })), 'no: calling-hours');
  assert.equal(said(await call({ at: `${day}T08:00:00Z`, territory: 'RE' })), 'yes: granted');
  assert.deepEqual((await call({ at: `${day}T11:00`, attempts: [] })).unchecked, []);
});

test('the last answer holds, and a yes on a form with other words is none', async (t) => {
  const receiver = await startReceiver(t);
  const form = draw();
  await receiver.post(fillIn(form));
  assert.equal(said(await ask(receiver)), 'no: refused');
  await receiver.post(fillIn(form, ['offers:email:own']));
  assert.equal(said(await ask(receiver)), 'yes: granted');
  await receiver.post(fillIn(form));
  assert.equal(said(await ask(receiver)), 'no: refused');
  const flagged = await receiver.post(fillIn({ ...form, title: 'Gagnez' }, ['offers:email:own']));
  assert.equal(flagged.receipt.standing, 'flagged');
  assert.equal(said(await ask(receiver)), 'no: refused');
});

test('the same address at two controllers is two customers', async (t) => {
  const bakery = loyaltyCard as typeof loyaltyCard & { controller: object };
  const florist = {
    ...bakery,
    id: 'florist',
    controller: {
      ...bakery.controller,
      id: 'fleurs',
      name: 'Fleurs SARL',
      registration: 'RCS Angers 000 000 009',
    },
  };
  const receiver = await startReceiver(t, { forms: [bakery, florist] });
  await receiver.post(fillIn(draw(bakery), ['offers:email:own']));
  assert.equal(said(await ask(receiver)), 'yes: granted');
  assert.equal(said(await ask(receiver, { form: 'florist' })), 'no: no-consent');
});

test('nobody but the owner may ask, and nothing of a question gets into the logs', async (t) => {
  const receiver = await startReceiver(t);
  const body = { form: 'loyalty-card', contact: { email: jeanne }, channel: 'email' };
  assert.equal((await send(receiver, body, 'wrong')).status, 401);
  assert.equal((await send(receiver, { channel: 1 }, 'wrong')).status, 401);
  await ask(receiver);
  assert.ok(!receiver.logs.join('').includes(jeanne));
});

test('a faulty question is refused with what is accepted', async (t) => {
  const receiver = await startReceiver(t);
  const whole = { form: 'loyalty-card', contact: { email: jeanne }, channel: 'email' };
  const refused = async (body: unknown, status: number, code: string) => {
    const answer = await send(receiver, body);
    const problem = (await answer.json()) as { code: string; detail: string };
    assert.deepEqual([answer.status, problem.code], [status, code], JSON.stringify(body));
    assert.ok(problem.detail.length > 15);
  };
  await refused('{', 400, 'malformed-json');
  await refused({}, 400, 'invalid-shape');
  await refused({ ...whole, contact: {} }, 400, 'invalid-shape');
  await refused({ ...whole, contact: { email: jeanne, fax: '1' } }, 400, 'invalid-shape');
  await refused({ ...whole, channel: 'pigeon' }, 400, 'invalid-shape');
  await refused({ ...whole, at: 'tomorrow' }, 400, 'invalid-shape');
  await refused({ ...whole, at: '2026-02-30' }, 400, 'invalid-shape');
  await refused({ ...whole, slot: { from: '2026-11-24T10:00Z' } }, 400, 'invalid-shape');
  await refused({ ...whole, extra: true }, 400, 'invalid-shape');
  await refused({ ...whole, form: 'nothing' }, 404, 'unknown-form');
});

test('what a person said before they gave a number counts when that number is asked about', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw()));
  const told = { form: 'loyalty-card', contact: { email: jeanne }, channel: 'email', party: null };
  const taken = await asOwner(receiver, '/v1/withdrawals', { ...told, how: 'spoken', takenBy: 'Karim' });
  assert.equal(taken.status, 201);
  const number = '06 39 98 99 99';
  const write = () => ask(receiver, { contact: { phone: number }, purpose: 'news' });
  assert.equal(said(await write()), 'no: no-consent');
  // The number comes with a yes to text messages, which says nothing of the mails.
  const later = fillIn(draw(), ['offers:sms:own']);
  const values = { ...later.answers.values, phone: number };
  await receiver.post({ ...later, answers: { ...later.answers, values } });
  assert.equal(said(await write()), 'no: withdrawn');
});

test('one address with ever new numbers costs as much room as it has records', async (t) => {
  const receiver = await startReceiver(t);
  for (let count = 0; count < 20; count++) {
    const sent = fillIn(draw(), ['offers:fax:own']);
    const values = { ...sent.answers.values, phone: `06 39 98 10 ${10 + count}` };
    assert.equal((await receiver.post({ ...sent, answers: { ...sent.answers, values } })).status, 201);
  }
  assert.equal(
    said(await ask(receiver, { contact: { phone: '06 39 98 10 11' }, channel: 'sms' })),
    'no: refused',
  );
  await receiver.close();
  const { histories, contacts } = await readKept(receiver.folder);
  assert.deepEqual([histories.map(({ summaries }) => summaries.length), contacts.length], [[20], 21]);
});
