import { type CalendarDate, isWithin } from './date.js';
import { LawError } from './error.js';
import type { Question, Regime } from './question.js';
import { factsOf, isMet, type RegimeRow, type Requirement } from './regime-row.js';
import { coversFrom, parseJurisdiction, regimeRows } from './registry.js';

/** What a form needs to know of the law: how to ask, under which rule, and what the question must say. */
export interface FoundRegime {
  readonly regime: Regime;
  readonly ruleId: string;
  readonly requires: readonly Requirement[];
  readonly row: RegimeRow;
}

/**
 * The first row that matches a question and is in force on a day: acts before sectors before the matrix. Days before
 * `coversFrom` are answered as that day. For questions whose values are known to be right; `regimeFor` checks them.
 * Throws LawError `unknown-jurisdiction`.
 */
export function findRegime(question: Question, date: CalendarDate): FoundRegime {
  const rows = regimeRows[parseJurisdiction(question.jurisdiction)];
  const day = date < coversFrom ? coversFrom : date;
  const facts = factsOf(question);
  const row = rows.find(
    ({ when, from, until }) => isWithin(day, from ?? null, until ?? null) && isMet(when, facts),
  );
  if (!row)
    throw new LawError('unknown-value', `question: the book of ${question.jurisdiction} has no rule.`);
  return {
    regime: row.regime,
    ruleId: row.id,
    requires: facts.party === 'partner' ? [...row.requires, ...(row.forPartner ?? [])] : row.requires,
    row,
  };
}
