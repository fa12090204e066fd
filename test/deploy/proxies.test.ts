import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { linksOf, oneClick } from '../server/a-person.js';
import { makeMailbox } from '../server/a-mailbox.js';
import { startReceiver, type Running } from '../server/a-receiver.js';
import { fillIn, jeanne } from '../server/a-submission.js';
import { caddy, caddyBelowPath, nginx, nginxBelowPath, type Proxy, startProxy } from './a-proxy.js';
import { ask, sendRaw } from './ask.js';

const json = (): Record<string, string> => ({
  'content-type': 'application/json',
  'idempotency-key': randomUUID(),
});
const submit = { method: 'POST', body: JSON.stringify(fillIn()) };

for (const kind of [nginxBelowPath, caddyBelowPath])
  test(`a person behind ${kind.name} sees the shop’s page, gets the form, sends it, and sees the proof`, async (t) => {
    const receiver = await startReceiver(t, { trustProxy: 1, publicUrl: 'https://www.shop.example/accord' });
    const proxy = await startProxy(t, kind, new URL(receiver.url).host);
    assert.match((await ask(proxy.port, '/')).text, /La boulangerie/);
    const form = await ask(proxy.port, '/accord/forms/loyalty-card?language=fr');
    assert.equal((JSON.parse(form.text) as { endpoint: string }).endpoint, '/accord/');
    assert.equal((await ask(proxy.port, '/accord/accord.js')).status, 200);
    const sent = await ask(proxy.port, '/accord/v1/submissions', { ...submit, headers: json() });
    assert.equal(sent.status, 201, sent.text);
    const { pathname } = new URL((JSON.parse(sent.text) as { proof: string }).proof);
    assert.match(pathname, /^\/accord\/p\//);
    const proof = await ask(proxy.port, pathname, { headers: { accept: 'text/html' } });
    assert.equal(proof.status, 200);
    assert.equal((await ask(proxy.port, '/accord/console')).status, 200);
  });

for (const kind of [nginx, caddy]) {
  const start = async (
    t: TestContext,
    options: Parameters<typeof startReceiver>[1] = {},
  ): Promise<{ receiver: Running; proxy: Proxy }> => {
    const receiver = await startReceiver(t, { trustProxy: 1, ...options });
    return { receiver, proxy: await startProxy(t, kind, new URL(receiver.url).host) };
  };

  test(`a person behind ${kind.name} gets the form, sends it, and sees the proof`, async (t) => {
    const { receiver, proxy } = await start(t);
    const form = await ask(proxy.port, '/forms/loyalty-card?language=fr');
    assert.equal(form.status, 200);
    const sent = await ask(proxy.port, '/v1/submissions', { ...submit, headers: json() });
    assert.equal(sent.status, 201, sent.text);
    const { pathname } = new URL((JSON.parse(sent.text) as { proof: string }).proof);
    const proof = await ask(proxy.port, pathname, { headers: { accept: 'text/html' } });
    assert.equal(proof.status, 200);
    const direct = await receiver.get(pathname, { accept: 'text/html' });
    for (const name of [
      'content-security-policy',
      'referrer-policy',
      'cache-control',
      'vary',
      'content-type',
    ])
      assert.equal(proof.headers[name], direct.headers.get(name) ?? undefined, name);
  });

  test(`each client behind ${kind.name} has a limit of its own, whatever it writes into X-Forwarded-For`, async (t) => {
    const { proxy } = await start(t, { rateLimit: 3 });
    const statuses: number[] = [];
    for (let index = 0; index < 5; index++) {
      const headers = {
        ...json(),
        'x-forwarded-for': `203.0.113.${index}`,
        'x-real-ip': `203.0.113.${index}`,
      };
      statuses.push((await ask(proxy.port, '/v1/submissions', { ...submit, headers })).status);
    }
    assert.deepEqual(statuses, [201, 201, 201, 429, 429]);
    const other = await ask(proxy.port, '/v1/submissions', { ...submit, headers: json(), from: '127.0.0.9' });
    assert.equal(other.status, 201);
  });

  test(`the script comes through ${kind.name} as small as it was packed`, async (t) => {
    const { proxy } = await start(t);
    for (const [encoding, open] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const answer = await ask(proxy.port, '/accord/accord.js', { headers: { 'accept-encoding': encoding } });
      assert.equal(answer.status, 200, `${answer.text} Build it first: npm run build:cdn`);
      assert.equal(answer.headers['content-encoding'], encoding);
      assert.ok(answer.bytes.length < 20_000);
      assert.match(open(answer.bytes).toString(), /accord-form/);
    }
  });

  test(`a body that is too large is refused behind ${kind.name}: in words, and far beyond that by the proxy`, async (t) => {
    const { proxy, receiver } = await start(t);
    const send = (size: number) =>
      ask(proxy.port, '/v1/submissions', { method: 'POST', headers: json(), body: 'x'.repeat(size) });
    const large = await send(70_000);
    assert.equal(large.status, 413);
    assert.equal((JSON.parse(large.text) as { code: string }).code, 'too-large');
    const huge = await send(1_000_000).catch(() => null);
    // Some versions of Caddy say 502 of what they stopped themselves.
    assert.ok(huge === null || huge.status === 413 || huge.status === 502, `${huge?.status}`);
    assert.equal((await receiver.list()).length, 0);
  });

  test(`a client that sends a byte and waits does not stay connected to ${kind.name}, and gets no receipt`, async (t) => {
    const { proxy } = await start(t, {
      patience: { headers: 1000, request: 1000, look: 100, connections: 50 },
    });
    const head = 'POST /v1/submissions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
    const answered = await sendRaw(proxy.port, `${head}Content-Length: 900\r\n\r\n{`);
    // Caddy 2.6 says 200 and nothing else: no receipt, so the form sends again.
    assert.doesNotMatch(answered, /jws|logProof/);
  });

  test(`no request hides in another behind ${kind.name}`, async (t) => {
    const { proxy, receiver } = await start(t);
    const hidden = 'GET /v1/log/vkey HTTP/1.1\r\nHost: localhost\r\n\r\n';
    for (const lines of [
      'Content-Length: 4\r\nTransfer-Encoding: chunked',
      `Content-Length: ${hidden.length + 5}\r\nTransfer-Encoding: chunked`,
      'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity',
      'Transfer-Encoding: xchunked',
      'Content-Length: 5\r\nContent-Length: 0',
    ]) {
      const head = `POST /v1/submissions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n`;
      const answered = await sendRaw(proxy.port, `${head}${lines}\r\n\r\n0\r\n\r\n${hidden}`);
      assert.ok(answered.split('HTTP/1.1 ').length <= 2, `${lines}\n${answered}`);
      assert.doesNotMatch(answered, /HTTP\/1\.1 200/, lines);
    }
    assert.ok(!receiver.logs.some((line) => line.includes('/v1/log/vkey')), 'a hidden request arrived');
  });

  test(`an address with escapes means behind ${kind.name} what it means to the receiver`, async (t) => {
    const { proxy, receiver } = await start(t);
    for (const path of [
      '/forms/loyalty%2Dcard',
      '/forms/loyalty-card%2F..%2F..%2Fhealth',
      '/forms/..%2fhealth',
      '/p/..%2F..%2Fhealth',
      '/p/%2e%2e%2fhealth',
      '/forms/loyalty-card%00',
      '/forms//loyalty-card',
      '/%66orms/loyalty-card',
    ]) {
      const behind = await ask(proxy.port, path);
      // A proxy may refuse what climbs out of the site.
      if (behind.status !== 400) assert.equal(behind.status, (await receiver.get(path)).status, path);
    }
  });

  test(`a link of a person works behind ${kind.name}, stops what it should, and stands in no log`, async (t) => {
    const { proxy, receiver } = await start(t, { mailer: makeMailbox() });
    await ask(proxy.port, '/v1/submissions', { ...submit, headers: json() });
    const links = await linksOf(receiver);
    const page = await ask(proxy.port, links.preferences, { headers: { accept: 'text/html' } });
    assert.equal(page.status, 200, page.text);
    assert.equal(page.headers['referrer-policy'], 'same-origin');
    const stopped = await ask(proxy.port, links.stop, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(oneClick).toString(),
    });
    assert.ok(stopped.status < 300, stopped.text);
    assert.equal((await receiver.list()).length, 2);
    const asked = await ask(proxy.port, '/forms/loyalty-card/link', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      body: new URLSearchParams({ email: jeanne }).toString(),
    });
    assert.ok(asked.status < 400, asked.text);
    const log = join(proxy.folder, 'access.log');
    const told = proxy.output.text + (existsSync(log) ? readFileSync(log, 'utf8') : '');
    for (const path of [links.preferences, links.stop])
      assert.ok(!told.includes(path.split('/').at(-1)!), `the proxy logs ${path}`);
  });
}
