import { checkQuestion } from './check-question.js';
import { type CalendarDate, parseCalendarDate } from './date.js';
import { findRegime } from './find-regime.js';
import { readingOf } from './reading.js';
import type { Question, Regime } from './question.js';
import type { Requirement } from './regime-row.js';
import { coversFrom, parseJurisdiction } from './registry.js';
import type { Evidence } from './rule.js';

/** The law's answer to one question on one day; `until` is the last day the answer holds, as far as the book knows. */
export interface Ruling {
  readonly regime: Regime;
  readonly ruleId: string;
  readonly requires: readonly Requirement[];
  readonly evidence: Evidence;
  /** Show "confirm with a lawyer" beside this answer. */
  readonly mustConfirm: boolean;
  readonly source: string;
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly note?: string;
}

/**
 * Which regime holds for a question on a day: the first row that matches and is in force, acts before sectors before
 * the matrix. Its evidence is the lowest of the rule and of those it rests on. Days before `coversFrom` are answered as
 * that day, marked UNVERIFIED. Throws LawError for an unknown jurisdiction, an unknown value or a malformed date.
 */
export function regimeFor(question: Question, date: CalendarDate): Ruling {
  parseJurisdiction(question.jurisdiction);
  checkQuestion(question);
  const isTooEarly = parseCalendarDate(date) < coversFrom;
  const { regime, ruleId, requires, row } = findRegime(question, date);
  const read = readingOf(question.jurisdiction, row, isTooEarly ? coversFrom : date);
  const note = [isTooEarly && `Answered as on ${coversFrom}, where the book starts.`, read.note];
  return {
    regime,
    ruleId,
    requires,
    evidence: isTooEarly ? 'UNVERIFIED' : read.evidence,
    mustConfirm: read.mustConfirm,
    source: read.source,
    from: row.from ?? null,
    until: row.until ?? null,
    ...(note.some(Boolean) && { note: note.filter(Boolean).join(' ') }),
  };
}
