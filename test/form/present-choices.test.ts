import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseConfig } from '../../src/config/index.js';
import { planForm, presentForm } from '../../src/form/index.js';
import { presentChoicesOnly } from '../../src/form/present-choices.js';
import { wordingOf } from '../../src/messages/wording-of.js';
import { choicesWordsOf } from '../../src/messages/choices-words.js';

const card = parseConfig(
  JSON.parse(readFileSync(new URL('../../demo/forms/loyalty-card.json', import.meta.url), 'utf8')),
);
assert.ok(card.ok);

test('in a shop’s own form, the complete notice speaks of the fields that are taken from it, and of no question of Accord’s', () => {
  for (const language of ['fr', 'en']) {
    const whole = presentForm(planForm(card.config, { date: '2026-11-27' }), wordingOf(language));
    const taken = ['firstName', 'lastName', 'email', 'phone', 'address'];
    const part = presentChoicesOnly(whole, taken, choicesWordsOf(language));
    const [first, ...fields] = part.notice.full.find(({ id }) => id === 'IN11')?.texts ?? [];
    assert.match(first?.text ?? '', /^(?:Ce que nous reprenons|What we take)/);
    // The same sentences as in the whole form, without the date of birth.
    const all = whole.notice.full.find(({ id }) => id === 'IN11')?.texts.slice(1) ?? [];
    assert.deepEqual(
      fields,
      all.filter(({ text }) => !/^(?:Date de naissance|Date of birth)/.test(text)),
    );
    assert.equal(fields.length, taken.length);
    assert.match(
      fields[0]?.text ?? '',
      /^Prénom\s: obligatoire\. Sans |^First name: required\. No card without/,
    );
  }
});
