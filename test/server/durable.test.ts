import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { onFile } from './a-database.js';
import { DatabaseSync } from './a-sqlite.js';
import { startProcess } from './a-process.js';
import { makeFolder, postTo, startReceiver } from './a-receiver.js';
import { draw, fillIn } from './a-submission.js';

// A process gets another port each time, and with it another address of the proof page.
const withoutPort = (json: string): string => json.replace(/"proof":"http:\/\/localhost:\d+/, '"proof":"');

test(
  'no answer that was given is lost when the process is killed in the middle of its work',
  { timeout: 60_000 },
  async (t) => {
    const folder = makeFolder(t);
    const acknowledged: { key: string; text: string; body: string }[] = [];
    for (let round = 0; round < 2; round++) {
      const { url, process: child, ended } = await startProcess(t, folder);
      const stop = new AbortController();
      const senders = Array.from({ length: 16 }, async (_, sender) => {
        for (let sent = 0; !stop.signal.aborted; sent++) {
          const submission = fillIn();
          const values = {
            ...submission.answers.values,
            email: `person-${round}-${sender}-${sent}@example.fr`,
          };
          const body = JSON.stringify({ ...submission, answers: { ...submission.answers, values } });
          const key = randomUUID();
          const answer = await postTo(url, body, { 'idempotency-key': key }).catch(() => null);
          if (answer?.status === 201) acknowledged.push({ key, text: answer.text, body });
        }
      });
      // In the middle of its work, however fast that goes here.
      const before = acknowledged.length;
      while (acknowledged.length < before + 60) await new Promise((resolve) => setTimeout(resolve, 10));
      child.kill('SIGKILL');
      stop.abort();
      assert.equal(await ended, 'SIGKILL');
      await Promise.all(senders);
    }
    const { url, output } = await startProcess(t, folder);
    const token = readFileSync(join(folder, 'data/keys/owner-token'), 'utf8').trim();
    const listed = await fetch(`${url}/v1/submissions?limit=1000`, {
      headers: { authorization: `Bearer ${token}` },
    });
    assert.equal(listed.status, 200, output.out);
    for (const { key, text, body } of acknowledged) {
      const again = await postTo(url, body, { 'idempotency-key': key });
      assert.equal(again.status, 200);
      assert.equal(withoutPort(again.text), withoutPort(text));
    }
  },
);

test(
  'a store that takes no more answers 503 and acknowledges nothing',
  { skip: process.platform === 'win32', timeout: 60_000 },
  async (t) => {
    const folder = makeFolder(t);
    // The kernel refuses to let any file grow past 1,400 KiB: for SQLite, that is a full disk.
    const { url, output } = await startProcess(t, folder, 'trap "" XFSZ; ulimit -f 1400');
    const acknowledged: string[] = [];
    let refused = 0;
    for (let sent = 0; sent < 250 && refused < 3; sent++) {
      const answer = await postTo(url, fillIn());
      if (answer.status === 201) {
        acknowledged.push(answer.receipt.id);
        continue;
      }
      assert.equal(answer.status, 503, answer.text);
      assert.equal(answer.problem.code, 'store-unavailable');
      assert.ok(Number(answer.headers.get('retry-after')) > 0);
      assert.doesNotMatch(answer.text, /SQLITE|disk|stack|\.ts/i);
      refused++;
    }
    assert.equal(refused, 3, 'the disk never filled up');
    assert.ok(acknowledged.length > 0);
    assert.equal((await fetch(`${url}/ready`)).status, 503);
    assert.match(output.out, /StoreError/);
    const token = readFileSync(join(folder, 'data/keys/owner-token'), 'utf8').trim();
    const listed = await fetch(`${url}/v1/submissions?limit=1000`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { items } = (await listed.json()) as { items: { id: string }[] };
    assert.deepEqual(
      items.map(({ id }) => id),
      acknowledged,
    );
  },
);

test('a store that another program has locked answers 503, and works again afterwards', async (t) => {
  const receiver = await startReceiver(t, onFile);
  const other = new DatabaseSync(join(receiver.folder, 'data/accord.db'));
  const body = JSON.stringify(fillIn());
  const key = { 'idempotency-key': randomUUID() };
  other.exec('begin immediate');
  assert.equal((await receiver.post(body, key)).status, 503);
  other.exec('rollback');
  other.close();
  assert.equal((await receiver.post(body, key)).status, 201);
  assert.equal((await receiver.list()).length, 1);
});

test('two receivers on one store share one log, and it never forks', async (t) => {
  const first = await startReceiver(t);
  const second = await startReceiver(t, { folder: first.folder });
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, index) => (index % 2 ? first : second).post(fillIn(draw(), []))),
  );
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
  const indexes = answers.map(({ receipt }) => Number(/^index (\d+)$/m.exec(receipt.logProof)?.[1]));
  assert.deepEqual(
    indexes.toSorted((one, other) => one - other),
    Array.from({ length: 60 }, (_, index) => index),
  );
  const checkpoint = await (await first.get('/v1/log/checkpoint')).text();
  assert.equal(checkpoint.split('\n')[1], '60');
  assert.equal(await (await second.get('/v1/log/checkpoint')).text(), checkpoint);
});

test('one retry sent to two receivers makes one record', async (t) => {
  const first = await startReceiver(t);
  const second = await startReceiver(t, { folder: first.folder });
  const body = JSON.stringify(fillIn());
  const key = { 'idempotency-key': randomUUID() };
  const answers = await Promise.all(
    [first, second, first, second].map((receiver) => receiver.post(body, key)),
  );
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 200, 200, 201]);
  assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
});

test('a database that somebody deleted takes nothing more, as nobody would find it again', async (t) => {
  const receiver = await startReceiver(t, onFile);
  assert.equal((await receiver.post(fillIn())).status, 201);
  renameSync(join(receiver.folder, 'data/accord.db'), join(receiver.folder, 'data/elsewhere.db'));
  assert.equal((await receiver.post(fillIn())).status, 503);
  assert.equal((await receiver.get('/ready')).status, 503);
  renameSync(join(receiver.folder, 'data/elsewhere.db'), join(receiver.folder, 'data/accord.db'));
  assert.equal((await receiver.post(fillIn())).status, 201);
});
