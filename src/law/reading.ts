import type { CalendarDate } from './date.js';
import { type Certainty, leastSure, rulesBehind } from './evidence.js';
import type { RegimeRow } from './regime-row.js';

/** Where an answer of the regimes comes from, how surely, and what is said beside it. */
export interface Reading extends Certainty {
  readonly source: string;
  readonly note: string | undefined;
}

/**
 * How a row of the regimes was read on a day: as its rule in the book, or otherwise where the row says so; never surer
 * than the rules it rests on. What is told beside these rules is in the note. Throws LawError as `ruleOn`.
 */
export function readingOf(jurisdiction: string, row: RegimeRow, date: CalendarDate): Reading {
  const [rule, ...grounds] = rulesBehind(jurisdiction, [row.id], date);
  const own = { ...rule, ...row };
  const all = [own, ...grounds];
  const beside = all.flatMap(({ beside: ids = [] }) => ids);
  const told = rulesBehind(jurisdiction, beside, date).filter(({ from }) => from === null || from <= date);
  return {
    source: own.source ?? '',
    evidence: leastSure(all.flatMap(({ evidence }) => evidence ?? [])),
    mustConfirm: all.some(({ mustConfirm }) => mustConfirm),
    note:
      [...all.map(({ note }) => note), ...told.map(({ title }) => title)].filter(Boolean).join(' ') ||
      undefined,
  };
}
