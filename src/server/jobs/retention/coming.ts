import type { CalendarDate } from '../../../law/index.js';
import type { Store, StoreParts } from '../../store/store.js';

/** How many persons leave a business on a day, and by which rule. */
export interface ComingDay {
  readonly on: CalendarDate;
  readonly ruleId: string;
  readonly count: number;
}

/** Counts who leaves in the days to come. */
export class Coming {
  readonly #counts = new Map<string, number>();

  add(on: CalendarDate, ruleId: string): void {
    const key = `${on} ${ruleId}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** The soonest first. */
  list(): readonly ComingDay[] {
    return [...this.#counts]
      .map(([key, count]) => ({ on: key.slice(0, 10), ruleId: key.slice(11), count }))
      .toSorted((one, next) => (`${one.on} ${one.ruleId}` < `${next.on} ${next.ruleId}` ? -1 : 1));
  }

  /** How many leave until a day, and the first day on which somebody does. */
  until(day: CalendarDate): { readonly count: number; readonly first: CalendarDate | null } {
    const soon = this.list().filter(({ on }) => on <= day);
    return { count: soon.reduce((sum, { count }) => sum + count, 0), first: soon[0]?.on ?? null };
  }
}

const nameOf = (controller: string): string => `retention-coming ${controller}`;

/** Keeps what a run saw coming, so that a look at it reads no person. */
export const keepComing = (
  parts: Pick<StoreParts, 'facts'>,
  controller: string,
  day: CalendarDate,
  days: readonly ComingDay[],
): Promise<void> => parts.facts.put(nameOf(controller), JSON.stringify({ day, days }));

/** What the last run saw coming, and on which day that was; undefined before the first. */
export async function readComing(
  { facts }: Pick<Store, 'facts'>,
  controller: string,
): Promise<{ readonly day: CalendarDate; readonly days: readonly ComingDay[] } | undefined> {
  const text = await facts.read(nameOf(controller));
  return text === undefined
    ? undefined
    : (JSON.parse(text) as { day: CalendarDate; days: readonly ComingDay[] });
}
