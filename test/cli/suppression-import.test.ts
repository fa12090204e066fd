import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { parse } from 'csv-parse/sync';
import { asOwner, linksOf, mayContact, oneClick, press } from '../server/a-person.js';
import { makeFolder, type Running, startReceiver } from '../server/a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone } from '../server/a-submission.js';
import { type Person, pressedNow, suppression } from './a-suppression.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const write = (t: TestContext, content: string): string => {
  const path = join(makeFolder(t), 'refus.csv');
  writeFileSync(path, content);
  return path;
};
const take = (t: TestContext, receiver: Running, content: string, ...words: readonly string[]) =>
  suppression(receiver, ['import', write(t, content), '--yes', ...words]);
const may = (receiver: Running, contact: object, channel = 'email') =>
  mayContact(receiver, { contact, channel });
const yes = ['offers:email:own', 'offers:sms:own'];
const saysYes = (receiver: Running, values: object = {}) => {
  const form = fillIn(draw(), yes);
  const answers = { ...form.answers, values: { ...form.answers.values, ...values } };
  return receiver.post(pressedNow({ ...form, answers }));
};
const atTerminal = (types: string): Person => ({ types, asked: [] });
const refus = 'refus@example.fr';

test('each refusal of a list is heeded, however its cell was written', async (t) => {
  const receiver = await startReceiver(t);
  const mobile = { phone: '06 39 98 00 11' };
  const rows: readonly (readonly [column: string, cell: string, contact: object])[] = [
    ['email', `"Jeanne Martin <${refus}>"`, { email: refus }],
    ['email', `mailto:b.${refus}`, { email: `b.${refus}` }],
    ['email', `"c1@example.fr, c2@example.fr"`, { email: 'c1@example.fr' }],
    ['email', `"c3@example.fr, c4@example.fr"`, { email: 'c4@example.fr' }],
    ['email', `d@example.fr\u200B`, { email: 'd@example.fr' }],
    ['phone', '639980020', { phone: '06 39 98 00 20' }],
    ['phone', '6.39980021E+08', { phone: '06 39 98 00 21' }],
    ['phone', '"06 39 98 00 22 / 06 39 98 00 23"', { phone: '+33639980023' }],
    ['phone', 'tel:+33639980024', { phone: '06 39 98 00 24' }],
    ['SMS', '33639980025', { phone: '06 39 98 00 25' }],
    ['Mobile Phone Number', '+33 6 39 98 00 26', { phone: '06 39 98 00 26' }],
    ['Default Address Phone', "'06 39 98 00 27", { phone: '06 39 98 00 27' }],
    ['Email 2', 'e2@example.fr', { email: 'e2@example.fr' }],
    ['sha256', sha256('+33639980030'), { phone: '06 39 98 00 30' }],
    ['sha256', sha256('33639980031'), { phone: '06 39 98 00 31' }],
    ['sha256', sha256('0639980032').toUpperCase(), { phone: '+33 6 39 98 00 32' }],
    ['sha256', sha256('+33692123456'), { phone: '+262 692 12 34 56' }],
    ['sha256', sha256('0692123457'), { phone: '+262 692 12 34 57' }],
    ['email', 'f@café.example', { email: 'f@xn--caf-dma.example' }],
    ['email', 'g@xn--caf-dma.example', { email: 'g@café.example' }],
    ['sha256', sha256('h@café.example'), { email: 'h@xn--caf-dma.example' }],
    ['email', sha256('i@example.fr'), { email: 'i@example.fr' }],
  ];
  const columns = [...new Set(rows.map(([column]) => column))];
  const lines = rows.map(([column, cell]) => columns.map((one) => (one === column ? cell : '')).join(';'));
  const { code, out } = await take(t, receiver, `${columns.join(';')}\n${lines.join('\n')}\n`);
  assert.equal(code, 0, out);
  for (const [column, cell, contact] of rows)
    assert.equal(
      await may(receiver, contact, 'phone' in contact ? 'sms' : 'email'),
      'no: suppressed',
      `${column}: ${cell}`,
    );
  assert.equal(await may(receiver, mobile, 'sms'), 'no: no-consent');
});

test('what cannot be read is told by its line and never counted as taken, and the command says so with its code', async (t) => {
  const receiver = await startReceiver(t);
  const { code, out } = await take(
    t,
    receiver,
    `sep=;\r\nnom;email;SMS\r\n"Léa\r\nMartin";a@example.fr;\r\nB;voir fiche;\r\n\r\nC;;6,39E+08\r\nD;;\r\nE;e@example.fr;;\r\nF;f@example.fr;12\r\n`,
  );
  assert.equal(code, 1);
  assert.match(out, /6 lines, 2 new/);
  assert.match(out, /^1 line without anything/m);
  assert.match(out, /^4 lines that cannot be read.* NOT TAKEN: 5, 7, 9-10$/m);
  assert.match(out, /^2 new on the list/m);
  // Where a part could be read, that part protects.
  assert.equal(await may(receiver, { email: 'f@example.fr' }), 'no: suppressed');
  assert.equal(await may(receiver, { email: 'e@example.fr' }), 'no: no-consent');
});

test('a column that is full of addresses or numbers is never left out in silence', async (t) => {
  const receiver = await startReceiver(t);
  const list =
    'email;Joindre;Client\na@example.fr;06 39 98 00 40;123456789\nb@example.fr;+33639980041;223456789\n';
  const refused = await take(t, receiver, list);
  assert.equal(refused.code, 2);
  assert.match(
    refused.err,
    /"Joindre" holds mostly telephone numbers.*--phone-column "Joindre".*--ignore-column "Joindre"/,
  );
  assert.equal(await may(receiver, { email: 'a@example.fr' }), 'no: no-consent');
  const left = await take(t, receiver, list, '--ignore-column', 'Joindre');
  assert.match(left.out, /2 new on the list/);
  const named = await take(t, receiver, list, '--phone-column', 'Joindre');
  assert.match(named.out, /2 new, 2 on the list already.*\n[^]*columns read: email, Joindre/);
  assert.equal(await may(receiver, { phone: '06 39 98 00 41' }, 'sms'), 'no: suppressed');
  for (const [content, said] of [
    ['Qui;note\na@example.fr;x\n', /"Qui" holds mostly e-mail addresses.*--email-column "Qui"/],
    [`Empreinte;email\n${sha256('a')};\n`, /"Empreinte" holds mostly SHA-256 hashes.*--hash-column/],
    [';email\n06 39 98 00 42;\n', /"#1" holds mostly telephone numbers/],
    ['a@example.fr\nb@example.fr\n', /first line holds an address/],
    ['email\na@example.fr\n', /--ignore-column: there is no column "x"/, '--ignore-column', 'x'],
  ] as const) {
    const [list_, expected, ...words] = [
      content,
      said,
      ...(content === 'email\na@example.fr\n' ? ['--ignore-column', 'x'] : []),
    ];
    const answer = await take(t, receiver, list_, ...words);
    assert.equal(answer.code, 2, content);
    assert.match(answer.err, expected);
  }
});

test('the figures are shown and asked about before anything is written', async (t) => {
  const receiver = await startReceiver(t);
  await saysYes(receiver);
  const list = write(t, `email\n${jeanne}\n${refus}\n`);
  const no = atTerminal('n');
  const declined = await suppression(receiver, ['import', list], { person: no });
  assert.deepEqual([declined.code, no.asked], [2, ['Put 2 refusals on the list? (y/n) ']]);
  assert.match(declined.out, /2 lines, 2 new, 0 on the list already/);
  assert.match(declined.out, /^1 person who said yes will not be contacted any more$/m);
  assert.match(declined.out, /^Nothing was changed\.$/m);
  const closed = await suppression(receiver, ['import', list], { person: atTerminal('') });
  assert.equal(closed.code, 2);
  const nobody = await suppression(receiver, ['import', list]);
  assert.equal(nobody.code, 2);
  assert.match(nobody.err, /no terminal to ask on.*--yes/);
  assert.equal(await mayContact(receiver), 'yes: granted');
  const oui = atTerminal('Oui');
  const agreed = await suppression(receiver, ['import', list], { person: oui, language: 'fr' });
  assert.equal(agreed.code, 0);
  assert.deepEqual(oui.asked, ['Inscrire 2 refus sur la liste ? (o/n) ']);
  assert.match(agreed.out, /2 refus inscrits sur la liste/);
  assert.equal(await mayContact(receiver), 'no: suppressed');
});

test('whoever picks the file of their customers instead of the refusals is warned', async (t) => {
  const receiver = await startReceiver(t);
  await saysYes(receiver);
  await saysYes(receiver, { email: 'paul@example.fr', phone: '06 39 98 00 50' });
  const warning = /more than half of this list are people who said yes/;
  const customers = write(t, `email\n${jeanne}\npaul@example.fr\nx@example.fr\n`);
  const { out } = await suppression(receiver, ['import', customers], { person: atTerminal('n') });
  assert.match(out, /^2 people who said yes/m);
  assert.match(out, warning);
  const hashes = write(t, `sha256\n${sha256(jeanne)}\n${sha256('paul@example.fr')}\n`);
  assert.match((await suppression(receiver, ['import', hashes], { person: atTerminal('n') })).out, warning);
  const refusals = write(t, `email\n${jeanne}\nx@example.fr\ny@example.fr\n`);
  const other = await suppression(receiver, ['import', refusals], { person: atTerminal('n') });
  assert.doesNotMatch(other.out, warning);
});

test('an import can be undone, and takes away what it added and no no that is known otherwise', async (t) => {
  const receiver = await startReceiver(t);
  await saysYes(receiver);
  await saysYes(receiver, { email: 'paul@example.fr', phone: '06 39 98 00 50' });
  const { stop } = await linksOf(receiver, { email: 'paul@example.fr' });
  await press(receiver, stop, oneClick);
  await take(t, receiver, `email\n${refus}\n`);
  await take(t, receiver, `email\n${refus}\n${jeanne}\npaul@example.fr\n`);
  assert.equal(await mayContact(receiver), 'no: suppressed');
  const person = atTerminal('n');
  const kept = await suppression(receiver, ['undo'], { person });
  assert.equal(kept.code, 2);
  assert.match(kept.out, /Last list taken in: 20\d\d-.*, 2 entries \(every channel\)\./);
  assert.deepEqual(person.asked, ['Take 2 entries away? Refusals known otherwise stay. (y/n) ']);
  assert.equal((await suppression(receiver, ['undo'])).code, 2);
  assert.equal(await mayContact(receiver), 'no: suppressed');
  const undone = await suppression(receiver, ['undo', '--yes']);
  assert.deepEqual([undone.code, undone.err], [0, '']);
  assert.match(undone.out, /2 entries taken away/);
  assert.equal(await mayContact(receiver), 'yes: granted');
  assert.match(await may(receiver, { email: 'paul@example.fr' }), /^no: withdrawn/);
  assert.equal(await may(receiver, { email: refus }), 'no: suppressed');
  // Once more: the list before.
  assert.match((await suppression(receiver, ['undo', '--yes'])).out, /1 entry taken away/);
  assert.equal(await may(receiver, { email: refus }), 'no: no-consent');
  const nothing = await suppression(receiver, ['undo', '--yes'], { language: 'fr' });
  assert.equal(nothing.code, 2);
  assert.match(nothing.out, /Aucune liste importée à annuler/);
});

test('somebody who said yes after one list is stopped by the next, and that one can be undone alone', async (t) => {
  const receiver = await startReceiver(t);
  await saysYes(receiver);
  const list = `email\n${jeanne}\n${refus}\n`;
  await take(t, receiver, list);
  await saysYes(receiver);
  assert.equal(await mayContact(receiver), 'yes: granted');
  const again = await take(t, receiver, list);
  assert.match(again.out, /1 new, 1 on the list already/);
  assert.equal(await mayContact(receiver), 'no: suppressed');
  await suppression(receiver, ['undo', '--yes']);
  assert.equal(await mayContact(receiver), 'yes: granted');
  // Without a word from anybody since, nothing is new.
  await take(t, receiver, list);
  assert.match((await take(t, receiver, list)).out, /^0 new on the list/m);
});

test('two parties that share a key exchange refusals that nobody else can try', async (t) => {
  const receiver = await startReceiver(t);
  await saysYes(receiver);
  await press(receiver, (await linksOf(receiver)).stop, { stop: 'all' });
  const folder = makeFolder(t);
  const [key, out] = [join(folder, 'exchange.key'), join(folder, 'no.csv')];
  const made = await suppression(receiver, ['key', '--out', key]);
  assert.equal(made.code, 0);
  assert.equal(statSync(key).mode & 0o077, 0);
  assert.match(readFileSync(key, 'utf8'), /^[\w-]{43}\n$/);
  assert.equal((await suppression(receiver, ['key', '--out', key])).code, 2);
  const plain = await suppression(receiver, ['export', '--channel', 'sms', '--out', out]);
  assert.match(
    plain.out,
    /SHA-256 of a number hides nothing: all French mobile numbers can be tried in minutes/,
  );
  const keyed = await suppression(receiver, [
    'export',
    '--channel',
    'sms',
    '--out',
    out,
    '--overwrite',
    '--keyed',
    key,
  ]);
  assert.doesNotMatch(keyed.out, /hides nothing/);
  const [row] = parse(readFileSync(out), { columns: true }) as Record<string, string>[];
  assert.match(row?.['hmac-sha256'] ?? '', /^[\da-f]{64}$/);
  assert.notEqual(row?.['hmac-sha256'], sha256(`+33${jeannesPhone.replaceAll(' ', '').slice(1)}`));

  // The other party knows her, and somebody else whom the list does not name.
  const other = await startReceiver(t);
  await saysYes(other);
  const withoutKey = await suppression(other, ['import', out, '--yes']);
  assert.equal(withoutKey.code, 2);
  assert.match(withoutKey.err, /"hmac-sha256" holds keyed hashes.*--keyed/);
  const stranger = `${readFileSync(out, 'utf8')}${'0'.repeat(64)},sms,refused,,\n`;
  const taken = await take(t, other, stranger, '--keyed', key, '--channel', 'sms');
  assert.equal(taken.code, 0, taken.err);
  assert.match(taken.out, /2 lines, 1 new/);
  assert.match(taken.out, /^1 hash matches nobody known here: not taken/m);
  assert.equal(await may(other, { phone: jeannesPhone }, 'sms'), 'no: suppressed');
  assert.equal(await may(other, { email: jeanne }), 'yes: granted');
  writeFileSync(key, 'short\n');
  const wrong = await suppression(other, ['import', out, '--yes', '--keyed', key]);
  assert.equal(wrong.code, 2);
  assert.match(wrong.err, /holds no key/);
});

test('a refusal told to the owner stands after the list that repeated it is gone', async (t) => {
  const receiver = await startReceiver(t);
  await saysYes(receiver);
  const told = await asOwner(receiver, '/v1/withdrawals', {
    form: 'loyalty-card',
    contact: { email: jeanne },
    how: 'spoken',
    takenBy: 'Karim',
  });
  assert.equal(told.status, 201, await told.text());
  await take(t, receiver, `email\n${jeanne}\n`);
  await suppression(receiver, ['undo', '--yes']);
  assert.equal(await mayContact(receiver), 'no: withdrawn');
});
