import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { localMoment } from '../../src/law/moment.js';

/** Day and time as the platform writes them for one moment alone. */
function written(time: number, timeZone: string): string {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
    calendar: 'gregory',
  }).format(time);
  return text;
}

const zones = [
  'Europe/Paris',
  'Indian/Reunion',
  'America/Miquelon',
  // Half hours, clocks that change a minute after midnight, a day that never was, and a summer time in pieces.
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Asia/Gaza',
];

test('a clock shows the same hour whether it is asked once or for a whole list, on the days it changes too', () => {
  const moment = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2205, 0, 1) });
  const recent = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2030, 0, 1) });
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.oneof(moment, recent), (zone, time) => {
      const { date, minutes } = localMoment(time, zone);
      const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
      assert.equal(`${date} ${clock.join(':')}`, written(time, zone));
    }),
    { numRuns: 3000 },
  );
});

test('every quarter of an hour around each change of clocks of four years is told as the clocks show it', () => {
  const start = Date.UTC(2009, 0, 1);
  for (const zone of zones.slice(3, 7)) {
    let before = '';
    for (let day = start; day < Date.UTC(2013, 0, 1); day += 86_400_000) {
      const noon = written(day, zone).slice(11);
      if (noon !== before && before !== '')
        for (let time = day - 86_400_000; time < day + 86_400_000; time += 15 * 60_000) {
          const { date, minutes } = localMoment(time, zone);
          const shown = `${date} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
          assert.equal(shown, written(time, zone));
        }
      before = noon;
    }
  }
});
