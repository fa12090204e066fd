import type { CalendarDate } from './date.js';

/** How well a rule was read: A official page, B transcription of the official text, C commentary, UNVERIFIED none of these. */
export type Evidence = 'A' | 'B' | 'C' | 'UNVERIFIED';

/** One dated rule of the book; `until` is the last day it holds, null means no such day is known. */
export interface Rule {
  readonly id: string;
  readonly jurisdiction: string;
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly source: string;
  readonly evidence: Evidence;
  readonly mustConfirm?: true;
  readonly note?: string;
  /** Rules that this one cannot do without: an answer is no surer than the least sure of them. */
  readonly restsOn?: readonly string[];
  /** Rules that change nothing here and are told beside it, while they hold. */
  readonly beside?: readonly string[];
  readonly title: string;
}

/** A rule as a country folder writes it: the jurisdiction and open ends may be left out, the book fills them in. */
export type RuleEntry = Omit<Rule, 'jurisdiction' | 'from' | 'until'> &
  Partial<Pick<Rule, 'jurisdiction' | 'from' | 'until'>>;
