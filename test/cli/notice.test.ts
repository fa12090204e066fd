import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { NoticeFile } from '../../src/notice/business-notice.js';
import { carefulForm, change } from '../config/form.js';
import { accord } from './accord.js';

const folder = mkdtempSync(join(tmpdir(), 'accord-notice-'));
after(() => rmSync(folder, { recursive: true, force: true }));

type Changes = Readonly<Record<string, unknown>>;

/** A folder with one file for each form. */
function forms(name: string, ...all: readonly Changes[]): string {
  const path = join(folder, name);
  mkdirSync(path);
  all.forEach((changes, index) => {
    let form = { ...carefulForm(), id: `form-${index}` };
    for (const [at, value] of Object.entries(changes)) form = change(form, at, value) as typeof form;
    writeFileSync(join(path, `${index}.json`), JSON.stringify(form));
  });
  return path;
}

const twoForms = forms('two', {}, { 'title/fr': 'La boutique' });

test('an owner prints the complete notice and the section for the terms from a folder of forms', async () => {
  const { code, out, err } = await accord(['notice', twoForms, '--language', 'fr']);
  assert.deepEqual([code, err], [0, '']);
  assert.match(
    out,
    /<article lang="fr" dir="ltr" data-notice="complete">\n<h1>Vos données chez Pépinière du Val<\/h1>/,
  );
  assert.match(out, /<h2>Tenir votre adhésion<\/h2>/);
  assert.match(out, /Demandées dans « Le club du jardin » et « La boutique »/);
  assert.match(out, /<article lang="fr" dir="ltr" data-notice="terms">[^]*<h1>Protection des données<\/h1>/);
  assert.match(out, /href="https:\/\/signal\.conso\.gouv\.fr"/);
});

test('the same is there as Markdown, as text, and in another language', async () => {
  const markdown = await accord(['notice', twoForms, '--format', 'md', '--language', 'en']);
  assert.match(markdown.out, /^# Your data at Pépinière du Val\n/);
  assert.match(markdown.out, /\n# Data protection\n/);
  const text = await accord(['notice', twoForms, '--format', 'txt', '--part', 'terms']);
  assert.match(text.out, /^Protection des données\n=+\n/);
  assert.doesNotMatch(text.out, /Vos droits/);
});

test('a file for the element holds every language that all forms have', async () => {
  const { out } = await accord(['notice', twoForms, '--format', 'json']);
  const file = JSON.parse(out) as NoticeFile;
  assert.deepEqual([file.schema, file.controller], ['accord/notice/1', 'pepiniere-du-val']);
  assert.deepEqual(Object.keys(file.languages), ['fr', 'en']);
});

test('forms that contradict each other print nothing, and the owner reads what to do', async () => {
  const path = forms('contradiction', {}, { 'purposes/0/retention/months': 12 });
  const { code, out, err } = await accord(['notice', path], { LANG: 'fr_FR.UTF-8' });
  assert.deepEqual([code, out], [1, '']);
  assert.match(err, /1\.json/);
  assert.match(
    err,
    /« club » garde les données 12 \/ last-contact ici et 24 \/ last-contact dans le formulaire « form-0 »/,
  );
  assert.match(err, /règle IN07/);
});

test('check says the same of files that are checked together', async () => {
  const path = forms('checked', {}, { 'purposes/0/basis': 'legal-obligation' });
  const files = [join(path, '0.json'), join(path, '1.json')];
  const { code, out } = await accord(['check', '--json', ...files]);
  assert.equal(code, 1);
  const { files: reports } = JSON.parse(out) as { files: { findings: { code: string; level: string }[] }[] };
  assert.deepEqual(
    reports.map(({ findings }) => findings.filter(({ level }) => level === 'error').map((one) => one.code)),
    [[], ['basis-differs']],
  );
});

test('an owner reads in words what changed since the forms as they were', async () => {
  const before = forms(
    'before',
    { 'purposes/0/retention/months': 12 },
    { 'purposes/0/retention/months': 12, 'title/fr': 'La boutique' },
  );
  const { code, out } = await accord(['notice', twoForms, '--before', before]);
  assert.equal(code, 0);
  assert.equal(
    out,
    'Dans « Tenir votre adhésion » : « Gardées 2 ans après votre dernier contact. » au lieu de « Gardées 1 an après votre dernier contact. »\n',
  );
  assert.equal((await accord(['notice', twoForms, '--before', twoForms])).out, 'Rien n’a changé.\n');
});

test('where forms are of several businesses the owner is asked which', async () => {
  const path = forms('several', {}, { 'controller/id': 'other-shop' });
  const unsaid = await accord(['notice', path]);
  assert.equal(unsaid.code, 2);
  assert.match(unsaid.err, /choose one with --controller, of pepiniere-du-val, other-shop/);
  assert.equal((await accord(['notice', path, '--controller', 'other-shop'])).code, 0);
  const unknown = await accord(['notice', path, '--controller', 'nobody']);
  assert.match(unknown.err, /--controller: got "nobody"; these forms are of pepiniere-du-val, other-shop/);
});

test('a file that is not there, a folder without forms and a language that a form lacks are told', async () => {
  assert.equal((await accord(['notice', join(folder, 'nothing.json')])).code, 2);
  mkdirSync(join(folder, 'empty'));
  assert.match((await accord(['notice', join(folder, 'empty')])).err, /there is no form here/);
  assert.match(
    (await accord(['notice', twoForms, '--language', 'es'])).err,
    /got "es"; all forms have fr, en/,
  );
});
