import { findings } from '../messages/every/findings.js';
import { locale } from '../messages/every/locale.js';
import { languages, type Language, type Sentences } from '../messages/languages.js';
import { inEachLanguage } from '../messages/spoken.js';
import { makeSay, makeWords } from '../messages/wording.js';
import { findSentence } from '../messages/words.js';
import type { ChangedWords } from './changed-words.js';
import type { Problem } from './checks/problem.js';
import type { ConfigProblem } from './config-problem.js';

/** The same sentence in each language that Accord speaks. */
export type Sentence = Readonly<Record<Language, string>>;

type FindingSentences = Sentences['findings'];

const spokenIn = inEachLanguage((language) => ({
  say: makeSay<FindingSentences['sentences']>(language, findings[language].sentences),
  words: makeWords<Omit<FindingSentences, 'sentences'>>(language, findings[language]),
  nameOf: new Intl.DisplayNames(locale[language], { type: 'language' }),
  accepted: makeSay<FindingSentences['accepted']>(language, findings[language].accepted),
}));
type Spoken = ReturnType<typeof spokenIn>;

const inAll = (say: (words: Spoken) => string): Sentence =>
  Object.fromEntries(languages.map((language) => [language, say(spokenIn(language))])) as Sentence;

/** A value that has a name in the language of the sentence. */
function nameValue(key: string, value: string, { words: { names }, nameOf }: Spoken): string {
  if (key === 'language' || key === 'other') return nameOf.of(value) ?? value;
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    channel: names.channel,
    after: names.after,
    sector: names.sector,
    declared: names.sector,
    part: names.part,
    nextPart: names.part,
  };
  return findSentence(known[key] ?? {}, value) ?? value;
}

/** A problem in words, in each language; `mustConfirm` adds that a lawyer should look at it. */
export function sentenceFor({ code, values }: Problem, mustConfirm: boolean): Sentence {
  return inAll((words) => {
    const named = Object.entries(values).map(([key, value]) => [
      key,
      nameValue(key, String(value ?? ''), words),
    ]);
    const sentence = words.say(code, Object.fromEntries(named) as Record<string, string>);
    return mustConfirm ? `${sentence} ${words.words.confirm}` : sentence;
  });
}

/** What reading the JSON says of what it accepts: each way by its name, and where its values stand. */
const ways = Object.keys(findings[languages[0]].accepted).map((name) => {
  const names = [...name.matchAll(/\{\{(\w+)\}\}/g)].map(([, value]) => value ?? '');
  const text = name.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{\{\w+\}\}/g, '(.+)');
  return { name, names, pattern: new RegExp(`^${text}$`, 's') };
});

function sayAccepted(text: string, { accepted }: Spoken): string {
  for (const { name, names, pattern } of ways) {
    const found = pattern.exec(text);
    if (found)
      return accepted(
        name as keyof FindingSentences['accepted'],
        Object.fromEntries(names.map((value, index) => [value, found[index + 1] ?? ''])),
      );
  }
  return text;
}

/** What `parseConfig` reported, in words, without its path. */
export const sentenceForProblem = (problem: ConfigProblem): Sentence =>
  inAll((words) => sayProblem(problem, words));

function sayProblem(
  { code, received: came, accepted: known, suggestion, decidedBy }: ConfigProblem,
  spoken: Spoken,
): string {
  const { problems, received: kinds } = spoken.words;
  const received = findSentence(kinds, came) ?? came;
  const withHint = (sentence: string): string =>
    suggestion ? `${sentence} ${problems.meant({ suggestion })}` : sentence;
  // A text is due in each of the form's languages, and in no other.
  if (decidedBy === 'languages')
    return code === 'missing'
      ? problems.languageMissing
      : problems.languageUnknown({ received: came, known });
  if (code === 'unknown-reference' && decidedBy)
    return withHint(problems.unknownReference({ decidedBy, received, known: known || problems.noneYet }));
  if (code === 'unknown-key')
    return suggestion ? withHint(problems.unknownKey) : problems.knownKeys({ known: known || problems.none });
  if (code === 'template-missing') return problems.templateMissing({ known });
  if (code === 'template-unknown') return withHint(problems.templateUnknown({ received, known }));
  if (code === 'template-later') return problems.templateLater({ received, known });
  if (code === 'said-twice') return problems.saidTwice({ other: known });
  if (code === 'no-channel') return problems.noChannel({ known });
  const expected = sayAccepted(known, spoken);
  if (code === 'missing') return problems.missing({ expected });
  if (code === 'used-twice') return problems.usedTwice({ received });
  return withHint(problems.other({ received, expected }));
}

/** The question to the owner whose words are others than before. */
export const askAboutWords = ({ path, id, before, now }: ChangedWords, language: Language): string =>
  spokenIn(language).words.changedWords({ path, id, before, now });
