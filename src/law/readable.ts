import { type CalendarDate, isWithin } from './date.js';
import type { Evidence } from './rule.js';

/** What a question has to keep to for passing as seen and read. Numbers, so that they can be measured. */
export interface Readable {
  /** Smallest text, in CSS pixels of 1/96 inch. */
  readonly textSize: number;
  /** How many times larger one of two answers may be than the other. */
  readonly sameSize: number;
  /** Least ratio of the text's luminance to that of what is behind it. */
  readonly contrast: number;
  /** The same for text that is large, or bold and somewhat less large; both in CSS pixels. */
  readonly contrastOfLarge: number;
  readonly large: number;
  readonly largeBold: number;
  /** How much of it, from 0 to 1, for how many milliseconds on end. */
  readonly part: number;
  readonly time: number;
}

/** Where a threshold comes from, how sure it is, and the days on which it holds. */
export interface Threshold {
  readonly values: Partial<Readable>;
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly source: string;
  readonly evidence: Evidence;
}

/**
 * The thresholds. No French or European text on consent gives a number: those who judge look at the screen. So these are of
 * neighbouring fields, and whoever fails them is told and not refused.
 */
export const thresholds: readonly Threshold[] = [
  {
    // Eight points of Didot are 3 mm, as a court measured them: 3 / 25.4 × 96.
    values: { textSize: 11.3 },
    from: '2016-07-01',
    until: null,
    source: 'Code conso. R312-10 (credit contracts, by analogy); CA Saint-Denis, 28 May 2021, 19/00036',
    evidence: 'UNVERIFIED',
  },
  {
    values: { sameSize: 1.15 },
    from: null,
    until: null,
    source: 'CV12; the number is a choice',
    evidence: 'UNVERIFIED',
  },
  {
    values: { contrast: 4.5, contrastOfLarge: 3, large: 24, largeBold: 18.66 },
    from: '2008-12-11',
    until: null,
    source: 'WCAG 2.0 to 2.2, 1.4.3',
    evidence: 'C',
  },
  {
    // A press counts by itself there too.
    values: { part: 0.5, time: 1000 },
    from: '2014-06-30',
    until: null,
    source: 'Media Rating Council, viewable impression guidelines 2.0 (by analogy)',
    evidence: 'UNVERIFIED',
  },
];

/** What holds on a day. */
export const readableOn = (date: CalendarDate): Readable =>
  Object.assign(
    {},
    ...thresholds.filter(({ from, until }) => isWithin(date, from, until)).map(({ values }) => values),
  ) as Readable;
