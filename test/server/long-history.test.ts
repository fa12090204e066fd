import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Summary } from '../../src/history/index.js';
import { type Database, openDatabase } from '../../src/server/store/database.js';
import { findHistoriesByTag, findHistory, keepHistory } from '../../src/server/store/person-histories.js';
import { makeFolder } from './a-receiver.js';

const summary = (place: number, ...contacts: readonly string[]): Summary => ({
  place,
  id: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
  at: 1_800_000_000_000 + place,
  form: 'carte',
  version: '1.0.0',
  contacts,
  withdrawn: [{ channel: 'email', purpose: null, party: null }],
});
const placesOf = (history: readonly Summary[]): readonly number[] => history.map(({ place }) => place);
const count = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);
const longestRow = (database: Database): number =>
  Math.max(
    ...['person_history', 'history_part'].map((table) =>
      Number(database.get(`select max(length(content)) as longest from ${table}`)?.['longest']),
    ),
  );

test('what a person with a long history says next costs no more than what others say, and all of it is found', async (t) => {
  const database = await openDatabase(join(makeFolder(t), 'accord.db'));
  t.after(() => database.close());
  database.transact(() => {
    for (const place of count(0, 800)) keepHistory(database, 'shop', summary(place, 'an-address'));
    for (const place of count(800, 803)) keepHistory(database, 'shop', summary(place, 'a-number'));
  });
  assert.ok(longestRow(database) <= 32_768);
  assert.deepEqual(placesOf(findHistory(database, 'shop', ['an-address'])), count(0, 800));
  // Both turn out to be one person's.
  database.transact(() => keepHistory(database, 'shop', summary(803, 'a-number', 'an-address')));
  for (const tag of ['an-address', 'a-number'])
    assert.deepEqual(placesOf(findHistory(database, 'shop', [tag])), count(0, 804), tag);
  const found = findHistoriesByTag(database, 'shop', ['an-address', 'a-number', 'nobody']);
  assert.deepEqual([...found.values()].map(placesOf), [count(0, 804), count(0, 804)]);
  assert.ok(longestRow(database) <= 32_768);
  database.transact(() => keepHistory(database, 'shop', summary(804, 'a-number')));
  assert.deepEqual(placesOf(findHistory(database, 'shop', ['an-address'])), count(0, 805));
  assert.deepEqual(findHistory(database, 'another shop', ['an-address']), []);
});

test('what is too much for one person stays apart, and each contact keeps every record that carries it', async (t) => {
  const database = await openDatabase(join(makeFolder(t), 'accord.db'));
  t.after(() => database.close());
  database.transact(() => {
    for (const place of count(0, 1500)) keepHistory(database, 'shop', summary(place, 'an-address'));
    keepHistory(database, 'shop', summary(1500, 'a-number'));
    keepHistory(database, 'shop', summary(1501, 'an-address', 'a-number'));
  });
  assert.deepEqual(placesOf(findHistory(database, 'shop', ['a-number'])), [1500, 1501]);
  assert.equal(findHistory(database, 'shop', ['an-address']).length, 1501);
  assert.equal(findHistory(database, 'shop', ['an-address', 'a-number']).length, 1502);
});
