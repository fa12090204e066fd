import { checkForm, type ToldProblem } from '../config/check-form.js';
import type { CalendarDate } from '../law/date.js';
import type { Note } from './notes.js';
import type { BuilderWords } from './words.js';

/** Everything there is to say of a draft on a day, in one pass, in the reader's language. */
export function noteDraft(json: unknown, date: CalendarDate, words: BuilderWords): readonly Note[] {
  const { problems, findings } = checkForm(json, date);
  return [
    ...problems.map((problem): Note => ({
      level: 'error',
      path: problem.path,
      fullPath: problem.path,
      sentence: sayProblem(problem, words),
      ruleId: null,
      ...(problem.mend && { mend: problem.mend }),
    })),
    ...findings.map(({ level, path, written, sentence, ruleId, mend }): Note => ({
      level,
      path: written ?? path,
      fullPath: path,
      sentence: sentence[words.language] ?? '',
      ruleId,
      ...(mend && { mend }),
    })),
  ];
}

/** What the schema accepts, by the words in which a problem says it. */
const accepted: readonly (readonly [start: string, key: keyof BuilderWords['accepted']])[] = [
  ['a letter from a to z', 'identifier'],
  ['an address that starts', 'link'],
  ['a colour', 'colour'],
  ['a date', 'date'],
  ['an e-mail', 'email'],
  ['three numbers', 'version'],
  ['an origin', 'origin'],
];

/** Beside a field nobody has to be told which one: what belongs there is enough. */
function sayProblem(problem: ToldProblem, words: BuilderWords): string {
  const { code, received, accepted: wanted, description, example, sentence } = problem;
  if (code === 'missing' || received === '""' || code === 'too-small') {
    const told = description?.[words.language];
    const shown = typeof example === 'string' ? words.missingExample({ example }) : words.missing;
    return told ? `${told} ${shown}` : shown;
  }
  if (code === 'used-twice') return words.usedTwice;
  const key = accepted.find(([start]) => wanted.startsWith(start))?.[1];
  return key
    ? words.notAccepted({ accepted: words.accepted[key] })
    : (sentence[words.language] ?? words.notAccepted({ accepted: wanted }));
}
