import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { takeParts } from '../../scripts/split-messages.js';
import { choices } from '../../src/messages/every/choices.js';
import { commands } from '../../src/messages/every/commands.js';
import { console as consoleSentences } from '../../src/messages/every/console.js';
import { findings } from '../../src/messages/every/findings.js';
import { form } from '../../src/messages/every/form.js';
import { hints } from '../../src/messages/every/hints.js';
import { loader } from '../../src/messages/every/loader.js';
import { mails } from '../../src/messages/every/mails.js';
import { marks } from '../../src/messages/every/marks.js';
import { counter } from '../../src/messages/every/counter.js';
import { notices } from '../../src/messages/every/notices.js';
import { outbox } from '../../src/messages/every/outbox.js';
import { pages } from '../../src/messages/every/pages.js';
import { paper } from '../../src/messages/every/paper.js';
import { preferences } from '../../src/messages/every/preferences.js';
import { rights } from '../../src/messages/every/rights.js';
import { defence } from '../../src/messages/every/defence.js';
import { examples } from '../../src/messages/every/examples.js';
import { builder } from '../../src/messages/every/builder.js';
import { needed } from '../../src/messages/every/needed.js';
import { lists } from '../../src/messages/every/lists.js';
import { templates } from '../../src/messages/every/templates.js';
import { verify } from '../../src/messages/every/verify.js';
import { firstLanguage, type Language, languageAbroad, languages } from '../../src/messages/languages.js';
import { spokenLanguage } from '../../src/messages/spoken.js';
import { sentencesIn, type Tree } from './sentences-in.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const parts: Readonly<Record<string, Readonly<Record<Language, Tree>>>> = {
  form,
  choices,
  pages,
  commands,
  console: consoleSentences,
  findings,
  hints,
  loader,
  mails,
  counter,
  notices,
  outbox,
  paper,
  preferences,
  rights,
  defence,
  verify,
  builder,
  needed,
  lists,
  templates,
  examples,
};
const partsOf = (language: Language): Tree =>
  Object.fromEntries(Object.entries(parts).map(([part, each]) => [part, each[language]]));

const plural = /_(zero|one|two|few|many|other)$/;
const stemOf = (name: string): string => name.replace(plural, '');
const placeholders = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].toSorted();

const all = new Map(languages.map((language) => [language, sentencesIn(partsOf(language))] as const));
const first = all.get(firstLanguage) ?? new Map<string, string>();
const others = languages.filter((language) => language !== firstLanguage);

describe('what names the languages', () => {
  test('is written from their files, and not stale', () => {
    const { status, stderr } = spawnSync('node', ['scripts/languages.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    assert.equal(status, 0);
  });

  test('and every part of them is looked at here', () => {
    const named = readdirSync(join(root, 'src/messages/every')).map((file) => file.replace('.ts', ''));
    const facts = ['locale', 'marks', 'name'];
    assert.deepEqual(named.toSorted(), [...Object.keys(parts), ...facts].toSorted());
  });

  test('a part of a language is cut out of its file whole, and one that is not there stops the build', () => {
    const source = 'import x;\n\n/** A. */\nexport const a = {\n  b: 1,\n};\n\nexport const c = 2;\n';
    assert.equal(takeParts(source, ['c']), 'import x;\n\n/** A. */\nexport const c = 2;\n');
    assert.match(takeParts(source, ['a']), /b: 1/);
    assert.throws(() => takeParts(source, ['d']), /No "export const d"/);
  });
});

for (const language of others)
  describe(`what a person reads in ${language}`, () => {
    const sentences = all.get(language) ?? new Map<string, string>();

    test('has every sentence that French has, and no other', () => {
      const stems = (names: Iterable<string>) => [...new Set([...names].map(stemOf))].toSorted();
      assert.deepEqual(stems(sentences.keys()), stems(first.keys()));
    });

    test('names the same values in each', () => {
      for (const [name, sentence] of sentences) {
        const french = first.get(name) ?? first.get(`${stemOf(name)}_other`) ?? '';
        const [said, meant] = [placeholders(sentence), placeholders(french)].map((names) =>
          // "A day late" is one.
          plural.test(name) ? names.filter((one) => one !== 'count') : names,
        );
        assert.deepEqual(said, meant, name);
      }
    });
  });

describe('sentences that are the same in two languages', () => {
  // Names, and words that both languages have.
  const shared = [
    'Console',
    'Date',
    'Documents',
    'E-mail',
    'Fax',
    'Gas',
    'No',
    'No: {{why}}.',
    'Organisation',
    'SMS',
    'Signature',
    'Version',
    'e-mail',
    'error',
    'fax',
    'general',
    'General',
    'Introduction',
    'Question',
    'Sector',
    'Version {{version}}',
    'Versions',
    '{{width}} px',
    'no',
    'notification',
  ];

  test('are those that are named here, and no sentence was left in another language', () => {
    const found = new Set<string>();
    for (const one of languages)
      for (const other of languages) {
        if (one === other) continue;
        for (const [name, sentence] of all.get(one) ?? [])
          if (
            /\p{L}/u.test(sentence.replaceAll(/\{\{\w+\}\}/g, '')) &&
            all.get(other)?.get(name) === sentence
          )
            found.add(sentence);
      }
    assert.deepEqual([...found].toSorted(), shared.toSorted());
  });

  test('nor is one made of the words of another', () => {
    for (const language of languages) {
      const own = new Set(marks[language].split(' '));
      const strangers = new Set(
        languages.flatMap((one) => marks[one].split(' ')).filter((word) => !own.has(word)),
      );
      for (const [name, sentence] of all.get(language) ?? []) {
        const words =
          sentence
            .replaceAll(/\{\{\w+\}\}/g, '')
            .toLowerCase()
            .match(/\p{L}{2,}/gu) ?? [];
        if (words.length < 4) continue;
        const strange = words.filter((word) => strangers.has(word)).length;
        assert.ok(strange * 3 < words.length, `${language} ${name}: ${sentence}`);
      }
    }
  });
});

describe('the folder of sentences', () => {
  test('holds the only files that name a language', () => {
    const names = languages.join('|');
    const named = new RegExp(
      `['"\`](?:${names})['"\`]|[{,\\s](?:${names}):|\\.(?:${names})\\b(?!\\w|['"\`/)])`,
    );
    const found = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('messages') && !file.startsWith('law/fr'))
      .flatMap((file) =>
        readFileSync(join(root, 'src', file), 'utf8')
          .split('\n')
          // An address, or a path.
          .map((line) => line.replaceAll(/\w+\\{0,2}\.fr\b|\.\/fr\/|https?:\S+/g, ''))
          .filter((line) => named.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    assert.deepEqual(found, []);
  });
});

for (const language of languages)
  describe(`the sentences in ${language}`, () => {
    const sentences = all.get(language) ?? new Map<string, string>();

    test('have the whole plural set of the language wherever something is counted', () => {
      const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
      const counted = [...sentences.keys()].filter((name) => plural.test(name));
      assert.ok(counted.length > 0);
      for (const stem of new Set(counted.map(stemOf))) {
        const set = counted.filter((name) => stemOf(name) === stem);
        assert.deepEqual(set.map((name) => plural.exec(name)?.[1]).toSorted(), categories, stem);
      }
    });

    test('are not empty, leave no brace open, and are typed with care', () => {
      for (const [name, sentence] of sentences) {
        assert.notEqual(sentence.trim(), '', name);
        assert.doesNotMatch(sentence.replaceAll(/\{\{\w+\}\}/g, ''), /\{\{|\}\}/, name);
        // A straight apostrophe is a typing machine's.
        assert.doesNotMatch(sentence, /\p{L}'\p{L}/u, name);
      }
    });

    test('name no value that the library takes for an instruction', () => {
      const taken =
        /^(?:context|defaultValue|lng|lngs|ns|replace|ordinal|returnObjects|joinArrays|postProcess|interpolation|fallbackLng|keySeparator|nsSeparator)$/;
      for (const [name, sentence] of sentences)
        for (const value of placeholders(sentence)) assert.doesNotMatch(value, taken, name);
    });
  });

describe('the language that is spoken', () => {
  const cases: readonly [tag: string, spoken: string][] = [
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['EN-gb', 'en'],
    // Filipino is not Finnish, nor is North Frisian French.
    ['frr', languageAbroad],
    ['de', languageAbroad],
    ['', languageAbroad],
  ];
  for (const [tag, spoken] of cases)
    test(`to whoever asks for "${tag}" is ${spoken}`, () => assert.equal(spokenLanguage(tag), spoken));
});
