import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { carefulForm, change } from '../config/form.js';
import { demoNames } from '../form/demo-form.js';
import { accord, spawnAccord } from './accord.js';

const folder = mkdtempSync(join(tmpdir(), 'accord-check-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file of its own for one test. */
function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
}

/** What is told of a form that is longer than it needs to be. */
const aboutLength: readonly string[] = [
  'long-introduction',
  'long-service',
  'long-goods',
  'long-recipient',
  'long-interest',
  'repeated-without',
  'field-text',
  'many-mandatory',
  'rare-channel',
  'long-form',
];

const demos = ['loyalty-card', 'newsletter', 'quote-request', 'business-contact'].map(
  (id) => `demo/forms/${id}.json`,
);

test('the four demo forms hold today', async () => {
  const { code, out, err } = await spawnAccord(['check', ...demos, '--on', '2026-11-23']);
  assert.equal(code, 0, out + err);
  assert.match(out, /Errors: 0\. Warnings: 0\./);
  for (const demo of demos) assert.ok(out.includes(demo));
});

test('the loyalty card holds on the last day of the old law on calls and on the first of the new', async () => {
  for (const day of ['2026-08-10', '2026-08-11']) {
    const { code, out } = await accord(['check', 'demo/forms/loyalty-card.json', '--on', day]);
    assert.equal(code, 0, out);
    assert.equal(out.includes('Bloctel'), day === '2026-08-10');
  }
});

test('a build stops at a form that the law forbids, and its owner reads where and why', async () => {
  const path = file('banned.json', change(carefulForm(), 'sector', 'energy-renovation'));
  const { code, out, err } = await accord(['check', path, '--on', '2026-11-23']);
  assert.equal(code, 1);
  assert.equal(err, '');
  assert.match(
    out,
    /error {2}\/marketing\/channels\/1\n.*bans marketing by phone.*\n {4}rule FR-S01, evidence B/,
  );
  assert.match(out, /the form is not drawn/);
  assert.ok(!out.includes('\u001B'), 'colours went to a file');
});

test('an owner who misspells a key is told which key was meant', async () => {
  const { code, out } = await accord([
    'check',
    file('typo.json', change(carefulForm(), 'marketing/chanels', [])),
  ]);
  assert.equal(code, 1);
  assert.match(out, /\/marketing\/chanels\n.*Did you mean "channels"\?/);
});

test('a French owner reads French, by option or by the language of the machine', async () => {
  const path = file('french.json', change(carefulForm(), 'marketing/preset', true));
  for (const { out } of [
    await accord(['check', path, '--lang', 'fr']),
    await spawnAccord(['check', path], { LANG: 'fr_FR.UTF-8' }),
  ]) {
    assert.match(out, /erreur {2}\/marketing\/preset\n {4}Une case cochée d’avance/);
  }
  const { out } = await accord(['check', path], { LANG: 'fr_FR.UTF-8', LC_ALL: 'en_GB.UTF-8' });
  assert.match(out, /error {2}\/marketing\/preset/);
});

test('an owner is shown what belongs where a text or nothing stands', async () => {
  const form = change(change(carefulForm(), 'title', 'Mon compte'), 'submit', undefined);
  const path = file('shown.json', change(form, 'purposes/0/retention', undefined));
  const { out } = await accord(['check', path, '--lang', 'fr']);
  assert.match(out, /\/title\n {4}Reçu "Mon compte"\. Attendu : un objet comme \{ "fr": "…", "en": "…" \}\./);
  assert.match(
    out,
    /\/submit\n {4}Il manque une valeur\. Attendu : un objet comme \{ "fr": "…", "en": "…" \}\./,
  );
  assert.match(out, /retention\n.*un objet comme \{ "months": 36, "after": "last-contact" \}\./);
  const { out: english } = await accord(['check', path]);
  assert.match(english, /Expected: an object such as \{ "months": 36, "after": "last-contact" \}\./);
});

test('the day decides: a ban counts from the day it starts', async () => {
  const path = file(
    'dated.json',
    change(change(carefulForm(), 'sector', 'training-account'), 'partners/list/date', '2022-01-01'),
  );
  assert.equal((await accord(['check', path, '--on', '2022-12-20'])).code, 0);
  assert.equal((await accord(['check', path, '--on', '2022-12-21'])).code, 1);
});

test('a program reads the report as JSON', async () => {
  const path = file('report.json', change(carefulForm(), 'fields/0/without', undefined));
  const { code, out } = await accord(['check', path, demos[1] ?? '', '--json', '--on', '2026-11-23']);
  assert.equal(code, 1);
  const { date, counts, files } = JSON.parse(out);
  assert.equal(date, '2026-11-23');
  assert.equal(counts.error, 1);
  assert.equal(files.length, 2);
  assert.deepEqual(
    { ...files[0].findings[0], sentence: undefined },
    {
      level: 'error',
      code: 'without-missing',
      path: '/fields/0/without',
      ruleId: 'IN11',
      evidence: 'A',
      mustConfirm: false,
      values: { field: 'email' },
      sentence: undefined,
    },
  );
});

test('a mistake in the JSON is shown by line and column', async () => {
  const cases: readonly [text: string, place: RegExp][] = [
    ['{\n  "id": "a",\n}', /line 3, column 1/],
    ['{\n  "id" "a"\n}', /line 2, column 8/],
    ['{"a": tru}', /line 1, column 10/],
    ['{"a": [1, 2', /line 1, column 12 \(near the end of the file\)/],
    ['', /line 1, column 1/],
    ['<html>', /line 1, column 1 \(near <html>\)/],
    [`${JSON.stringify(carefulForm(), null, 2)}\n}`, /line \d{3}, column 1 \(near \}\)/],
  ];
  const paths = cases.map(([text], index) => file(`broken-${index}.json`, text));
  const { code, out } = await accord(['check', ...paths]);
  assert.equal(code, 2);
  const paragraphs = out.split('\n\n');
  cases.forEach(([text, place], index) => assert.match(paragraphs[index] ?? '', place, text));
});

test('what cannot be read is said, and is not taken for a form with errors', async () => {
  const long = file('long.json', `{"id":"${'x'.repeat(256 * 1024)}"}`);
  const latin = join(folder, 'latin.json');
  writeFileSync(latin, Buffer.from('{"id":"caf\u00e9"}', 'latin1'));
  for (const [words, expected] of [
    [['check', join(folder, 'nowhere.json')], /does not exist/],
    [['check', folder], /is a folder/],
    [['check', long], /256 KiB at most/],
    [['check', latin], /save it as UTF-8/],
  ] as const) {
    const { code, out, err } = await accord(words);
    assert.equal(code, 2, out + err);
    assert.match(out, expected);
    assert.doesNotMatch(out + err, /\n\s+at /, 'a stack trace');
  }
});

test('a command that makes no sense is explained', async () => {
  for (const words of [
    ['check'],
    ['check', 'a.json', '--on', '2026-02-30'],
    ['check', 'a.json', '--on', 'today'],
    ['check', 'a.json', '--lang', 'de'],
    ['chekc'],
  ]) {
    const { code, err } = await (words[0] === 'chekc' ? spawnAccord : accord)(words);
    assert.equal(code, 2, words.join(' '));
    assert.match(err, /^error: .+\n/);
    assert.doesNotMatch(err, /\n\s+at /, 'a stack trace');
  }
});

test('help and version are no mistakes', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  assert.deepEqual(await spawnAccord(['--version']), { code: 0, out: `${version}\n`, err: '' });
  const { code, out } = await accord(['check', '--help']);
  assert.equal(code, 0);
  assert.match(out, /Exit code: 0 no error, 1 errors found, 2/);
});

test('a file cannot send commands to the terminal', async () => {
  const path = file('escape.json', change(carefulForm(), 'fields/0/id', '\u001B[2Jx'));
  const { out } = await accord(['check', path]);
  assert.ok(!out.includes('\u001B'), JSON.stringify(out));
});

test('an owner whose file has another shape is told why each text is due, and that the law has more to say', async () => {
  const missing = file('one-language.json', change(carefulForm(), 'submit/en', undefined));
  const { code, out } = await accord(['check', missing]);
  assert.equal(code, 1);
  assert.match(out, /\/submit\/en\n.*which "languages" asks for/);
  assert.match(out, /only what holds in any case is told here/);
  const german = file('german.json', change(carefulForm(), 'submit/de', 'Absenden'));
  assert.match((await accord(['check', german])).out, /\/submit\/de\n.*"languages" asks for fr, en/);
  const french = await accord(['check', missing, '--lang', 'fr']);
  assert.match(french.out, /que « languages » demande/);
  assert.match(french.out, /seul ce qui vaut de toute façon est dit ici/);
});

test('an owner who names a purpose or a service that is not there is told where the ids come from', async () => {
  const purpose = file('purpose.json', change(carefulForm(), 'fields/0/purposes/0', 'clubs'));
  const { code, out } = await accord(['check', purpose]);
  assert.equal(code, 1);
  assert.match(out, /No entry of "purposes" has the id "clubs"\. The ids come from "purposes": .*"club"\?/);
  assert.match(out, /only what holds in any case/);
  const service = file('service.json', change(carefulForm(), 'fields/4/service', 'histori'));
  assert.match((await accord(['check', service])).out, /The ids come from "services"/);
});

test('an owner hears in one run all that is wrong with a file, what the law says too', async () => {
  const form = change(change(carefulForm(), 'title', undefined), 'marketing/preset', true);
  const path = file('one-pass.json', change(change(form, 'minimumAge', 10), 'fields/0/hlabel', 'x'));
  const { code, out } = await accord(['check', path]);
  assert.equal(code, 1);
  for (const line of [
    /\/title\n.*missing.*\n {4}The heading of the form\.\n {4}Example: \{ "fr": "Notre lettre", "en": "Our newsletter" \}/,
    /\/fields\/0\/hlabel\n/,
    /\/marketing\/preset\n/,
    /\/minimumAge\n/,
  ])
    assert.match(out, line);
});

test('an owner who has the file put right reads what was done, and the file says it', async () => {
  const { jurisdiction, ...rest } = carefulForm() as Record<string, unknown>;
  const form = change({ country: jurisdiction, ...rest }, 'marketing/preset', true);
  const path = file('to-fix.json', change(form, 'version', '1'));
  const told = await accord(['check', path]);
  assert.match(told.out, /\/country\n.*Did you mean "jurisdiction"\?\n.*accord check --fix/);
  assert.doesNotMatch(told.out, /\/jurisdiction\n/);
  const { code, out } = await accord(['check', '--fix', path]);
  assert.equal(code, 0, out);
  assert.match(out, /to-fix\.json: 3 mends made\./);
  const { version, ...fixed } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  assert.equal(version, '1.0.0');
  assert.equal(Object.keys(fixed)[0], 'jurisdiction');
  assert.equal('preset' in (fixed['marketing'] as object), false);
});

test('a file where the owner has to choose is left as it is, byte for byte', async () => {
  const text = JSON.stringify(change(carefulForm(), 'title', undefined));
  const path = file('to-choose.json', text);
  const { code, out } = await accord(['check', '--fix', path]);
  assert.equal(code, 1);
  assert.match(out, /to-choose\.json: nothing that has one right answer\./);
  assert.equal(readFileSync(path, 'utf8'), text);
  assert.equal((await accord(['check', '--fix', join(folder, 'nowhere.json')])).code, 2);
});

test('the letters of the evidence are explained once, and only where there are any', async () => {
  const banned = change(carefulForm(), 'sector', 'energy-renovation');
  const { out } = await accord(['check', file('banned-1.json', banned), file('banned-2.json', banned)]);
  assert.equal(out.match(/Evidence, or how the rule was read\. A: on the official site/g)?.length, 1);
  assert.doesNotMatch(out, /only what holds in any case/);
  const typo = await accord(['check', file('typo-2.json', change(carefulForm(), 'titel', {}))]);
  assert.doesNotMatch(typo.out, /Evidence, or how/);
});

test('the owner of a form that few would finish learns how many words it has, and which to take out first', async () => {
  const long = JSON.parse(readFileSync('demo/forms/loyalty-card.json', 'utf8')) as Record<string, unknown>;
  const partners = long['partners'] as { members: object[] };
  const members = Array.from({ length: 10 }, (_, index) => ({
    ...partners.members[0],
    id: `neighbour${index}`,
    registration: `RCS Nantes 00${index}`,
    name: `Maison ${index} des bons produits SARL`,
  }));
  const path = file('long.json', { ...long, partners: { ...partners, members } });
  const { code, out } = await accord(['check', path, '--on', '2026-11-29', '--lang', 'en']);
  assert.equal(code, 0, out);
  assert.match(
    out,
    /In French, (\d{3}) words are read before the button; beyond 260 .* Shorten the offers of partners first \((\d+) words\), then your offers \((\d+)\)\.\n {4}rule LP1/,
  );
  assert.match(out, /In English, \d{3} words/);
  const french = await accord(['check', path, '--on', '2026-11-29', '--lang', 'fr']);
  assert.match(
    french.out,
    /Raccourcissez d’abord les offres des partenaires \(\d+ mots\), puis vos offres \(/,
  );
});

test('a form that is not drawn is not called long', async () => {
  const form = change(carefulForm(), 'marketing/preset', true);
  const texts = { fr: 'mot '.repeat(300), en: 'word '.repeat(300) };
  const { out } = await accord(['check', file('banned-long.json', change(form, 'introduction', texts))]);
  assert.doesNotMatch(out, /before the button/);
  const drawn = file('drawn-long.json', change(carefulForm(), 'introduction', texts));
  assert.match((await accord(['check', drawn])).out, /before the button/);
});

test('the demo’s own forms are as short as they are told to be', async () => {
  for (const name of demoNames) {
    const { out } = await accord(['check', `demo/forms/${name}.json`, '--json', '--on', '2026-11-29']);
    const [report] = (JSON.parse(out) as { files: { findings: { code: string }[] }[] }).files;
    const told = report!.findings.map(({ code }) => code).filter((code) => aboutLength.includes(code));
    // The bakery shows every channel there is.
    assert.deepEqual(told, name === 'loyalty-card' ? ['rare-channel', 'rare-channel'] : [], name);
  }
});

test('--fix keeps a link a link, what nobody else may read to its owner, and the files beside it as they are', async () => {
  const path = file('mended.json', change(carefulForm(), 'version', '1'));
  const beside = file('mended.json.new', 'notes');
  const link = join(folder, 'link.json');
  chmodSync(path, 0o600);
  symlinkSync(path, link);
  const before = readFileSync(path, 'utf8');
  await accord(['check', link, '--fix']);
  assert.notEqual(readFileSync(path, 'utf8'), before);
  assert.ok(lstatSync(link).isSymbolicLink());
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.equal(readFileSync(beside, 'utf8'), 'notes');
});
