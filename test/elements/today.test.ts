import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { today } from '../../src/elements/today.js';
import { calendarDateIn } from '../../src/law/day-in-zone.js';

describe('the day whose law a form shows', () => {
  it('is the day in Paris at every half hour of a year, clock changes among them', () => {
    const end = Date.UTC(2027, 0, 1);
    for (let time = Date.UTC(2026, 0, 1); time < end; time += 1_800_000) {
      const now = new Date(time);
      if (today(now) !== calendarDateIn(now, 'Europe/Paris')) assert.fail(now.toISOString());
    }
  });

  it('changes at midnight for a person in Paris, in winter and in summer', () => {
    assert.equal(today(new Date('2026-12-31T22:59:59.999Z')), '2026-12-31');
    assert.equal(today(new Date('2026-12-31T23:00:00Z')), '2027-01-01');
    assert.equal(today(new Date('2026-08-10T21:59:59.999Z')), '2026-08-10');
    assert.equal(today(new Date('2026-08-10T22:00:00Z')), '2026-08-11');
  });
});
