import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { openArchive } from '../../src/server/archive/index.js';
import { addDays, addMonths } from '../../src/law/index.js';
import { accord } from '../cli/accord.js';
import { openStoreOf } from './a-database.js';
import { mayContact } from './a-person.js';
import { makeFolder, type Running, startReceiver } from './a-receiver.js';
import { draw, fillIn, jeanne, parisToday } from './a-submission.js';
import { bakery, noonOf, openCalendarOf, runDay, takeJob } from './retention/a-calendar.js';

const today = parisToday();
const start = addMonths(today, -48);
const stored = ({ folder }: Pick<Running, 'folder'>): readonly string[] => [
  '--data',
  join(folder, 'data'),
  '--keys',
  join(folder, 'keys'),
];
const archiveFile = (folder: string): string => join(folder, 'data-archive', 'archive.db');

/** A shop whose only customer, who once paid an invoice, has been silent for years. */
async function openOldShop(t: TestContext, invoicedOn = start) {
  const receiver = await startReceiver(t, { retention: { isRun: false } });
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  const calendar = await openCalendarOf(t, receiver.folder, { now: () => noonOf(today) });
  await takeJob(calendar);
  await calendar.store.facts.put('retention-since', start);
  const subject = (await calendar.store.people.listIds().next()).value as string;
  await calendar.store.retention.tell([{ controller: bakery, subject, kind: 'invoice', on: invoicedOn }]);
  // Four years go by.
  const sql = await openStoreOf(receiver.folder);
  await sql.run('update retention_clock set heard_on = $1, collected_on = $1', start);
  await sql.run('delete from retention_run');
  await sql.close();
  const leave = async () => assert.equal((await runDay(calendar, today)).left, 1);
  return { receiver, calendar, subject, leave };
}

async function archived(t: TestContext, folder: string) {
  const archive = await openArchive({
    dataFolder: join(folder, 'data'),
    keysFolder: join(folder, 'keys'),
    now: () => noonOf(today),
  });
  t.after(() => archive.close());
  return { archive, list: await archive.list({ most: 10 }) };
}

const backUp = async (t: TestContext, receiver: Running): Promise<{ out: string; said: string }> => {
  const out = join(makeFolder(t), 'backup');
  const { code, out: said, err } = await accord(['backup', ...stored(receiver), '--out', out]);
  assert.equal(code, 0, err);
  return { out, said };
};

test('a backup takes the archive along, sealed, and what the law keeps of a person who left is there once it is restored', async (t) => {
  const { receiver, calendar, subject, leave } = await openOldShop(t);
  await leave();
  const { out, said } = await backUp(t, receiver);
  assert.match(said, /The archive is in it, as archive\.db/);
  assert.equal(statSync(join(out, 'archive.db')).mode & 0o777, 0o600);
  assert.ok(!existsSync(join(out, 'keys')));
  assert.ok(!readFileSync(join(out, 'archive.db')).includes(jeanne));
  await receiver.close();
  await calendar.archive.close();
  for (const folder of ['data', 'data-archive']) rmSync(join(receiver.folder, folder), { recursive: true });
  const restored = await accord(['restore', ...stored(receiver), '--from', out, '--new-log']);
  assert.equal(restored.code, 0, restored.err);
  assert.match(restored.out, /The archive is back, as of then/);
  assert.equal(statSync(archiveFile(receiver.folder)).mode & 0o777, 0o600);
  const { archive } = await archived(t, receiver.folder);
  const [invoice] = await archive.findOf(subject);
  assert.equal(invoice?.kind, 'accounting');
  assert.match(JSON.stringify(invoice?.content), new RegExp(jeanne.replaceAll('.', String.raw`\.`)));
});

test('who left after the backup is not revived by it: the journal lets them leave again, and a newer archive stays', async (t) => {
  const { receiver, calendar, subject, leave } = await openOldShop(t);
  const { out } = await backUp(t, receiver);
  await leave();
  await receiver.close();
  rmSync(join(receiver.folder, 'data'), { recursive: true });
  const restored = await accord(['restore', ...stored(receiver), '--from', out, '--new-log']);
  assert.equal(restored.code, 0, restored.err);
  assert.match(restored.out, /1 persons are erased again/);
  assert.match(restored.out, /The archive that was there stays/);
  assert.equal((await calendar.archive.findOf(subject)).length, 1);
  const again = await startReceiver(t, { folder: receiver.folder });
  assert.match(await mayContact(again), /^no/);
});

test('what was to be kept until a day that is over does not come back with an older archive, unless it is held', async (t) => {
  const old = await openOldShop(t, addMonths(today, -12 * 12));
  const { receiver, calendar, subject } = old;
  const entry = {
    id: 'accounting:old',
    subject,
    controller: bakery,
    kind: 'accounting',
    rule: 'RT05',
    contacts: [],
    content: {},
  };
  await calendar.archive.put([
    { ...entry, until: addDays(today, -1) },
    { ...entry, id: 'accounting:now', until: today },
    { ...entry, id: 'accounting:held', subject: 'somebody else', until: addDays(today, -1) },
  ]);
  const hold = { controller: bakery, subject: 'somebody else', since: 'now', reason: 'a claim' };
  await calendar.store.retention.addHold(hold);
  const { out } = await backUp(t, receiver);
  await receiver.close();
  await calendar.archive.close();
  for (const folder of ['data', 'data-archive']) rmSync(join(receiver.folder, folder), { recursive: true });
  const restored = await accord(['restore', ...stored(receiver), '--from', out, '--nothing-after']);
  assert.equal(restored.code, 0, restored.err);
  const { list } = await archived(t, receiver.folder);
  assert.deepEqual(list.map(({ id }) => id).toSorted(), ['accounting:held', 'accounting:now']);
});

test('an archive that was changed in the backup is not put back, and nothing else either', async (t) => {
  const { receiver, calendar, leave } = await openOldShop(t);
  await leave();
  const { out } = await backUp(t, receiver);
  await receiver.close();
  await calendar.archive.close();
  rmSync(join(receiver.folder, 'data'), { recursive: true });
  const bytes = readFileSync(join(out, 'archive.db'));
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
  writeFileSync(join(out, 'archive.db'), bytes);
  const restored = await accord(['restore', ...stored(receiver), '--from', out, '--new-log']);
  assert.notEqual(restored.code, 0);
  assert.match(restored.err, /archive\.db is not what was backed up/);
  assert.ok(!existsSync(join(receiver.folder, 'data', 'accord.db')));
});
