// Writes the two files of `src/messages` that name its languages: one file a language is there, and nothing else has to
// be changed for a new one. `npm run languages`; a test says when they are stale.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../src/messages/', import.meta.url);

// The language that sentences are first written in, and the one for people whose own is not there.
const first = 'fr';
const abroad = 'en';

const head = '// Written by scripts/languages.mjs from the files of the languages beside it.\n';

const variable = (language) => language.replace('-', '');

/** The text of both files, by their names. */
export function writeLanguages() {
  const found = readdirSync(folder)
    .map((file) => /^([a-z]{2,3}(?:-[A-Za-z]+)?)\.ts$/.exec(file)?.[1])
    .filter((language) => language !== undefined);
  const languages = [first, abroad, ...found.filter((one) => one !== first && one !== abroad).toSorted()];
  const parts = [
    ...readFileSync(new URL(`${first}.ts`, folder), 'utf8').matchAll(/^export const (\w+)/gm),
  ].map(([, part]) => part);
  const listed = languages.map((language) => `'${language}'`).join(', ');
  return {
    'languages.ts': `${head}import type * as ${first} from './${first}.js';

/** The languages that Accord has sentences for, the one they are first written in before the others. */
export const languages = [${listed}] as const;
export type Language = (typeof languages)[number];

/** What is spoken where nothing is asked for. */
export const firstLanguage: Language = '${first}';
/** What is spoken to people whose language is not there. */
export const languageAbroad: Language = '${abroad}';

/** The sentences that every language has, by the names of their parts. */
export type Sentences = typeof ${first};
`,
    'every.ts': `${head}${languages
      .map((language) => `import * as ${variable(language)} from './${language}.js';`)
      .toSorted()
      .join('\n')}

// Each part by itself: a bundle keeps those that it asks for.
${parts
  .map(
    (part) =>
      `export const ${part} = {\n${languages
        .map((language) => {
          const key = language === variable(language) ? language : `'${language}'`;
          return `  ${key}: ${variable(language)}.${part},\n`;
        })
        .join('')}};\n`,
  )
  .join('')}`,
  };
}

export { folder };

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [file, text] of Object.entries(writeLanguages())) writeFileSync(new URL(file, folder), text);
