import type { CalendarDate } from '../../law/index.js';
import type { ConfigProblem } from '../config-problem.js';
import { checkConfig, type Finding } from '../findings.js';
import { applyMend } from '../mend/apply-mend.js';
import { mendProblem } from '../mend/mend-problem.js';
import { parseConfig } from '../parse.js';
import type { FormConfig } from '../schema.js';
import { choicesOf, putSomething } from './put-something.js';

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

/** As many as any value that decides over others has. */
const mostGuesses = 6;

/** What is told of questions that are not there: no news where none is there yet. */
const missedInFields: ReadonlySet<string> = new Set([
  'channel-without-field',
  'callback-without-phone',
  'consent-not-asked',
  'service-without-field',
  'parent-without-birth-date',
  'children-without-age',
  'likely-children',
]);

/**
 * Puts something in the place of all that is missing or wrong, and says what the law has against the form whatever that is:
 * findings that any of the guesses does without, and those about the guesses themselves, are left out.
 */
export function guess(json: unknown, date: CalendarDate): Guessed {
  const first = guessOnce(json, 0);
  // Where nothing may be this or that, one guess is as good as several.
  const turns = Math.min(first.choices, mostGuesses);
  const others = Array.from({ length: Math.max(0, turns - 1) }, (_, index) => guessOnce(json, index + 1));
  const runs = [first, ...others];
  const problems = first.later;
  if (runs.some(({ whole }) => whole === undefined)) return { problems, findings: [] };
  const checked = runs.flatMap(({ whole, touched }) =>
    whole ? [{ whole, touched, found: checkConfig(whole.config, date) }] : [],
  );
  const [one, ...more] = checked;
  const findings = (one?.found ?? []).filter(
    (finding) =>
      // What is good to know can wait until the rest is right.
      finding.level !== 'info' &&
      checked.every(
        ({ touched }) =>
          !isAbout(finding.path, touched) &&
          !(touched.includes('/fields') && missedInFields.has(finding.code)),
      ) &&
      more.every(({ found }) => found.some((other) => isSame(finding, other))),
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
  /** How many things may stand where the most may. */
  readonly choices: number;
}

function guessOnce(json: unknown, turn: number): Once {
  let guessed = json;
  const touched: string[] = [];
  const later: ConfigProblem[] = [];
  let choices = 1;
  for (let round = 0; round < mostRounds; round++) {
    const parsed = parseConfig(guessed);
    if (parsed.ok) return { whole: parsed, touched, later, choices };
    if (round > 0) later.push(...parsed.problems.filter((problem) => !isFollowing(problem, touched)));
    // From the end, so that what is taken out of a list moves nothing that is still to be looked at.
    for (const problem of parsed.problems.toReversed()) {
      const sure = mendProblem(problem, guessed);
      if (!sure) choices = Math.max(choices, choicesOf(problem));
      const mend = sure ?? [putSomething(problem, guessed, turn)];
      touched.push(...mend.flatMap((edit) => [edit.path, ...(edit.op === 'move' ? [edit.from] : [])]));
      guessed = applyMend(guessed, mend);
    }
  }
  return { touched, later, choices };
}

/** Whether a problem only comes of what was put in the place of something else: of a guess, or of a list that was guessed. */
function isFollowing({ path, decidedBy }: ConfigProblem, touched: readonly string[]): boolean {
  return (
    isAbout(path, touched) ||
    (decidedBy !== undefined &&
      touched.some((one) => one === `/${decidedBy}` || one.startsWith(`/${decidedBy}/`)))
  );
}
