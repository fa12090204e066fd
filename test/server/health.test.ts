import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { onFile } from './a-database.js';
import { DatabaseSync } from './a-sqlite.js';
import { makeProbe } from '../../src/server/http/probe.js';
import { findPort, runServe } from './a-process.js';
import { makeFolder, startReceiver, writeForms } from './a-receiver.js';
import { fillIn, loyaltyCard } from './a-submission.js';

test('a store that can be read and not written is alive and not ready', async (t) => {
  let steady = 0;
  const receiver = await startReceiver(t, { ...onFile, steady: () => steady });
  const other = new DatabaseSync(join(receiver.folder, 'data/accord.db'));
  other.exec('begin immediate');
  assert.equal((await receiver.get('/health')).status, 200);
  const refused = await receiver.get('/ready');
  assert.equal(refused.status, 503);
  assert.equal(((await refused.json()) as { code: string }).code, 'store-unavailable');
  other.exec('rollback');
  other.close();
  steady += 1000;
  assert.equal((await receiver.get('/ready')).status, 200);
});

test('a receiver whose clock is set back an hour asks its store all the same', async (t) => {
  let clock = new Date('2026-11-24T10:00:00Z');
  let steady = 0;
  const receiver = await startReceiver(t, { ...onFile, now: () => clock, steady: () => steady });
  assert.equal((await receiver.get('/ready')).status, 200);
  clock = new Date('2026-11-24T09:00:00Z');
  steady += 1000;
  const other = new DatabaseSync(join(receiver.folder, 'data/accord.db'));
  other.exec('begin immediate');
  assert.equal((await receiver.get('/ready')).status, 503);
  other.exec('rollback');
  other.close();
});

test('however often somebody asks, the store is asked once a second, also while it fails', async () => {
  let [asked, steady, isBroken] = [0, 0, true];
  const probe = makeProbe(
    async () => {
      asked++;
      if (isBroken) throw new Error('full');
    },
    () => steady,
  );
  const ask = () => Promise.allSettled(Array.from({ length: 50 }, probe));
  assert.ok((await ask()).every(({ status }) => status === 'rejected'));
  steady = 999;
  await ask();
  assert.equal(asked, 1);
  isBroken = false;
  steady = 1000;
  assert.ok((await ask()).every(({ status }) => status === 'fulfilled'));
  assert.equal(asked, 2);
});

test('a store that hangs is given up on, and is not asked again meanwhile', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let [asked, steady] = [0, 0];
  const probe = makeProbe(
    () => {
      asked++;
      return new Promise<void>(() => {});
    },
    () => steady,
  );
  for (let round = 0; round < 3; round++) {
    const said = assert.rejects(probe(), /did not answer in time/);
    steady += 5000;
    t.mock.timers.tick(3000);
    await said;
  }
  assert.equal(asked, 1);
});

test('a receiver that is about to stop says so at /ready, and still takes what a person sends', async (t) => {
  const receiver = await startReceiver(t);
  assert.equal((await receiver.get('/ready')).status, 200);
  receiver.prepareToStop();
  const answer = await receiver.get('/ready');
  assert.equal(answer.status, 503);
  assert.equal(((await answer.json()) as { code: string }).code, 'stopping');
  assert.equal((await receiver.get('/health')).status, 200);
  assert.equal((await receiver.post(fillIn())).status, 201);
});

test('a load balancer has the time of --drain to notice, and then the receiver ends well', async (t) => {
  const folder = makeFolder(t);
  const port = await findPort();
  const data = join(folder, 'data');
  const forms = writeForms(folder, [loyaltyCard]);
  const words = `--port ${port} --host 127.0.0.1 --data ${data} --forms ${forms} --drain 2`;
  const running = runServe(t, words.split(' '));
  while (!running.output.err.includes('receives at')) {
    assert.equal(running.process.exitCode, null, running.output.err);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  running.process.kill('SIGTERM');
  while (!running.output.out.includes('"stopping"')) await new Promise((resolve) => setTimeout(resolve, 5));
  const ready = await fetch(`http://127.0.0.1:${port}/ready`);
  const form = await fetch(`http://127.0.0.1:${port}/forms/loyalty-card`);
  assert.deepEqual([ready.status, form.status], [503, 200]);
  assert.equal(await running.ended, 0, running.output.out);
});
