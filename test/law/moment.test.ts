import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { territories, territoryOfNumber, timeZoneOf } from '../../src/law/index.js';
import { localMoment, readMoment, timeOf } from '../../src/law/moment.js';

const utc = (time: number) => new Date(time).toISOString().slice(0, 16);
const paris = (date: string, hours: number, minutes = 0) =>
  utc(timeOf(date, hours * 60 + minutes, 'Europe/Paris'));

test('the hour that spring leaves out is read as an hour later, the one that autumn repeats as the first', () => {
  assert.equal(paris('2026-03-29', 1, 59), '2026-03-29T00:59');
  assert.equal(paris('2026-03-29', 2, 30), '2026-03-29T01:30');
  assert.equal(paris('2026-03-29', 3), '2026-03-29T01:00');
  assert.equal(paris('2026-10-25', 1, 59), '2026-10-24T23:59');
  assert.equal(paris('2026-10-25', 2, 30), '2026-10-25T00:30');
  assert.equal(paris('2026-10-25', 3), '2026-10-25T02:00');
});

test('every minute on a clock that is not moved comes back as it went in, on every island', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...territories),
      fc.integer({ min: 0, max: 365 * 24 * 60 }),
      (territory, minute) => {
        const zone = timeZoneOf(territory);
        const local = localMoment(Date.UTC(2026, 0, 1) + minute * 60_000, zone);
        const back = localMoment(timeOf(local.date, local.minutes, zone), zone);
        assert.deepEqual([back.date, back.minutes], [local.date, local.minutes]);
      },
    ),
  );
});

test('a day alone lasts to its last millisecond, also when it has 23 or 25 hours', () => {
  assert.equal(
    new Date(readMoment('2026-03-29', 'Europe/Paris').time).toISOString(),
    '2026-03-29T21:59:59.999Z',
  );
  assert.equal(
    new Date(readMoment('2026-10-25', 'Europe/Paris').time).toISOString(),
    '2026-10-25T22:59:59.999Z',
  );
});

test('a number from overseas tells where its clock is', () => {
  const from = [
    '+33612345678',
    '+262692123456',
    '+262639123456',
    '+590690123456',
    '+594694123456',
    '+596696123456',
    '+33692123456',
  ];
  assert.deepEqual(from.map(territoryOfNumber), ['FR', 'RE', 'YT', 'GP', 'GF', 'MQ', 'RE']);
});

test('a number or a territory where the Consumer Code does not apply is refused, not called at mainland hours', () => {
  for (const number of ['+687751234', '+681821234', '+68987123456'])
    assert.throws(() => territoryOfNumber(number), { name: 'LawError', code: 'not-covered' });
  for (const territory of ['NC', 'WF', 'PF'])
    assert.throws(() => timeZoneOf(territory as never), { name: 'LawError', code: 'not-covered' });
  assert.throws(() => timeZoneOf('XX' as never), { name: 'LawError', code: 'unknown-value' });
  assert.equal(territoryOfNumber('+33687123456'), 'FR');
});
