import assert from 'node:assert/strict';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import {
  type Archive,
  ArchiveKeyError,
  openArchive,
  type ToArchive,
} from '../../../src/server/archive/index.js';
import { openStore } from '../../../src/server/store/open-store.js';
import { accord } from '../../cli/accord.js';
import { makeFolder, startReceiver } from '../a-receiver.js';
import { asOwner } from '../a-person.js';
import { makeSchema } from '../postgres/a-store.js';
import { testDatabase } from '../a-database.js';

const now = () => new Date('2026-11-24T10:00:00Z');
const proof: ToArchive = {
  id: 'phone-consent-proof:urn:uuid:1',
  subject: 'urn:uuid:s1',
  controller: 'bakery',
  kind: 'phone-consent-proof',
  rule: 'RT08',
  until: '2029-11-24',
  contacts: ['number', 'address'],
  content: { name: 'Jeanne Archivée', phone: '06 39 98 12 34' },
};
const invoice = { ...proof, id: 'accounting:1', kind: 'accounting', rule: 'RT05', until: '2026-12-31' };

interface Place {
  readonly folder: string;
  readonly archiveUrl?: string | undefined;
}

async function makePlace(t: TestContext): Promise<Place> {
  return { folder: makeFolder(t), archiveUrl: testDatabase === undefined ? undefined : await makeSchema() };
}

const open = async (t: TestContext, { folder, archiveUrl }: Place, more: object = {}): Promise<Archive> => {
  const archive = await openArchive({
    dataFolder: join(folder, 'data'),
    keysFolder: join(folder, 'keys'),
    archiveUrl,
    now,
    ...more,
  });
  t.after(() => archive.close());
  return archive;
};

test('what the law asks to keep of a person is found by their contact, once, however often it was moved', async (t) => {
  const archive = await open(t, await makePlace(t));
  assert.equal(archive.trouble, null);
  assert.equal(await archive.put([proof, invoice]), 2);
  assert.equal(await archive.put([{ ...proof, content: 'another' }, proof]), 0);
  const found = await archive.findByContact(['number', 'nobody']);
  assert.deepEqual(
    found.map(({ id, content }) => ({ id, content })),
    [
      { id: 'accounting:1', content: proof.content },
      { id: proof.id, content: proof.content },
    ],
  );
  assert.equal((await archive.findOf('urn:uuid:s1')).length, 2);
  assert.deepEqual(await archive.findByContact(['nobody']), []);
  assert.equal(await archive.count(), 2);
});

test('what was kept for its last day leaves the day after, but what a legal hold names', async (t) => {
  const archive = await open(t, await makePlace(t));
  await archive.put([proof, invoice]);
  assert.equal(await archive.deleteDue('2026-12-31'), 0);
  assert.equal(await archive.deleteDue('2027-01-01', ({ subject }) => subject === 'urn:uuid:s1'), 0);
  assert.equal(await archive.deleteDue('2027-01-01'), 1);
  assert.equal(await archive.deleteDue('2027-01-01'), 0);
  assert.deepEqual(
    (await archive.findByContact(['address'])).map(({ id }) => id),
    [proof.id],
  );
  assert.equal(await archive.remove([proof.id, 'nothing']), 1);
});

test('whoever copies the archive without its key reads nobody in it', async (t) => {
  const { folder } = await makePlace(t);
  const archive = await open(t, { folder });
  await archive.put([proof]);
  await archive.close();
  const place = join(folder, 'data-archive');
  assert.equal(statSync(join(place, 'archive.db')).mode & 0o077, 0);
  for (const name of readdirSync(place))
    assert.ok(!readFileSync(join(place, name), 'latin1').includes('06 39 98'), name);
});

test('an archive whose key is missing takes nothing, says so, and works again once the key is back', async (t) => {
  const place = await makePlace(t);
  const first = await open(t, place);
  await first.put([proof]);
  await first.close();
  const file = join(place.folder, 'keys', 'archive-key');
  renameSync(file, `${file}.away`);
  const without = await open(t, place);
  assert.match(without.trouble ?? '', /key of the archive is missing: put .*archive-key back/);
  await assert.rejects(without.put([invoice]), ArchiveKeyError);
  await assert.rejects(without.findByContact(['number']), ArchiveKeyError);
  assert.throws(() => without.check(), ArchiveKeyError);
  assert.ok(!existsSync(file));
  await without.close();

  writeFileSync(file, `${'a'.repeat(43)}\n`);
  const other = await open(t, place);
  assert.match(other.trouble ?? '', /another one than it was made with/);
  await assert.rejects(other.put([invoice]), ArchiveKeyError);
  await other.close();

  const handed = await open(t, place, { archiveKey: readFileSync(`${file}.away`, 'utf8') });
  assert.equal(handed.trouble, null);
  assert.equal((await handed.findByContact(['number'])).length, 1);
  await assert.rejects(open(t, place, { archiveKey: 'short' }), /at least 43 characters/);
});

/** Copies a database with the file of what is not yet in it. */
function copyDatabase(from: string, to: string): void {
  for (const end of ['', '-wal']) if (existsSync(from + end)) copyFileSync(from + end, to + end);
}

test('neither is an archive taken for a store nor a store for an archive', async (t) => {
  const folder = makeFolder(t);
  await (await open(t, { folder })).close();
  await (await openStore({ dataFolder: folder })).close();
  const other = makeFolder(t);
  copyDatabase(join(folder, 'data-archive', 'archive.db'), join(other, 'accord.db'));
  await assert.rejects(openStore({ dataFolder: other }), /another version of Accord \(edition 1001/);
  mkdirSync(join(other, 'data-archive'));
  copyDatabase(join(folder, 'accord.db'), join(other, 'data-archive', 'archive.db'));
  await assert.rejects(open(t, { folder: other }), /another version of Accord/);
});

test('the archive opens to whoever was given its scope, and who read it stands in the trail', async (t) => {
  const receiver = await startReceiver(t);
  const folders = ['--data', join(receiver.folder, 'data'), '--keys', join(receiver.folder, 'keys')];
  const { out } = await accord(['users', 'add', 'dora', '--scope', 'archive', ...folders]);
  const dora = { ...receiver, ownerToken: out.trim() };
  const body = { contact: { email: 'nobody@example.fr' } };
  assert.deepEqual(await (await asOwner(dora, '/v1/archive/find', body)).json(), { items: [] });
  const headers = { authorization: `Bearer ${dora.ownerToken}` };
  assert.deepEqual(await (await receiver.get('/v1/archive', headers)).json(), { items: [], next: null });
  assert.equal((await receiver.get('/v1/overview', headers)).status, 403);
  const trail = await accord(['audit', '--format', 'jsonl', ...folders]);
  const acts = trail.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { who: string; act: string });
  assert.deepEqual(
    acts
      .filter(({ who }) => who === 'dora')
      .map(({ act }) => act)
      .toSorted(),
    ['listArchive', 'readArchive'],
  );
});

test('a receiver whose archive lacks its key starts, tells its owner, and answers what to do', async (t) => {
  const first = await startReceiver(t);
  await first.close();
  const file = join(first.folder, 'keys', 'archive-key');
  renameSync(file, `${file}.away`);
  const again = await startReceiver(t, { folder: first.folder });
  assert.ok(again.logs.some((line) => line.includes('The key of the archive is missing')));
  const answer = await asOwner(again, '/v1/archive/find', { contact: { email: 'nobody@example.fr' } });
  assert.equal(answer.status, 503);
  assert.equal(((await answer.json()) as { code: string }).code, 'archive-key-missing');
});
