import assert from 'node:assert/strict';
import { createHmac, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { accord } from '../cli/accord.js';
import { linksOf, oneClick, press } from './a-person.js';
import { makeFolder, startReceiver, writeForms } from './a-receiver.js';
import { draw, fillIn, jeanne, loyaltyCard } from './a-submission.js';

interface Told {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: {
    type: string;
    data: { id: string; values: Record<string, string>; withdrawn?: unknown[] };
  };
}

/** A CRM that takes what it is told, or answers otherwise as often as said. */
async function startCrm(t: TestContext) {
  const told: Told[] = [];
  const refusals: (number | 'cut')[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => (text += String(part)));
    request.on('end', () => {
      const refusal = refusals.shift();
      if (refusal === 'cut') return void request.socket.destroy();
      if (refusal) return void response.writeHead(refusal, { location: 'https://elsewhere.example/' }).end();
      told.push({ headers: request.headers, text, body: JSON.parse(text) as Told['body'] });
      return void response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const wait = async (count: number) => {
    for (let tries = 0; tries < 500 && told.length < count; tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    assert.equal(told.length, count);
  };
  return { told, refusals, wait, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/accord` };
}

const key = randomBytes(32);
const options = (url: string) => ({ webhook: { url, key, pauses: [10, 20] } });

test('a CRM is told of every answer and every refusal, in order, and can tell who says so', async (t) => {
  const crm = await startCrm(t);
  const receiver = await startReceiver(t, options(crm.url));
  const { receipt } = await receiver.post(fillIn(draw(), ['offers:email:own']));
  await crm.wait(1);
  await press(receiver, (await linksOf(receiver)).stop, oneClick);
  await crm.wait(2);
  const [first, second] = crm.told;
  assert.deepEqual([first!.body.type, first!.body.data.id], ['choices.submitted', receipt.id]);
  assert.equal(first!.body.data.values['email'], jeanne);
  assert.equal(second!.body.type, 'choices.withdrawn');
  assert.deepEqual(second!.body.data.withdrawn, [{ channel: 'email', party: null, purpose: null }]);
  for (const { headers, text, body } of crm.told) {
    const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signature } = headers;
    assert.equal(id, body.data.id);
    assert.ok(Math.abs(Number(time) - Date.now() / 1000) < 60);
    const expected = createHmac('sha256', key)
      .update(`${id as string}.${time as string}.${text}`)
      .digest('base64');
    assert.equal(signature, `v1,${expected}`);
  }
});

test('what a CRM does not take is told again, before what came after it', async (t) => {
  const crm = await startCrm(t);
  crm.refusals.push(500, 'cut', 302, 404);
  const receiver = await startReceiver(t, options(crm.url));
  const ids: string[] = [];
  for (let count = 0; count < 3; count++) ids.push((await receiver.post(fillIn(draw()))).receipt.id);
  await crm.wait(3);
  assert.deepEqual(
    crm.told.map(({ body }) => body.data.id),
    ids,
  );
  assert.ok(receiver.logs.some((line) => line.includes('told again')));
  assert.ok(!receiver.logs.join('').includes(jeanne));
});

test('a person’s receipt does not wait for a CRM that is down, and nothing is lost over a restart', async (t) => {
  const crm = await startCrm(t);
  crm.refusals.push(...Array.from({ length: 200 }, () => 503));
  const receiver = await startReceiver(t, options(crm.url));
  const ids: string[] = [];
  for (let count = 0; count < 2; count++) ids.push((await receiver.post(fillIn(draw()))).receipt.id);
  await receiver.close();
  assert.equal(crm.told.length, 0);
  crm.refusals.length = 0;
  await startReceiver(t, { folder: receiver.folder, ...options(crm.url) });
  // At least once each: what was on its way when the first one closed may arrive, and is told again.
  const toldOf = () => [...new Set(crm.told.map(({ headers }) => headers['webhook-id']))];
  for (let tries = 0; tries < 500 && toldOf().length < 2; tries++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  assert.deepEqual(toldOf(), ids);
});

test('a webhook that is new hears what comes from then on, and not what was before', async (t) => {
  const crm = await startCrm(t);
  const before = await startReceiver(t);
  await before.post(fillIn(draw()));
  await before.close();
  const receiver = await startReceiver(t, { folder: before.folder, ...options(crm.url) });
  const { receipt } = await receiver.post(fillIn(draw()));
  await crm.wait(1);
  assert.equal(crm.told[0]!.body.data.id, receipt.id);
});

test('faulty settings stop the start, with what is accepted', async (t) => {
  const folder = makeFolder(t);
  const base = [
    'serve',
    '--forms',
    writeForms(folder, [loyaltyCard]),
    '--data',
    join(folder, 'data'),
    '--port',
    '0',
  ];
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  for (const [words, said] of [
    [['--webhook', 'https://crm.example'], /go together/],
    [['--webhook', 'http://crm.example', '--webhook-secret', secret], /an https address is accepted/],
    [['--webhook', 'https://crm.example', '--webhook-secret', 'whsec_short'], /whsec_/],
  ] as const) {
    const { code, err } = await accord([...base, ...words]);
    assert.deepEqual([code, said.test(err)], [2, true], err);
  }
});
