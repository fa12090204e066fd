import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { checkForm, parseConfig, type ConfigProblem } from '../../../src/config/index.js';
import { makeForm, slugOf, type FormAnswers } from '../../../src/config/templates/index.js';

const today = '2026-11-29';
const answers: FormAnswers = {
  template: 'newsletter',
  name: 'Le Jardin SARL',
  email: 'contact@jardin.example',
  address: '3 rue des Carmes, 44000 Nantes, France',
  languages: ['fr'],
};
const form = makeForm(answers);
const withoutKey = (key: string) => Object.fromEntries(Object.entries(form).filter(([name]) => name !== key));
const problemsOf = (input: unknown): readonly ConfigProblem[] => {
  const parsed = parseConfig(input);
  return parsed.ok ? [] : parsed.problems;
};
const told = (input: unknown) => problemsOf(input).map(({ path, code }) => `${path} ${code}`);

test('a template without a name is told, with the names that there are', () => {
  for (const template of ['', ' ', null, 3, {}, undefined]) {
    const [problem] = problemsOf({ ...form, template });
    assert.equal(`${problem?.path} ${problem?.code}`, '/template template-missing');
    assert.match(problem?.accepted ?? '', /newsletter, loyalty-card, .*club/);
  }
  assert.deepEqual(told(withoutKey('template')), ['/template template-missing']);
});

test('an unknown template is told, with the one that was probably meant', () => {
  for (const [name, meant] of [
    ['newsleter', 'newsletter'],
    ['loyalty', 'loyalty-card'],
    ['devis', 'quote-request'],
    ['B2B', 'business-contact'],
  ])
    assert.equal(problemsOf({ ...form, template: name })[0]?.suggestion, meant);
  assert.deepEqual(told({ ...form, template: 'wedding' }), ['/template template-unknown']);
});

test('an edition of tomorrow is refused, and never read as one of today', () => {
  assert.deepEqual(told({ ...form, template: 'newsletter/1' }), []);
  for (const edition of ['2', '0', '99']) {
    const [problem, ...others] = problemsOf({ ...form, template: `newsletter/${edition}` });
    assert.equal(`${problem?.code} ${problem?.accepted}`, 'template-later newsletter/1');
    assert.deepEqual(others, []);
  }
});

test('channels that contradict each other, or that a newsletter cannot do without, are told', () => {
  const marketing = { channels: ['sms'] };
  assert.deepEqual(told({ ...form, marketing }), ['/marketing/channels said-twice']);
  assert.deepEqual(told({ ...form, channels: [] }), ['/channels no-channel']);
  assert.deepEqual(told({ ...form, template: 'account', channels: [] }), []);
  assert.deepEqual(told({ ...form, template: 'account', channels: [], marketing: { openTracking: true } }), [
    '/channels no-channel',
  ]);
  assert.deepEqual(told(withoutKey('channels')), ['/channels missing']);
  assert.deepEqual(told({ ...form, channels: ['email', 'pigeon'] }), ['/channels/1 invalid-value']);
  assert.deepEqual(told({ ...form, channels: ['email', 'email'] }), ['/channels/1 used-twice']);
});

test('what a template cannot guess is asked for, all of it at once, by its short name', () => {
  assert.deepEqual(told({ template: 'event', channels: ['phone'], controller: { name: 'Le Jardin' } }), [
    '/controller/id missing',
    '/controller/address missing',
    '/controller/email missing',
    '/keepMonths missing',
    '/goods missing',
  ]);
});

test('what an owner writes goes before what the template says, by the name of the thing', () => {
  const parsed = parseConfig({
    ...form,
    template: 'account',
    title: 'Mon coin',
    leaveOut: ['firstName'],
    fields: [
      { id: 'email', label: 'Courriel' },
      { id: 'size', type: 'text', label: 'Pointure', purposes: ['account'], without: 'Tant mieux.' },
    ],
  });
  assert.ok(parsed.ok);
  assert.deepEqual(parsed.config.title, { fr: 'Mon coin' });
  assert.deepEqual(
    parsed.config.fields.map(({ id, label, required }) => [id, label['fr'], required ?? false]),
    [
      ['email', 'Courriel', true],
      ['size', 'Pointure', false],
    ],
  );
  assert.deepEqual(told({ ...form, leaveOut: ['emial'] }), ['/leaveOut/0 unknown-reference']);
});

test('whatever stands in a short form, reading it ends with an answer', () => {
  const junk = fc.anything({ maxDepth: 3, withNullPrototype: true, withBigInt: true });
  const keys = fc.constantFrom(
    ...Object.keys(form),
    'goods',
    'marketing',
    'partners',
    'fields',
    'purposes',
    'leaveOut',
    'callback',
    'keepMonths',
    'jurisdiction',
    'audience',
    'recipients',
    '__proto__',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, junk), { maxLength: 4 }), (changes) => {
      const changed = Object.fromEntries([...Object.entries(form), ...changes]);
      parseConfig(changed);
      // Programs read JSON files.
      const json = JSON.stringify(changed, (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      );
      checkForm(JSON.parse(json), today);
    }),
    { numRuns: 300 },
  );
});

test('a business gets a short name that a file can hold, whatever it is called', () => {
  assert.equal(slugOf('Librairie « La Page Bleue » SARL', 'x'), 'librairie-la-page-bleue-sarl');
  assert.equal(slugOf('Œuvres & Cætera 24/7', 'x'), 'oeuvres-caetera-24-7');
  assert.equal(slugOf('3 Suisses', 'x'), 'suisses');
  assert.equal(slugOf('株式会社', 'business'), 'business');
});
