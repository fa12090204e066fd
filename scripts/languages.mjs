// Writes what in `src/messages` names its languages: one file a language is there, and nothing else has to be changed for a
// new one. `npm run languages`; with --check it only says what is stale, and a test asks it.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

const folder = new URL('../src/messages/', import.meta.url);

// The language that sentences are first written in, and the one for people whose own is not there.
const first = 'fr';
const abroad = 'en';

const head = '// Written by scripts/languages.mjs from the files of the languages beside it.\n';

const variable = (language) => language.replace('-', '');

/** The texts of these files, by their names. */
function writeLanguages() {
  const found = readdirSync(folder)
    .map((file) => /^([a-z]{2,3}(?:-[A-Za-z]+)?)\.ts$/.exec(file)?.[1])
    .filter((language) => language !== undefined);
  const languages = [first, abroad, ...found.filter((one) => one !== first && one !== abroad).toSorted()];
  const parts = [...readFileSync(new URL(`${first}.ts`, folder), 'utf8').matchAll(/^export const (\w+)/gm)]
    .map(([, part]) => part)
    // Told for each language in a smaller way.
    .filter((part) => part !== 'direction');
  const directions = languages.map((language) => [
    language,
    /^export const direction.* = '(ltr|rtl)'/m.exec(
      readFileSync(new URL(`${language}.ts`, folder), 'utf8'),
    )?.[1],
  ]);
  const unknown = directions.find(([, direction]) => direction === undefined);
  if (unknown)
    throw new Error(`${unknown[0]}.ts does not say which way it is written: export const direction.`);
  const backwards = directions.flatMap(([language, direction]) =>
    direction === 'rtl' ? [`'${language}'`] : [],
  );
  const imports = languages
    .map(
      (language) =>
        `  ${variable(language) === language ? language : `'${language}'`}: () => import('./${language}.js'),`,
    )
    .join('\n');
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

/** Which way a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.includes(language) ? 'rtl' : 'ltr';
const rightToLeft: readonly string[] = [${backwards.join(', ')}];

/** The sentences that every language has, by the names of their parts. */
export type Sentences = typeof ${first};
`,
    'fetch.ts': `${head}import type { Language, Sentences } from './languages.js';
import type { Like } from './words.js';

/** What a form and its choices say in one language. */
export interface Fetched {
  readonly form: Like<Sentences['form']>;
  readonly choices: Like<Sentences['choices']>;
}

/** The same, fetched when a page first needs it: a form that its receiver presents brings its sentences along. */
export const fetchSentences: Readonly<Record<Language, () => Promise<Fetched>>> = {
${imports}
};
`,
    'fetch-preferences.ts': `${head}import type { Language, Sentences } from './languages.js';
import type { Like } from './words.js';

/** What is said of a person's choices in one language, and how it writes days. */
export interface FetchedPreferences {
  readonly preferences: Like<Sentences['preferences']>;
  readonly locale: string;
}

/** The same, fetched when a page first needs it. */
export const fetchPreferences: Readonly<Record<Language, () => Promise<FetchedPreferences>>> = {
${imports}
};
`,
    'fetch-counter.ts': `${head}import type { Language, Sentences } from './languages.js';
import type { Like } from './words.js';

/** What a tablet on a counter says in one language. */
export interface FetchedCounter {
  readonly counter: Like<Sentences['counter']>;
}

/** The same, fetched by a page that is one. */
export const fetchCounter: Readonly<Record<Language, () => Promise<FetchedCounter>>> = {
${imports}
};
`,
    'fetch-outbox.ts': `${head}import type { Language, Sentences } from './languages.js';
import type { Like } from './words.js';

/** What is said in one language of answers that have not arrived. */
export interface FetchedOutbox {
  readonly outbox: Like<Sentences['outbox']>;
}

/** The same, fetched once a page has painted. */
export const fetchOutbox: Readonly<Record<Language, () => Promise<FetchedOutbox>>> = {
${imports}
};
`,
    'fetch-hints.ts': `${head}import type { Language, Sentences } from './languages.js';
import type { Like } from './words.js';

/** What is asked in one language about a field that may hold a slip. */
export interface FetchedHints {
  readonly hints: Like<Sentences['hints']>;
}

/** The same, fetched once somebody writes. */
export const fetchHints: Readonly<Record<Language, () => Promise<FetchedHints>>> = {
${imports}
};
`,
    // A file a part: what asks for one does not get the others with it.
    ...Object.fromEntries(
      parts.map((part) => [
        `every/${part}.ts`,
        `${head}${languages
          .toSorted()
          .map((language) => `import { ${part} as ${variable(language)} } from '../${language}.js';`)
          .join('\n')}

export const ${part} = {\n${languages
          .map((language) =>
            language === variable(language)
              ? `  ${language},\n`
              : `  '${language}': ${variable(language)},\n`,
          )
          .join('')}};
`,
      ]),
    ),
  };
}

const written = writeLanguages();
const every = new URL('every/', folder);
if (process.argv.includes('--check')) {
  const stale = [
    ...Object.keys(written).filter((file) => textOf(new URL(file, folder)) !== written[file]),
    ...readdirSync(every, { encoding: 'utf8' })
      .map((file) => `every/${file}`)
      .filter((file) => !(file in written)),
  ];
  for (const file of stale) console.error(`src/messages/${file} is stale: run "npm run languages".`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  rmSync(every, { recursive: true, force: true });
  mkdirSync(every);
  for (const [file, text] of Object.entries(written)) writeFileSync(new URL(file, folder), text);
}

/** Null where there is no such file. */
function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
