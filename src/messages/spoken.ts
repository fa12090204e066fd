import { languageAbroad, languages, type Language } from './languages.js';

/** The language that a tag (BCP 47) is answered in. Only whole subtags are dropped: `fr-CA` is answered in French. */
export function spokenLanguage(tag: string): Language {
  for (let subtags = tag.toLowerCase().split('-'); subtags.length > 0; subtags = subtags.slice(0, -1)) {
    const found = languages.find((one) => one.toLowerCase() === subtags.join('-'));
    if (found) return found;
  }
  return languageAbroad;
}

/** One of these for each language, made when it is first asked for. */
export function inEachLanguage<Made>(make: (language: Language) => Made): (tag: string) => Made {
  const made = new Map<Language, Made>();
  return (tag) => {
    const language = spokenLanguage(tag);
    const one = made.get(language) ?? make(language);
    made.set(language, one);
    return one;
  };
}
