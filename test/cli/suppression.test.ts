import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { parse } from 'csv-parse/sync';
import { onFile } from '../server/a-database.js';
import { linksOf, mayContact, oneClick, press } from '../server/a-person.js';
import { makeFolder, type Running, startReceiver } from '../server/a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone } from '../server/a-submission.js';
import { pressedNow, suppression } from './a-suppression.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const run = (receiver: Running, ...words: readonly string[]) =>
  suppression(receiver, words[0] === 'import' ? [...words, '--yes'] : words);
const write = (t: TestContext, content: string | Buffer): string => {
  const path = join(makeFolder(t), 'list.csv');
  writeFileSync(path, content);
  return path;
};
const yes = ['offers:email:own', 'offers:sms:own'];

test('a marketer hands a mailer the hashes of all who said no, and of nobody else', async (t) => {
  const receiver = await startReceiver(t);
  const form = fillIn(draw(), yes);
  await receiver.post({
    ...form,
    answers: {
      ...form.answers,
      values: { ...form.answers.values, email: 'Paul@Example.fr', phone: '06 39 98 00 11' },
    },
  });
  await receiver.post(form);
  const { stop } = await linksOf(receiver, { email: 'paul@example.fr' });
  await press(receiver, stop, oneClick);
  const out = join(makeFolder(t), 'no.csv');
  const exported = await run(receiver, 'export', '--channel', 'email', '--out', out);
  assert.deepEqual([exported.code, exported.err], [0, '']);
  const rows = parse(readFileSync(out), { columns: true }) as Record<string, string>[];
  assert.deepEqual(
    rows.map(({ sha256: hash, reason }) => [hash, reason]),
    [[sha256('paul@example.fr'), 'withdrawn']],
  );
  assert.equal(statSync(out).mode & 0o077, 0);
  // By number, as the big platforms write it.
  const bySms = join(makeFolder(t), 'sms.csv');
  await press(receiver, (await linksOf(receiver, { email: jeanne })).stop, { stop: 'all' });
  await run(receiver, 'export', '--channel', 'sms', '--out', bySms);
  const numbers = (parse(readFileSync(bySms), { columns: true }) as Record<string, string>[]).map(
    (row) => row['sha256'],
  );
  assert.deepEqual(numbers, [sha256(`+33${jeannesPhone.replaceAll(' ', '').slice(1)}`)]);
  // Once more needs to be said.
  const again = await run(receiver, 'export', '--channel', 'sms', '--out', bySms);
  assert.equal(again.code, 2);
  assert.match(again.err, /--overwrite/);
});

test('an old list of refusals is taken in, as addresses, numbers or hashes, and heeded at once', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), yes));
  assert.equal(await mayContact(receiver), 'yes: granted');
  const list = write(
    t,
    `\uFEFFemail;phone;sha256\r\n ${jeanne.toUpperCase()} ;;\r\n;+33 (0)6 39 98 00 11;\r\n;;${sha256('anna@example.fr').toUpperCase()}\r\n;;\r\n;;short\r\n`,
  );
  const imported = await run(receiver, 'import', list);
  // Somebody's hash is cut short: they are not on the list, and whoever runs this is told.
  assert.deepEqual([imported.code, imported.err], [1, '']);
  assert.match(imported.out, /5 lines, 3 new, 0 on the list already/);
  assert.match(imported.out, /^1 line without anything/m);
  assert.match(imported.out, /^1 line that cannot be read.* NOT TAKEN: 6$/m);
  assert.match(imported.out, /^3 new on the list/m);
  assert.equal(await mayContact(receiver), 'no: suppressed');
  assert.equal(
    await mayContact(receiver, { contact: { phone: '06 39 98 00 11' }, channel: 'sms' }),
    'no: suppressed',
  );
  assert.equal(await mayContact(receiver, { contact: { email: 'Anna@example.fr' } }), 'no: suppressed');
  assert.match((await run(receiver, 'import', list)).out, /0 new/);
  // A yes given after it lifts it; nothing else does.
  await receiver.post(pressedNow(fillIn(draw(), yes)));
  assert.equal(await mayContact(receiver), 'yes: granted');
});

test('an export says how much of the imported lists it cannot hold, and what to do', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), yes));
  const out = join(makeFolder(t), 'no.csv');
  const exportTo = (channel: string) =>
    run(receiver, 'export', '--channel', channel, '--out', out, '--overwrite');
  assert.doesNotMatch((await exportTo('email')).out, /imported/);
  // One who is known here, one address and one hash that are not.
  const list = write(t, `email;sha256\n${jeanne};\npaul@example.fr;\n;${sha256('anna@example.fr')}\n`);
  await run(receiver, 'import', list, '--channel', 'email');
  const { out: said } = await exportTo('email');
  assert.match(said, /^1 said no to email/);
  assert.match(said, /^2 entries of imported lists not in it.*give the mailer those lists too/m);
  const rows = parse(readFileSync(out), { columns: true }) as Record<string, string>[];
  assert.deepEqual(
    rows.map((row) => row['sha256']),
    [sha256(jeanne)],
  );
  assert.doesNotMatch((await exportTo('sms')).out, /imported/);
});

test('a list for one channel leaves the others alone', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), yes));
  await run(receiver, 'import', write(t, `email\n${jeanne}\n`), '--channel', 'email');
  assert.equal(await mayContact(receiver), 'no: suppressed');
  assert.equal(await mayContact(receiver, { channel: 'sms' }), 'yes: granted');
});

test('what is on the list is kept as keyed digests: neither addresses nor plain hashes are on the disk', async (t) => {
  const receiver = await startReceiver(t, onFile);
  const address = 'someone.else@example.fr';
  await run(receiver, 'import', write(t, `email\n${address}\n`));
  await receiver.close();
  const data = join(receiver.folder, 'data');
  for (const name of readdirSync(data).filter((file) => file.startsWith('accord.db'))) {
    const bytes = readFileSync(join(data, name));
    for (const secret of [address, sha256(address)])
      assert.equal(bytes.indexOf(secret), -1, `${name}: ${secret}`);
  }
});

test('a list that cannot be read is refused with what to do, and changes nothing', async (t) => {
  const receiver = await startReceiver(t);
  for (const [list, words, said] of [
    [write(t, 'name\nJeanne\n'), [], /--email-column/],
    [write(t, Buffer.from([0x65, 0x6d, 0x61, 0x69, 0x6c, 0x0a, 0xe9, 0x0a])), [], /UTF-8/],
    [write(t, ''), [], /empty/],
    ['nothing.csv', [], /does not exist/],
    [write(t, `email\n${jeanne}\n`), ['--since', 'yesterday'], /--since/],
    [write(t, `email\n${jeanne}\n`), ['--since', '2999-01-01T00:00:00Z'], /future/],
    [write(t, `email\n${jeanne}\n`), ['--channel', 'pigeon'], /pigeon/],
    [write(t, `email\n${jeanne}\n`), ['--form', 'none'], /--form/],
    [write(t, `email\n${jeanne}\n`), ['--party', 'nobody'], /--party: got "nobody"; accepted: own/],
  ] as const) {
    const { code, err } = await run(receiver, 'import', list, ...words);
    assert.equal(code, 2, err);
    assert.match(err, said);
  }
  assert.equal(await mayContact(receiver), 'no: no-consent');
  for (const words of [
    ['--party', 'nobody'],
    ['--purpose', 'nothing'],
  ]) {
    const exported = await run(receiver, 'export', '--channel', 'email', '--out', 'no.csv', ...words);
    assert.equal(exported.code, 2);
    assert.match(exported.err, /accepted: /);
  }
  assert.ok(!existsSync('no.csv'));
});
