// Two checks of the rulebook have nothing to look at in a file: what they ask for is drawn whatever the owner wrote.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planForm, presentForm, type PresentedChoice } from '../../src/form/index.js';
import { wordingOf } from '../../src/messages/wording-of.js';
import { phoneMentions } from '../../src/law/index.js';
import { today } from './finding-case.js';
import { formWith, type Changes } from './form.js';

const draw = (changes: Changes, language: string) =>
  presentForm(planForm(formWith(changes), { date: today }), wordingOf(language));

// Where silence lets somebody call, the sentence says so too.
const unless = {
  fr: /La loi veut votre accord avant tout appel commercial.* tant que vous ne dites pas non/,
  en: /The law asks for your agreement before any sales call.* until you say no/,
};
const sentence = {
  fr: /Votre numéro ne sert à des appels commerciaux que si vous l’acceptez d’abord/,
  en: /Your number is used for sales calls only if you agree first/,
};

for (const language of ['fr', 'en'] as const) {
  test(`a consumer always reads the sentence on calls at a phone field (${language})`, () => {
    for (const [changes, expected] of [
      [{}, sentence],
      [{ marketing: undefined, 'fields/1/purposes': ['club'] }, sentence],
      [{ sector: 'press' }, unless],
      [{ relationship: 'running-contract' }, sentence],
      [{ concludesContract: true }, sentence],
    ] as const) {
      const fields = draw(changes, language).groups.flatMap((group) =>
        group.kind === 'fields' ? group.fields : [],
      );
      const phone = fields.find(({ control }) => control === 'phone');
      assert.match(phone?.statements.map(({ text }) => text).join(' ') ?? '', expected[language]);
    }
  });

  test(`a question about calls always makes the five mentions, and offers two answers (${language})`, () => {
    const asked = { 'partners/members/0/channels': ['phone'], 'marketing/phone': undefined };
    const choices = draw(asked, language)
      .groups.flatMap((group): readonly PresentedChoice[] => (group.kind === 'choices' ? group.choices : []))
      .filter(({ channel }) => channel === 'phone');
    assert.deepEqual(
      choices.map(({ party }) => party),
      ['own', 'beehive'],
    );
    for (const { mentions, answers, control } of choices) {
      assert.equal(control, 'yes-no');
      assert.ok(answers?.yes && answers.no);
      for (const mention of phoneMentions) assert.ok(mentions?.[mention], mention);
    }
  });
}
