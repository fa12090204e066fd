import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startReceiver } from './a-receiver.js';
import { fillIn, loyaltyCard } from './a-submission.js';

const shop = 'https://shop.example';
const sister = 'https://sister.example';
const forms = [
  { ...loyaltyCard, origins: [shop] },
  { ...loyaltyCard, id: 'sister-form', origins: [sister] },
];

const preflight = (url: string, origin: string, path = '/v1/submissions') =>
  fetch(url + path, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,idempotency-key,accord-held',
    },
  });

test('a page on the form’s list may send it, and read the answer', async (t) => {
  const receiver = await startReceiver(t, { forms });
  const asked = await preflight(receiver.url, shop);
  assert.equal(asked.status, 204);
  assert.equal(asked.headers.get('access-control-allow-origin'), shop);
  assert.match(
    asked.headers.get('access-control-allow-headers') ?? '',
    /content-type.*idempotency-key.*accord-held/,
  );
  assert.equal(asked.headers.get('access-control-allow-credentials'), null);
  const sent = await receiver.post(fillIn(), { origin: shop });
  assert.equal(sent.status, 201);
  assert.equal(sent.headers.get('access-control-allow-origin'), shop);
  assert.match(sent.headers.get('vary') ?? '', /origin/i);
});

test('a page on no list gets no permission, and nothing of it is stored', async (t) => {
  const receiver = await startReceiver(t, { forms });
  for (const origin of [
    'https://evil.example',
    'null',
    'https://shop.example.evil.example',
    'http://shop.example',
  ]) {
    const asked = await preflight(receiver.url, origin);
    assert.equal(asked.headers.get('access-control-allow-origin'), null, origin);
    const sent = await receiver.post(fillIn(), { origin });
    assert.equal(sent.status, 403, origin);
    assert.equal(sent.problem.code, 'origin-not-allowed');
    assert.equal(sent.headers.get('access-control-allow-origin'), null);
  }
  assert.deepEqual(await receiver.list(), []);
});

test('the list of one form does not open another', async (t) => {
  const receiver = await startReceiver(t, { forms });
  const sent = await receiver.post(fillIn(), { origin: sister });
  assert.equal(sent.status, 403);
  // The page may read why.
  assert.equal(sent.headers.get('access-control-allow-origin'), sister);
  assert.equal(
    (await receiver.get('/forms/loyalty-card', { origin: sister })).headers.get(
      'access-control-allow-origin',
    ),
    null,
  );
  assert.equal(
    (await receiver.get('/forms/loyalty-card', { origin: shop })).headers.get('access-control-allow-origin'),
    shop,
  );
});

test('a page of the receiver’s own origin may always send', async (t) => {
  const receiver = await startReceiver(t, { forms });
  assert.equal((await receiver.post(fillIn(), { origin: 'https://proof.bakery.example' })).status, 201);
  assert.equal((await receiver.post(fillIn(), { origin: receiver.url })).status, 201);
});

test('anyone may load the keys and the checkpoint; only the owner’s token opens the list', async (t) => {
  const receiver = await startReceiver(t, { forms });
  await receiver.post(fillIn());
  for (const path of ['/.well-known/jwks.json', '/v1/log/checkpoint', '/v1/log/vkey', '/openapi.json']) {
    assert.equal(
      (await receiver.get(path, { origin: 'https://auditor.example' })).headers.get(
        'access-control-allow-origin',
      ),
      'https://auditor.example',
      path,
    );
  }
});

test('a client that sends too much is told when to come back, and others are not kept waiting', async (t) => {
  const receiver = await startReceiver(t, { rateLimit: 3, trustProxy: 1 });
  const from = (address: string) => receiver.post(fillIn(), { 'x-forwarded-for': address });
  for (let sent = 0; sent < 3; sent++) assert.equal((await from('192.0.2.1')).status, 201);
  const refused = await from('192.0.2.1');
  assert.equal(refused.status, 429);
  assert.equal(refused.problem.code, 'too-many');
  // Refused requests count as well, so it speaks of requests.
  assert.match(refused.text, /Too many requests.*Wait \d+ seconds, then send the same request again/);
  const wait = Number(refused.headers.get('retry-after'));
  assert.ok(wait > 0 && wait <= 60, String(wait));
  assert.equal((await from('192.0.2.2')).status, 201);
  assert.equal((await receiver.list()).length, 4);
});

test('the addresses of one IPv6 household count as one client', async (t) => {
  const receiver = await startReceiver(t, { rateLimit: 1, trustProxy: 1 });
  const from = (address: string) => receiver.post(fillIn(), { 'x-forwarded-for': address });
  assert.equal((await from('2001:db8:0:1::1')).status, 201);
  assert.equal((await from('2001:db8:0:1:ffff::2')).status, 429);
  assert.equal((await from('2001:db8:0:2::1')).status, 201);
});

test('without a proxy, nobody escapes the limit by naming another address', async (t) => {
  const receiver = await startReceiver(t, { rateLimit: 1 });
  assert.equal((await receiver.post(fillIn(), { 'x-forwarded-for': '192.0.2.1' })).status, 201);
  assert.equal((await receiver.post(fillIn(), { 'x-forwarded-for': '192.0.2.2' })).status, 429);
});
