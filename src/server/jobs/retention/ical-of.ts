import { writeIcal } from './write-ical.js';

/** How many leave a business on a day, by one rule. */
export interface CountedDay {
  readonly on: string;
  readonly rule: string;
  readonly controller: string;
  readonly count: number;
}

/** What leaves, as a calendar that names nobody. */
export const icalOf = (days: readonly CountedDay[], at: Date): string =>
  writeIcal(
    days
      .toSorted((one, next) => (one.on < next.on ? -1 : 1))
      .map(({ on, rule, controller, count }) => ({
        on,
        id: `${on}-${rule}-${controller}@accord`,
        title: `${controller}: ${count} (${rule})`,
        text: `${count} person(s) leave the data of ${controller} by rule ${rule}. The list: accord retention --dry-run --until ${on}`,
      })),
    { name: 'Accord', at },
  );
