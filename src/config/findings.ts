import { type CalendarDate, type Certainty, certaintyOf, type Evidence } from '../law/index.js';
import { readingOf } from '../law/reading.js';
import { findAdvice } from './checks/advice.js';
import type { Level, Problem, ProblemCode } from './checks/problem.js';
import { findProblems, isCovered, readers } from './check.js';
import type { FormConfig } from './schema.js';
import { type Sentence, sentenceFor } from './sentences.js';

/** What `check` reports to the owner of a form. */
export interface Finding {
  readonly level: Level;
  readonly code: ProblemCode;
  /** JSON pointer to the value, or to the key that is missing. */
  readonly path: string;
  /** Null where no rule of the book is behind it: the form would not work, or not safely. */
  readonly ruleId: string | null;
  readonly evidence: Evidence | null;
  /** The rule is a reading or was not seen in the official text; `sentence` says so. */
  readonly mustConfirm: boolean;
  readonly values: Problem['values'];
  readonly sentence: Sentence;
}

/** Presentation rules of the rulebook that bind no date and no channel, so the law layer does not carry them. */
const presentationRules: Readonly<Record<string, Evidence>> = { LP1: 'A', LP9: 'A' };

const levels: readonly Level[] = ['error', 'warning', 'info'];

/**
 * Everything there is to say of a form on a day, errors first; the same input gives the same list. With an error the
 * form is not drawn. `seen` is what was found by looking at the form as it is drawn. Throws only LawError `invalid-date`,
 * for a date that is none.
 */
export function checkConfig(
  config: FormConfig,
  date: CalendarDate,
  seen: readonly Problem[] = [],
): readonly Finding[] {
  const known = isCovered(config.jurisdiction);
  const problems = [...findProblems(config, date), ...(known ? adviceOn(config, date) : []), ...seen];
  return levels
    .flatMap((level) => problems.filter((problem) => problem.level === level))
    .map((problem) => findingOf(problem, config.jurisdiction, date));
}

/** A problem with its rule, how far that was read, and its sentence in each language. */
export function findingOf(problem: Problem, jurisdiction: string, date: CalendarDate): Finding {
  const { level, code, path, ruleId, values } = problem;
  const certainty = isCovered(jurisdiction) ? certaintyFor(problem, jurisdiction, date) : null;
  const evidence = certainty?.evidence ?? null;
  const mustConfirm = evidence === 'UNVERIFIED' || (certainty?.mustConfirm ?? false);
  const sentence = sentenceFor(problem, mustConfirm);
  return { level, code, path, ruleId, evidence, mustConfirm, values, sentence };
}

/** What is no error: advice, and what the readers of texts find likely. */
const adviceOn = (config: FormConfig, date: CalendarDate): readonly Problem[] => [
  ...readers.flatMap((check) => check(config, date).filter(({ level }) => level !== 'error')),
  ...findAdvice(config, date),
];

/** How far the rule behind a problem was read; null where no rule is behind it. */
function certaintyFor(
  { ruleId, row, mustConfirm = false }: Problem,
  jurisdiction: string,
  date: CalendarDate,
): Certainty | null {
  if (ruleId === null) return null;
  const presented = presentationRules[ruleId];
  if (presented) return { evidence: presented, mustConfirm };
  const found = row ? readingOf(jurisdiction, row, date) : certaintyOf(jurisdiction, [ruleId], date);
  return { evidence: found.evidence, mustConfirm: mustConfirm || found.mustConfirm };
}
