import { templates } from '../../messages/every/templates.js';
import { languages, type Sentences } from '../../messages/languages.js';
import type { Texts } from './template.js';

type Parts = Sentences['templates'];

/** One text of a template, in every language. */
export const said = <Part extends keyof Parts>(part: Part, name: keyof Parts[Part]): Texts =>
  Object.fromEntries(
    languages.map((language) => [
      language,
      (templates[language] as unknown as Record<Part, Record<keyof Parts[Part], string>>)[part][name],
    ]),
  ) as Texts;
