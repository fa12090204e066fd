import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { seal } from '../../src/counter/seal.js';
import type { SealingJwk } from '../../src/proof/index.js';
import { makeFolder, startReceiver } from '../server/a-receiver.js';
import { draw, fillIn } from '../server/a-submission.js';
import { accord } from './accord.js';

test('what a counter saved as a file is carried by hand, each entry stored once, and a spoilt one is told', async (t) => {
  const receiver = await startReceiver(t);
  const jwk = (await (await receiver.get('/v1/keys/sealing')).json()) as SealingJwk;
  const entries = await Promise.all(
    [1, 2].map(async () => {
      const key = crypto.randomUUID();
      const what = { body: JSON.stringify(fillIn(draw())), key, form: 'loyalty-card', madeAt: new Date() };
      return { key, ...(await seal(what, jwk)) };
    }),
  );
  const file = join(makeFolder(t), 'saved.sealed.json');
  const save = (list: readonly object[]) =>
    writeFileSync(file, JSON.stringify({ schema: 'accord/sealed-export/1', entries: list }));
  save(entries);
  const first = await accord(['sealed', file, '--receiver', receiver.url]);
  assert.deepEqual([first.code, first.out], [0, '2 stored, 0 stored before, 0 refused, of 2.\n']);
  save([...entries, { ...entries[0], key: crypto.randomUUID() }]);
  const again = await accord(['sealed', file, '--receiver', receiver.url]);
  assert.equal(again.code, 1);
  assert.match(again.out, /loyalty-card: 422 Send it as the device has it/);
  assert.match(again.out, /0 stored, 2 stored before, 1 refused, of 3\.\n$/);
  assert.equal((await receiver.list()).length, 2);
});

test('a file of something else, a wrong address and a receiver that is not there are told, and nothing is said to be stored', async (t) => {
  const file = join(makeFolder(t), 'other.json');
  writeFileSync(file, '{"entries":[]}');
  const other = await accord(['sealed', file, '--receiver', 'https://proof.shop.example']);
  assert.equal(other.code, 2);
  assert.match(other.out, /is not a file that a counter saved/);
  writeFileSync(
    file,
    '{"schema":"accord/sealed-export/1","entries":[{"schema":"accord/sealed/1","key":"k"}]}',
  );
  const wrong = await accord(['sealed', file, '--receiver', 'nowhere']);
  assert.equal(wrong.code, 2);
  assert.match(wrong.out, /--receiver: got "nowhere"/);
  const away = await accord(['sealed', file, '--receiver', 'http://127.0.0.1:9']);
  assert.equal(away.code, 1);
  assert.match(away.out, /cannot be reached[^]*run this again[^]*0 stored, 0 stored before, 0 refused, of 1/);
});
