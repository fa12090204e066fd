import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { form } from '../../src/messages/every/form.js';
import { fetchSentences } from '../../src/messages/fetch.js';
import { directionOf, languages } from '../../src/messages/languages.js';
import { matchLanguage } from '../../src/messages/match-language.js';
import { wordingOf, wordsOf } from '../../src/messages/wording-of.js';
import { sentencesIn } from './sentences-in.js';

const sentences = sentencesIn(form.fr);
const isOfLanguage = (name: string): boolean =>
  languages.some((one) => name === join('messages', `${one}.ts`));

describe('the sentences of forms', () => {
  test('have every sentence that the code asks for, and none that nobody asks for', () => {
    const root = fileURLToPath(new URL('../../src', import.meta.url));
    const code = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !isOfLanguage(name))
      .map((name) => readFileSync(join(root, name), 'utf8'))
      .join('\n');
    const stems = new Set([...sentences.keys()].map((key) => key.replace(/_(?:one|many|other)$/, '')));
    // What stands in quotes and looks like a sentence's name: `'group.needed'`, or `group.${id}` with a part left open.
    const asked = [...code.matchAll(/['`]((?:[a-z]\w*)(?:\.(?:[\w-]|\$\{[^}]*\})+)*)['`]/g)]
      .map(([, name]) => name ?? '')
      .map(
        (name) =>
          new RegExp(`^${name.replaceAll(/\$\{[^}]*\}/g, '[\\w-]+').replaceAll('.', '\\.')}(?:Text)?$`),
      );
    const direct = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, name]) => name ?? '');
    assert.ok(direct.length > 40);
    for (const name of direct) assert.ok(stems.has(name), `t('${name}') has a sentence`);
    for (const stem of stems)
      assert.ok(
        asked.some((pattern) => pattern.test(stem)),
        `${stem} is used somewhere`,
      );
  });
});

describe('numbers of things', () => {
  const counted = (language: string, count: number) => wordingOf(language).t('summary.title', { count });
  const cases: readonly [language: string, count: number, sentence: string][] = [
    // French counts zero as one; English does not.
    ['fr', 0, 'Il reste 0 réponse à revoir'],
    ['fr', 1, 'Il reste 1 réponse à revoir'],
    ['fr', 2, 'Il reste 2 réponses à revoir'],
    ['en', 0, '0 answers needs another look'.replace('needs', 'need')],
    ['en', 1, '1 answer needs another look'],
    ['en', 2, '2 answers need another look'],
  ];
  for (const [language, count, sentence] of cases) {
    test(`${count} in ${language}`, () => assert.equal(counted(language, count), sentence));
  }
});

describe('dates and lists', () => {
  test('the first of the month is "1er" in French, and no date ever shifts by a day', () => {
    assert.equal(wordingOf('fr').day('2026-08-01'), '1er août 2026');
    assert.equal(wordingOf('fr').day('2026-12-31'), '31 décembre 2026');
    assert.equal(wordingOf('en').day('2026-08-01'), '1 August 2026');
    assert.equal(wordingOf('en').day('2027-02-28'), '28 February 2027');
  });

  test('lists read like a sentence, however short', () => {
    const { list } = wordingOf('fr');
    assert.equal(list([]), '');
    assert.equal(list(['a']), 'a');
    assert.equal(list(['a', 'b']), 'a et b');
    assert.equal(list(['a', 'b', 'c']), 'a, b et c');
    assert.equal(wordingOf('en').list(['a', 'b', 'c']), 'a, b and c');
  });

  test('what an owner wrote is put in as it is: no braces replaced twice, no HTML made of it', () => {
    const { t } = wordingOf('fr');
    assert.equal(
      t('consent.email', { sender: 'A & B <b>', goods: '{{sender}} $t(reset)' }),
      'Oui, A & B <b> peut m’envoyer ses offres par e-mail\u00a0: {{sender}} $t(reset).',
    );
  });
});

describe('the language that fits', () => {
  const offered = ['fr', 'en'];
  const cases: readonly [wanted: readonly string[], offered: readonly string[], answer: string][] = [
    [['fr-CA'], offered, 'fr'],
    [['EN-gb'], offered, 'en'],
    [['en'], offered, 'en'],
    [['de', 'en-US', 'fr'], offered, 'en'],
    // Filipino is not Finnish.
    [['fil'], ['fr', 'fi'], 'fr'],
    [['fil-PH', 'fi'], ['fr', 'fi'], 'fi'],
    [['fi-FI'], ['fr', 'fi'], 'fi'],
    [['pt'], ['fr', 'pt-BR'], 'fr'],
    [['pt-br'], ['fr', 'pt-BR'], 'pt-BR'],
    [['zh-Hant-TW'], ['en', 'zh-Hant', 'zh'], 'zh-Hant'],
    [['de'], offered, 'fr'],
    [['de'], ['en', 'fr'], 'en'],
    [[], offered, 'fr'],
    [[''], offered, 'fr'],
    [['*'], offered, 'fr'],
    [['en'], [], 'fr'],
  ];
  for (const [wanted, among, answer] of cases) {
    test(`${wanted.join(', ') || 'nothing'} among ${among.join(', ') || 'nothing'} is ${answer}`, () =>
      assert.equal(matchLanguage(wanted, among), answer));
  }

  test('a language comes when it is asked for', async () => {
    assert.equal((await fetchSentences.en()).form.requirement.optional, 'optional');
    assert.equal((await fetchSentences.fr()).form.requirement.optional, 'facultatif');
  });

  test('a language without sentences is an error that names those there are', () => {
    assert.throws(() => wordingOf('eo'), { name: 'RangeError', message: /"eo".*fr, en/ });
    assert.throws(() => wordingOf('constructor'), RangeError);
    assert.throws(() => wordsOf('constructor', true), RangeError);
  });

  test('each says which way it is written', () => {
    for (const language of languages) assert.equal(wordingOf(language).direction, directionOf(language));
  });
});
