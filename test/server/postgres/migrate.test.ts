import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { loadSqlite } from '../../../src/server/store/sqlite/load-sqlite.js';
import { programArguments, spawnAccord } from '../../cli/accord.js';
import { askDatabase } from '../a-database.js';
import { linksOf, mayContact, oneClick, press } from '../a-person.js';
import { makeFolder } from '../a-receiver.js';
import { draw, fillIn, jeanne } from '../a-submission.js';
import { layOlderStore } from '../an-older-store.js';
import { type Started, startOn } from './a-started-receiver.js';
import { makeSchema } from './a-store.js';

// In processes of their own, as on a shop's machine: who has ended holds nothing open.
const onFile = (t: TestContext, folder = makeFolder(t)): Promise<Started> => startOn(t, folder);

const placeOf = (folder: string): readonly string[] => [
  '--data',
  join(folder, 'data'),
  '--keys',
  join(folder, 'keys'),
];
const migrate = (folder: string, to: string) => spawnAccord(['migrate', ...placeOf(folder), '--to', to]);

const tablesOf = async (database: string): Promise<number> =>
  (
    await askDatabase(
      database,
      'select * from information_schema.tables where table_schema = current_schema()',
    )
  ).length;

interface Sent {
  readonly key: string;
  readonly body: string;
  readonly receipt: string;
}

const personOf = (index: number): string => `person-${index}@example.fr`;

async function send(receiver: Started, index: number, pressed: readonly string[]): Promise<Sent> {
  const submission = fillIn(draw(), [...pressed]);
  const values = { ...submission.answers.values, email: personOf(index) };
  const body = JSON.stringify({ ...submission, answers: { ...submission.answers, values } });
  const key = randomUUID();
  const answer = await receiver.post(body, { 'idempotency-key': key });
  assert.equal(answer.status, 201, answer.text);
  return { key, body, receipt: answer.text };
}

/** More than are copied at once: people who said yes, no, both, and some who were on a list. */
async function live(t: TestContext, receiver: Started, count: number): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  const yes = ['offers:email:own', 'offers:sms:own'];
  for (let index = 0; index < count; index += 20)
    sent.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(20, count - index) }, (_, place) =>
          send(receiver, (index + place) % 150, (index + place) % 3 === 0 ? [] : yes),
        ),
      )),
    );
  const { stop } = await linksOf(receiver, { email: personOf(1) });
  await press(receiver, stop, oneClick);
  const list = join(makeFolder(t), 'list.csv');
  writeFileSync(list, `email\n${personOf(2)}\nsomebody@example.fr\n`);
  const imported = await spawnAccord(['suppression', 'import', list, '--yes', ...placeOf(receiver.folder)]);
  assert.equal(imported.code, 0, imported.err);
  return sent;
}

/** What the store says of everybody, and of its log. */
async function ask(receiver: Started): Promise<unknown> {
  const answers: unknown[] = [];
  for (const email of [
    ...Array.from({ length: 12 }, (_, index) => personOf(index)),
    'somebody@example.fr',
    jeanne,
  ])
    for (const channel of ['email', 'sms'])
      answers.push([email, channel, await mayContact(receiver, { contact: { email }, channel })]);
  return {
    answers,
    records: await receiver.list(),
    checkpoint: await (await receiver.get('/v1/log/checkpoint')).text(),
    keys: await (await receiver.get('/.well-known/jwks.json')).json(),
  };
}

test(
  'a store that moves from SQLite to PostgreSQL keeps every record, proof, link and refusal',
  { timeout: 120_000 },
  async (t) => {
    const [receiver, database] = [await onFile(t), await makeSchema()];
    const { folder } = receiver;
    const sent = await live(t, receiver, 260);
    const before = await ask(receiver);
    const { preferences, stop } = await linksOf(receiver, { email: personOf(4) });
    const { proof } = JSON.parse(sent[0]?.receipt ?? '') as { proof: string };
    const pageBefore = await (await receiver.get(new URL(proof).pathname)).text();

    const refused = await migrate(folder, database);
    assert.equal(refused.code, 2);
    assert.match(refused.err, /A receiver or another program uses .*accord\.db: stop it first/);
    assert.equal(await tablesOf(database), 0);

    await receiver.close();
    const moved = await migrate(folder, database);
    assert.deepEqual([moved.code, moved.err], [0, '']);
    assert.match(moved.out, /Moved 261 records; counts and log are the same there\./);

    const now = await startOn(t, folder, database);
    assert.deepEqual(await ask(now), before);
    assert.equal(await (await now.get(new URL(proof).pathname)).text(), pageBefore);
    assert.equal((await now.get(preferences)).status, 200);
    for (const { key, body, receipt } of sent.filter((_, index) => index % 10 === 0)) {
      const again = await now.post(body, { 'idempotency-key': key });
      assert.deepEqual([again.status, again.text], [200, receipt]);
    }
    // The log goes on where it was.
    await press(now, stop, oneClick);
    assert.equal(await mayContact(now, { contact: { email: personOf(4) } }), 'no: withdrawn');
    const checkpoint = await (await now.get('/v1/log/checkpoint')).text();
    assert.equal(checkpoint.split('\n')[1], '262');
    await now.close();

    const twice = await migrate(folder, database);
    assert.equal(twice.code, 2);
    assert.match(
      twice.err,
      /it is not empty: a store, or something else, is there already\. .*Nothing was changed\./,
    );
  },
);

test(
  'a move that is cut off leaves nothing behind, and the folder as it was',
  { timeout: 120_000 },
  async (t) => {
    const [receiver, database] = [await onFile(t), await makeSchema()];
    await live(t, receiver, 60);
    const before = await ask(receiver);
    await receiver.close();
    const child = spawn(process.execPath, [...programArguments, 'migrate', ...placeOf(receiver.folder)], {
      env: { ...process.env, DATABASE_URL: database, NODE_NO_WARNINGS: '1' },
    });
    await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    // The server notices by itself that nobody is there any more.
    for (let attempt = 0; (await tablesOf(database)) > 0 && attempt < 50; attempt++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(await tablesOf(database), 0);
    const moved = await migrate(receiver.folder, database);
    assert.deepEqual([moved.code, moved.err], [0, '']);
    const again = await onFile(t, receiver.folder);
    assert.deepEqual(await ask(again), before);
  },
);

test('a store of an earlier edition, or with other keys, does not move', async (t) => {
  const database = await makeSchema();
  const folder = makeFolder(t);
  const path = layOlderStore(folder);
  const digest = () => createHash('sha256').update(readFileSync(path)).digest('hex');
  const before = digest();
  const older = await migrate(folder, database);
  assert.equal(older.code, 2);
  assert.match(older.err, /is of edition 6, and this version of Accord reads \d+: start the receiver/);
  assert.equal(digest(), before);

  const [one, other] = [await onFile(t), await onFile(t)];
  await one.close();
  const mixed = await spawnAccord([
    'migrate',
    '--data',
    join(one.folder, 'data'),
    '--keys',
    join(other.folder, 'keys'),
    '--to',
    database,
  ]);
  assert.equal(mixed.code, 2);
  assert.match(mixed.err, /are not those of the data in/);
  assert.equal(await tablesOf(database), 0);
});

for (const [what, damage, told] of [
  [
    'an entry of its log',
    `update log_entry set entry = zeroblob(32) where log_index = 7`,
    /has no record at 7/,
  ],
  ['a record', `update submission set record = record || ' ' where log_index = 9`, /has no record at 9/],
  ['the last entry', 'delete from log_entry where log_index = 29', /does not have the root/],
] as const)
  test(`a store in which somebody changed ${what} does not move as if it were whole`, async (t) => {
    const [receiver, database] = [await onFile(t), await makeSchema()];
    for (let index = 0; index < 30; index++) await send(receiver, index, []);
    await receiver.close();
    const { DatabaseSync } = await loadSqlite();
    const file = new DatabaseSync(join(receiver.folder, 'data/accord.db'));
    file.exec(damage);
    file.close();
    const moved = await migrate(receiver.folder, database);
    assert.equal(moved.code, 2);
    assert.match(moved.err, told);
    assert.equal(await tablesOf(database), 0);
  });
