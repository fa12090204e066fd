import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readBirthDate, writeBirthDate } from '../../src/form/index.js';

describe('a birth date as people type it', () => {
  const cases: readonly [typed: string, read: string][] = [
    ['24/11/1980', '1980-11-24'],
    ['4/1/1980', '1980-01-04'],
    ['24.11.1980', '1980-11-24'],
    ['24-11-1980', '1980-11-24'],
    [' 24 / 11 / 1980 ', '1980-11-24'],
    ['24111980', '1980-11-24'],
    ['04011980', '1980-01-04'],
    // What a browser fills in.
    ['1980-11-24', '1980-11-24'],
    // Not a day of this calendar: the shape is read, the check refuses it.
    ['31/02/1980', '1980-02-31'],
    // Nobody guesses a century, a month by name, or what is missing.
    ['24/11/80', '24/11/80'],
    ['241180', '241180'],
    ['24 novembre 1980', '24 novembre 1980'],
    ['11/1980', '11/1980'],
    ['', ''],
  ];
  for (const [typed, read] of cases) {
    test(`“${typed}” is ${read || 'nothing'}`, () => assert.equal(readBirthDate(typed), read));
  }

  test('is shown again the way they write it, and what is no date as it was', () => {
    assert.equal(writeBirthDate('1980-11-24'), '24/11/1980');
    assert.equal(writeBirthDate('24/11/80'), '24/11/80');
    assert.equal(writeBirthDate(''), '');
  });
});
