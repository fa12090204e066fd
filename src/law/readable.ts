import type { CalendarDate } from './date.js';
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

/** Some of the numbers, and the days on which they hold, both included; null for no such day. */
export interface Thresholds {
  readonly values: Partial<Readable>;
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

/**
 * The thresholds. No French or European text on consent gives a number: those who judge look at the screen. So these are of
 * neighbouring fields, and whoever fails the first two is told and not refused.
 */
export const thresholds: readonly Thresholds[] = [
  // Eight points of Didot are 3 mm, as a court measured them: 3 / 25.4 × 96.
  { values: { textSize: 11.3, sameSize: 1.15 }, from: '2016-07-01', until: null },
  {
    values: { contrast: 4.5, contrastOfLarge: 3, large: 24, largeBold: 18.66 },
    from: '2008-12-11',
    until: null,
  },
  // A press counts by itself there too.
  { values: { part: 0.5, time: 1000 }, from: '2014-06-30', until: null },
];

/** Where a number comes from, and how sure it is as a measure of consent. Apart, so that no page has to load it. */
export interface ThresholdSource {
  readonly source: string;
  readonly evidence: Evidence;
}

const size = {
  source: 'Code conso. R312-10 (credit contracts, by analogy); CA Saint-Denis, 28 May 2021, 19/00036',
  evidence: 'UNVERIFIED',
} as const;
const contrast = { source: 'WCAG 2.0 to 2.2, 1.4.3', evidence: 'C' } as const;
const seen = {
  source: 'Media Rating Council, viewable impression guidelines 2.0 (by analogy)',
  evidence: 'UNVERIFIED',
} as const;

/** The source of each number. */
export const thresholdSources: Readonly<Record<keyof Readable, ThresholdSource>> = {
  textSize: size,
  sameSize: { source: 'CV12; the number is a choice', evidence: 'UNVERIFIED' },
  contrast,
  contrastOfLarge: contrast,
  large: contrast,
  largeBold: contrast,
  part: seen,
  time: seen,
};

/** What holds on a day. */
export const readableOn = (date: CalendarDate): Readable =>
  Object.assign(
    {},
    ...thresholds.map(({ values, from, until }) =>
      (from === null || from <= date) && (until === null || date <= until) ? values : {},
    ),
  ) as Readable;
