import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { LawError, ofAgeOn } from '../../src/law/index.js';

suite('the day from which somebody is old enough', () => {
  for (const [born, age, day] of [
    ['2011-11-30', 15, '2026-11-30'],
    ['2012-01-01', 15, '2027-01-01'],
    ['2011-12-31', 15, '2026-12-31'],
    // A leap year that ends in one: the same day exists.
    ['2008-02-29', 16, '2024-02-29'],
    // It does not: the later reading, as a consent that comes a day too early is none.
    ['2012-02-29', 15, '2027-03-01'],
    ['2000-05-17', 0, '2000-05-17'],
  ] as const)
    test(`born on ${born}, ${age} years old on ${day} and not a day before`, () =>
      assert.equal(ofAgeOn(born, age), day));

  test('a day that does not exist is refused, and so is a part of a year', () => {
    assert.throws(() => ofAgeOn('2011-02-30', 15), LawError);
    assert.throws(() => ofAgeOn('2011-02-28', 15.01), LawError);
  });
});
