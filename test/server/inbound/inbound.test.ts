import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asOwner, mayContact } from '../a-person.js';
import { startReceiver } from '../a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone } from '../a-submission.js';
import {
  fromAnybody,
  fromBrevo,
  fromMailchimp,
  fromTwilio,
  type Taken,
  secrets,
  senders,
} from './a-sender.js';

const publicUrl = 'https://proof.bakery.example';
const saysYes = () => fillIn(draw(), ['offers:email:own', 'offers:sms:own']);
const secondsAgo = (count: number) => Math.floor(Date.now() / 1000) - count;
const unsubscribed = { event: 'unsubscribe', email: jeanne, camp_id: 7 };
const read = async (answer: Response): Promise<Taken> => (await answer.json()) as Taken;

test('who unsubscribes at Brevo is not written to again, and their proof says where they did it', async (t) => {
  const receiver = await startReceiver(t, { senders });
  await receiver.post(saysYes());
  assert.deepEqual(await read(await fromBrevo(receiver, { ...unsubscribed, ts_event: secondsAgo(0) })), {
    taken: 1,
    ignored: 0,
    unread: [],
  });
  assert.equal(await mayContact(receiver), 'no: withdrawn');
  // What they said of text messages stands.
  assert.equal(await mayContact(receiver, { channel: 'sms' }), 'yes: granted');
  const listed = (await receiver.list()).at(-1) as { kind: string; proof: string };
  assert.equal(listed.kind, 'withdrawn');
  const path = new URL(listed.proof).pathname;
  const record = (await (await receiver.get(`${path}/record.json`)).json()) as {
    event: { method: string; by: string; toldBy: object };
    data: { field: string; origin: string }[];
  };
  assert.deepEqual(
    [record.event.method, record.event.by, record.event.toldBy],
    ['sender', 'controller', { sender: 'brevo', as: 'unsubscribed' }],
  );
  assert.deepEqual(record.data, [{ field: 'email', origin: 'sender', source: 'controller' }]);
  assert.match(await (await receiver.get(path)).text(), /le service qui envoie les messages de l’entreprise/);
});

test('a secret is taken as Brevo can send it: as a token, in the address, or as its password', async (t) => {
  const receiver = await startReceiver(t, { senders });
  const basic = `Basic ${Buffer.from(`brevo:${secrets.brevo}`).toString('base64')}`;
  assert.equal((await fromBrevo(receiver, unsubscribed, { authorization: basic })).status, 200);
  const answer = await fetch(`${receiver.url}/v1/inbound/brevo?secret=${secrets.brevo}`, {
    method: 'POST',
    body: JSON.stringify([
      { ...unsubscribed, email: 'a@example.fr' },
      { event: 'opened', email: jeanne },
    ]),
  });
  assert.deepEqual(await read(answer), { taken: 1, ignored: 1, unread: [] });
});

test('a forged call changes nothing, and is told nothing', async (t) => {
  const receiver = await startReceiver(t, { senders });
  await receiver.post(saysYes());
  const calls = [
    fromBrevo(receiver, unsubscribed, {}),
    fromBrevo(receiver, unsubscribed, { authorization: 'Bearer' }),
    // Another sender's secret opens no other door.
    fromBrevo(receiver, unsubscribed, { authorization: `Bearer ${secrets.mailchimp}` }),
    fromMailchimp(receiver, { type: 'unsubscribe', 'data[email]': jeanne }, 'wrong'),
    fromTwilio(
      receiver,
      publicUrl,
      { From: '+33639981234', Body: 'STOP', MessageSid: 'SM1' },
      'x'.repeat(32),
    ),
    fromTwilio(receiver, 'https://other.example', { From: '+33639981234', Body: 'STOP', MessageSid: 'SM1' }),
    fromAnybody(receiver, [{ id: '1', type: 'unsubscribed', email: jeanne }], `whsec_${'A'.repeat(40)}`),
  ];
  for (const call of calls) {
    const answer = await call;
    assert.equal(answer.status, 401);
    assert.equal(((await answer.json()) as { code: string }).code, 'sender-unknown');
  }
  assert.equal(await mayContact(receiver), 'yes: granted');
  assert.equal((await receiver.list()).length, 1);
});

test('a sender that the owner did not set up is off', async (t) => {
  const receiver = await startReceiver(t);
  for (const answer of [
    await fromBrevo(receiver, unsubscribed),
    await receiver.get('/v1/inbound/mailchimp'),
    await fromTwilio(receiver, publicUrl, { From: '+33639981234', Body: 'STOP', MessageSid: 'SM1' }),
  ]) {
    assert.equal(answer.status, 404);
    assert.equal(((await answer.json()) as { code: string }).code, 'sender-off');
  }
});

test('Mailchimp finds its address, and what it calls cleaned is a complaint or an address that is not there', async (t) => {
  const receiver = await startReceiver(t, { senders });
  await receiver.post(saysYes());
  assert.equal((await receiver.get('/v1/inbound/mailchimp')).status, 200);
  const fired = { fired_at: '2026-01-31 10:00:00', 'data[list_id]': 'a6b5da1054' };
  const cleaned = { type: 'cleaned', 'data[email]': jeanne, ...fired };
  assert.equal((await fromMailchimp(receiver, {})).status, 200);
  assert.equal(
    (await fromMailchimp(receiver, { type: 'subscribe', 'data[email]': 'paul@example.fr' })).status,
    200,
  );
  assert.equal(await mayContact(receiver, { contact: { email: 'paul@example.fr' } }), 'no: no-consent');
  await fromMailchimp(receiver, { ...cleaned, 'data[reason]': 'hard' });
  assert.equal(await mayContact(receiver), 'no: suppressed');
  await fromMailchimp(receiver, { ...cleaned, 'data[reason]': 'abuse' });
  assert.equal((await receiver.list()).at(-1)?.['kind'], 'withdrawn');
});

test('an address that is not there is no refusal: a yes that is given with it anew counts', async (t) => {
  const receiver = await startReceiver(t, { senders });
  await receiver.post(saysYes());
  const bounced = { event: 'hard_bounce', email: jeanne, ts_event: secondsAgo(0) };
  await fromBrevo(receiver, bounced);
  assert.equal(await mayContact(receiver), 'no: suppressed');
  assert.equal(await mayContact(receiver, { channel: 'sms' }), 'yes: granted');
  assert.equal((await receiver.list()).length, 1);
  await receiver.post(saysYes());
  assert.equal(await mayContact(receiver), 'yes: granted');
  // The same event, sent again.
  await fromBrevo(receiver, bounced);
  assert.equal(await mayContact(receiver), 'yes: granted');
  await fromBrevo(receiver, { ...bounced, camp_id: 8 });
  assert.equal(await mayContact(receiver), 'no: suppressed');
});

test('a STOP by text message stops text messages, in the words of France too; a START is no yes', async (t) => {
  const receiver = await startReceiver(t, { senders });
  await receiver.post(saysYes());
  const from = { From: '+33639981234', To: '36180', MessageSid: 'SM0' };
  await fromTwilio(receiver, publicUrl, { ...from, Body: 'Je passe stopper demain' });
  assert.equal(
    await mayContact(receiver, { contact: { phone: jeannesPhone }, channel: 'sms' }),
    'yes: granted',
  );
  const answer = await fromTwilio(receiver, publicUrl, { ...from, Body: ' Arrêt SMS ! ', MessageSid: 'SM1' });
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type') ?? '', /^text\/xml/);
  assert.match(await answer.text(), /<Response><\/Response>/);
  assert.equal(await mayContact(receiver, { channel: 'sms' }), 'no: withdrawn');
  assert.equal(await mayContact(receiver), 'yes: granted');
  await fromTwilio(receiver, publicUrl, { ...from, Body: 'START', OptOutType: 'START', MessageSid: 'SM2' });
  assert.equal(await mayContact(receiver, { channel: 'sms' }), 'no: withdrawn');
  assert.equal((await receiver.list()).length, 2);
});

test('an event that comes twice, at once or later, is one no', async (t) => {
  const receiver = await startReceiver(t, { senders });
  await receiver.post(saysYes());
  const event = { ...unsubscribed, ts_event: secondsAgo(0) };
  await Promise.all(Array.from({ length: 8 }, () => fromBrevo(receiver, event)));
  assert.equal((await receiver.list()).length, 2);
  await receiver.post(saysYes());
  assert.equal(await mayContact(receiver), 'yes: granted');
  await fromBrevo(receiver, event);
  assert.equal(await mayContact(receiver), 'yes: granted');
  assert.equal((await receiver.list()).length, 3);
});

test('an event that comes late counts from when it happened: a yes that came after it holds, one before it does not', async (t) => {
  const receiver = await startReceiver(t, { senders });
  await receiver.post(saysYes());
  await fromBrevo(receiver, { ...unsubscribed, ts_event: secondsAgo(3600) });
  assert.equal(await mayContact(receiver), 'yes: granted');
  // A time that is to come is none: then it counts from now on.
  await fromBrevo(receiver, { ...unsubscribed, camp_id: 8, ts_event: secondsAgo(-3600) });
  assert.equal(await mayContact(receiver), 'no: withdrawn');
});

test('somebody unknown who unsubscribes at the mailer is not contacted, and their later yes is theirs to give', async (t) => {
  const receiver = await startReceiver(t, { senders });
  const contact = { email: 'paul@example.fr' };
  await fromAnybody(receiver, [{ id: 'e1', type: 'unsubscribed', ...contact }]);
  for (const channel of ['email', 'sms'])
    assert.equal(await mayContact(receiver, { contact, channel }), 'no: withdrawn');
  await receiver.post(saysYes());
  assert.equal(await mayContact(receiver), 'yes: granted');
});

test('one event that cannot be read keeps no other from being taken', async (t) => {
  const receiver = await startReceiver(t, { senders });
  await receiver.post(saysYes());
  const answer = await read(
    await fromAnybody(receiver, [
      { id: 'e1', type: 'unsubscribed' },
      { id: 'e2', type: 'unsubscribed', email: 'not an address' },
      { id: 'e3', type: 'subscribed', email: jeanne },
      { id: 'e4', type: 'complained', email: jeanne, channel: 'email', at: new Date().toISOString() },
      {},
    ]),
  );
  assert.deepEqual([answer.taken, answer.ignored, answer.unread.length], [1, 1, 3]);
  assert.equal(answer.unread[0]?.pointer, '/events/0/email');
  assert.equal(await mayContact(receiver), 'no: withdrawn');
  for (const body of ['{', '[]', '"x"', 'null', '{"events":7}', '[null]']) {
    const bad = await fetch(`${receiver.url}/v1/inbound/events`, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${secrets.events}` },
    });
    assert.equal(bad.status, 400, body);
    assert.equal(((await bad.json()) as { code: string }).code, 'inbound-unread');
  }
});

test('a business hears only of its own people', async (t) => {
  const receiver = await startReceiver(t, {
    senders: [{ controller: 'another-shop', sender: 'brevo', secret: secrets.brevo }],
  });
  await receiver.post(saysYes());
  assert.equal((await fromBrevo(receiver, unsubscribed)).status, 404);
  assert.equal(await mayContact(receiver), 'yes: granted');
});

test('no limit keeps a no out, and the owner’s own routes know it like any other', async (t) => {
  const receiver = await startReceiver(t, { senders, rateLimit: 2 });
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      fromBrevo(receiver, { ...unsubscribed, email: `p${index}@example.fr` }),
    ),
  );
  assert.ok(answers.every(({ status }) => status === 200));
  const found = await asOwner(receiver, '/v1/persons', { contact: { email: 'p7@example.fr' } });
  assert.match(await found.text(), /"sender"/);
});
