import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Summary } from '../../src/history/index.js';
import { openDatabase } from '../../src/server/store/sqlite/open-database.js';
import type { Database, Sql } from '../../src/server/store/sql.js';
import { findHistoriesByTag, findHistory } from '../../src/server/store/person-histories.js';
import { keepHistories } from '../../src/server/store/keep-histories.js';
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
const keep = (sql: Sql, one: Summary): Promise<void> =>
  keepHistories(sql, [{ controller: 'shop', summary: one }]);
const placesOf = (history: readonly Summary[]): readonly number[] => history.map(({ place }) => place);
const count = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);
const longestRow = async (database: Database): Promise<number> => {
  const rows = await Promise.all(
    ['person_history', 'history_part'].map((table) =>
      database.get(`select max(length(content)) as longest from ${table}`),
    ),
  );
  return Math.max(...rows.map((row) => Number(row?.['longest'])));
};

test('what a person with a long history says next costs no more than what others say, and all of it is found', async (t) => {
  const database = await openDatabase(join(makeFolder(t), 'accord.db'));
  t.after(() => database.close());
  await database.transact(async (sql) => {
    for (const place of count(0, 800)) await keep(sql, summary(place, 'an-address'));
    for (const place of count(800, 803)) await keep(sql, summary(place, 'a-number'));
  });
  assert.ok((await longestRow(database)) <= 32_768);
  assert.deepEqual(placesOf(await findHistory(database, 'shop', ['an-address'])), count(0, 800));
  // Both turn out to be one person's.
  await database.transact((sql) => keep(sql, summary(803, 'a-number', 'an-address')));
  for (const tag of ['an-address', 'a-number'])
    assert.deepEqual(placesOf(await findHistory(database, 'shop', [tag])), count(0, 804), tag);
  const found = await findHistoriesByTag(database, 'shop', ['an-address', 'a-number', 'nobody']);
  assert.deepEqual([...found.values()].map(placesOf), [count(0, 804), count(0, 804)]);
  assert.ok((await longestRow(database)) <= 32_768);
  await database.transact((sql) => keep(sql, summary(804, 'a-number')));
  assert.deepEqual(placesOf(await findHistory(database, 'shop', ['an-address'])), count(0, 805));
  assert.deepEqual(await findHistory(database, 'another shop', ['an-address']), []);
});

test('what is too much for one person stays apart, and each contact keeps every record that carries it', async (t) => {
  const database = await openDatabase(join(makeFolder(t), 'accord.db'));
  t.after(() => database.close());
  await database.transact(async (sql) => {
    for (const place of count(0, 1500)) await keep(sql, summary(place, 'an-address'));
    await keep(sql, summary(1500, 'a-number'));
    await keep(sql, summary(1501, 'an-address', 'a-number'));
  });
  assert.deepEqual(placesOf(await findHistory(database, 'shop', ['a-number'])), [1500, 1501]);
  assert.equal((await findHistory(database, 'shop', ['an-address'])).length, 1501);
  assert.equal((await findHistory(database, 'shop', ['an-address', 'a-number'])).length, 1502);
});
