import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPreciseSlot, lastRequestDay, slotRules, rulebook } from '../../src/law/index.js';

test('who asks for a call on a Wednesday is called until the Tuesday after: Saturday counts, Sunday does not', () => {
  assert.equal(lastRequestDay('2026-11-18'), '2026-11-24');
  assert.equal(lastRequestDay('2026-11-20'), '2026-11-26');
  assert.equal(lastRequestDay('2026-11-21'), '2026-11-27', 'asked on a Saturday');
  assert.equal(lastRequestDay('2026-11-22'), '2026-11-27', 'asked on a Sunday');
});

test('a public holiday is no day to call in, and gives one more', () => {
  const isHoliday = (date: string) => date === '2026-11-11';
  assert.equal(lastRequestDay('2026-11-10', isHoliday), '2026-11-17');
  assert.equal(lastRequestDay('2026-11-10'), '2026-11-16');
  assert.ok(
    lastRequestDay('2026-11-10', () => true) > '2026-11-10',
    'a calendar of holidays only comes to an end',
  );
});

const slot = (from: string, until: string) =>
  isPreciseSlot({ from: `2026-11-${from}:00+01:00`, until: `2026-11-${until}:00+01:00` }, 'Europe/Paris');

test('a slot is one day and some hours of it: a month or a night is none', () => {
  assert.ok(slot('28T18:00', '28T20:00'));
  assert.ok(slot('28T18:00', '28T22:00'));
  assert.ok(slot('28T20:00', '29T00:00'), 'until midnight');
  assert.ok(!slot('28T18:00', '28T22:01'));
  assert.ok(!slot('28T22:00', '29T01:00'));
  assert.ok(!slot('01T00:00', '30T23:00'));
  assert.ok(!slot('28T18:00', '28T18:00'));
  assert.ok(!slot('28T18:00', '28T17:00'));
  const ids = rulebook('FR').map(({ id }) => id);
  for (const id of slotRules) assert.ok(ids.includes(id));
});

test('the day of a slot is the day where the person lives', () => {
  const one = { from: '2026-11-28T21:00:00+01:00', until: '2026-11-29T00:30:00+01:00' };
  assert.ok(!isPreciseSlot(one, 'Europe/Paris'));
  assert.ok(isPreciseSlot(one, 'America/Martinique'));
});
