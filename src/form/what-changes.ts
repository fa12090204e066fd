import { findProblems } from '../config/check.js';
import type { FormConfig } from '../config/schema.js';
import { addDays, type CalendarDate } from '../law/date.js';
import { rulebook } from '../law/book.js';
import { coversFrom, jurisdictions, regimeRows } from '../law/registry.js';
import type { Wording } from '../messages/wording.js';
import { planForm } from './plan.js';
import { presentForm } from './present.js';

/** A day on which a form becomes another one by itself. */
export interface FormChange {
  readonly day: CalendarDate;
  /** Whether the law lets it be drawn from then on. */
  readonly isDrawn: boolean;
  /** What is on screen from then on and was not before, and the other way round; empty where it is not drawn. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** The rules that begin or end on that day. */
  readonly rules: readonly string[];
}

/**
 * The next day after another on which a form is drawn otherwise than on the day before although nobody touched it; null where the books
 * know none. A date that only moves along with the day is no change.
 */
export const findNextChange = (config: FormConfig, wording: Wording, day: CalendarDate): FormChange | null =>
  findFirst(
    config,
    wording,
    daysOfLaw(config).filter((one) => one > day),
  );

/** The last such day up to and with another. */
export const findLastChange = (config: FormConfig, wording: Wording, day: CalendarDate): FormChange | null =>
  findFirst(
    config,
    wording,
    daysOfLaw(config)
      .filter((one) => one <= day && one > coversFrom)
      .toReversed(),
  );

function findFirst(config: FormConfig, wording: Wording, days: readonly CalendarDate[]): FormChange | null {
  for (const day of days) {
    const [before, after] = [see(config, addDays(day, -1), wording), see(config, day, wording)];
    const [added, gone] = [without(after.texts, before.texts), without(before.texts, after.texts)];
    if (before.isDrawn !== after.isDrawn || added.length > 0 || gone.length > 0)
      return { day, isDrawn: after.isDrawn, added, gone, rules: rulesTurningOn(config, day) };
  }
  return null;
}

interface Seen {
  readonly isDrawn: boolean;
  readonly texts: ReadonlySet<string>;
}

function see(config: FormConfig, date: CalendarDate, wording: Wording): Seen {
  if (findProblems(config, date).length > 0) return { isDrawn: false, texts: new Set() };
  // Every day alike: what is left is what the law changed.
  const presentation = presentForm(planForm(config, { date }), { ...wording, day: () => '…' });
  return { isDrawn: true, texts: new Set(textsIn(presentation)) };
}

const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);
// Codes of the presentation are no sentences.
const isRead = (text: string): boolean => /\s/.test(text.trim()) && !isDate(text);

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return isRead(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const without = (texts: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] =>
  [...texts].filter((text) => !others.has(text));

/** Every day on which something in the books, or in the form itself, begins or is over. */
function daysOfLaw({ jurisdiction, marketing }: FormConfig): readonly CalendarDate[] {
  if (!(jurisdictions as readonly string[]).includes(jurisdiction)) return [];
  const rows = regimeRows[jurisdiction as keyof typeof regimeRows];
  const periods = [...rulebook(jurisdiction), ...rows];
  const until = marketing?.phone?.until;
  const days = [
    ...periods.flatMap(({ from }) => from ?? []),
    ...periods.flatMap((period) => (period.until ? addDays(period.until, 1) : [])),
    ...(until === undefined ? [] : [addDays(until, 1)]),
  ];
  return [...new Set(days)].toSorted();
}

const rulesTurningOn = ({ jurisdiction }: FormConfig, day: CalendarDate): readonly string[] => [
  ...new Set(
    rulebook(jurisdiction)
      .filter(({ from, until }) => from === day || (until !== null && addDays(until, 1) === day))
      .map(({ id }) => id),
  ),
];
