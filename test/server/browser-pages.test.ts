import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startReceiver } from './a-receiver.js';
import { fillIn } from './a-submission.js';

// What Chromium and Firefox send when a person opens an address.
const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const browser = (language: string) => ({ accept, 'accept-language': language });
const page = 'text/html; charset=utf-8';
const json = 'application/problem+json; charset=utf-8';

test('a person with a mistyped proof address reads what to do, in French or in English', async (t) => {
  const { get, post } = await startReceiver(t);
  const { receipt } = await post(fillIn());
  const path = new URL(receipt.proof).pathname;
  for (const [language, said] of [
    ['fr-CA,fr;q=0.9,en;q=0.8', 'Aucune preuve à cette adresse'],
    ['en-GB,en;q=0.9', 'There is no proof at this address'],
    ['en;q=0.2,fr;q=0.9', 'Aucune preuve à cette adresse'],
    ['de', 'There is no proof at this address'],
  ] as const) {
    for (const mistyped of [path.slice(0, -1), '/p/nothing', `${path.slice(0, -1)}/record.json`]) {
      const answer = await get(mistyped, browser(language));
      assert.equal(answer.status, 404);
      assert.equal(answer.headers.get('content-type'), page);
      assert.match(
        answer.headers.get('content-security-policy') ?? '',
        /^default-src 'none';style-src 'self'/,
      );
      assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
      const text = await answer.text();
      assert.ok(text.includes(`<h1>${said}</h1>`), `${language}: ${text}`);
      // The way to the stylesheet leads to it.
      const [, style = ''] = /stylesheet" href="([^"]+)"/.exec(text) ?? [];
      const { pathname } = new URL(style, `http://x.example${mistyped}`);
      assert.equal((await get(pathname)).headers.get('content-type'), 'text/css; charset=utf-8');
    }
  }
});

test('a program gets problem+json, whatever it says it accepts besides pages', async (t) => {
  const { get } = await startReceiver(t);
  for (const headers of [
    {},
    { accept: '*/*' },
    { accept: 'application/json' },
    { accept: 'application/json, text/html;q=0.9' },
    { accept: 'application/problem+json' },
  ]) {
    for (const path of ['/p/nothing', '/nothing', '/']) {
      const answer = await get(path, headers as Record<string, string>);
      assert.equal(answer.status, 404);
      assert.equal(answer.headers.get('content-type'), json);
    }
  }
});

test('who opens the receiver itself reads what it is and where its documents are', async (t) => {
  const { get } = await startReceiver(t);
  const answer = await get('/', browser('fr'));
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), page);
  const text = await answer.text();
  assert.match(text, /Un récepteur Accord/);
  assert.match(text, /Version \d+\.\d+\.\d+/);
  for (const [, href = ''] of text.matchAll(/href="([^"]+)"/g)) {
    const { pathname, search } = new URL(href, 'http://x.example/');
    const { status } = await get(pathname + search, browser('fr'));
    // Nothing was logged yet, so there is no checkpoint.
    assert.equal(status, href.endsWith('checkpoint') ? 404 : 200, href);
  }
  assert.match(await (await get('/', browser('en'))).text(), /An Accord receiver/);
});

test('an address that takes another method says which, to people and to programs', async (t) => {
  const receiver = await startReceiver(t);
  const { receipt } = await receiver.post(fillIn());
  const proof = new URL(receipt.proof).pathname;
  for (const [method, path, allow] of [
    ['DELETE', '/v1/submissions', 'GET, HEAD, POST'],
    ['POST', '/health', 'GET, HEAD'],
    ['PUT', '/.well-known/jwks.json', 'GET, HEAD'],
    ['POST', `${proof}/record.json`, 'GET, HEAD'],
    ['PATCH', `${proof}?x=1`, 'GET, HEAD'],
  ] as const) {
    const answer = await fetch(receiver.url + path, { method });
    assert.equal(answer.status, 405, `${method} ${path}`);
    assert.equal(answer.headers.get('allow'), allow);
    const { code, detail } = (await answer.json()) as { code: string; detail: string };
    assert.equal(code, 'wrong-method');
    assert.match(detail, /^Use GET or HEAD/);
  }
  const opened = await fetch(`${receiver.url}/health`, { method: 'POST', headers: browser('en') });
  assert.equal(opened.status, 405);
  assert.match(await opened.text(), /does not open like this/);
  // Neither a wrong address nor a preflight is a wrong method.
  assert.equal((await fetch(`${receiver.url}/v1/other`, { method: 'DELETE' })).status, 404);
  assert.equal((await fetch(`${receiver.url}/v1/submissions/x`, { method: 'POST' })).status, 404);
});
