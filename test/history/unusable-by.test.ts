import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heardAtIn, type Summary, unusableBy } from '../../src/history/index.js';

const summary = (place: number, more: Partial<Summary> = {}): Summary => ({
  place,
  id: `record-${place}`,
  at: place * 1000,
  form: 'card',
  version: '1.0.0',
  contacts: ['lea'],
  ...more,
});
const bought = { file: { unusableBy: 'CV15' } };

test('a file keeps no yes alive: nobody was heard of by it', () => {
  assert.equal(heardAtIn([summary(1), summary(9, { file: {} })], ['lea']), 1000);
  assert.equal(heardAtIn([summary(9, bought)], ['lea']), -Infinity);
});

test('data may not be used where files that say so are all there is; a form or one usable file changes that, a no does not', () => {
  const no = summary(3, { withdrawn: [{ channel: null, purpose: null, party: null }] });
  assert.equal(unusableBy([]), undefined);
  assert.equal(unusableBy([summary(1, bought)]), 'CV15');
  assert.equal(unusableBy([summary(1, bought), no]), 'CV15');
  assert.equal(unusableBy([summary(1, bought), summary(2, { isFlagged: true })]), 'CV15');
  assert.equal(unusableBy([summary(1, bought), summary(2, { file: {} })]), undefined);
  assert.equal(unusableBy([summary(1, bought), summary(2)]), undefined);
});
