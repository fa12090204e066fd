import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkForm } from '../../src/config/index.js';
import { carefulForm, change } from './form.js';

const told = (form: unknown) => {
  const { problems, findings } = checkForm(form, '2026-11-23');
  return [...problems, ...findings].map(({ path, code }) => `${path} ${code}`);
};
const emails = () =>
  change(change(carefulForm(), 'purposes/2/basis', 'legitimate-interest'), 'marketing/channels', ['email']);

test('what hangs on an answer that is missing waits for it, what holds in any case does not', () => {
  const needed = '/purposes/2/basis consent-needed';
  assert.ok(told(change(emails(), 'title', undefined)).includes(needed));
  // To professionals an e-mail is tolerated.
  const silent = told(change(change(emails(), 'audience', undefined), 'marketing/preset', true));
  assert.ok(!silent.includes(needed), silent.join());
  assert.ok(silent.includes('/audience missing'));
  assert.ok(silent.includes('/marketing/preset preset-choice'));
});

test('a list that is missing is one problem, and not one for each place that refers to it', () => {
  for (const list of ['purposes', 'fields', 'services'])
    assert.deepEqual(
      told(change(carefulForm(), list, undefined)).filter((one) => one.includes('unknown-reference')),
      list === 'services' ? ['/fields/4/service unknown-reference'] : [],
      list,
    );
  assert.deepEqual(told(change(carefulForm(), 'fields', undefined)), ['/fields missing']);
});

test('mistakes that hide behind others are told with them', () => {
  const form = change(change(carefulForm(), 'submit', undefined), 'terms/purpose', 'cub');
  const once = told(change(form, 'partners/list/date', '2026-02-30'));
  for (const one of [
    '/submit missing',
    '/terms/purpose unknown-reference',
    '/partners/list/date impossible-date',
  ])
    assert.ok(once.includes(one), once.join());
});
