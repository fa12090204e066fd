import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { parse } from 'csv-parse/sync';
import { guessSeparator } from '../../src/cli/contact-list.js';
import { makeFolder, type Running, startReceiver } from '../server/a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone } from '../server/a-submission.js';
import { accord, spawnAccord } from './accord.js';

const setUp = async (t: TestContext): Promise<{ receiver: Running; list: string; answers: string }> => {
  const receiver = await startReceiver(t);
  const folder = makeFolder(t);
  return { receiver, list: join(folder, 'list.csv'), answers: join(folder, 'list.answers.csv') };
};
const asking = (receiver: Running, list: string, ...more: readonly string[]): readonly string[] => [
  'contact',
  list,
  '--data',
  join(receiver.folder, 'data'),
  '--keys',
  join(receiver.folder, 'keys'),
  '--lang',
  'en',
  ...more,
];
const contact = (...given: Parameters<typeof asking>) => accord(asking(...given));
const read = (path: string) =>
  parse(readFileSync(path), {
    columns: true,
    bom: true,
    relax_column_count: true,
    // Answers are separated as the list is.
    delimiter: [',', ';'],
  }) as Record<string, string>[];

test('a marketer learns line by line who may be written to, and why not', async (t) => {
  const { receiver, list, answers } = await setUp(t);
  const { receipt } = await receiver.post(fillIn(draw(), ['offers:email:own']));
  writeFileSync(
    list,
    `\uFEFFname;e-mail;note\r\n"Moreau; Jeanne";${jeanne};"said ""yes"""\r\nPaul;paul@example.fr;\r\nTwice;${jeanne.toUpperCase()};\r\nNobody;;\r\nShort;x@example.fr\r\n`,
  );
  const { code, out, err } = await contact(
    receiver,
    list,
    '--channel',
    'email',
    '--relationship',
    'prospect',
  );
  assert.deepEqual([code, err], [0, '']);
  const rows = read(answers);
  assert.deepEqual(
    rows.slice(0, 4).map((row) => `${row['accord_allowed']} ${row['accord_reason']}`),
    ['yes granted', 'no no-consent', 'yes granted', 'no no-contact'],
  );
  assert.equal(rows[0]?.['accord_proof'], receipt.id);
  assert.deepEqual([rows[0]?.['name'], rows[0]?.['note']], ['Moreau; Jeanne', 'said "yes"']);
  assert.match(
    readFileSync(answers, 'utf8').trimEnd().split('\n').at(-1) ?? '',
    /^Short;x@example\.fr;;no;unreadable;/,
  );
  assert.match(out, /2 {2}yes {2}said yes \(granted\)/);
  assert.match(out, /5 {2}lines/);
});

test('no cell of the list comes to stand under an answer, however long its line is', async (t) => {
  const { receiver, list, answers } = await setUp(t);
  writeFileSync(list, 'nom,email\nZoé,zoe@exemple.fr,yes,more\nLéo\nPaul,paul@example.fr\n');
  assert.equal((await contact(receiver, list, '--channel', 'email')).code, 0);
  const rows = parse(readFileSync(answers), { relax_column_count: true }) as string[][];
  const at = rows[0]!.indexOf('accord_allowed');
  assert.deepEqual(
    rows.slice(1).map((cells) => cells.slice(0, at + 2)),
    [
      ['Zoé', 'zoe@exemple.fr', 'no', 'unreadable'],
      ['Léo', '', 'no', 'unreadable'],
      ['Paul', 'paul@example.fr', 'no', 'no-consent'],
    ],
  );
  assert.deepEqual(rows[1]?.slice(rows[0]?.length), ['yes', 'more']);
});

test('among thousands of strangers everybody who is known gets their own answer, by address or by number', async (t) => {
  const { receiver, list, answers } = await setUp(t);
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  const stranger = (line: number): string =>
    `nobody.${line}@example.fr;01 99 00 ${String(line).padStart(4, '0')}`;
  const lines = Array.from({ length: 4500 }, (_, line) => stranger(line));
  // In each of the thousands that are looked up together; once with a stranger's number, once with a stranger's address.
  lines[10] = `${jeanne};`;
  lines[2100] = `${jeanne};06 39 98 99 99`;
  lines[4400] = `nobody@example.fr;${jeannesPhone}`;
  writeFileSync(list, `email;phone\n${lines.join('\n')}\n`);
  const { code, err } = await contact(receiver, list, '--channel', 'email', '--relationship', 'prospect');
  assert.deepEqual([code, err], [0, '']);
  const rows = read(answers);
  assert.equal(rows.length, lines.length);
  const said = rows.map((row) => `${row['accord_allowed']} ${row['accord_reason']}`);
  assert.deepEqual([said[10], said[2100]], ['yes granted', 'yes granted']);
  const others = said.filter((_, line) => ![10, 2100, 4400].includes(line));
  assert.deepEqual(new Set(others), new Set(['no no-consent']));
  // Her number finds what she chose; her yes was about another address than the one that would be written to.
  const answer = await fetch(`${receiver.url}/v1/may-contact`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${receiver.ownerToken}` },
    body: JSON.stringify({
      form: 'loyalty-card',
      contact: { email: 'nobody@example.fr', phone: jeannesPhone },
      channel: 'email',
      relationship: 'prospect',
    }),
  });
  const { allowed, reason } = (await answer.json()) as { allowed: boolean; reason: string };
  assert.equal(said[4400], `${allowed ? 'yes' : 'no'} ${reason}`);
});

test('a list too long for one thread gets the answers that its people get alone, each on its line', async (t) => {
  const { receiver, list, answers } = await setUp(t);
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  const count = 30_000;
  // Notes of several lines, so that the pieces of the list have to be cut between people and not inside of one.
  const note = (line: number): string => `"line ${line};\nsaid ""call me""${'.'.repeat(line % 90)}"`;
  const known = new Set(Array.from({ length: 40 }, (_, index) => (index * 7919) % count));
  const emailOf = (line: number): string => (known.has(line) ? jeanne : `nobody.${line}@example.fr`);
  writeFileSync(
    list,
    `note;email\r\n${Array.from({ length: count }, (_, line) => `${note(line)};${emailOf(line)}\r\n`).join('')}`,
  );
  assert.ok(statSync(list).size > 2_200_000, 'long enough for threads');
  // In a process of its own: its threads load modules by themselves.
  const { code, err, out } = await spawnAccord(
    asking(receiver, list, '--channel', 'email', '--relationship', 'prospect'),
  );
  assert.deepEqual([code, err], [0, '']);
  const rows = read(answers);
  assert.equal(rows.length, count);
  for (const [line, row] of rows.entries()) {
    assert.equal(row['email'], emailOf(line));
    assert.ok(row['note']?.startsWith(`line ${line};\nsaid "call me"`));
    assert.equal(row['accord_reason'], known.has(line) ? 'granted' : 'no-consent', `line ${line}`);
  }
  assert.match(out, /40 {2}yes {2}said yes \(granted\)/);
  assert.match(out, /30,000 {2}lines/);

  // What cannot be read near its end is told by its place, and no half of the answers stays.
  rmSync(answers);
  const refused = async (ending: string | Buffer, message: RegExp): Promise<void> => {
    writeFileSync(list, Buffer.concat([readFileSync(list).subarray(0, -2), Buffer.from(ending)]));
    const { code: end, err: said } = await spawnAccord(asking(receiver, list, '--channel', 'email'));
    assert.equal(end, 2, said);
    assert.match(said, message);
    assert.deepEqual(readdirSync(dirname(list)), ['list.csv']);
  };
  // The line with the quote is the one after the names and two lines for each person.
  await refused('\r\na"b;x@example.fr\r\n', /Line 60002 cannot be read/);
  await refused(Buffer.from('\r\nren\xE9;x@example.fr\r\n', 'latin1'), /not UTF-8/);
});

test('a yes is never given for an address or a number that cannot be read, whoever the other column names', async (t) => {
  const { receiver, list, answers } = await setUp(t);
  await receiver.post(fillIn(draw(), ['offers:email:own', 'offers:sms:own']));
  writeFileSync(
    list,
    `email;phone\n${jeanne};voir fiche\n${jeanne};12\n${jeanne};\nautre(at)x.example;${jeannesPhone}\n`,
  );
  const reasons = () => read(answers).map((row) => `${row['accord_allowed']} ${row['accord_reason']}`);
  const sms = await contact(receiver, list, '--channel', 'sms');
  assert.match(sms.out, /e-mail addresses: email; numbers: phone\n/);
  assert.match(sms.out, /2 {2}no {2}an address or number that cannot be read \(unreadable-contact\)/);
  assert.deepEqual(reasons(), [
    'no unreadable-contact',
    'no unreadable-contact',
    'yes granted',
    'yes granted',
  ]);
  await contact(receiver, list, '--channel', 'email', '--overwrite');
  assert.deepEqual(reasons(), ['yes granted', 'yes granted', 'yes granted', 'no unreadable-contact']);
});

test('whoever asks about e-mails with a list of numbers is told that nobody’s address is in it', async (t) => {
  const { receiver, list } = await setUp(t);
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  writeFileSync(list, `name;phone\nJeanne;${jeannesPhone}\n`);
  const { code, out } = await contact(receiver, list, '--channel', 'email');
  assert.equal(code, 0);
  assert.match(
    out,
    /addresses: no column; numbers: phone\nThe list has no addresses: each person is known by their number\./,
  );
});

test('a caller is told from when, and the hour is that of the list', async (t) => {
  const { receiver, list, answers } = await setUp(t);
  await receiver.post(fillIn(draw(), ['offers:phone:own']));
  writeFileSync(list, `telephone\n${jeannesPhone}\n`);
  const day = new Date(Date.now() + 86_400_000);
  while (day.getUTCDay() !== 2) day.setUTCDate(day.getUTCDate() + 1);
  const on = `${day.toISOString().slice(0, 10)}T13:30`;
  assert.equal((await contact(receiver, list, '--channel', 'phone', '--on', on)).code, 0);
  assert.equal(read(answers)[0]?.['accord_reason'], 'calling-hours');
  assert.match(read(answers)[0]?.['accord_from'] ?? '', /T14:00\+0[12]:00$/);
});

test('a list that cannot be read gets a word on what to do, and leaves no answers behind', async (t) => {
  const { receiver, list, answers } = await setUp(t);
  const refused = async (content: string | Buffer, message: RegExp, ...more: readonly string[]) => {
    writeFileSync(list, content);
    const { code, err } = await contact(receiver, list, '--channel', 'email', ...more);
    assert.equal(code, 2, err);
    assert.match(err, message);
    assert.doesNotMatch(err, /\n\s+at /);
    assert.ok(!existsSync(answers));
  };
  await refused('', /empty/);
  await refused('name,city\nA,B\n', /No column is called "email" or "phone".*name, city/s);
  await refused('email\na@example.fr\n', /no column "mail"/, '--email-column', 'mail');
  await refused(Buffer.from('email\nren\xE9@example.fr\n', 'latin1'), /not UTF-8/);
  await refused(Buffer.from('\uFEFFemail\na@example.fr\n', 'utf16le'), /not UTF-8/);
  await refused('email\n"a@example.fr\n', /quotes/);
  await refused(`email\n"${'a'.repeat(70_000)}"\n`, /cannot be read/);
  await refused('email\na@example.fr\n', /"tomorrow" is not a moment/, '--on', 'tomorrow');
  await refused('email\na@example.fr\n', /--form: got "x"; accepted: loyalty-card/, '--form', 'x');
});

test('answers that are there already are not lost, and a wrong folder is made into nothing', async (t) => {
  const { receiver, list, answers } = await setUp(t);
  writeFileSync(list, 'email\na@example.fr\n');
  writeFileSync(answers, 'before');
  assert.equal((await contact(receiver, list, '--channel', 'email')).code, 2);
  assert.equal(readFileSync(answers, 'utf8'), 'before');
  assert.equal((await contact(receiver, list, '--channel', 'email', '--overwrite')).code, 0);
  assert.equal(read(answers).length, 1);
  const nowhere = join(receiver.folder, 'nowhere');
  const { code, err } = await contact(receiver, list, '--channel', 'email', '--overwrite', '--data', nowhere);
  assert.deepEqual([code, existsSync(nowhere)], [2, false]);
  assert.match(err, /is not there: give the folders/);
  const unwritable = await contact(
    receiver,
    list,
    '--channel',
    'email',
    '--out',
    join(list, '..', 'no', 'a.csv'),
  );
  assert.equal(unwritable.code, 2);
  assert.match(unwritable.err, /cannot be written \(ENOENT\): make room, or choose another place with --out/);
});

test('the separator is what separates, not what stands in quotes', () => {
  assert.equal(guessSeparator('email;"a,b,c,d";phone'), ';');
  assert.equal(guessSeparator('email\tphone'), '\t');
  assert.equal(guessSeparator('email,phone'), ',');
  assert.equal(guessSeparator('email'), ';');
});
