import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { countWords } from '../../src/config/count-words.js';
import { drawForm } from '../../src/draw/form.js';
import { toHtml } from '../../src/draw/to-html.js';
import { askedOf, noAnswers, type Presentation } from '../../src/form/index.js';
import { countOpenWords } from '../../src/form/open-words.js';
import { presentAlone } from '../../src/form/present-choice.js';
import { languages } from '../../src/messages/languages.js';
import { wordingOf } from '../../src/messages/wording-of.js';
import { demoNames, presentDemo } from './demo-form.js';

const day = '2026-11-29';
const total = (presentation: Presentation): number =>
  countOpenWords(presentation).reduce((sum, [, words]) => sum + words, 0);

function draw(presentation: Presentation): string {
  const ignore = () => {};
  const state = {
    id: 'form',
    level: 2,
    wording: wordingOf(presentation.language),
    answers: noAnswers,
    asked: askedOf(presentation, noAnswers),
    problems: [],
    isLive: true,
    open: new Set<string>(),
    summary: '',
    progress: '',
    isBusy: false,
    isPreview: false,
    isNoticeAsked: false,
  };
  const actions = {
    submit: ignore,
    change: ignore,
    press: ignore,
    enter: ignore,
    askNotice: ignore,
  };
  return toHtml(drawForm(presentation, state, actions));
}

/** What stands open: of what is folded away its button, of a list what it shows before anything is chosen. */
function textIn(parent: DefaultTreeAdapterTypes.ParentNode, isFolded = false): string {
  return parent.childNodes
    .map((node) => {
      if (tree.isTextNode(node)) return isFolded ? '' : node.value;
      if (!tree.isElementNode(node)) return '';
      const attribute = (name: string) => node.attrs.find((one) => one.name === name)?.value;
      if (attribute('class') === 'accord-when-open' || (node.tagName === 'option' && attribute('value')))
        return '';
      if (node.tagName === 'details') return textIn(node, true);
      return `${textIn(node, isFolded && node.tagName !== 'summary')} `;
    })
    .join('');
}

describe('the words that stand open in a form', () => {
  for (const name of demoNames)
    for (const language of languages)
      test(`${name}, in ${language}: as many as are drawn`, () => {
        const presentation = presentDemo(name, day, language);
        assert.equal(total(presentation), countWords(textIn(parseFragment(draw(presentation)))));
      });

  test('before the law on calls changed too, when more was asked in other ways', () => {
    const presentation = presentDemo('loyalty-card', '2026-08-10');
    assert.equal(total(presentation), countWords(textIn(parseFragment(draw(presentation)))));
  });

  test('a question about calls that stands open counts with all it says', () => {
    const card = presentDemo('loyalty-card', day);
    const open: Presentation = {
      ...card,
      groups: card.groups.map((group) =>
        group.kind === 'choices' ? { ...group, choices: group.choices.map(presentAlone) } : group,
      ),
    };
    assert.ok(total(open) > total(card) + 80);
    assert.equal(total(open), countWords(textIn(parseFragment(draw(open)))));
  });

  test('the part with most of them comes first, and none without any', () => {
    const parts = countOpenWords(presentDemo('loyalty-card', day));
    assert.equal(parts[0]?.[0], 'notice');
    const counts = parts.map(([, words]) => words);
    assert.deepEqual(
      counts,
      counts.toSorted((one, other) => other - one),
    );
    assert.ok(counts.every((words) => words > 0));
  });

  test('a sign that stands alone is no word, an address and a number are', () => {
    assert.equal(countWords('Vos données : lea@shop.example, 3 ans ; « oui » !'), 6);
    assert.equal(countWords(' \u00A0\u202F '), 0);
  });
});
