import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Presentation } from '../../src/form/index.js';
import { readSerial } from '../../src/paper/serial.js';
import { openStoreOf } from '../server/a-database.js';
import { makeFolder, startReceiver } from '../server/a-receiver.js';
import { accord, spawnAccord } from './accord.js';

const card = fileURLToPath(new URL('../../demo/forms/loyalty-card.json', import.meta.url));
const proof = 'https://proof.tilleuls.example';

const site = ['--site', 'https://www.tilleuls.example'];

// A receiver that ran in this checkout is not the one that is meant.
const nowhere = { ACCORD_DATA: '.no-such-data' };

const pagesIn = (pdf: string): number => pdf.match(/\/Type \/Page\b/g)?.length ?? 0;

test('the card of the bakery is printed on two sides, tagged and with its fonts, where no browser is installed', async (t) => {
  const out = join(makeFolder(t), 'slips.pdf');
  const words = ['print', card, '--language', 'fr', '--size', 'A5', '--count', '50', '--out', out];
  const { code, out: said, err } = await spawnAccord(words, { PATH: '', ...nowhere });
  assert.equal(code, 0);
  assert.match(said, /50 × 2 \(A5\)/);
  // Nobody has said where a receiver is.
  assert.match(
    err,
    /^These are specimens: no receiver knows their numbers, so a yes on one does not count\./,
  );
  assert.match(
    err,
    /\/loyalty-terms\.html, \/partners\.html.*\. Give the address of your site with --site\.$/m,
  );
  const pdf = readFileSync(out, 'latin1');
  assert.equal(pagesIn(pdf), 100);
  assert.match(pdf, /\/Lang \(fr\)/);
  assert.match(pdf, /\/Marked true/);
  assert.match(pdf, /\/StructTreeRoot/);
  assert.match(pdf, /\/DisplayDocTitle true/);
  assert.match(pdf, /<pdfuaid:part>1</);
  assert.equal(pdf.match(/\/FontFile2/g)?.length, 2);
  assert.doesNotMatch(pdf, /\/JavaScript|\/URI|\/RGB|Helvetica/);
});

test('slips that are printed for a receiver are known to it, with the version of the form and their words', async (t) => {
  const receiver = await startReceiver(t);
  const out = join(receiver.folder, 'slips.pdf');
  const data = ['--data', join(receiver.folder, 'data')];
  const printed = await accord([
    'print',
    card,
    '--count',
    '3',
    '--out',
    out,
    '--receiver',
    proof,
    ...site,
    ...data,
  ]);
  assert.equal(printed.code, 0, printed.err);
  assert.equal(printed.err, '');
  assert.equal(pagesIn(readFileSync(out, 'latin1')), 6);
  const database = await openStoreOf(receiver.folder);
  t.after(() => database.close());
  const slips = await database.all(
    'select serial, code_digest, form_id, version, language, presentation from slip join slip_batch on id = batch_id',
  );
  assert.equal(slips.length, 3);
  for (const { serial, code_digest: digest, presentation, ...rest } of slips) {
    assert.equal(readSerial(serial as string), serial);
    assert.match(digest as string, /^[0-9a-f]{64}$/);
    assert.deepEqual(rest, { form_id: 'loyalty-card', version: '1.0.0', language: 'fr' });
    assert.equal((JSON.parse(presentation as string) as Presentation).title, 'Votre carte de fidélité');
  }
  assert.equal(new Set(slips.map(({ serial }) => serial)).size, 3);
});

test('what cannot be printed is told, and what was printed before stays', async (t) => {
  const folder = makeFolder(t);
  const out = join(folder, 'slips.pdf');
  const fails = async (words: readonly string[], code: number, message: RegExp): Promise<void> => {
    const outcome = await spawnAccord(['print', ...words], nowhere);
    assert.deepEqual([outcome.code, message.test(outcome.err)], [code, true], outcome.err);
    assert.equal(existsSync(out), false);
  };
  await fails([card], 2, /--out/);
  await fails([card, '--out', out, '--count', '0'], 2, /whole number from 1 to 500/);
  await fails([card, '--out', out, '--count', '501'], 2, /whole number from 1 to 500/);
  await fails([card, '--out', out, '--size', 'A6'], 2, /A5, A4/);
  await fails([card, '--out', out, '--language', 'de'], 2, /--language: got "de"; this form has fr, en, es/);
  await fails([card, '--out', out, '--data', join(folder, 'none')], 2, /accord\.db is not there|--receiver/);
  await fails([join(folder, 'missing.json'), '--out', out], 2, /missing\.json/);
  await fails([card, '--out', join(folder, 'no', 'folder', 'slips.pdf')], 2, /no such file or directory/);
});
