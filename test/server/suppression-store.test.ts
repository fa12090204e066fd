import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDatabase } from '../../src/server/store/sqlite/open-database.js';
import {
  addImport,
  addSuppressions,
  findLastImport,
  findSuppressions,
  removeImport,
} from '../../src/server/store/suppressions.js';
import { makeFolder } from './a-receiver.js';

const entry = {
  digest: 'd',
  controller: 'Bakery',
  channel: null,
  party: null,
  since: '2026-01-01T00:00:00Z',
};

test('refusals that an earlier edition took in belong to no list, and nothing undoes them', async (t) => {
  const database = await openDatabase(join(makeFolder(t), 'accord.db'));
  t.after(() => database.close());
  await addSuppressions(database, [{ ...entry, place: 0, importId: '' }]);
  assert.equal(await findLastImport(database, 'Bakery'), undefined);
  const { id, place } = await addImport(database, {
    controller: 'Bakery',
    at: '2026-02-01T00:00:00Z',
    counts: '{}',
  });
  assert.equal(await addSuppressions(database, [{ ...entry, place, importId: id }]), 1);
  assert.equal(await removeImport(database, id, '2026-02-02T00:00:00Z'), 1);
  assert.deepEqual(await findSuppressions(database, 'Bakery', ['d']), [{ ...entry, place: 0, importId: '' }]);
});

test('the last import is the one that came last, whatever the clock said', async (t) => {
  const database = await openDatabase(join(makeFolder(t), 'accord.db'));
  t.after(() => database.close());
  const take = async (controller: string, at: string): Promise<string> =>
    (await addImport(database, { controller, at, counts: '{}' })).id;
  await take('Bakery', '2027-01-01T00:00:00Z');
  const second = await take('Bakery', '2026-01-01T00:00:00Z');
  await take('Florist', '2028-01-01T00:00:00Z');
  assert.equal((await findLastImport(database, 'Bakery'))?.id, second);
  await removeImport(database, second, '2026-01-02T00:00:00Z');
  assert.equal((await findLastImport(database, 'Bakery'))?.at, '2027-01-01T00:00:00Z');
});

test('a long import is taken away whole', async (t) => {
  const database = await openDatabase(join(makeFolder(t), 'accord.db'));
  t.after(() => database.close());
  const { id, place } = await addImport(database, {
    controller: 'Bakery',
    at: '2026-02-01T00:00:00Z',
    counts: '{}',
  });
  const entries = Array.from({ length: 4500 }, (_, index) => ({
    ...entry,
    digest: `d${index}`,
    place,
    importId: id,
  }));
  assert.equal(await addSuppressions(database, entries), 4500);
  assert.equal(await removeImport(database, id, '2026-02-02T00:00:00Z'), 4500);
  assert.equal(await database.get('select 1 from suppression'), undefined);
});
