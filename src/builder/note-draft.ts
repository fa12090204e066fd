import { checkConfig } from '../config/findings.js';
import { parseConfig } from '../config/parse.js';
import type { ConfigProblem } from '../config/config-problem.js';
import type { CalendarDate } from '../law/date.js';
import type { Note } from './notes.js';
import type { BuilderWords } from './words.js';

/** Everything there is to say of a draft on a day, in one pass, in the reader's language. */
export function noteDraft(json: unknown, date: CalendarDate, words: BuilderWords): readonly Note[] {
  const parsed = parseConfig(json);
  if (parsed.ok)
    return checkConfig(parsed.config, date).map(({ level, path, sentence, ruleId }) => ({
      level,
      path,
      fullPath: path,
      sentence: sentence[words.language] ?? '',
      ruleId,
    }));
  return parsed.problems.map((problem) => ({
    level: 'error',
    path: problem.path,
    fullPath: problem.path,
    sentence: sayProblem(problem, words),
    ruleId: null,
  }));
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

function sayProblem({ code, path, received, accepted: wanted }: ConfigProblem, words: BuilderWords): string {
  if (code === 'unknown-key') return words.unknownKey({ key: path.split('/').at(-1) ?? '' });
  if (code === 'used-twice') return words.usedTwice;
  if (code === 'missing' || received === '""' || code === 'too-small') return words.missing;
  const key = accepted.find(([start]) => wanted.startsWith(start))?.[1];
  return words.notAccepted({ accepted: key ? words.accepted[key] : wanted });
}
