import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addDays,
  addMonths,
  calendarDateIn,
  daysBetween,
  isWithin,
  parseCalendarDate,
} from '../../src/law/index.js';

const invalid = { name: 'LawError', code: 'invalid-date' };

test('a person born on 29 February exists in leap years only', () => {
  assert.equal(parseCalendarDate('2028-02-29'), '2028-02-29');
  assert.equal(parseCalendarDate('2000-02-29'), '2000-02-29');
  for (const text of ['2026-02-29', '2100-02-29', '2026-02-30', '2026-04-31', '2026-00-10', '2026-01-00']) {
    assert.throws(() => parseCalendarDate(text), invalid);
  }
});

test('a value that is not text is no date', () => {
  for (const value of [undefined, null, 20261123, ['2026-11-23'], ' 2026-11-23', '2026-11-23\n']) {
    assert.throws(() => parseCalendarDate(value as string), invalid);
  }
});

test('days are counted through leap days, year ends and clock changes', () => {
  assert.equal(addDays('2028-02-28', 1), '2028-02-29');
  assert.equal(addDays('2026-02-28', 1), '2026-03-01');
  assert.equal(addDays('2026-12-31', 1), '2027-01-01');
  assert.equal(addDays('2026-03-28', 2), '2026-03-30');
  assert.equal(addDays('2026-03-01', -1), '2026-02-28');
  assert.equal(daysBetween('2027-11-23', '2028-11-23'), 366);
  assert.equal(daysBetween('2026-11-23', '2026-11-22'), -1);
  assert.throws(() => addDays('2026-11-23', 0.5), { code: 'unknown-value' });
  assert.throws(() => addDays('9999-12-31', 1), invalid);
  assert.throws(() => addDays('0000-01-01', -1), invalid);
  assert.throws(() => addDays('2026-11-23', 1e15), invalid);
});

test('a month later is the same day, or the last one of a shorter month', () => {
  assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
  assert.equal(addMonths('2028-01-31', 1), '2028-02-29');
  assert.equal(addMonths('2028-02-29', 36), '2031-02-28');
  assert.equal(addMonths('2026-11-23', 36), '2029-11-23');
  assert.equal(addMonths('2026-11-30', 3), '2027-02-28');
  assert.equal(addMonths('2026-03-31', -1), '2026-02-28');
  assert.throws(() => addMonths('2026-11-23', Number.NaN), { code: 'unknown-value' });
});

test('midnight comes earlier in Paris than in Guadeloupe, and in summer earlier still', () => {
  const winter = new Date('2026-08-10T22:30:00Z');
  assert.equal(calendarDateIn(winter, 'Europe/Paris'), '2026-08-11');
  assert.equal(calendarDateIn(winter, 'America/Guadeloupe'), '2026-08-10');
  assert.equal(calendarDateIn(winter, 'Pacific/Noumea'), '2026-08-11');
  assert.equal(calendarDateIn(new Date('2026-01-10T22:30:00Z'), 'Europe/Paris'), '2026-01-10');
  assert.equal(calendarDateIn(new Date('2026-03-29T00:59:59Z'), 'Europe/Paris'), '2026-03-29');
  assert.equal(calendarDateIn(new Date('2026-10-24T22:00:00Z'), 'Europe/Paris'), '2026-10-25');
  assert.throws(() => calendarDateIn(new Date('nonsense'), 'Europe/Paris'), invalid);
  assert.throws(() => calendarDateIn(winter, 'Europe/Atlantis'), { code: 'unknown-value' });
});

test('the first and the last day of a rule belong to it', () => {
  assert.ok(isWithin('2026-08-11', '2026-08-11', null));
  assert.ok(isWithin('2026-08-10', null, '2026-08-10'));
  assert.ok(!isWithin('2026-08-10', '2026-08-11', null));
  assert.ok(!isWithin('2026-08-11', null, '2026-08-10'));
  assert.ok(isWithin('0001-01-01', null, null));
});
