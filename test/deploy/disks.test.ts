import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { postTo } from '../server/a-receiver.js';
import { startProcess } from '../server/a-process.js';
import { fillIn } from '../server/a-submission.js';
import { makeDisk, makeFolderForDisks } from './a-disk-image.js';

const bodyOf = (name: string): string => {
  const submission = fillIn();
  const values = { ...submission.answers.values, email: `${name}@example.fr` };
  return JSON.stringify({ ...submission, answers: { ...submission.answers, values } });
};

// A process gets another port each time, and with it another address of the proof page.
const withoutPort = (json: string): string => json.replace(/"proof":"http:\/\/localhost:\d+/, '"proof":"');

test('what was acknowledged is on the disk when the power goes in the middle of the work', async (t) => {
  const folder = makeFolderForDisks(t);
  const disk = makeDisk(folder, join(folder, 'data'), 96);
  const { url, process: child, ended } = await startProcess(t, folder);
  const acknowledged: { key: string; text: string; body: string }[] = [];
  const stop = new AbortController();
  const senders = Array.from({ length: 16 }, async (_, sender) => {
    for (let sent = 0; !stop.signal.aborted; sent++) {
      const [body, key] = [bodyOf(`person-${sender}-${sent}`), randomUUID()];
      const answer = await postTo(url, body, { 'idempotency-key': key }).catch(() => null);
      if (answer?.status === 201) acknowledged.push({ key, text: answer.text, body });
    }
  });
  while (acknowledged.length < 120) await new Promise((resolve) => setTimeout(resolve, 5));
  // The process stands still while its disk is copied: nothing is written between the first byte of the copy and the last.
  child.kill('SIGSTOP');
  const before = [...acknowledged];
  const after = join(folder, 'after');
  disk.copy(join(after, 'data'));
  stop.abort();
  child.kill('SIGKILL');
  assert.equal(await ended, 'SIGKILL');
  await Promise.all(senders);
  const again = await startProcess(t, after);
  for (const { key, text, body } of before) {
    const answer = await postTo(again.url, body, { 'idempotency-key': key });
    assert.equal(answer.status, 200, answer.text);
    assert.equal(withoutPort(answer.text), withoutPort(text));
  }
  assert.equal((await postTo(again.url, bodyOf('somebody-else'))).status, 201);
});

test('a disk that is full acknowledges nothing, keeps what it has, and takes more once there is room', async (t) => {
  const folder = makeFolderForDisks(t);
  makeDisk(folder, join(folder, 'data'), 16);
  const { url } = await startProcess(t, folder);
  const first = { key: randomUUID(), body: bodyOf('first') };
  assert.equal((await postTo(url, first.body, { 'idempotency-key': first.key })).status, 201);
  const ballast = join(folder, 'data/ballast');
  for (let size = 2 ** 20; size >= 1024; size = Math.floor(size / 2))
    for (let isRoom = true; isRoom;)
      try {
        writeFileSync(ballast, Buffer.alloc(size), { flag: 'a', flush: true });
      } catch {
        isRoom = false;
      }
  const statuses: number[] = [];
  for (let sent = 0; sent < 40 && !statuses.includes(503); sent++)
    statuses.push((await postTo(url, bodyOf(`late-${sent}`))).status);
  assert.ok(statuses.includes(503), statuses.join(' '));
  assert.equal((await fetch(`${url}/ready`)).status, 503);
  assert.equal((await postTo(url, first.body, { 'idempotency-key': first.key })).status, 200);
  rmSync(ballast);
  assert.equal((await postTo(url, bodyOf('last'))).status, 201);
});

test('a disk that became read-only acknowledges nothing, and what it had is there once it is mounted anew', async (t) => {
  const folder = makeFolderForDisks(t);
  const disk = makeDisk(folder, join(folder, 'data'), 48);
  const { url, process: child, ended } = await startProcess(t, folder);
  const first = { key: randomUUID(), body: bodyOf('first') };
  const sent = await postTo(url, first.body, { 'idempotency-key': first.key });
  assert.equal(sent.status, 201);
  disk.fail();
  const answer = await postTo(url, bodyOf('second'));
  assert.equal(answer.status, 503, answer.text);
  assert.equal(answer.problem.code, 'store-unavailable');
  assert.equal((await fetch(`${url}/ready`)).status, 503);
  child.kill('SIGKILL');
  await ended;
  disk.mountAgain();
  const again = await startProcess(t, folder);
  const kept = await postTo(again.url, first.body, { 'idempotency-key': first.key });
  assert.equal(kept.status, 200, kept.text);
  assert.equal(withoutPort(kept.text), withoutPort(sent.text));
});
