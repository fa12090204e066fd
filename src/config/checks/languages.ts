import { marks } from '../../messages/every/marks.js';
import { pointer } from '../parse.js';
import type { FormConfig, Language } from '../schema.js';
import { textsIn } from './texts.js';
import { warning, type Check, type Problem } from './problem.js';

const count = (text: string, language: Language): number => text.match(marks[language])?.length ?? 0;

/** Texts that were left in another language than the one they are filed under. */
export const textLanguages: Check = ({ languages, ...config }: FormConfig) => {
  const found: Problem[] = [];
  for (const { words, path } of textsIn(config, languages)) {
    const [first, ...others] = languages;
    if (first === undefined) continue;
    const text = (language: string): string => words[language]?.trim() ?? '';
    for (const language of languages) {
      const strangers = (Object.keys(marks) as Language[]).filter((each) => each !== language);
      const other = strangers.find(
        (each) => count(text(language), each) >= 2 && count(text(language), language) === 0,
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
