import type { CalendarDate } from '../law/index.js';
import type { ConfigProblem } from './config-problem.js';
import type { Problem } from './checks/problem.js';
import { checkConfig, type Finding } from './findings.js';
import { guess } from './guide/guess.js';
import type { Mend } from './mend/edit.js';
import { mendInShort } from './mend/in-short.js';
import { mendLaw } from './mend/mend-law.js';
import { mendProblem } from './mend/mend-problem.js';
import { exampleFor } from './guide/example-for.js';
import { neededAt } from './guide/needed-at.js';
import { keysOf } from './mend/apply-mend.js';
import { sentenceForProblem, type Sentence } from './sentences.js';
import { parseConfig } from './parse.js';
import type { FormConfig } from './schema.js';
import { pathInShort } from './templates/place-in-short.js';
import { isObject } from './templates/merge.js';
import { isShortForm } from './templates/short-form.js';

/** A problem of the JSON, with an example of what is missing, and what puts it right where there is one right answer. */
export interface ToldProblem extends ConfigProblem {
  readonly sentence: Sentence;
  /** What belongs there, of what is missing. */
  readonly description?: Sentence;
  readonly example?: unknown;
  readonly mend?: Mend;
}

/** A finding of the law, with what puts it right where there is one right answer. */
export interface ToldFinding extends Finding {
  readonly mend?: Mend;
  /** Where the owner of a short form has to look, where that is not where the whole form has it. */
  readonly written?: string;
}

/** Everything there is to say of a form's JSON on a day, at once. */
export interface CheckedForm {
  /** Only of a form whose JSON is right. */
  readonly config?: FormConfig;
  readonly problems: readonly ToldProblem[];
  readonly findings: readonly ToldFinding[];
}

/**
 * Holds a form's JSON against the schema and the law in one pass. With problems in the JSON, of the law is told what holds
 * whatever is put in their place. `look` adds what is found by looking at the form as it is drawn, of one without errors.
 */
export function checkForm(
  json: unknown,
  date: CalendarDate,
  look: (config: FormConfig, date: CalendarDate) => readonly Problem[] = () => [],
): CheckedForm {
  const parsed = parseConfig(json);
  if (parsed.ok) {
    const { config } = parsed;
    const found = checkConfig(config, date);
    const isDrawn = found.every(({ level }) => level !== 'error');
    const findings = isDrawn ? checkConfig(config, date, look(config, date)) : found;
    return { config, problems: [], findings: findings.map((one) => tell(one, config, json, parsed.json)) };
  }
  const guessed = guess(json, date);
  const told = [...parsed.problems, ...guessed.problems].map((problem): ToldProblem => {
    const mend = mendProblem(problem, json);
    const example = exampleFor(problem, json);
    const description = isMissing(problem) ? neededAt(keysOf(problem.path)) : undefined;
    return {
      ...problem,
      sentence: sentenceForProblem(problem),
      ...(description && { description }),
      ...(example !== undefined && { example }),
      ...(mend && { mend }),
    };
  });
  // What has another name is not missing.
  const renamed = told.flatMap(({ mend }) =>
    (mend ?? []).flatMap((edit) => (edit.op === 'move' ? edit.path : [])),
  );
  const problems = told.filter(({ code, path }) => code !== 'missing' || !renamed.includes(path));
  return {
    problems,
    findings: guessed.findings.map(({ finding, config, whole }) => tell(finding, config, json, whole)),
  };
}

const isMissing = ({ code }: ConfigProblem): boolean => code === 'missing' || code === 'template-missing';

function tell(finding: Finding, config: FormConfig, json: unknown, whole: unknown): ToldFinding {
  const mend = mendLaw(finding, config);
  if (!isShortForm(json) || !isObject(whole)) return { ...finding, ...(mend && { mend }) };
  const mine = mend && mendInShort(mend, json, whole);
  const written = pathInShort(json, whole, finding.path);
  return { ...finding, ...(mine && { mend: mine }), ...(written !== finding.path && { written }) };
}
