import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { parse } from 'csv-parse/sync';
import { linksOf, press } from '../server/a-person.js';
import { makeFolder, type Running, startReceiver } from '../server/a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone } from '../server/a-submission.js';
import { accord } from './accord.js';
import { suppression } from './a-suppression.js';

const otherNumber = '06 39 98 77 77';

/** What each line of a list is answered, and what is said about the list. */
async function ask(
  t: TestContext,
  receiver: Running,
  content: string,
  ...words: readonly string[]
): Promise<{
  readonly answers: readonly string[];
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}> {
  const [list, file] = [join(makeFolder(t), 'list.csv'), join(makeFolder(t), 'answers.csv')];
  writeFileSync(list, content);
  const place = ['--data', join(receiver.folder, 'data'), '--keys', join(receiver.folder, 'keys')];
  const { out, err, code } = await accord(['contact', list, ...place, '--out', file, ...words]);
  const rows = existsSync(file)
    ? (parse(readFileSync(file), {
        columns: true,
        bom: true,
        relax_column_count: true,
        delimiter: [',', ';'],
      }) as Record<string, string>[])
    : [];
  return { answers: rows.map((row) => `${row['accord_allowed']} ${row['accord_reason']}`), out, err, code };
}

const aYes = async (t: TestContext): Promise<Running> => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own', 'offers:sms:own']));
  return receiver;
};
const sms = ['--channel', 'sms'];

test('a yes for one number is none for another that a mailer has beside the same address', async (t) => {
  const receiver = await aYes(t);
  for (const [names, line] of [
    ['EMAIL;PRENOM;SMS', (number: string) => `${jeanne};Jeanne;${number}`],
    ['Email;Mobile Phone Number', (number: string) => `${jeanne};${number}`],
    ['Email,Default Address Phone', (number: string) => `${jeanne},${number}`],
    ['E-mail 1 - Value,Phone 1 - Value', (number: string) => `${jeanne},${number}`],
    ['Adresse de messagerie;Tél. mobile', (number: string) => `${jeanne};${number}`],
  ] as const) {
    const { answers, code } = await ask(
      t,
      receiver,
      `${names}\n${line(otherNumber)}\n${line(jeannesPhone)}\n`,
      ...sms,
    );
    assert.equal(code, 0, names);
    assert.deepEqual(answers, ['no no-consent', 'yes granted'], names);
  }
});

test('an unknown column of numbers stops the list until it is named or left out', async (t) => {
  const receiver = await aYes(t);
  const list = `email;Joindre\n${jeanne};${otherNumber}\n`;
  const stopped = await ask(t, receiver, list, ...sms);
  assert.equal(stopped.code, 2);
  assert.match(stopped.err, /"Joindre" holds mostly telephone numbers.*--phone-column "Joindre"/);
  assert.deepEqual((await ask(t, receiver, list, ...sms, '--phone-column', 'Joindre')).answers, [
    'no no-consent',
  ]);
  assert.deepEqual((await ask(t, receiver, list, ...sms, '--ignore-column', 'Joindre')).answers, [
    'yes granted',
  ]);
  const honest = `email;Client;SIRET;CP;Date\n${jeanne};123456789;12345678900011;49000;2026-01-31\n`;
  assert.deepEqual((await ask(t, receiver, honest, '--channel', 'email')).answers, ['yes granted']);
});

test('an SMS goes to the mobile of a line, and a call may go to any of its numbers', async (t) => {
  const receiver = await aYes(t);
  const list = `Email;Home Phone;Mobile Phone\n${jeanne};${otherNumber};${jeannesPhone}\n${jeanne};${otherNumber};\n`;
  const { answers, out } = await ask(t, receiver, list, ...sms);
  // Without a mobile, the other number would be written to.
  assert.deepEqual(answers, ['yes granted', 'no no-consent']);
  assert.match(out, /numbers: Home Phone, Mobile Phone\nanswers are about: Mobile Phone\n/);
  const chosen = await ask(t, receiver, list, ...sms, '--phone-column', 'Home Phone');
  assert.deepEqual(chosen.answers, ['no no-consent', 'no no-consent']);
  const called = await ask(t, receiver, list, '--channel', 'phone');
  assert.match(
    called.out,
    /answers are about: Home Phone, Mobile Phone \(the least permissive of each line\)/,
  );
});

test('of several addresses or numbers on a line the least permissive answer holds', async (t) => {
  const receiver = await aYes(t);
  const list = `Email;Email 2;SMS\n${jeanne};;${jeannesPhone}\n${jeanne};anna@example.fr;\n"${jeanne} / anna@example.fr";;"${jeannesPhone} / ${otherNumber}"\n`;
  assert.deepEqual((await ask(t, receiver, list, '--channel', 'email')).answers, [
    'yes granted',
    'no no-consent',
    'no no-consent',
  ]);
  assert.deepEqual((await ask(t, receiver, list, ...sms)).answers, [
    'yes granted',
    'no no-consent',
    'no no-consent',
  ]);
  // Only the first is written to; the second still tells who it is.
  const first = ['--channel', 'email', '--email-column', 'Email'];
  assert.equal((await ask(t, receiver, list, ...first)).answers[1], 'yes granted');
  const refusals = join(makeFolder(t), 'no.csv');
  writeFileSync(refusals, 'email\nanna@example.fr\n');
  await suppression(receiver, ['import', refusals, '--yes']);
  assert.equal((await ask(t, receiver, list, ...first)).answers[1], 'no suppressed');
  assert.equal((await ask(t, receiver, list, ...sms)).answers[1], 'no suppressed');
});

test('a no to everything is found by any address or number of the line', async (t) => {
  const receiver = await aYes(t);
  await press(receiver, (await linksOf(receiver)).stop, { stop: 'all' });
  const list = `Email;Email 2;Mobile\nnew@example.fr;${jeanne};\nnew@example.fr;;${jeannesPhone}\n`;
  const { answers } = await ask(t, receiver, list, '--channel', 'email', '--email-column', 'Email');
  assert.deepEqual(answers, ['no withdrawn', 'no withdrawn']);
});

test('a line is answered for what can be read in its cell, and not at all for what cannot', async (t) => {
  const receiver = await aYes(t);
  const { answers } = await ask(
    t,
    receiver,
    `sep=;\r\nemail\r\n"Jeanne Moreau <${jeanne}>"\r\nmailto:${jeanne}\u200B\r\n"${jeanne}; voir fiche"\r\nn/a\r\n`,
    '--channel',
    'email',
  );
  assert.deepEqual(answers, ['yes granted', 'yes granted', 'no unreadable-contact', 'no no-contact']);
});

test('a list without names of columns is not answered as if its first person were one', async (t) => {
  const receiver = await aYes(t);
  const { code, err } = await ask(t, receiver, `${jeanne}\npaul@example.fr\n`, '--channel', 'email');
  assert.equal(code, 2);
  assert.match(err, /first line holds an address or a number/);
});

test('a list of hashes alone is nothing that an answer could be about', async (t) => {
  const receiver = await aYes(t);
  const { code, err } = await ask(t, receiver, `sha256\n${'0'.repeat(64)}\n`, '--channel', 'email');
  assert.equal(code, 2);
  assert.match(err, /No column is called "email" or "phone"/);
});
