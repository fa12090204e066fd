import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'node:test';
import type { RecordContent } from '../../src/proof/index.js';
import { openKeys } from '../../src/server/keys/open-keys.js';
import { startAppendThread } from '../../src/server/log/append-beside.js';
import type { Draft } from '../../src/server/log/draft.js';
import { readLogHead } from '../../src/server/store/log.js';
import { StoreError } from '../../src/server/store/sql.js';
import { openDatabase } from '../../src/server/store/sqlite/open-database.js';
import { makeFolder } from './a-receiver.js';

const draft = (words: string): Draft => ({
  idempotencyKey: randomUUID(),
  bodyDigest: 'digest',
  formId: 'form',
  receivedAt: new Date().toISOString(),
  contacts: [],
  privateJson: '{}',
  presentation: { digest: words, json: JSON.stringify({ words }) },
  record: {
    standing: 'counted',
    event: { at: '2026-11-24T10:00:00Z' },
    controllers: [{ name: 'A shop' }],
    notice: { id: 'form' },
    items: [],
  } as unknown as RecordContent,
});

test('what is stored by the thread beside is there for the one that answers, words included', async (t) => {
  const folder = makeFolder(t);
  const path = join(folder, 'accord.db');
  const keys = openKeys(join(folder, 'keys'), 'log.example');
  const database = await openDatabase(path);
  t.after(() => database.close());
  const { record, recordOf, log } = keys;
  const thread = startAppendThread({
    keys: { record, recordOf, log },
    wrappingKey: randomBytes(32),
    journal: 'this-one',
    place: { dataFolder: folder },
  });
  const [first] = await thread.append([draft('one'), draft('two')]);
  assert.equal(first?.kind, 'stored');
  assert.equal(first.kind === 'stored' && first.record.subject.private.alg, 'HMAC-SHA256');
  await thread.append([draft('one')]);
  assert.equal((await readLogHead(database, log.name)).edge.size, 3);
  const words = await database.all('select content from presentation order by digest');
  assert.deepEqual(
    words.map((row) => row['content']),
    ['{"words":"one"}', '{"words":"two"}'],
  );
  await thread.close();
  await assert.rejects(thread.append([draft('late')]), StoreError);
});

test('a thread that has no store says so to who asked, and nothing is acknowledged', async (t) => {
  const folder = makeFolder(t);
  const { record, recordOf, log } = openKeys(join(folder, 'keys'), 'log.example');
  const thread = startAppendThread({
    keys: { record, recordOf, log },
    wrappingKey: randomBytes(32),
    journal: 'this-one',
    place: { dataFolder: join(folder, 'nowhere') },
  });
  await assert.rejects(thread.append([draft('one')]), StoreError);
  await thread.close();
});
