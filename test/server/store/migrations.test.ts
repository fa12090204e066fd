import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { DatabaseSync } from '../a-sqlite.js';
import { edition } from '../../../src/server/store/migrations/bring-up-to-date.js';
import { migrations } from '../../../src/server/store/migrations/list.js';
import { tables } from '../../../src/server/store/migrations/tables-7.js';
import { openDatabase } from '../../../src/server/store/sqlite/open-database.js';
import { makeFolder } from '../a-receiver.js';
import { layOlderStore, type OlderEdition } from '../an-older-store.js';

const upgradeParts = { findController: () => 'tilleuls' };

/** What tables and indexes a store has, and what it says of itself. */
function describeLayout(path: string) {
  const file = new DatabaseSync(path);
  try {
    return {
      layout: file
        .prepare(`select name, sql from sqlite_master where name not like 'sqlite_%' order by name`)
        .all(),
      number: file.prepare('pragma user_version').get(),
      row: file.prepare(`select value from receiver where name = 'edition'`).all(),
    };
  } finally {
    file.close();
  }
}

function layEdition7(folder: string): string {
  mkdirSync(join(folder, 'data'), { recursive: true });
  const path = join(folder, 'data/accord.db');
  const file = new DatabaseSync(path);
  file.exec(`${tables}; pragma user_version = 7;`);
  file.exec(`insert into receiver (name, value) values ('tally', '1')`);
  file.close();
  return path;
}

test('a store of any earlier edition ends with the tables of a new one', async (t) => {
  const fresh = join(makeFolder(t), 'accord.db');
  await (await openDatabase(fresh)).close();
  const expected = describeLayout(fresh);
  assert.deepEqual(
    expected.row.map((row) => ({ ...(row as object) })),
    [{ value: String(edition) }],
  );
  const older: readonly OlderEdition[] = [1, 3, 5, 6];
  for (const path of [...older.map((one) => layOlderStore(makeFolder(t), one)), layEdition7(makeFolder(t))]) {
    await (await openDatabase(path, { upgradeParts })).close();
    assert.deepEqual(describeLayout(path), expected);
  }
});

test('what a store of edition 7 keeps is there after its upgrade', async (t) => {
  const path = layEdition7(makeFolder(t));
  const database = await openDatabase(path, { upgradeParts });
  t.after(() => database.close());
  assert.deepEqual(
    (await database.all('select name from receiver order by name')).map(({ name }) => name),
    ['edition', 'tally'],
  );
});

test('a store of tomorrow is refused with a sentence, and stays as it is', async (t) => {
  const path = layEdition7(makeFolder(t));
  const file = new DatabaseSync(path);
  file.exec(`pragma user_version = ${edition + 1}`);
  file.close();
  await assert.rejects(
    openDatabase(path, { upgradeParts }),
    new RegExp(`edition ${edition + 1}, this one reads ${edition}\\).*nothing was changed`),
  );
  const after = new DatabaseSync(path);
  assert.equal(
    after.prepare(`select count(*) as tables from sqlite_master where name = 'form_draft'`).get()?.['tables'],
    0,
  );
  after.close();
});

test('editions are numbered without a gap, so that no two steps can be taken for each other', () => {
  assert.deepEqual(
    migrations.map((one) => one.edition),
    Array.from({ length: migrations.length }, (_, index) => 7 + index),
  );
});
