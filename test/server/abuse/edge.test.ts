import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { readTrustProxy } from '../../../src/server/index.js';
import { startReceiver } from '../a-receiver.js';
import { fillIn, loyaltyCard } from '../a-submission.js';

const stranger = 'https://stranger.example';

test('however a form’s address is written, a page of a stranger may not load it', async (t) => {
  const receiver = await startReceiver(t);
  for (const path of [
    '/forms/loyalty-card',
    '/forms/loyalty%2Dcard',
    '/%66orms/loyalty-card',
    '/forms/loyalty%2dcard/choices.js',
    '/forms/loyalty-card/choices%2Ejs',
    '/forms/loyalty%2Dcard?language=fr',
  ]) {
    const answer = await receiver.get(path, { origin: stranger });
    assert.equal(answer.headers.get('access-control-allow-origin'), null, path);
    const asked = await fetch(receiver.url + path, {
      method: 'OPTIONS',
      headers: { origin: stranger, 'access-control-request-method': 'GET' },
    });
    assert.equal(asked.headers.get('access-control-allow-origin'), null, path);
  }
});

test('a page that the owner named loads the form by either writing', async (t) => {
  const shop = 'https://www.shop.example';
  const receiver = await startReceiver(t, { forms: [{ ...loyaltyCard, origins: [shop] }] });
  for (const path of ['/forms/loyalty-card', '/forms/loyalty%2Dcard']) {
    const answer = await receiver.get(path, { origin: shop });
    assert.equal(answer.headers.get('access-control-allow-origin'), shop, path);
  }
});

test('whoever posts without a body is told what to send, at every address', async (t) => {
  const receiver = await startReceiver(t);
  const { paths } = (await (await receiver.get('/openapi.json')).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const posts = Object.keys(paths).filter((path) => paths[path]!['post']);
  assert.ok(posts.includes('/forms/{id}/answers'));
  for (const path of posts) {
    const address = receiver.url + path.replace('{id}', 'loyalty-card').replace(/\{\w+\}/g, 'x');
    const { status } = await fetch(address, { method: 'POST' });
    assert.ok(status >= 400 && status < 500, `${path}: ${status}`);
  }
  const plain = await fetch(`${receiver.url}/forms/loyalty-card/answers`, { method: 'POST' });
  assert.equal(plain.status, 400);
  assert.equal(((await plain.json()) as { code: string }).code, 'not-a-form');
});

test('a client behind the owner’s proxy has its own limit, and cannot write itself another', async (t) => {
  const receiver = await startReceiver(t, { rateLimit: 1, trustProxy: readTrustProxy('1') });
  // The proxy adds the address that it sees to what the client wrote.
  const from = (written: string) => receiver.post(fillIn(), { 'x-forwarded-for': `${written}, 192.0.2.1` });
  assert.equal((await from('198.51.100.1')).status, 201);
  assert.equal((await from('198.51.100.2')).status, 429);
  const other = await receiver.post(fillIn(), { 'x-forwarded-for': '198.51.100.1, 192.0.2.2' });
  assert.equal(other.status, 201);
});

test('an owner names the proxies by their addresses, and nobody else’s word is taken', async (t) => {
  const receiver = await startReceiver(t, { rateLimit: 1, trustProxy: readTrustProxy('10.0.0.0/8, ::1') });
  // The test's own address is none of these.
  assert.equal((await receiver.post(fillIn(), { 'x-forwarded-for': '192.0.2.1' })).status, 201);
  assert.equal((await receiver.post(fillIn(), { 'x-forwarded-for': '192.0.2.2' })).status, 429);
});

test('"yes" is no answer to the question which proxies are trusted', () => {
  for (const text of ['yes', 'true', '0', '11', '', 'proxy', '1.2.3.4/0', '1.2.3.4/33', '1.2.3.4/8/8'])
    assert.throws(() => readTrustProxy(text), /accepted: no, how many proxies/, text);
  assert.equal(readTrustProxy('no'), false);
  assert.equal(readTrustProxy('2'), 2);
  assert.deepEqual(readTrustProxy('loopback,2001:db8::/32'), ['loopback', '2001:db8::/32']);
});

/** Sends the beginning of a request and waits for the receiver to end it. */
const sendSlowly = (url: string, beginning: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(beginning));
    socket.setEncoding('utf8').on('data', (text) => (heard += String(text)));
    socket.on('close', () => resolve(heard)).on('error', reject);
  });

test('who never ends a request is not waited for, and the connection is closed', async (t) => {
  const patience = { headers: 100, request: 200, look: 50, connections: 5000 };
  const { url } = await startReceiver(t, { patience });
  const [head, body] = await Promise.all([
    sendSlowly(url, 'POST /v1/submissions HTTP/1.1\r\nhost: a'),
    sendSlowly(
      url,
      'POST /v1/submissions HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
    ),
  ]);
  assert.match(head, /^HTTP\/1\.1 408/);
  assert.match(body, /^HTTP\/1\.1 408/);
});

test('those who only hold a connection make room for those who send', async (t) => {
  const patience = { headers: 10_000, request: 30_000, look: 1000, connections: 10 };
  const receiver = await startReceiver(t, { patience });
  // Each has asked once and keeps its connection.
  const held = Array.from({ length: 10 }, () =>
    sendSlowly(receiver.url, 'GET /v1/log/vkey HTTP/1.1\r\nhost: a\r\n\r\n'),
  );
  assert.equal((await receiver.post(fillIn())).status, 201);
  assert.equal((await receiver.post(fillIn())).status, 201);
  await receiver.close();
  for (const heard of await Promise.all(held)) assert.match(heard, /^HTTP\/1\.1 200/);
});
