import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findContradictions } from '../../src/config/index.js';
import { contradictionCodes } from '../../src/config/checks/problem.js';
import { today } from './finding-case.js';
import { type Changes, formWith } from './form.js';

interface Case {
  readonly title: string;
  readonly code: (typeof contradictionCodes)[number];
  readonly level: 'error' | 'warning';
  readonly path: string;
  readonly second: Changes;
  readonly both?: Changes;
}

const transfers = (safeguard: string) => [
  { country: { fr: 'Canada', en: 'Canada' }, safeguard: { fr: safeguard, en: safeguard } },
];

const cases: readonly Case[] = [
  {
    title: 'one form is there twice',
    code: 'form-twice',
    level: 'error',
    path: '/id',
    second: { id: 'garden-club' },
  },
  {
    title: 'two countries make no one notice',
    code: 'jurisdiction-differs',
    level: 'error',
    path: '/jurisdiction',
    second: { jurisdiction: 'BE' },
  },
  {
    title: 'a business has one address',
    code: 'business-differs',
    level: 'error',
    path: '/controller/address',
    second: { 'controller/address': '9 rue Neuve, 49000 Angers' },
  },
  {
    title: 'an officer whom only one form names',
    code: 'business-incomplete',
    level: 'warning',
    path: '/controller/dataProtectionOfficer',
    second: { 'controller/dataProtectionOfficer': { email: 'dpo@garden.example' } },
  },
  {
    title: 'a policy page has one version',
    code: 'policy-differs',
    level: 'warning',
    path: '/policy/version',
    second: { 'policy/version': '4' },
  },
  {
    title: 'what one purpose rests on',
    code: 'basis-differs',
    level: 'error',
    path: '/purposes/0/basis',
    second: { 'purposes/0/basis': 'legal-obligation' },
  },
  {
    title: 'how long one purpose keeps data',
    code: 'duration-differs',
    level: 'error',
    path: '/purposes/0/retention',
    second: { 'purposes/0/retention/months': 12 },
  },
  {
    title: 'one id under two wordings',
    code: 'purpose-differs',
    level: 'warning',
    path: '/purposes/0/title',
    second: { 'purposes/0/title/fr': 'préparer vos commandes' },
  },
  {
    title: 'an interest that is worded in two ways',
    code: 'interest-differs',
    level: 'warning',
    path: '/purposes/2/interest',
    second: { 'purposes/2/interest/fr': 'vendre davantage' },
  },
  {
    title: 'a decision that only one form tells of',
    code: 'automated-differs',
    level: 'error',
    path: '/purposes/0/automatedDecision',
    second: { 'purposes/0/automatedDecision': { fr: 'Un programme décide.', en: 'A program decides.' } },
  },
  {
    title: 'one purpose under two ids',
    code: 'purpose-named-twice',
    level: 'warning',
    path: '/purposes/3/id',
    second: { 'purposes/3/id': 'passing-on', 'partners/purpose': 'passing-on' },
  },
  {
    title: 'a partner has one name',
    code: 'partner-differs',
    level: 'error',
    path: '/partners/members/0/name',
    second: { 'partners/members/0/name': 'Ruches de Loire SAS' },
  },
  {
    title: 'a list of partners has one date',
    code: 'partner-list-differs',
    level: 'warning',
    path: '/partners/list',
    second: { 'partners/list/date': '2026-06-01' },
  },
  {
    title: 'one country has one safeguard',
    code: 'safeguard-differs',
    level: 'error',
    path: '/transfers/0/safeguard',
    both: { transfers: transfers('clauses types') },
    second: { transfers: transfers('décision d’adéquation') },
  },
];

const findIn = (second: Changes, both: Changes = {}) =>
  findContradictions([formWith(both), formWith({ id: 'shop', ...both, ...second })], today);

for (const { title, code, level, path, second, both } of cases)
  test(`an owner hears of two forms that disagree: ${title}`, () => {
    const [first, found = []] = findIn(second, both);
    assert.deepEqual(first, []);
    assert.deepEqual(
      found.map((one) => [one.code, one.level, one.path]),
      [[code, level, path]],
    );
    for (const sentence of Object.values(found[0]?.sentence ?? {}))
      assert.match(sentence, /^(?!.*\{\{).*garden-club/s);
  });

test('a language that one form lacks is told, as the notice then lacks it too', () => {
  const spanish = { languages: ['fr', 'en', 'es'] };
  const bare = formWith();
  const [, found = []] = findContradictions(
    [{ ...bare, ...spanish } as never, formWith({ id: 'shop' })],
    today,
  );
  assert.deepEqual(
    found.map(({ code }) => code),
    ['language-lacking'],
  );
  assert.match(found[0]?.sentence.fr ?? '', /existe en espagnol/);
});

test('every contradiction is tried', () => {
  const tried = new Set(['language-lacking', ...cases.map(({ code }) => code)]);
  assert.deepEqual(
    contradictionCodes.filter((code) => !tried.has(code)),
    [],
  );
});

test('forms that agree, and forms of two businesses, contradict nothing', () => {
  assert.deepEqual(findIn({}), [[], []]);
  assert.deepEqual(findIn({ 'controller/id': 'another', 'controller/address': 'Elsewhere' }), [[], []]);
});

test('a use may rest on something else for customers than for prospects', () => {
  const [, found] = findIn({ relationship: 'customer', 'purposes/2/basis': 'legitimate-interest' });
  assert.deepEqual(found, []);
});

test('three forms of which one disagrees give one finding', () => {
  const forms = ['one', 'two', 'three'].map((id) =>
    formWith({ id, ...(id === 'three' && { 'controller/address': '9 rue Neuve' }) }),
  );
  assert.equal(findContradictions(forms, today).flat().length, 1);
});
