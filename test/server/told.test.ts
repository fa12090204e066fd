import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startReceiver } from './a-receiver.js';
import { asOwner, mayContact } from './a-person.js';
import { draw, fillIn, jeanne, jeannesPhone } from './a-submission.js';

interface Recorded {
  readonly withdrawals: readonly { readonly id: string; readonly proof: string }[];
}
const told = { form: 'loyalty-card', contact: { email: jeanne }, how: 'spoken', takenBy: 'Karim' };

test('what a person says at the counter counts at once, and their proof page tells who may have said it', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own', 'offers:sms:own']));
  const answer = await asOwner(receiver, '/v1/withdrawals', { ...told, channel: 'email', purpose: 'offers' });
  assert.equal(answer.status, 201, await answer.clone().text());
  const [recorded] = ((await answer.json()) as Recorded).withdrawals;
  assert.equal(await mayContact(receiver), 'no: withdrawn');
  assert.equal(await mayContact(receiver, { channel: 'sms' }), 'yes: granted');
  const page = await (await receiver.get(new URL(recorded!.proof).pathname)).text();
  assert.match(page, /l’entreprise, à qui vous l’avez dit/);
  assert.match(
    page,
    /Vous ne recevrez plus d’e-mails de Boulangerie des Tilleuls SARL et de ses partenaires pour « vous envoyer nos offres »\./,
  );
  assert.ok(!page.includes('Karim'));
  // Who took it is for the owner, sealed with the person's data.
  const listed = (await receiver.list()).at(-1) as { kind: string; values: { takenBy: string } };
  assert.deepEqual([listed.kind, listed.values.takenBy], ['withdrawn', 'Karim']);
});

test('somebody who never signed up and says no on the phone is not contacted, by that number or address', async (t) => {
  const receiver = await startReceiver(t);
  const stranger = { email: 'paul@example.fr', phone: '06 39 98 00 11' };
  await asOwner(receiver, '/v1/withdrawals', { ...told, contact: stranger, how: 'written' });
  for (const contact of [stranger, { email: ' PAUL@example.fr' }, { phone: '+33639980011' }])
    assert.equal(await mayContact(receiver, { contact, channel: 'sms' }), 'no: withdrawn');
  assert.equal(await mayContact(receiver, { contact: { email: jeanne } }), 'no: no-consent');
});

test('everybody who shares a number is left in peace on it', async (t) => {
  const receiver = await startReceiver(t);
  const form = fillIn(draw(), ['offers:sms:own']);
  await receiver.post(form);
  const paul = { ...form.answers.values, email: 'paul@example.fr' };
  await receiver.post({ ...form, answers: { ...form.answers, values: paul } });
  const answer = await asOwner(receiver, '/v1/withdrawals', { ...told, contact: { phone: jeannesPhone } });
  assert.equal(((await answer.json()) as Recorded).withdrawals.length, 2);
  for (const email of [jeanne, 'paul@example.fr'])
    assert.equal(
      await mayContact(receiver, { contact: { email, phone: jeannesPhone }, channel: 'sms' }),
      'no: withdrawn',
    );
});

test('a no counts from when it was said: a yes that came after it holds', async (t) => {
  const receiver = await startReceiver(t);
  const before = new Date(Date.now() - 60_000).toISOString();
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  await asOwner(receiver, '/v1/withdrawals', { ...told, saidAt: before });
  assert.equal(await mayContact(receiver), 'yes: granted');
  await asOwner(receiver, '/v1/withdrawals', told);
  assert.equal(await mayContact(receiver), 'no: withdrawn');
});

test('sent again with its key, it is recorded once; another one with that key is refused', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  const send = (body: object) =>
    asOwner(receiver, '/v1/withdrawals', body, { 'idempotency-key': 'a call of 10:32' });
  const ids = [await send(told), await send(told)].map(
    async (one) => ((await one.json()) as Recorded).withdrawals[0]!.id,
  );
  assert.equal(new Set(await Promise.all(ids)).size, 1);
  assert.equal((await send({ ...told, channel: 'sms' })).status, 409);
  assert.equal((await receiver.list()).length, 2);
});

test('a faulty one is refused with what is accepted, and nothing is recorded', async (t) => {
  const receiver = await startReceiver(t);
  for (const [change, status] of [
    [{ purpose: 'offer' }, 400],
    [{ party: 'nobody' }, 400],
    [{ channel: 'pigeon' }, 400],
    [{ how: 'guessed' }, 400],
    [{ takenBy: '' }, 400],
    [{ contact: {} }, 400],
    [{ saidAt: 'yesterday' }, 400],
    [{ saidAt: '2026-02-30T25:00:00Z' }, 400],
    [{ saidAt: '2999-01-01T00:00:00Z' }, 400],
    [{ extra: 1 }, 400],
    [{ form: 'none' }, 404],
  ] as const) {
    const answer = await asOwner(receiver, '/v1/withdrawals', { ...told, ...change });
    const { detail } = (await answer.json()) as { detail: string };
    assert.equal(answer.status, status, JSON.stringify(change));
    assert.ok(detail.length > 15);
  }
  assert.equal((await asOwner(receiver, '/v1/withdrawals', told, { authorization: 'x' })).status, 401);
  assert.equal((await receiver.list()).length, 0);
  assert.ok(!receiver.logs.join('').includes(jeanne));
});
