import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldFor, type Moment, type Seen } from '../../src/delivery/held-for.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const noon = Date.UTC(2026, 10, 29, 12);

/** Made at noon in the first page, by a steady clock that stood at ten seconds. */
const made: Seen = { at: noon, elapsed: 10_000, life: 'first', held: 0 };
const later = (by: number, changes: Partial<Moment> = {}): Moment => ({
  at: noon + by,
  elapsed: 10_000 + by,
  life: 'first',
  ...changes,
});

const cases: readonly [what: string, now: Moment, held: number | null, seen?: Seen][] = [
  ['at once', later(0), 0],
  ['an hour later in the same page', later(hour), hour],
  ['and with the clock set back by a day meanwhile', later(hour, { at: noon - day }), hour],
  ['and with the clock set ahead by a day: the older, as the safer', later(hour, { at: noon + day }), day],
  ['a device that slept, whose steady clock stood still', later(hour, { elapsed: 10_000 }), hour],
  ['at the next visit', later(hour, { life: 'second', elapsed: 5 }), hour],
  ['at the next visit, with the clock set back', later(-minute, { life: 'second', elapsed: 5 }), null],
  [
    'set back in the first page, where the steady clock still knew: what that knew is not forgotten',
    later(2 * hour, { life: 'second', elapsed: 5, at: noon - day + 2 * hour }),
    2 * hour,
    { ...made, at: noon - day + hour, elapsed: 10_000 + hour, held: hour },
  ],
  ['once it was not to be known it never is again', later(day), null, { ...made, held: null }],
  ['made by a clock that stood at 1970', { at: noon, elapsed: 5, life: 'second' }, null, { ...made, at: 0 }],
];

for (const [what, now, held, seen = made] of cases)
  test(`how old an answer is: ${what}`, () => {
    assert.equal(heldFor(seen.at === 0 ? 0 : noon, seen, now), held);
  });
