import { findProblems } from '../config/check.js';
import { describeProblem, parseConfig } from '../config/parse.js';
import type { FormConfig } from '../config/schema.js';
import type { CalendarDate } from '../law/date.js';
import { failed, type FormSource } from './form-source.js';

/** Sentences are fetched only when there is something to say. */
async function explain(config: FormConfig, date: CalendarDate): Promise<readonly string[]> {
  const { checkConfig } = await import('../config/findings.js');
  return checkConfig(config, date)
    .filter(({ level }) => level === 'error')
    .map(({ path, ruleId, sentence }) => `${path || '/'}${ruleId ? ` [${ruleId}]` : ''}: ${sentence.en}`);
}

/** Holds a form's JSON against the schema and against the law of a day. */
export async function judgeConfig(value: unknown, date: CalendarDate): Promise<FormSource> {
  const parsed = parseConfig(value);
  if (!parsed.ok) return failed('config-invalid', ...parsed.problems.map(describeProblem));
  const isUnlawful = findProblems(parsed.config, date).some(({ level }) => level === 'error');
  if (isUnlawful) return failed('config-unlawful', ...(await explain(parsed.config, date)));
  return { state: 'ready', config: parsed.config };
}
