import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { accord, spawnAccord } from './accord.js';

const folder = mkdtempSync(join(tmpdir(), 'accord-init-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const business = [
  '--name',
  'Le Jardin SARL',
  '--email',
  'contact@jardin.example',
  '--address',
  '3 rue des Carmes, 44000 Nantes, France',
];
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

test('an owner makes a form with one command, and is told what to do with it', async () => {
  const file = join(folder, 'new', 'newsletter.json');
  const { code, out, err } = await spawnAccord(['init', 'newsletter', ...business, '--out', file]);
  assert.equal(code, 0, err);
  assert.equal(err, '');
  assert.match(out, /newsletter\.json is written: \d+ lines\.\n/);
  assert.match(out, /accord check .*\n.*accord serve --forms .*\n[^]*config="\/forms\/newsletter"/);
  assert.ok(readFileSync(file, 'utf8').trimEnd().split('\n').length <= 15);
  const checked = await accord(['check', file]);
  assert.equal(checked.code, 0, checked.out);
  assert.match(checked.out, /Errors: 0\. Warnings: 0\./);
});

test('the lines that an owner is told to copy run where they were read', async () => {
  for (const [environment, called] of [
    [{ npm_command: 'run-script', npm_lifecycle_event: 'accord' }, 'npm run -s accord --'],
    [{ npm_command: 'exec', npm_lifecycle_event: 'npx' }, 'npx accord'],
    [{}, 'accord'],
  ] as const) {
    const file = join(folder, called.replaceAll(' ', '-'), 'newsletter.json');
    const { out } = await accord(['init', 'newsletter', ...business, '--out', file], environment);
    assert.ok(out.includes(`\n  ${called} check ${file}\n  ${called} serve --forms `), out);
  }
});

test('a folder takes a file that is called like the form, and editors find its schema', async () => {
  const { code } = await accord([
    'init',
    'account',
    ...business,
    '--id',
    'shop',
    '--out',
    `${folder}/forms/`,
  ]);
  assert.equal(code, 0);
  assert.equal(read(join(folder, 'forms', 'shop.json'))['id'], 'shop');
  const { out } = await accord(['init', 'account', ...business, '--channels', '']);
  assert.deepEqual((JSON.parse(out) as Record<string, unknown>)['channels'], []);
});

test('a form that is there is not written over, unless its owner says so', async () => {
  const file = join(folder, 'kept.json');
  await accord(['init', 'newsletter', ...business, '--out', file]);
  const before = readFileSync(file, 'utf8');
  const again = ['init', 'event', ...business, '--keep-months', '6', '--out', file];
  const refused = await accord(again);
  assert.equal(refused.code, 2);
  assert.match(refused.err, /kept\.json is there already\..*--force/);
  assert.equal(readFileSync(file, 'utf8'), before);
  assert.equal((await accord([...again, '--force'])).code, 0);
  assert.equal(read(file)['template'], 'event');
});

test('a template without a name, or with another, is told with all that there are', async () => {
  const file = join(folder, 'never.json');
  const none = await accord(['init', ...business, '--out', file]);
  assert.equal(none.code, 2);
  assert.match(
    none.err,
    /Name a template: accord init newsletter\.\nThe templates:\n {2}newsletter +Newsletter/,
  );
  const other = await accord(['init', 'loyalty', '--out', file, '--lang', 'fr']);
  assert.equal(other.code, 2);
  assert.match(other.err, /pas de modèle « loyalty »\. Vouliez-vous dire « loyalty-card » \?/);
  for (const wrong of [
    ['init', 'newsletter', ...business, '--channels', 'mail', '--out', file],
    ['init', 'newsletter', ...business, '--languages', 'de', '--out', file],
    ['init', 'event', ...business, '--keep-months', 'long', '--out', file],
    ['init', 'newsletter', '--name', 'Le Jardin SARL', '--email', 'jardin', '--out', file],
  ])
    assert.equal((await accord(wrong)).code, 2, wrong.join(' '));
  assert.ok(!existsSync(file));
});

test('what nobody can guess is asked for in the report, with an example', async () => {
  const file = join(folder, 'to-fill.json');
  const unfinished = ['--name', 'Le Jardin SARL', '--email', 'a@jardin.example'];
  const words = ['init', 'event', ...unfinished, '--channels', 'email,phone', '--out', file];
  const { code, err } = await accord(words);
  assert.equal(code, 0);
  for (const path of ['/controller/address', '/keepMonths', '/goods'])
    assert.match(err, new RegExp(`error {2}${path}\\n.*\\n.*\\n {4}Example: `));
  assert.equal(read(file)['template'], 'event');
});

test('on a terminal the owner is asked, only for what is not said yet', async () => {
  const asked: string[] = [];
  const answers = ['club', 'Judo Club', '1 rue du Stade, 49000 Angers', 'stages et compétitions', '12'];
  const { code, out, err } = await accord(['init', '--email', 'judo@club.example'], {}, async (question) => {
    asked.push(question);
    return answers.shift() ?? '';
  });
  assert.equal(code, 0, err);
  assert.equal(asked.length, 5, asked.join('\n'));
  assert.match(asked[0] ?? '', /The templates:[^]*Which template\?/);
  assert.deepEqual(JSON.parse(out), {
    template: 'club',
    languages: ['fr'],
    controller: {
      id: 'judo-club',
      name: 'Judo Club',
      address: '1 rue du Stade, 49000 Angers',
      email: 'judo@club.example',
    },
    channels: ['email'],
    goods: 'stages et compétitions',
    keepMonths: 12,
  });
});

test('a second form of a business takes the first for its business, id and all', async () => {
  const first = join(folder, 'first.json');
  await accord(['init', 'newsletter', ...business, '--languages', 'fr,en', '--out', first]);
  const renamed = readFileSync(first, 'utf8').replace('"le-jardin-sarl"', '"garden"');
  writeFileSync(first, renamed);
  const second = join(folder, 'second.json');
  const made = await accord(['init', 'account', '--like', first, '--out', second]);
  assert.equal(made.code, 0, made.err);
  assert.deepEqual(read(second)['controller'], read(first)['controller']);
  assert.deepEqual(read(second)['languages'], ['fr', 'en']);
  assert.equal((await accord(['check', first, second])).code, 0);
  const refused = await accord([
    'init',
    'account',
    '--like',
    join(folder, 'nowhere.json'),
    '--out',
    join(folder, 'x.json'),
  ]);
  assert.equal(refused.code, 2);
  assert.match(refused.err, /nowhere\.json is not a form that can be read/);
});

test('an owner whose members may be too young to agree alone is told that parents get a mail', async () => {
  const words = ['init', 'club', ...business, '--keep-months', '12', '--out', join(folder, 'club.json')];
  const { out } = await accord(words);
  assert.match(out, /accord serve .* \\\n {4}--smtp smtps:.* --mail-from /);
});
