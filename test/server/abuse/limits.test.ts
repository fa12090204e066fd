import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf } from '../../../src/server/http/address-blocks.js';
import { hasNo } from '../../../src/server/submit/has-no.js';
import { choicesOf } from '../../../src/form/index.js';
import { linksOf, mayContact, press } from '../a-person.js';
import { type Running, startReceiver } from '../a-receiver.js';
import { draw, fillIn, loyaltyCard } from '../a-submission.js';

const asksToBeLeftAlone = choicesOf(draw()).find(({ polarity }) => polarity === 'objection')!.id;
const yes = 'offers:email:own';
const phone = 'offers:phone:own';

/** A form on which somebody said no: pressed "no", or ticked an objection. */
const refusing = (id: string) => {
  const drawn = fillIn();
  const mark = id === phone ? 'no' : 'yes';
  return { ...drawn, answers: { ...drawn.answers, marks: { ...drawn.answers.marks, [id]: mark } } };
};

const from = (receiver: Running, address: string, body: unknown) =>
  receiver.post(body, { 'x-forwarded-for': address });

test('a no is stored, however often its sender has come', async (t) => {
  const receiver = await startReceiver(t, { rateLimit: 1 });
  assert.equal((await receiver.post(fillIn(draw(), [yes]))).status, 201);
  assert.equal((await receiver.post(fillIn(draw(), [yes]))).status, 429);
  for (const id of [phone, asksToBeLeftAlone, phone]) {
    const { status, receipt } = await receiver.post(refusing(id));
    assert.equal(status, 201, id);
    const { answer } = receipt.answers.find(({ choice }) => choice === id)!;
    assert.match(answer, /^(refused|objected)$/);
  }
  assert.equal((await receiver.post(fillIn(draw(), [yes]))).status, 429);
});

test('a person who says no on their page, by a link or in a mail program is never told to come back later', async (t) => {
  const receiver = await startReceiver(t, { rateLimit: 1 });
  await receiver.post(fillIn(draw(), [yes, 'offers:sms:own']));
  const { stop, preferences } = await linksOf(receiver);
  const key = `${yes}`;
  for (let time = 0; time < 3; time++) {
    assert.equal((await press(receiver, stop, { 'List-Unsubscribe': 'One-Click' })).status, 200);
    assert.equal((await press(receiver, preferences, { all: 'yes' })).status, 200);
    assert.notEqual((await press(receiver, preferences, { refuse: key })).status, 429);
    assert.notEqual((await press(receiver, preferences, { right: 'erasure' })).status, 429);
  }
  assert.equal(await mayContact(receiver), 'no: withdrawn');
});

test('a form without script that holds a no is taken too', async (t) => {
  const receiver = await startReceiver(t, { rateLimit: 1 });
  const send = (fields: Record<string, string>) =>
    fetch(`${receiver.url}/forms/loyalty-card/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields),
    });
  // Out of date: today's form comes back, and the request has counted.
  assert.equal((await send({ [`choice:${yes}`]: 'yes' })).status, 409);
  assert.equal((await send({ [`choice:${yes}`]: 'yes', a: '1' })).status, 429);
  assert.equal((await send({ [`choice:${phone}`]: 'no', a: '2' })).status, 409);
  assert.equal((await send({ [`choice:${asksToBeLeftAlone}`]: 'yes', a: '3' })).status, 409);
});

test('neighbours share a ceiling, so that renting many addresses buys little', async (t) => {
  const receiver = await startReceiver(t, { rateLimit: 1, trustProxy: 1 });
  const statuses: number[] = [];
  for (let last = 1; last <= 6; last++)
    statuses.push((await from(receiver, `192.0.2.${last}`, fillIn())).status);
  assert.deepEqual(statuses, [201, 201, 201, 201, 429, 429]);
  assert.equal((await from(receiver, '198.51.100.1', fillIn())).status, 201);
  assert.equal((await from(receiver, '192.0.2.9', refusing(phone))).status, 201);
});

test('a form that is flooded from everywhere has a ceiling, and the business’s other forms go on', async (t) => {
  const other = { ...loyaltyCard, id: 'other' };
  const receiver = await startReceiver(t, { rateLimit: 1, trustProxy: 1, forms: [loyaltyCard, other] });
  let [stored, refused] = [0, 0];
  for (let block = 0; block < 22; block++) {
    const { status } = await from(receiver, `10.0.${block}.1`, fillIn());
    if (status === 201) stored += 1;
    else refused += 1;
  }
  assert.deepEqual([stored, refused], [20, 2]);
  assert.equal((await from(receiver, '10.1.0.1', fillIn(draw(other)))).status, 201);
  assert.equal((await from(receiver, '10.1.1.1', refusing(asksToBeLeftAlone))).status, 201);
});

test('addresses are told apart by who is given them', () => {
  const table: readonly [string, string, string][] = [
    ['192.0.2.7', '192.0.2.7', '192.0.2'],
    ['::ffff:192.0.2.7', '192.0.2.7', '192.0.2'],
    ['2001:db8:0:1::1', '2001:db8:0:1', '2001:db8:0'],
    ['2001:0DB8:0000:0001:0:0:0:1', '2001:db8:0:1', '2001:db8:0'],
    ['2001:db8::1', '2001:db8:0:0', '2001:db8:0'],
    ['fe80::1%eth0', 'fe80:0:0:0', 'fe80:0:0'],
    ['::1', '0:0:0:0', '0:0:0'],
  ];
  for (const [ip, client, block] of table) assert.deepEqual(blocksOf(ip), { client, block }, ip);
});

test('what says no is seen in any body, and nothing else is taken for it', () => {
  const good = fillIn(draw(), [yes]);
  assert.equal(hasNo(good), false);
  for (const body of [null, 1, 'no', [], {}, { answers: { marks: [] } }, { presentation: { groups: 1 } }])
    assert.equal(hasNo(body), false, JSON.stringify(body));
  assert.equal(hasNo(refusing(phone)), true);
  assert.equal(hasNo(refusing(asksToBeLeftAlone)), true);
  // Somebody who comes again may take back a yes by leaving its box empty.
  assert.equal(hasNo({ ...good, device: { ...good.device, turn: 2 } }), true);
  assert.equal(hasNo({ ...good, device: { ...good.device, stopped: true } }), true);
});
