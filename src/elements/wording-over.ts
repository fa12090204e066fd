import type { Presentation } from '../form/presentation.js';
import type { Words } from '../form/served-form.js';
import type { Sentences } from '../draw/drawing.js';

type Values = Readonly<Record<string, string | number>>;

/** A sentence with its values put in, as text; of those that count something, the one for that number. Its name where there is none. */
function say(words: Words, plurals: Intl.PluralRules | undefined, name: string, values: Values = {}): string {
  const { count } = values;
  const counted = typeof count === 'number' ? words[`${name}_${plurals?.select(count)}`] : undefined;
  const sentence = counted ?? words[name] ?? words[`${name}_other`] ?? name;
  return sentence.replaceAll(/\{\{([\w-]+)\}\}/g, (all, value: string) => String(values[value] ?? all));
}

/** Lets an element speak in the sentences that came with its form. */
export function wordingOver(
  words: Words,
  { language, direction }: Pick<Presentation, 'language' | 'direction'>,
): Sentences {
  let plurals: Intl.PluralRules | undefined;
  const t: Sentences['t'] = (name, values) => {
    if (values?.count !== undefined) plurals ??= new Intl.PluralRules(language);
    return say(words, plurals, name, values);
  };
  return {
    language,
    direction,
    t,
    day: (date) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date)),
  };
}
