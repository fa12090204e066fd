import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import type { Deliveries, FoundPerson, Overview, Statistics } from '../../src/server/owner/owner-answers.js';
import { makeMailbox } from './a-mailbox.js';
import { asOwner, linksOf, oneClick, press } from './a-person.js';
import { findPort } from './a-process.js';
import { onFile } from './a-database.js';
import { makeFolder, startReceiver, type Running } from './a-receiver.js';
import { formsOfToday, layOlderStore, momentOfThen } from './an-older-store.js';
import { draw, fillIn, jeanne, loyaltyCard } from './a-submission.js';

const read = async <Answer>(receiver: Running, path: string): Promise<Answer> => {
  const answer = await receiver.get(path, { authorization: `Bearer ${receiver.ownerToken}` });
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as Answer;
};
const find = async (receiver: Running, body: object): Promise<readonly FoundPerson[]> => {
  const answer = await asOwner(receiver, '/v1/persons', body);
  assert.equal(answer.status, 200, await answer.clone().text());
  return ((await answer.json()) as { persons: readonly FoundPerson[] }).persons;
};
/** Counts of e-mails from the shop itself, as `granted 2`. */
const emailsOf = ({ counts }: Statistics): readonly string[] =>
  counts
    .filter(({ channel, party }) => channel === 'email' && (party === 'own' || party === '*'))
    .map(({ week, answer, count }) => `${week} ${answer} ${count}`)
    .toSorted();

test('an owner finds a person by address, number or receipt, as they are known today', async (t) => {
  const receiver = await startReceiver(t);
  const { receipt } = await receiver.post(fillIn(draw(), ['offers:email:own']));
  const [jeanneNow] = await find(receiver, { contact: { email: jeanne.toUpperCase() } });
  assert.equal(jeanneNow?.values?.['email'], jeanne);
  assert.equal(jeanneNow?.form, 'loyalty-card');
  assert.equal(jeanneNow?.state.choices.find(({ channel }) => channel === 'email')?.answer, 'granted');
  assert.deepEqual(
    (await find(receiver, { record: receipt.id })).map(({ id }) => id),
    [jeanneNow?.id],
  );
  // As the receipt prints it.
  const printed = receipt.id.replace('urn:uuid:', '').slice(0, 13).toUpperCase();
  for (const record of [printed, printed.replace('-', '').toLowerCase()])
    assert.deepEqual(
      (await find(receiver, { record })).map(({ id }) => id),
      [jeanneNow?.id],
    );
  assert.deepEqual(await find(receiver, { record: '00000000-0000' }), []);
  await press(receiver, (await linksOf(receiver)).stop, oneClick);
  const [after] = await find(receiver, { contact: { email: jeanne } });
  assert.equal(after?.state.choices.find(({ channel }) => channel === 'email')?.answer, 'withdrawn');
  assert.equal(after?.state.records.length, 2);
});

test('nobody is found by a contact that nobody gave, and a search without one is told what to send', async (t) => {
  const receiver = await startReceiver(t);
  assert.deepEqual(await find(receiver, { contact: { email: 'nobody@mail.example' } }), []);
  assert.deepEqual(
    await find(receiver, { record: `urn:uuid:${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}` }),
    [],
  );
  for (const body of [
    {},
    { contact: {} },
    { contact: { email: 'x' } },
    { record: 'x' },
    { contact: { email: jeanne }, record: 'x' },
  ])
    assert.equal((await asOwner(receiver, '/v1/persons', body)).status, 400, JSON.stringify(body));
});

test('what waits for an owner comes in one order, the most urgent first, and only what is theirs', async (t) => {
  let now = new Date();
  const receiver = await startReceiver(t, { now: () => now });
  assert.deepEqual((await read<Overview>(receiver, '/v1/overview')).waiting, []);
  await receiver.post(fillIn(draw(), ['offers:phone:own']));
  const { preferences } = await linksOf(receiver);
  await press(receiver, preferences, { right: 'access', message: '' });
  const [request, ...none] = (await read<Overview>(receiver, '/v1/overview')).waiting;
  assert.deepEqual([request?.kind, request?.count, none.length], ['requests', 1, 0]);
  assert.equal(request?.controller?.id, 'boulangerie-des-tilleuls');
  now = new Date(now.getTime() + 340 * 86_400_000);
  const later = (await read<Overview>(receiver, '/v1/overview')).waiting;
  assert.deepEqual(
    later.map(({ kind }) => kind),
    ['requests', 'expiring'],
  );
  assert.ok((later[0]?.on ?? '9') < now.toISOString().slice(0, 10), 'what is late comes first');
  // Who took their yes back has nothing that ends.
  await press(receiver, (await linksOf(receiver, { email: jeanne }, { channel: 'phone' })).stop, oneClick);
  assert.deepEqual(
    (await read<Overview>(receiver, '/v1/overview')).waiting.map(({ kind }) => kind),
    ['requests'],
  );
});

test('none of it is for anybody but the owner', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn());
  for (const path of ['/v1/overview', '/v1/statistics']) assert.equal((await receiver.get(path)).status, 401);
  for (const path of ['/v1/persons', '/v1/deliveries/retry', '/v1/deliveries/forget']) {
    const answer = await asOwner({ ...receiver, ownerToken: 'wrong' }, path, { contact: { email: jeanne } });
    assert.equal(answer.status, 401);
    assert.ok(!(await answer.text()).includes(jeanne));
  }
});

test('an owner sees what there is to do: forms, open requests, and that nothing is stuck', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn());
  const { preferences } = await linksOf(receiver);
  await press(receiver, preferences, { right: 'access', message: '' });
  const overview = await read<Overview>(receiver, '/v1/overview');
  const [shop] = overview.controllers;
  assert.equal(shop?.name, (loyaltyCard.controller as { name: string }).name);
  assert.deepEqual([shop?.openRequests, shop?.lateRequests], [1, 0]);
  assert.equal(shop?.forms[0]?.id, 'loyalty-card');
  assert.deepEqual(
    [overview.records, overview.deliveries],
    [1, { webhook: null, mails: null, time: null, dead: [] }],
  );
  assert.equal((await asOwner(receiver, '/v1/deliveries/retry', {})).status, 409);
});

test('answers are counted by week, channel and party, and a retry is not counted again', async (t) => {
  // The last minutes of a Sunday in Paris, and the first of the Monday after.
  let now = new Date('2026-11-29T22:50:00Z');
  const receiver = await startReceiver(t, { now: () => now });
  const drawn = draw(loyaltyCard, 'fr', '2026-11-29');
  const first = fillIn(drawn, ['offers:email:own']);
  const key = { 'idempotency-key': '0d9c1f3e-5f4e-4c53-9d5e-2f6a1b7c8d9e' };
  await receiver.post(first, key);
  await receiver.post(first, key);
  now = new Date('2026-11-29T23:10:00Z');
  await receiver.post(fillIn(drawn, ['offers:email:own']));
  await receiver.post(fillIn(drawn));
  await press(receiver, (await linksOf(receiver)).stop, oneClick);
  const statistics = await read<Statistics>(receiver, '/v1/statistics?weeks=3');
  assert.deepEqual(statistics.weeks, ['2026-11-16', '2026-11-23', '2026-11-30']);
  const counted = emailsOf(statistics);
  assert.ok(counted.includes('2026-11-23 granted 1'), counted.join());
  assert.ok(counted.includes('2026-11-30 granted 1'), counted.join());
  assert.ok(counted.includes('2026-11-30 withdrawn 1'), counted.join());
  assert.equal(
    counted.filter((line) => line.startsWith('2026-11-30') && !/granted|withdrawn/.test(line)).length,
    1,
  );
  assert.equal(
    (await receiver.get('/v1/statistics?weeks=0', { authorization: `Bearer ${receiver.ownerToken}` })).status,
    400,
  );
});

test('a store from before answers were counted is counted at its next start, once', async (t) => {
  const startOn = (folder: string) =>
    startReceiver(t, {
      ...onFile,
      folder,
      forms: formsOfToday,
      now: () => momentOfThen,
      mailer: makeMailbox(),
    });
  const count = (receiver: Running) => read<Statistics>(receiver, '/v1/statistics');
  const [counted, uncounted] = [makeFolder(t), makeFolder(t)];
  layOlderStore(counted, 6);
  layOlderStore(uncounted, 3);
  const before = await count(await startOn(counted));
  assert.ok(before.counts.length > 10);
  const again = await startOn(uncounted);
  assert.deepEqual(await count(again), before);
  await again.close();
  assert.deepEqual(await count(await startOn(uncounted)), before);
});

test('an owner sees a CRM that does not answer, since when, and has it tried again at once', async (t) => {
  let isDown = true;
  const taken: string[] = [];
  const crm = createServer((request, response) => {
    if (!isDown) taken.push(String(request.headers['webhook-id']));
    request.resume().on('end', () => response.writeHead(isDown ? 503 : 204).end());
  });
  await new Promise<void>((resolve) => crm.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    crm.closeAllConnections();
    crm.close();
  });
  const url = `http://127.0.0.1:${(crm.address() as AddressInfo).port}/secret-path`;
  const receiver = await startReceiver(t, { webhook: { url, key: randomBytes(32), pauses: [3_600_000] } });
  await receiver.post(fillIn());
  const until = async (wanted: (deliveries: Deliveries) => boolean): Promise<Deliveries> => {
    for (let tries = 0; tries < 500; tries++) {
      const { deliveries } = await read<Overview>(receiver, '/v1/overview');
      if (deliveries && wanted(deliveries)) return deliveries;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('It never came to that.');
  };
  const { webhook } = await until((deliveries) => deliveries.webhook?.problem !== null);
  assert.deepEqual([webhook?.behind, webhook?.problem, webhook?.attempts], [1, 'status 503', 1]);
  assert.ok(webhook?.behindSince);
  const alone = await startReceiver(t, {
    webhook: { url: `http://127.0.0.1:${await findPort()}/`, key: randomBytes(32), pauses: [3_600_000] },
  });
  await alone.post(fillIn());
  let problem: string | null | undefined = null;
  for (let tries = 0; tries < 500 && !problem; tries++) {
    problem = (await read<Overview>(alone, '/v1/overview')).deliveries?.webhook?.problem;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.equal(problem, 'ECONNREFUSED');
  assert.ok(!JSON.stringify(webhook).includes('secret-path'));
  isDown = false;
  assert.equal((await asOwner(receiver, '/v1/deliveries/retry', {})).status, 202);
  const after = await until((deliveries) => deliveries.webhook?.behind === 0);
  assert.deepEqual([after.webhook?.problem, after.webhook?.behindSince, taken.length], [null, null, 1]);
});
