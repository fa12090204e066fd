import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { PersonChoices } from '../../src/proof/index.js';
import { asBrowser, asOwner, linksOf, mayContact } from '../server/a-person.js';
import { makeFolder, type Running, startReceiver } from '../server/a-receiver.js';
import { draw, fillIn, jeanne } from '../server/a-submission.js';
import { ask } from '../server/rights/a-request.js';
import { accord } from './accord.js';
import { pressedNow } from './a-suppression.js';

const lea = 'lea@example.fr';
const write = (t: TestContext, content: string): string => {
  const path = join(makeFolder(t), 'clients.csv');
  writeFileSync(path, content);
  return path;
};
const place = (receiver: Running): readonly string[] => [
  '--data',
  join(receiver.folder, 'data'),
  '--keys',
  join(receiver.folder, 'keys'),
];
const take = (t: TestContext, receiver: Running, content: string, ...words: readonly string[]) =>
  accord(['import', write(t, content), ...place(receiver), '--form', 'loyalty-card', ...words]);
const own = ['--source', 'customers', '--proof', 'none', '--yes'];
const bought = ['--source', 'bought', '--source-name', 'Fichiers Plus', '--proof', 'contract', '--yes'];
const may = (receiver: Running, email: string, changes: object = {}) =>
  mayContact(receiver, { contact: { email }, ...changes });

test('a file of one’s own customers makes no yes, a no stays a no, and each datum knows where it came from', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(pressedNow(fillIn(draw(), ['offers:email:own'])));
  await asOwner(receiver, '/v1/withdrawals', {
    form: 'loyalty-card',
    contact: { email: 'non@example.fr' },
    how: 'spoken',
    takenBy: 'Karim',
  });
  const before = await may(receiver, jeanne);
  const { code, out, err } = await take(
    t,
    receiver,
    `Prénom;email;Tél;fidélité\nLéa;${lea};06 39 98 00 11;9\nNon;non@example.fr;;2\nJeanne;${jeanne};;1\n`,
    ...own,
  );
  assert.equal(code, 0, out + err);
  assert.match(out, /3 in all\. May be used: 3\. May not be used: 0\. Taken before: 0\./);
  assert.match(out, /Columns that were taken: email, Tél, Prénom\. Left in the file: fidélité\./);
  assert.match(out, /no yes comes of it, and a no stays a no/);
  assert.match(out, /^Taken: 3\./m);
  assert.equal(await may(receiver, lea), 'no: no-consent');
  assert.equal(await may(receiver, lea, { channel: 'post' }), 'no: not-informed');
  assert.equal(await may(receiver, 'non@example.fr'), 'no: withdrawn');
  assert.equal(await may(receiver, jeanne), before);

  const { preferences } = await linksOf(receiver, { email: lea });
  const { sources = [], choices } = (await (await receiver.get(preferences)).json()) as PersonChoices;
  assert.deepEqual(choices, []);
  assert.deepEqual(
    sources.map(({ origin, fields }) => [origin, ...fields]),
    [['import', 'Prénom', 'Adresse e-mail', 'Téléphone']],
  );
  const page = (await (await receiver.get(preferences, asBrowser)).text()).replaceAll(/\s+/g, ' ');
  assert.match(page, /repris d’un fichier de l’entreprise/);
  const proof = await (await receiver.get(new URL(sources[0]!.proof).pathname, asBrowser)).text();
  assert.match(proof, /Vous n’avez rien accepté par là/);
  const found = await asOwner(receiver, '/v1/persons', { contact: { email: lea } });
  const { persons } = (await found.json()) as { persons: { values: Record<string, string> }[] };
  assert.equal(persons[0]?.values['firstName'], 'Léa');
});

test('a list that was bought without a proof of each yes leaves a fingerprint and no word of anybody', async (t) => {
  const receiver = await startReceiver(t);
  const out = join(makeFolder(t), 'marked.csv');
  const run = await take(
    t,
    receiver,
    `email;Prénom\n${lea};Léa\nmax@example.fr;Max\n`,
    ...bought,
    '--out',
    out,
  );
  assert.equal(run.code, 0, run.err);
  assert.match(
    run.out,
    /May not be used, CV15: the seller does not show the agreement of each person\. Lines 2-3\./,
  );
  assert.equal(
    readFileSync(out, 'utf8'),
    `email;Prénom;accord_use;accord_reason;accord_rule\n${lea};Léa;no;consents-unproven;CV15\nmax@example.fr;Max;no;consents-unproven;CV15\n`,
  );
  // By post a silence would have been enough.
  for (const channel of ['email', 'post'])
    assert.equal(await may(receiver, lea, { channel, informed: true }), 'no: unusable-source');
  const listed = (await receiver.list()) as { kind: string; values: object }[];
  assert.deepEqual(
    listed.map(({ kind, values }) => [kind, values]),
    [
      ['imported', {}],
      ['imported', {}],
    ],
  );
  // Whoever then fills the form in themselves is somebody whom the business knows.
  const form = fillIn(draw(), ['offers:email:own']);
  const values = { ...form.answers.values, email: lea };
  await receiver.post(pressedNow({ ...form, answers: { ...form.answers, values } }));
  assert.equal(await may(receiver, lea), 'yes: granted');
});

test('run again, the same file takes nothing twice, and a run that was stopped goes on', async (t) => {
  const receiver = await startReceiver(t);
  const half = `email\na@example.fr\nb@example.fr\n`;
  await take(t, receiver, half, ...own);
  const again = await take(t, receiver, `${half}c@example.fr\n`, ...own);
  assert.match(again.out, /Taken before: 2\./);
  assert.match(again.out, /^Taken: 1\./m);
  assert.match((await take(t, receiver, `${half}c@example.fr\n`, ...own)).out, /^Nothing new to take\./m);
  assert.equal((await receiver.list()).length, 3);
});

test('a dry run says everything and writes nothing; without a terminal nothing is taken unasked', async (t) => {
  const receiver = await startReceiver(t);
  const dry = await take(t, receiver, `email\n${lea}\n`, ...own, '--dry-run');
  assert.match(dry.out, /Dry run: nothing was written\./);
  const unasked = await take(t, receiver, `email\n${lea}\n`, '--source', 'customers', '--proof', 'none');
  assert.equal(unasked.code, 2);
  assert.match(unasked.err, /^accord import: .*--yes/);
  assert.equal((await receiver.list()).length, 0);
});

test('two origins in one file are told by line: nothing is taken until each line may speak for itself', async (t) => {
  const receiver = await startReceiver(t);
  const file = `email;source\na@example.fr;client\nb@example.fr;annuaire\nc@example.fr;client\na@example.fr;annuaire\n`;
  const refused = await take(t, receiver, file, ...own);
  assert.equal(refused.code, 2);
  assert.match(
    refused.err,
    /names several origins: "client" on lines 2, 4; "annuaire" on lines 3, 5\. Nothing was taken\./,
  );
  assert.equal((await receiver.list()).length, 0);
  const taken = await take(
    t,
    receiver,
    file,
    ...own,
    '--source-column',
    'source',
    '--source-name',
    'Annuaire',
  );
  assert.match(taken.out, /May be used: 2\. May not be used: 2\./);
  assert.match(taken.out, /May not be used, DS01: .*\. Lines 3, 5\./);
  assert.match(taken.out, /The same persons under two origins in this file: lines 2, 5\./);
  // A customer who stands in a directory too is still a customer.
  assert.equal(await may(receiver, 'a@example.fr'), 'no: no-consent');
  assert.equal(await may(receiver, 'b@example.fr'), 'no: unusable-source');
});

test('what cannot be read is told by its line and not taken', async (t) => {
  const receiver = await startReceiver(t);
  const { code, out } = await take(
    t,
    receiver,
    `email;prénom;vu le\nvoir fiche;A;\nb@example.fr;B;31/02/2025\nc@example.fr;C;01/01/2099\nd@example.fr;D\n;E;\nf@example.fr;F;12/11/2025\ng@example.fr;G;12/11/2020\n`,
    ...own,
    '--contact-column',
    'vu le',
  );
  assert.equal(code, 1);
  assert.match(out, /NOT TAKEN: lines 2-5\./);
  assert.match(out, /7 in all\. May be used: 1\. May not be used: 1\. .* number: 1\./);
  assert.match(out, /May not be used, RT02: the last contact is more than three years old\. Lines 8\./);
  assert.equal((await receiver.list()).length, 2);
});

test('origin and proof are asked for at a terminal, and named where nobody sits there', async (t) => {
  const receiver = await startReceiver(t);
  const missing = await take(t, receiver, `email\n${lea}\n`);
  assert.equal(missing.code, 2);
  assert.match(missing.err, /--source: say where the file comes from; accepted: customers, prospects,/);
  const nameless = await take(t, receiver, `email\n${lea}\n`, '--source', 'partner', '--proof', 'each');
  assert.match(nameless.err, /--source-name: name the partner/);
  const asked: string[] = [];
  const answers = ['partenaire', 'each', 'Laiterie', 'o'];
  const run = await accord(
    ['import', write(t, `email\n${lea}\n`), ...place(receiver), '--form', 'loyalty-card'],
    { LANG: 'fr_FR.UTF-8' },
    async (question) => answers[asked.push(question) - 1] ?? '',
  );
  assert.equal(run.code, 0, run.err);
  assert.equal(asked.length, 4);
  assert.match(run.out, /Dites à ces personnes d’où viennent leurs données, le \d+ \S+ \d{4} au plus tard/);
  const [one] = (await receiver.list()) as { sources: Record<string, string> }[];
  assert.deepEqual(one?.sources, { email: 'partner' });
});

test('the text for persons whose data came from elsewhere names the source, the data and their rights (GDPR 14)', async (t) => {
  const receiver = await startReceiver(t);
  const notice = join(makeFolder(t), 'notice.txt');
  for (const [lang, expected] of [
    ['fr', /Source : un partenaire \(Laiterie\)\.\n- Ce qui a été repris : Prénom et Adresse e-mail\./],
    ['en', /Source: a partner \(Laiterie\)\.\n- What was taken: First name and E-mail address\./],
    ['es', /Fuente: un socio \(Laiterie\)\.\n- Lo que se tomó: Nombre y Dirección de correo electrónico\./],
  ] as const) {
    const words = ['--source', 'partner', '--source-name', 'Laiterie', '--proof', 'each', '--dry-run'];
    await take(
      t,
      receiver,
      `email;firstName\n${lea};L\n`,
      ...words,
      '--notice',
      notice,
      '--overwrite',
      '--lang',
      lang,
    );
    const text = readFileSync(notice, 'utf8');
    assert.match(text, expected);
    assert.match(text, /Boulangerie des Tilleuls SARL/);
    assert.match(text, /CNIL/);
    assert.ok(!/obligatoire|mandatory|obligatorio/i.test(text));
  }
});

test('whoever had themselves erased does not come back by a file, changed or not', async (t) => {
  const receiver = await startReceiver(t);
  await take(t, receiver, `email;Prénom\n${lea};Léa\n`, ...own);
  await ask(receiver, 'erasure', {}, { email: lea });
  for (const name of ['Léa', 'Lea Martin']) {
    const again = await take(t, receiver, `email;Prénom\n${lea};${name}\n`, ...own);
    assert.match(again.out, /Erased because the person asked for it, NOT TAKEN: lines 2\./);
    assert.match(again.out, /Nothing new to take\./);
  }
  assert.equal(await may(receiver, lea), 'no: suppressed');
});
