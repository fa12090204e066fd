import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseOfCommand } from '../server/a-database.js';
import { makeFolder, type Running, startReceiver } from '../server/a-receiver.js';
import { accord, programArguments } from './accord.js';

const lines = 12_000;

/** How many records the log holds. */
async function sizeOf(receiver: Running): Promise<number> {
  const note = await (await receiver.get('/v1/log/checkpoint')).text();
  return Number(note.split('\n')[1] ?? '');
}

test('an import that is killed halfway is finished by the same command, and nobody is in twice', async (t) => {
  const receiver = await startReceiver(t);
  const list = join(makeFolder(t), 'clients.csv');
  const rows = Array.from({ length: lines }, (_, index) => `Jean${index};jean${index}@example.fr`);
  writeFileSync(list, `prénom;email\n${rows.join('\n')}\n`);
  const place = ['--data', join(receiver.folder, 'data'), '--keys', join(receiver.folder, 'keys')];
  const source = ['--source', 'customers', '--proof', 'none', '--yes'];
  const words = ['import', list, '--form', 'loyalty-card', ...source, ...place];
  const before = await sizeOf(receiver);
  const child = spawn(
    process.execPath,
    [...programArguments, ...words, ...(await databaseOfCommand(words))],
    {
      env: { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8' },
    },
  );
  const ended = once(child, 'exit');
  // It is killed while it stores, wherever that is.
  while ((await sizeOf(receiver)) === before && child.exitCode === null) await sleep(5);
  child.kill('SIGKILL');
  await ended;
  const killed = (await sizeOf(receiver)) - before;
  assert.ok(killed > 0 && killed < lines, String(killed));
  const again = await accord(words);
  assert.equal(again.code, 0, again.err);
  assert.match(again.out, new RegExp(`Taken before: ${killed}\\.`));
  assert.match(again.out, new RegExp(`^Taken: ${lines - killed}\\.`, 'm'));
  assert.equal((await sizeOf(receiver)) - before, lines);
  // Whoever waits sees how far it is.
  assert.match(again.err, /^10,000 lines read\.\n10,000 of 12,000 lines stored\.\n$/);
  assert.match((await accord(words)).out, /^Nothing new to take\./m);
});
