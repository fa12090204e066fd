import { marks } from '../../messages/every/marks.js';
import { pointer } from '../config-problem.js';
import { languages } from '../../messages/languages.js';
import type { FormConfig } from '../schema.js';
import { textsIn } from './texts.js';
import { warning, type Check, type Problem } from './problem.js';

const marksOf = new Map(languages.map((language) => [language, new Set(marks[language].split(' '))]));
/** Those that no other language has. */
const ownMarksOf = new Map(
  languages.map((language) => [
    language,
    new Set(
      [...(marksOf.get(language) ?? [])].filter((mark) =>
        languages.every((other) => other === language || !marksOf.get(other)?.has(mark)),
      ),
    ),
  ]),
);

const count = (text: string, words: ReadonlySet<string> = new Set()): number =>
  (text.match(/\p{L}+['’]?/gu) ?? []).filter((word) => words.has(word.toLowerCase().replace('’', "'")))
    .length;

/** Texts that were left in another language than the one they are filed under. */
export const textLanguages: Check = ({ languages: offered, ...config }: FormConfig) => {
  const found: Problem[] = [];
  for (const { words, path } of textsIn(config, offered)) {
    const [first, ...others] = offered;
    if (first === undefined) continue;
    const text = (language: string): string => words[language]?.trim() ?? '';
    for (const language of offered) {
      const strangers = languages.filter((each) => each !== language);
      const other = strangers.find(
        (each) =>
          count(text(language), ownMarksOf.get(each)) >= 2 &&
          count(text(language), marksOf.get(language)) === 0,
      );
      if (other)
        found.push(
          warning('other-language', [...path, language], 'LP1', { language, other, text: text(language) }),
        );
    }
    const copy = others.find(
      (language) => text(language) === text(first) && text(first).split(/\s+/).length >= 3,
    );
    if (copy && !found.some((known) => known.path.startsWith(`${pointer(path)}/`))) {
      found.push(
        warning('same-text', [...path, copy], 'LP1', { language: copy, other: first, text: text(copy) }),
      );
    }
  }
  return found;
};
