import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLoginController } from '../../../src/server/store/login-links.js';
import { findConfirmation } from '../../../src/server/store/confirmations.js';
import { appendOnce } from '../../../src/server/store/append.js';
import { readLogHead } from '../../../src/server/store/log.js';
import { findHistories } from '../../../src/server/store/person-histories.js';
import { findSuppressions } from '../../../src/server/store/suppressions.js';
import {
  findById,
  findByIdempotencyKey,
  findByStart,
  listAfter,
} from '../../../src/server/store/submissions.js';
import type { Database, Row, Sql, Value } from '../../../src/server/store/sql.js';
import { makeSchema, openStore } from './a-store.js';

const lookups: Readonly<Record<string, (database: Database) => Promise<unknown>>> = {
  'is this key taken?': (database) => findByIdempotencyKey(database, 'k'),
  'which record is this?': (database) => findById(database, 'urn:uuid:a'),
  'which records start so?': (database) => findByStart(database, 'urn:uuid:a'),
  'what came after?': (database) => listAfter(database, 5, 10),
  'where does the log stand?': (database) => readLogHead(database, 'l'),
  'what has to be known before a batch?': (database) =>
    appendOnce(
      database,
      { log: 'l', idempotencyKeys: ['k'], lookups: ['d'], subjectIds: ['s'], records: ['r'] },
      () => ({ batch: null, result: null }),
    ),
  'what did this person say?': (database) => findHistories(database, 'c', ['t', 'u']),
  'is this person on a list?': (database) => findSuppressions(database, 'c', ['d', 'e']),
  'does this link still open?': (database) => findLoginController(database, 'd', 0),
  'what does this link confirm?': (database) => findConfirmation(database, 'd', 0),
};

test('each lookup that decides goes by an index, however much is stored', async (t) => {
  const database = await openStore(t, await makeSchema());
  const asked: { text: string; values: readonly Value[] }[] = [];
  const note =
    <Result>(ask: (text: string, ...values: readonly Value[]) => Promise<Result>) =>
    (text: string, ...values: readonly Value[]): Promise<Result> => {
      asked.push({ text, values });
      return ask(text, ...values);
    };
  const noteAll = <One extends Sql>(sql: One): One => ({
    ...sql,
    all: note<readonly Row[]>(sql.all),
    get: note(sql.get),
  });
  const noted: Database = {
    ...noteAll(database),
    transact: (work) => database.transact((sql) => work(noteAll(sql))),
  };
  // A planner takes a scan for cheap while tables are empty: what matters is whether there is a way without one.
  for (const [question, look] of Object.entries(lookups)) {
    asked.length = 0;
    await look(noted);
    assert.ok(asked.length > 0, question);
    for (const { text, values } of asked) {
      const plan = await database.readTogether(async (sql) => {
        await sql.run('set local enable_seqscan = off');
        return sql.all(`explain ${text}`, ...values);
      });
      const lines = plan.map((row) => row['QUERY PLAN'] as string).join('\n');
      assert.doesNotMatch(lines, /Seq Scan/, `${question}\n${lines}`);
      assert.match(lines, /Index/, `${question}\n${lines}`);
    }
  }
});
