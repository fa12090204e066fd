import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planForm, presentForm, type Presentation } from '../../src/form/index.js';
import { languages } from '../../src/messages/languages.js';
import { wordingOf } from '../../src/messages/wording-of.js';
import { fillSlip, presentSlip, wordSlip } from '../../src/paper/present-slip.js';
import { makeSlip, type Block, type SlipContent } from '../../src/paper/slip-blocks.js';
import { slipWordsOf } from '../../src/paper/slip-words.js';
import { demoForm, type DemoName, demoNames } from '../form/demo-form.js';

const printedOn = '2026-11-23';

const textsIn = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'title':
    case 'heading':
      return [block.text];
    case 'text':
      return [block.runs.map(({ text }) => text).join('')];
    case 'fields':
      return block.fields.flatMap(({ label, options = [] }) => [
        label.map(({ text }) => text).join(''),
        ...options,
      ]);
    case 'boxes':
      return [block.lead.map(({ text }) => text).join(''), ...block.boxes.map(({ text }) => text)];
    case 'box':
      return [block.label.map(({ text }) => text).join(''), block.details];
    case 'together':
      return block.blocks.flatMap(textsIn);
  }
};
const saidOn = ({ title, introduction, body, notice, more, signing }: SlipContent): string =>
  [title, introduction, ...[...body, ...notice].flatMap(textsIn), more, signing].join('\n');

// What is no sentence; what opens what paper has open; the complete notice, which the code leads to; and what is said after sending.
const unsaid = new Set(
  'schema form language direction date rulebook controller saved full less id kind stands with polarity control channel party regime ruleId autocomplete needs initial from until opener unchosen href value'.split(
    ' ',
  ),
);
/** Every sentence that a presentation has on the screen. */
function sentencesOf(value: unknown, key = ''): readonly string[] {
  if (unsaid.has(key)) return [];
  if (typeof value === 'string') return value ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => sentencesOf(one));
  if (typeof value !== 'object' || value === null) return [];
  // The button says what it is the yes to.
  if ('choices' in value && JSON.stringify(value.choices).includes('"control":"submit"')) return [];
  const isChoice = 'polarity' in value && 'channel' in value;
  const isAsked =
    'stands' in value && value.stands === 'choice' && 'purpose' in value && value.purpose !== '';
  return Object.entries(value).flatMap(([name, one]) => {
    if (isChoice && (name === 'purpose' || (name === 'label' && 'short' in value))) return [];
    return isAsked && name === 'requirement' ? [] : sentencesOf(one, name);
  });
}

const slipOf = (name: DemoName, language: string) => {
  const words = slipWordsOf(language);
  const config = demoForm(name);
  const template = presentSlip(config, printedOn, wordingOf(language));
  const presentation = wordSlip(template, { from: words.signatureDay, until: words.yearLater });
  return { config, words, template, presentation, content: makeSlip(presentation, words, () => '') };
};

for (const name of demoNames)
  test(`the slip of ${name} says what the screen says, and nothing else, in every language`, () => {
    for (const language of languages) {
      const { config, words, presentation, content } = slipOf(name, language);
      const said = saidOn(content);
      for (const sentence of sentencesOf(presentation)) assert.ok(said.includes(sentence), sentence);
      // Taken away what the presentation says and the words of paper, nothing is left.
      const own = [
        ...sentencesOf(presentation),
        ...(presentation.minors ? [words.young({ text: presentation.minors.text })] : []),
        words.signing({ submit: presentation.submit }),
      ].toSorted((one, other) => other.length - one.length);
      const left = own.reduce((text, sentence) => text.replaceAll(sentence, ''), said);
      assert.equal(left.replaceAll(/[\s·.]/g, ''), '');
      // The same words as on the screen, but for the days of a consent to calls.
      const onScreen = presentForm(planForm(config, { date: printedOn }), wordingOf(language));
      const differing = sentencesOf(onScreen).filter((sentence) => !said.includes(sentence));
      assert.deepEqual(
        differing,
        periodIn(onScreen) === '' ? [] : [periodIn(onScreen)],
        `${name} ${language}`,
      );
    }
  });

const callIn = ({ groups }: Presentation) =>
  groups.flatMap((group) => (group.kind === 'choices' ? group.choices : [])).find(({ period }) => period);
const periodIn = (presentation: Presentation): string => callIn(presentation)?.mentions?.period ?? '';

test('a consent to calls on paper begins on the day of the signature and ends a year later, and the record has these days', () => {
  const { config, template, presentation } = slipOf('loyalty-card', 'fr');
  assert.equal(
    periodIn(presentation).replaceAll('\u00a0', ' '),
    'Si vous dites oui : du jour de votre signature au même jour, un an plus tard, jamais renouvelé sans vous.',
  );
  const wording = wordingOf('fr');
  const filled = fillSlip(template, { config, signedOn: '2026-12-05', wording });
  assert.deepEqual(callIn(filled)?.period, { from: '2026-12-05', until: '2027-12-05' });
  // Signed on that day, it is what the screen would have said, to the last character.
  assert.deepEqual(filled, presentForm(planForm(config, { date: '2026-12-05' }), wording));
});

test('an end of the calls that the business chose is printed as the day that it is', () => {
  const config = demoForm('loyalty-card');
  const { marketing } = config;
  const ending = {
    ...config,
    marketing: marketing && {
      ...marketing,
      phone: { ...marketing.phone, until: '2027-02-01' },
    },
  };
  const template = presentSlip(ending, printedOn, wordingOf('en'));
  const words = slipWordsOf('en');
  const said = wordSlip(template, { from: words.signatureDay, until: words.yearLater });
  assert.match(periodIn(said), /from the day of your signature to 1 February 2027,/);
  const filled = fillSlip(template, { config: ending, signedOn: '2027-01-31', wording: wordingOf('en') });
  assert.deepEqual(callIn(filled)?.period, { from: '2027-01-31', until: '2027-02-01' });
});
