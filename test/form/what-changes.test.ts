import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseConfig } from '../../src/config/index.js';
import { findLastChange, findNextChange } from '../../src/form/what-changes.js';
import { wordingOf } from '../../src/messages/wording-of.js';

const formOf = (name: string, over: object = {}) => {
  const json: unknown = JSON.parse(
    readFileSync(new URL(`../../demo/forms/${name}.json`, import.meta.url), 'utf8'),
  );
  const parsed = parseConfig({ ...(json as object), ...over });
  assert.ok(parsed.ok);
  return parsed.config;
};
const french = wordingOf('fr');

test('an owner reads that a form with calls changes on the day of the law on calls, what it then says and no longer says', () => {
  const card = formOf('loyalty-card');
  const next = findNextChange(card, french, '2026-08-01');
  assert.equal(next?.day, '2026-08-11');
  assert.equal(next.isDrawn, true);
  assert.ok(next.rules.includes('FR-P01'));
  assert.ok(next.gone.some((text) => text.includes('Bloctel')));
  assert.ok(next.added.length > 0);
  assert.deepEqual(findLastChange(card, french, '2026-08-11'), next);
});

test('a form whose dates only move along with the day does not change, and another day of the law does not count', () => {
  assert.equal(findNextChange(formOf('loyalty-card'), french, '2026-08-11'), null);
});

test('a consent to calls that its owner lets end on a day ends the form on the day after', () => {
  const card = formOf('loyalty-card');
  const marketing = { ...card.marketing, phone: { ...card.marketing?.phone, until: '2027-03-31' } };
  const next = findNextChange(formOf('loyalty-card', { marketing }), french, '2026-11-29');
  assert.equal(next?.day, '2027-04-01');
  assert.equal(next.isDrawn, false);
});
