import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkConfig, findProblems } from '../../src/config/index.js';
import { adviceCodes, errorCodes } from '../../src/config/checks/problem.js';
import { infos, warnings } from './advice-cases.js';
import { errors } from './error-cases.js';
import { today } from './finding-case.js';
import { kinds } from './kind-cases.js';
import { formWith } from './form.js';

for (const { title, level, code, path, rule, wrong, right = {}, on: date = today } of [
  ...errors,
  ...warnings,
  ...infos,
  ...kinds,
]) {
  test(`${level}: ${title}`, () => {
    const found = checkConfig(formWith(wrong), date).find((each) => each.code === code && each.path === path);
    assert.ok(
      found,
      `${code} at ${path} was not among:\n${checkConfig(formWith(wrong), date)
        .map((each) => `${each.code} ${each.path}`)
        .join('\n')}`,
    );
    assert.equal(found.level, level);
    assert.equal(found.ruleId, rule);
    const still = checkConfig(formWith(right), date).filter(
      (each) => each.code === code && each.path === path,
    );
    assert.deepEqual(still, [], 'the form that is right was reported too');
  });
}

test('every code is tried', () => {
  // How long a form is as a whole is told by who draws it: the command line, whose tests try it.
  const tried = new Set([
    'long-form',
    ...[...errors, ...warnings, ...infos, ...kinds].map(({ code }) => code),
  ]);
  assert.deepEqual(
    [...errorCodes, ...adviceCodes].filter((code) => !tried.has(code)),
    [],
  );
});

test('a careful owner hears of no error and no warning', () => {
  const heard = checkConfig(formWith(), today).filter(({ level }) => level !== 'info');
  assert.deepEqual(heard, []);
});
test('a page and the command line stop at the same errors', () => {
  for (const { wrong, on: date = today } of [...errors, ...warnings, ...kinds]) {
    const form = formWith(wrong);
    const told = checkConfig(form, date).filter(({ level }) => level === 'error');
    assert.deepEqual(
      findProblems(form, date).map(({ code, path }) => [code, path]),
      told.map(({ code, path }) => [code, path]),
    );
  }
});

test('an owner reads whole sentences in both languages, with nothing left to fill in', () => {
  for (const { wrong, on: date = today } of [...errors, ...warnings, ...infos, ...kinds]) {
    for (const { sentence, code } of checkConfig(formWith(wrong), date)) {
      for (const words of [sentence.fr, sentence.en]) {
        assert.match(words, /[.?]$/, code);
        assert.doesNotMatch(words, /[{}]|undefined/, code);
      }
      assert.notEqual(sentence.fr, sentence.en);
    }
  }
});

test('what is uncertain sends the owner to a lawyer', () => {
  const [found] = checkConfig(formWith(), today).filter(({ code }) => code === 'phone-mentions');
  assert.equal(found?.mustConfirm, true);
  assert.match(found?.sentence.fr ?? '', /À faire confirmer par un juriste\.$/);
  assert.match(found?.sentence.en ?? '', /Confirm with a lawyer\.$/);
  const certain = checkConfig(formWith({ 'marketing/preset': true }), today)[0];
  assert.equal(certain?.evidence, 'A');
  assert.doesNotMatch(certain?.sentence.en ?? '', /lawyer/);
});

test('the same form on the same day gets the same report', () => {
  const form = formWith({ sector: 'energy-renovation', 'fields/0/without': undefined });
  assert.deepEqual(checkConfig(form, today), checkConfig(form, today));
});
