import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { askedOf, choicesOf, planForm, presentForm, type Presentation } from '../../src/form/index.js';
import { countOpenWords } from '../../src/form/open-words.js';
import { languages } from '../../src/messages/languages.js';
import { wordingOf } from '../../src/messages/wording-of.js';
import { presentSlip } from '../../src/paper/present-slip.js';
import { makeSlip } from '../../src/paper/slip-blocks.js';
import { slipWordsOf } from '../../src/paper/slip-words.js';
import { canonicalize } from '../../src/proof/index.js';
import { demoForm, demoNames } from './demo-form.js';
import { withTopics } from './with-topics.js';

const date = '2026-11-23';
const kinds: ReadonlySet<string> = new Set(['topics', 'frequency']);
const without = ({ groups, ...rest }: Presentation): Presentation => ({
  ...rest,
  groups: groups.filter(({ id }) => !kinds.has(id)),
});
const present = (config: Parameters<typeof planForm>[0], language: string) =>
  presentForm(planForm(config, { date }), wordingOf(language));

suite('topics and a frequency', () => {
  test('add their own rows and change not one byte of what else a form says, in any language', () => {
    for (const name of demoNames)
      for (const language of languages) {
        const plain = present(demoForm(name), language);
        const more = present(withTopics(demoForm(name)), language);
        assert.deepEqual(without(more), plain, `${name} ${language}`);
        assert.equal(canonicalize(without(more)), canonicalize(plain));
        assert.ok(!canonicalize(plain).includes('topic'));
      }
  });

  test('are boxes that nothing ticks, of few words, each named by a whole sentence', () => {
    const { groups } = present(withTopics(demoForm('loyalty-card')), 'fr');
    const rows = groups.filter(({ id }) => kinds.has(id));
    assert.deepEqual(
      rows
        .flatMap((group) => (group.kind === 'choices' ? group.choices : []))
        .map(({ id, label, short, initial, control }) => [
          id,
          label.replaceAll('\u00a0', ' '),
          short,
          initial,
          control,
        ]),
      [
        ['offers:topic_bread:own', 'Recevoir de Boulangerie des Tilleuls SARL : Pains.', 'Pains'],
        ['offers:topic_cakes:own', 'Recevoir de Boulangerie des Tilleuls SARL : Gâteaux.', 'Gâteaux'],
        ['offers:topic_workshops:own', 'Recevoir de Boulangerie des Tilleuls SARL : Ateliers.', 'Ateliers'],
        [
          'offers:frequency_monthly:own',
          'Boulangerie des Tilleuls SARL m’écrit au plus : Une fois par mois.',
          'Une fois par mois',
        ],
      ].map((row) => [...row, 'unset', 'checkbox']),
    );
  });

  test('stay away where no channel asks for a yes that they could narrow', () => {
    // Customers are told, and may object.
    const customers = { ...demoForm('newsletter'), relationship: 'customer' as const };
    assert.deepEqual(
      choicesOf(present(withTopics(customers), 'fr')).map(({ polarity }) => polarity),
      ['objection'],
    );
  });

  test('leave the button of a letter what it is: the yes to it', () => {
    const letter = present(withTopics(demoForm('newsletter')), 'fr');
    assert.equal(choicesOf(letter)[0]?.control, 'submit');
  });

  test('take fewer than forty words of a form', () => {
    for (const language of languages) {
      const count = (config: Parameters<typeof planForm>[0]): number =>
        countOpenWords(present(config, language)).reduce((sum, [, words]) => sum + words, 0);
      const form = demoForm('newsletter');
      assert.ok(count(withTopics(form)) - count(form) < 40, `${count(withTopics(form)) - count(form)}`);
    }
  });

  test('are boxes on paper, too', () => {
    for (const language of languages) {
      const slip = presentSlip(withTopics(demoForm('loyalty-card')), date, wordingOf(language));
      const printed = JSON.stringify(makeSlip(slip, slipWordsOf(language), () => ''));
      for (const group of slip.groups)
        if (group.kind === 'choices' && kinds.has(group.id))
          for (const { short } of group.choices) assert.ok(printed.includes(`"${short}"`), short);
    }
  });

  test('of a child, bring no question about a parent: there is nothing to agree to yet', () => {
    const config = { ...withTopics(demoForm('loyalty-card')), parentalConsent: true };
    const form = present(config, 'fr');
    const asked = (marks: Record<string, 'yes'>) =>
      askedOf(form, { values: { birthDate: '2016-05-01' }, marks }, date).holder !== undefined;
    assert.equal(asked({ 'offers:topic_bread:own': 'yes' }), false);
    assert.equal(asked({ 'offers:topic_bread:own': 'yes', 'offers:email:own': 'yes' }), true);
  });
});
