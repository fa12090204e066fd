import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { accord } from '../../cli/accord.js';
import { journalErasure } from '../../../src/server/journal/index.js';
import type { Overview } from '../../../src/server/owner/owner-answers.js';
import { makeStore } from '../../../src/server/store/make-store.js';
import { openDatabase } from '../../../src/server/store/sqlite/open-database.js';
import { startProcess } from '../a-process.js';
import { onFile } from '../a-database.js';
import { makeFolder, startReceiver, type Running } from '../a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone } from '../a-submission.js';
import {
  backUp,
  journalFile,
  journalOf,
  mayMail,
  paul,
  readLines,
  restore,
  sayNo,
  send,
  yesOf,
} from './a-restore.js';

/** A receiver whose keys lie in its data folder, as they do unless told. */
const start = (t: TestContext, folder: string, more: object = {}): Promise<Running> =>
  startReceiver(t, { ...onFile, folder, keysFolder: join(folder, 'data/keys'), ...more });

/** Jeanne and Paul say yes, the backup is made, Jeanne says no. */
async function sayNoAfterBackup(t: TestContext) {
  const folder = makeFolder(t);
  const first = await start(t, folder);
  await first.post(yesOf(jeanne));
  await first.post(yesOf(paul));
  await first.close();
  backUp(folder);
  const second = await start(t, folder);
  const answer = await sayNo(second.url, second.ownerToken);
  assert.equal(answer.status, 201, await answer.text());
  await second.close();
  return { folder, token: second.ownerToken };
}

test(
  'a no that was acknowledged outlives kill -9 and an older backup, and until its journal is there nobody may be contacted',
  { timeout: 120_000 },
  async (t) => {
    const folder = makeFolder(t);
    const first = await startProcess(t, folder);
    const token = readFileSync(join(folder, 'data/keys/owner-token'), 'utf8').trim();
    for (const person of [jeanne, paul]) {
      const body = JSON.stringify(yesOf(person));
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      const answer = await fetch(`${first.url}/v1/submissions`, { method: 'POST', body, headers });
      assert.equal(answer.status, 201, await answer.text());
    }
    assert.equal(await mayMail(first.url, token), 'yes: granted');
    first.process.kill('SIGTERM');
    await first.ended;
    backUp(folder);

    const second = await startProcess(t, folder);
    assert.equal((await sayNo(second.url, token)).status, 201);
    second.process.kill('SIGKILL');
    await second.ended;
    restore(folder);
    // The other disk is not there yet.
    renameSync(journalOf(folder), join(folder, 'elsewhere'));

    const third = await startProcess(t, folder);
    for (const person of [jeanne, paul])
      assert.equal(await mayMail(third.url, token, person), 'no: journal-missing');
    assert.equal((await send(third.url, token, '/v1/submissions')).status, 503);
    const file = join(folder, 'elsewhere', journalFile(folder).slice(journalOf(folder).length + 1));
    const said = await accord(['journal', 'replay', '--journal', file, '--data', join(folder, 'data')]);
    assert.match(
      said.out,
      /1 lines that the store did not know: 1 noes and 0 entries of lists hold again/,
      said.err,
    );
    assert.equal(await mayMail(third.url, token), 'no: withdrawn');
    assert.equal(await mayMail(third.url, token, paul), 'yes: granted');
    assert.equal((await send(third.url, token, '/v1/submissions')).status, 200);
  },
);

test('a start on a restored backup replays its journal by itself, and a yes that comes later wins', async (t) => {
  const { folder, token } = await sayNoAfterBackup(t);
  restore(folder);
  const again = await start(t, folder);
  assert.ok(again.logs.some((line) => line.includes('older than its journal')));
  assert.equal(await mayMail(again.url, token), 'no: withdrawn');
  // Under another channel too, and for whoever the number belongs to.
  assert.equal(await mayMail(again.url, token, paul), 'yes: granted');
  await again.post(yesOf(jeanne));
  assert.equal(await mayMail(again.url, token), 'yes: granted');
  await again.close();
  // Once replayed, it is part of the store: the next start finds nothing new.
  const next = await start(t, folder);
  assert.ok(!next.logs.some((line) => line.includes('older than its journal')));
  assert.equal(await mayMail(next.url, token), 'yes: granted');
});

test('a person sees on their page the no that came from the journal, and a list leaves them out', async (t) => {
  const { folder, token } = await sayNoAfterBackup(t);
  restore(folder);
  // Who asks a list before any receiver has run on it is told what to do.
  const contacts = join(folder, 'contacts.csv');
  writeFileSync(contacts, `email\n${jeanne}\n${paul}\n`);
  const words = [
    'suppression',
    'export',
    '--channel',
    'email',
    '--out',
    join(folder, 'no.csv'),
    '--data',
    join(folder, 'data'),
  ];
  const before = await accord(words);
  assert.equal(before.code, 2);
  assert.match(before.err, /older than its journal/);
  const again = await start(t, folder);
  const { persons } = (await (
    await send(again.url, token, '/v1/persons', { contact: { email: jeanne } })
  ).json()) as { persons: { state: { choices: { channel: string; answer: string }[] } }[] };
  assert.equal(persons[0]?.state.choices.find(({ channel }) => channel === 'email')?.answer, 'withdrawn');
  await again.close();
  assert.equal((await accord(words)).code, 0);
  assert.equal(readFileSync(join(folder, 'no.csv'), 'utf8').trim().split('\n').length, 2);
});

test('a list of refusals that was taken in after the backup holds again', async (t) => {
  const folder = makeFolder(t);
  const first = await start(t, folder);
  await first.post(yesOf(paul));
  await first.close();
  backUp(folder);
  const list = join(folder, 'refusals.csv');
  writeFileSync(list, `email\n${paul}\n`);
  const data = ['--data', join(folder, 'data')];
  const imported = await accord(['suppression', 'import', list, '--yes', ...data]);
  assert.equal(imported.code, 0, imported.err);
  const second = await start(t, folder);
  assert.equal(await mayMail(second.url, second.ownerToken, paul), 'no: suppressed');
  await second.close();
  assert.ok(!readFileSync(journalFile(folder), 'utf8').includes(paul));
  restore(folder);
  const again = await start(t, folder);
  assert.equal(await mayMail(again.url, again.ownerToken, paul), 'no: suppressed');
  assert.equal((await accord(['suppression', 'undo', '--yes', ...data])).code, 0);
  assert.equal(await mayMail(again.url, again.ownerToken, paul), 'yes: granted');
});

test('nobody is erased for a backup only: who was erased is erased again', async (t) => {
  const folder = makeFolder(t);
  const first = await start(t, folder);
  const { receipt } = await first.post(yesOf(jeanne));
  await first.close();
  backUp(folder);
  const second = await start(t, folder);
  const database = await openDatabase(join(folder, 'data/accord.db'), { isGuest: true });
  const row = await database.get('select subject_id from submission where id = $1', receipt.id);
  const subject = row?.['subject_id'] as string;
  await makeStore(database).transact(async (parts) => {
    assert.equal(await parts.people.erase([subject]), 1);
    await journalErasure(parts, [subject], new Date().toISOString());
  });
  await database.close();
  assert.equal((await second.list())[0]?.['values'], null);
  await second.close();
  assert.deepEqual(
    readLines(journalFile(folder)).map(({ kind }) => kind),
    ['erased'],
  );
  restore(folder);
  const again = await start(t, folder);
  assert.equal((await again.list())[0]?.['values'], null);
});

test('the journal holds noes that were pressed, as digests, and neither empty boxes nor what anybody wrote', async (t) => {
  const folder = makeFolder(t);
  const receiver = await start(t, folder);
  await receiver.post(fillIn(draw()));
  await receiver.post(yesOf(paul));
  const file = journalFile(folder);
  assert.deepEqual(readLines(file), []);
  await sayNo(receiver.url, receiver.ownerToken, { email: jeanne, phone: jeannesPhone });
  const lines = readLines(file);
  assert.deepEqual(
    lines.map(({ seq, kind }) => [seq, kind]),
    [[1, 'no']],
  );
  const text = readFileSync(file, 'utf8');
  for (const personal of [jeanne, 'jeanne', 'Jeanne', '0639981234', '33639981234', 'Awa', 'Moreau'])
    assert.ok(!text.includes(personal), personal);
});

test('a no is stored and acknowledged while the journal cannot be written, the owner is told, and it is written later', async (t) => {
  const folder = makeFolder(t);
  const receiver = await start(t, folder);
  const file = journalFile(folder);
  renameSync(file, `${file}.aside`);
  mkdirSync(file);
  assert.equal((await sayNo(receiver.url, receiver.ownerToken)).status, 201);
  assert.ok(receiver.logs.some((line) => line.includes('The journal cannot be written')));
  const overview = async () =>
    (await (await send(receiver.url, receiver.ownerToken, '/v1/overview')).json()) as Overview;
  assert.notEqual((await overview()).journal.failingSince, null);
  rmdirSync(file);
  renameSync(`${file}.aside`, file);
  assert.equal((await sayNo(receiver.url, receiver.ownerToken, { email: paul })).status, 201);
  assert.deepEqual(
    readLines(file).map(({ seq }) => seq),
    [1, 2],
  );
  assert.equal((await overview()).journal.failingSince, null);
});

test('a line that was cut off is written again from the store, whole', async (t) => {
  const { folder } = await sayNoAfterBackup(t);
  const file = journalFile(folder);
  const whole = readFileSync(file, 'utf8');
  truncateSync(file, whole.length - 20);
  const again = await start(t, folder);
  await again.close();
  assert.equal(readFileSync(file, 'utf8'), whole);
});

test('a journal that somebody damaged keeps everybody from being contacted until the owner has decided', async (t) => {
  const { folder, token } = await sayNoAfterBackup(t);
  restore(folder);
  const file = journalFile(folder);
  const [head = '', line = ''] = readFileSync(file, 'utf8').split('\n');
  const next = JSON.stringify({ ...(JSON.parse(line) as object), seq: 2 });
  writeFileSync(file, `${head}\n${line.slice(0, 40)}\n${next}\n`);
  const receiver = await start(t, folder);
  assert.equal(await mayMail(receiver.url, token, paul), 'no: journal-missing');
  const words = ['journal', 'replay', '--journal', file, '--data', join(folder, 'data')];
  const refused = await accord(words);
  assert.equal(refused.code, 2);
  assert.match(refused.err, /Line 2 of the journal .* cannot be read/);
  const accepted = await accord([...words, '--skip-damaged']);
  assert.equal(accepted.code, 1);
  assert.match(accepted.out, /Line 2 of .* could not be read/);
  assert.equal(await mayMail(receiver.url, token, paul), 'yes: granted');
  assert.equal(await mayMail(receiver.url, token), 'no: withdrawn');
});

test('a journal that is lost for good is waited for until the owner says so, and the trail says who did', async (t) => {
  const { folder, token } = await sayNoAfterBackup(t);
  restore(folder);
  renameSync(journalOf(folder), join(folder, 'gone'));
  const receiver = await start(t, folder);
  assert.equal(await mayMail(receiver.url, token, paul), 'no: journal-missing');
  const { code, out } = await accord(['journal', 'forget', '--yes', '--data', join(folder, 'data')]);
  assert.deepEqual([code, out.startsWith('No longer waited for: ')], [0, true]);
  assert.equal(await mayMail(receiver.url, token, paul), 'yes: granted');
  const audit = await accord(['audit', '--limit', '1', '--data', join(folder, 'data')]);
  assert.match(audit.out, /command line,accord journal forget,done/);
});

test('a webhook hears nothing from a store that lacks its journal, and all of it afterwards', async (t) => {
  const { folder } = await sayNoAfterBackup(t);
  restore(folder);
  renameSync(journalOf(folder), join(folder, 'gone'));
  const told: string[] = [];
  const crm = createServer((request, response) => {
    told.push(request.url ?? '');
    request.resume().on('end', () => response.writeHead(204).end());
  });
  await new Promise<void>((resolve) => crm.listen(0, '127.0.0.1', resolve));
  t.after(() => crm.close());
  const url = `http://127.0.0.1:${(crm.address() as AddressInfo).port}/`;
  const receiver = await start(t, folder, { webhook: { url, key: randomBytes(32), pauses: [50] } });
  await receiver.post(yesOf(paul));
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.deepEqual(told, []);
  await accord(['journal', 'forget', '--yes', '--data', join(folder, 'data')]);
  // The receiver sees it when it is asked, or by itself within ten seconds.
  assert.equal(await mayMail(receiver.url, receiver.ownerToken, paul), 'yes: granted');
  for (let tries = 0; tries < 200 && told.length === 0; tries++)
    await new Promise((resolve) => setTimeout(resolve, 25));
  assert.ok(told.length > 0);
});

test('a journal of another receiver is refused with a sentence, and changes nothing', async (t) => {
  const { folder } = await sayNoAfterBackup(t);
  const other = await start(t, makeFolder(t));
  await sayNo(other.url, other.ownerToken);
  await other.close();
  const file = journalFile(other.folder);
  appendFileSync(file, '');
  const { code, err } = await accord([
    'journal',
    'replay',
    '--journal',
    file,
    '--data',
    join(folder, 'data'),
  ]);
  assert.equal(code, 2);
  assert.match(err, /is of the log .*name the journal of this receiver/);
});

test('a receiver that gets its address before its first record goes on with the journal that it has', async (t) => {
  const folder = makeFolder(t);
  const trial = await start(t, folder, { publicUrl: 'http://localhost:4600' });
  await trial.close();
  const receiver = await start(t, folder);
  await receiver.post(yesOf(paul));
  assert.equal(await mayMail(receiver.url, receiver.ownerToken, paul), 'yes: granted');
  await receiver.close();
  assert.equal(readdirSync(journalOf(folder)).length, 1);
});
