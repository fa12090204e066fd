import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { makeFolder, startReceiver } from '../server/a-receiver.js';
import { loyaltyCard } from '../server/a-submission.js';
import { accord, clock } from './accord.js';

const example = fileURLToPath(new URL('../../docs/endpoint/plain.mjs', import.meta.url));

async function listen(t: TestContext, answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function runExample(t: TestContext, file: string): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const child = spawn(process.execPath, [...clock, example, file, String(port), 'https://shop.example']);
  t.after(() => child.kill('SIGKILL'));
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('exit', () => reject(new Error('the example ended')));
  });
  return `http://127.0.0.1:${port}/`;
}

// Forms that a page of another origin may send.
const card = { ...loyaltyCard, origins: ['https://bakery.example'] };

const testOf = (url: string, ...words: readonly string[]) => accord(['endpoint', 'test', url, ...words]);

test('an owner’s endpoint of a hundred lines keeps what is sent, also after a power cut in the middle of a line', async (t) => {
  const file = join(makeFolder(t), 'answers.jsonl');
  const { code, out } = await testOf(await runExample(t, file));
  assert.equal(code, 0, out);
  assert.match(out, /It keeps\./);
  const before = readFileSync(file, 'utf8');
  appendFileSync(file, '{"key":"half of a li');
  const again = await testOf(await runExample(t, file));
  assert.equal(again.code, 0, again.out);
  assert.ok(readFileSync(file, 'utf8').startsWith(before), 'what was kept before is there still');
  const higher = await testOf(await runExample(t, file), '--level', 'checks');
  assert.equal(higher.code, 1);
  assert.match(higher.out, /✗ checks: a yes to words that the form does not have never counts/);
});

test('the receiver that comes along does all that is asked of an endpoint', async (t) => {
  const receiver = await startReceiver(t, { forms: [card] });
  const form = join(makeFolder(t), 'form.json');
  writeFileSync(form, JSON.stringify(card));
  const { code, out } = await testOf(receiver.url, '--form', form, '--level', 'proves');
  assert.equal(code, 0, out);
  const without = await testOf(receiver.url);
  assert.equal(without.code, 1);
  assert.match(without.out, /Give a form that it knows with --form\./);
});

/** Passes each request on to the receiver, and answers as an endpoint with one fault would. */
async function faulty(
  t: TestContext,
  change: (answer: { status: number; headers: Headers; text: string }, body: string) => void,
): Promise<string> {
  const receiver = await startReceiver(t, { forms: [card] });
  return listen(t, (request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const body = Buffer.concat(parts).toString();
      const headers = Object.entries(request.headers).filter(
        ([name]) => !['host', 'connection', 'content-length'].includes(name),
      ) as [string, string][];
      const given = await fetch(new URL(request.url ?? '', receiver.url), {
        method: request.method ?? 'GET',
        headers,
        ...(body && { body }),
      });
      const answer = { status: given.status, headers: new Headers(given.headers), text: await given.text() };
      change(answer, body);
      for (const name of ['content-length', 'content-encoding', 'transfer-encoding', 'connection'])
        answer.headers.delete(name);
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(answer.text);
    })();
  });
}

const faults: readonly {
  readonly title: string;
  readonly change: Parameters<typeof faulty>[1];
  readonly says: RegExp;
}[] = [
  {
    title: 'does not let the page read it',
    change: ({ headers }) => headers.delete('access-control-allow-origin'),
    says: /✗ keeps: the page may read the answer/,
  },
  {
    title: 'sets a cookie',
    change: ({ headers }) => headers.set('set-cookie', 'visitor=1'),
    says: /it sets a cookie; nothing here needs one/,
  },
  {
    title: 'says a no back as a yes',
    change: (answer) => (answer.text = answer.text.replaceAll('"refused"', '"granted"')),
    says: /✗ keeps: a no is taken, and said back as a no\n.*the receipt’s answers are not what was said/,
  },
  {
    title: 'gives each retry a number of its own',
    change: (answer) => {
      const tail = String(Math.floor(Math.random() * 1e12)).padStart(12, '0');
      answer.text = answer.text.replace(/("id":"urn:uuid:[\da-f-]{24})[\da-f]{12}/, `$1${tail}`);
    },
    says: /receipts for one Idempotency-Key; wanted is the first/,
  },
  {
    title: 'breaks at what is no JSON',
    change: (answer, body) => {
      if (body === '{"schema":') answer.status = 500;
    },
    says: /✗ keeps: what is no JSON.*\n.*answered 500; wanted is 400 or 422/,
  },
  {
    title: 'answers with the page of a hotel',
    change: (answer) => {
      if (answer.status === 201) answer.text = '<h1>Log in</h1>';
    },
    says: /which is no JSON; give the receipt/,
  },
];

for (const { title, change, says } of faults)
  test(`an owner is told of an endpoint that ${title}`, async (t) => {
    const form = join(makeFolder(t), 'form.json');
    writeFileSync(form, JSON.stringify(card));
    const { code, out } = await testOf(await faulty(t, change), '--form', form);
    assert.equal(code, 1);
    assert.match(out, says);
  });

test('an owner is told of an endpoint that does not answer, sends elsewhere, never ends, or has no address', async (t) => {
  const nobody = await testOf('http://127.0.0.1:9/');
  assert.equal(nobody.code, 1);
  assert.match(nobody.out, /✗ keeps: a yes is taken.*\n.*(ECONNREFUSED|bad port)/);
  const elsewhere = await testOf(
    await listen(t, (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()),
  );
  assert.match(elsewhere.out, /✗ keeps: a page of another origin may send\n.*answered 302/);
  const endless = await testOf(
    await listen(t, (_, response) => {
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(Buffer.alloc(2 ** 20 + 1, 'x'));
    }),
  );
  assert.match(endless.out, /an answer of more than 1048576 bytes/);
  assert.equal((await testOf('shop.example')).code, 2);
  assert.equal((await testOf('http://127.0.0.1:9/', '--form', '/no/such.json')).code, 2);
});

test('what an endpoint answers gives the owner’s terminal no orders', async (t) => {
  const url = await listen(t, (_request, response) => {
    response.writeHead(400, { 'content-type': 'application/problem+json' });
    response.end(JSON.stringify({ type: 'about:blank', code: 'x', detail: '\u001B[2J\u202E' }));
  });
  const { code, out } = await testOf(url);
  assert.equal(code, 1);
  for (const order of ['\u001B', '\u202E']) assert.ok(!out.includes(order));
});
