import type { CalendarDate } from '../../law/index.js';
import { audiences, relationships } from '../../law/question.js';
import type { ConfigProblem } from '../config-problem.js';
import { checkConfig, type Finding } from '../findings.js';
import { applyMend, keysOf, valueAt } from '../mend/apply-mend.js';
import type { Edit } from '../mend/edit.js';
import { mendProblem } from '../mend/mend-problem.js';
import { parseConfig } from '../parse.js';
import { legalBases, type FormConfig } from '../schema.js';
import { exampleAt, placeName } from './examples.js';
import { templateIds } from '../templates/list.js';
import { languagesOf } from './languages-of.js';

/** What can be told of a form before its JSON is right. */
export interface Guessed {
  /** Problems that are seen only once others are out of the way. */
  readonly problems: readonly ConfigProblem[];
  readonly findings: readonly {
    readonly finding: Finding;
    readonly config: FormConfig;
    readonly whole: unknown;
  }[];
}

/** Each mends what the one before brought to light; a file that needs more is told the rest at the next run. */
const mostRounds = 8;

/** What may stand where a value that decides over others is missing. */
const deciding: Readonly<Record<string, readonly unknown[]>> = {
  template: templateIds,
  audience: audiences,
  relationship: relationships,
  'purposes[].basis': legalBases,
};

/**
 * Puts something in the place of all that is missing or wrong, and says what the law has against the form whatever that is:
 * findings that any of the guesses does without, and those about the guesses themselves, are left out.
 */
export function guess(json: unknown, date: CalendarDate): Guessed {
  const runs = [0, 1, 2, 3, 4, 5].map((turn) => guessOnce(json, turn));
  const [first] = runs;
  const problems = first?.later ?? [];
  if (first === undefined || runs.some(({ whole }) => whole === undefined)) return { problems, findings: [] };
  const checked = runs.flatMap(({ whole, touched }) =>
    whole ? [{ whole, touched, found: checkConfig(whole.config, date) }] : [],
  );
  const [one, ...others] = checked;
  const findings = (one?.found ?? []).filter(
    (finding) =>
      // What is good to know can wait until the rest is right.
      finding.level !== 'info' &&
      checked.every(({ touched }) => !isAbout(finding.path, touched)) &&
      others.every(({ found }) => found.some((other) => isSame(finding, other))),
  );
  return {
    problems,
    findings: findings.flatMap((finding) =>
      one ? [{ finding, config: one.whole.config, whole: one.whole.json }] : [],
    ),
  };
}

const isSame = (one: Finding, other: Finding): boolean => one.code === other.code && one.path === other.path;

/** Whether a finding is about something that was guessed, or about what holds it. */
const isAbout = (path: string, touched: readonly string[]): boolean =>
  touched.some((one) => path === one || path.startsWith(`${one}/`) || one.startsWith(`${path}/`));

interface Once {
  readonly whole?: { readonly config: FormConfig; readonly json: unknown };
  readonly touched: readonly string[];
  readonly later: readonly ConfigProblem[];
}

function guessOnce(json: unknown, turn: number): Once {
  let guessed = json;
  const touched: string[] = [];
  const later: ConfigProblem[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const parsed = parseConfig(guessed);
    if (parsed.ok) return { whole: parsed, touched, later };
    if (round > 0) later.push(...parsed.problems.filter((problem) => !isFollowing(problem, touched)));
    // From the end, so that what is taken out of a list moves nothing that is still to be looked at.
    for (const problem of parsed.problems.toReversed()) {
      const mend = mendProblem(problem, guessed) ?? [putSomething(problem, guessed, turn)];
      touched.push(...mend.flatMap((edit) => [edit.path, ...(edit.op === 'move' ? [edit.from] : [])]));
      guessed = applyMend(guessed, mend);
    }
  }
  return { touched, later };
}

/** Whether a problem only comes of what was put in the place of something else: of a guess, or of a list that was guessed. */
function isFollowing({ path, decidedBy }: ConfigProblem, touched: readonly string[]): boolean {
  return (
    isAbout(path, touched) ||
    (decidedBy !== undefined &&
      touched.some((one) => one === `/${decidedBy}` || one.startsWith(`/${decidedBy}/`)))
  );
}

function putSomething(problem: ConfigProblem, json: unknown, turn: number): Edit {
  const { path, code, accepted } = problem;
  const keys = keysOf(path);
  const known = accepted.split(', ');
  const put = (value: unknown): Edit => ({ op: 'add', path, value });
  if (code === 'unknown-key' || code === 'said-twice') return { op: 'remove', path };
  if (code === 'template-later') return put(accepted);
  const isDeciding = deciding[placeName(keys)];
  if (isDeciding) return put(isDeciding[turn % isDeciding.length]);
  if (code === 'invalid-value' || code === 'unknown-reference')
    return accepted === '' ? { op: 'remove', path } : put(known[turn % known.length]);
  if (code === 'used-twice' || code === 'reserved')
    return put(`${String(valueAt(json, keys))}-${keys.length}${turn}`);
  const example = exampleAt(keys, languagesOf(json));
  if (example !== undefined) return put(example);
  const shape = / such as ([[{].*)$/s.exec(accepted)?.[1];
  if (shape !== undefined) return put(JSON.parse(shape));
  if (accepted === 'a list') return put([]);
  if (accepted === 'a boolean') return put(turn % 2 === 0);
  if (/number|at (least|most) \d+$/.test(accepted)) return put(Number(/\d+/.exec(accepted)?.[0] ?? 12));
  return code === 'missing' ? put('example') : { op: 'remove', path };
}
