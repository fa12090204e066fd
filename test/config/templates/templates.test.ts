import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import * as prettier from 'prettier';
import { checkConfig, parseConfig } from '../../../src/config/index.js';
import {
  makeForm,
  templateIds,
  templates,
  writeForm,
  type FormAnswers,
  type TemplateId,
} from '../../../src/config/templates/index.js';
import { channels, type Channel } from '../../../src/law/index.js';
import { languages } from '../../../src/messages/languages.js';

const today = '2026-11-29';

const answersFor = (template: TemplateId, more: Partial<FormAnswers> = {}): FormAnswers => ({
  template,
  name: 'Librairie La Page Bleue SARL',
  email: 'lettre@pagebleue.example',
  address: '3 rue des Carmes, 44000 Nantes, France',
  languages: ['fr'],
  ...(templates[template].purposes.some(({ kept }) => kept === null) && { keepMonths: 12 }),
  ...more,
});

const checked = (form: unknown) => {
  const parsed = parseConfig(form);
  if (!parsed.ok) assert.fail(JSON.stringify(parsed.problems, null, 1));
  return checkConfig(parsed.config, today);
};
const faults = (form: unknown) => checked(form).filter(({ level }) => level !== 'info');

test('an edition stays word for word what it was: forms that name it are proofs of what people read', () => {
  const digests = templateIds.map((template) => {
    const parsed = parseConfig(makeForm(answersFor(template, { languages })));
    assert.ok(parsed.ok);
    return [template, createHash('sha256').update(JSON.stringify(parsed.json)).digest('hex').slice(0, 16)];
  });
  // Never changed: other words are another edition, beside this one.
  assert.deepEqual(Object.fromEntries(digests), {
    'business-contact': '6ed5dc84e2330e85',
    'loyalty-card': '565c977ca2de5921',
    'quote-request': '38bb37249af54902',
    account: 'c106454d1c43157c',
    club: '5ef1b7f3c523525b',
    event: '1d12e859e919d2cd',
    newsletter: 'c169e78bf3da62d7',
  });
});

test('the page on data protection is the receiver’s own, wherever the receiver is', () => {
  for (const [endpoint, url] of [
    [undefined, '/notices/librairie-la-page-bleue-sarl'],
    ['https://proof.shop.example', 'https://proof.shop.example/notices/librairie-la-page-bleue-sarl'],
  ]) {
    const parsed = parseConfig({ ...makeForm(answersFor('newsletter')), ...(endpoint && { endpoint }) });
    assert.equal(parsed.ok && parsed.config.policy.url, url);
  }
});

for (const template of templateIds) {
  test(`an owner of a ${template} form writes 15 lines at most, and check has nothing against it`, async () => {
    const form = makeForm(answersFor(template, { languages, schema: '../accord.schema.json' }));
    const text = writeForm(form);
    assert.equal(text, await prettier.format(text, { parser: 'json', printWidth: 110 }));
    assert.ok(text.trimEnd().split('\n').length <= 15, text);
    assert.deepEqual(faults(JSON.parse(text)), []);
  });

  test(`a ${template} form may be in any language beside French`, () => {
    for (const language of languages)
      assert.deepEqual(
        faults(makeForm(answersFor(template, { languages: [...new Set(['fr', language])] }))),
        [],
      );
  });

  test(`a ${template} form may ask for any channels of anybody`, () => {
    const goods = 'lectures et rencontres';
    for (let set = 1; set < 2 ** channels.length; set++) {
      const chosen = channels.filter((_, index) => set & (1 << index));
      for (const relationship of ['prospect', 'customer'])
        for (const audience of ['consumer', 'professional'])
          assert.deepEqual(
            checked({
              ...makeForm(answersFor(template, { channels: chosen, goods })),
              relationship,
              audience,
            })
              .filter(({ level }) => level === 'error')
              .map(({ code, path }) => [code, path]),
            [],
            `${chosen} ${relationship} ${audience}`,
          );
    }
  });

  test(`a ${template} form may pass data to partners whom it names`, () => {
    const partners = {
      list: { url: '/partners.html', version: '2026-05', date: '2026-05-04' },
      members: [{ name: 'Torréfaction du Quai SAS', goods: 'cafés', channels: ['email'] as Channel[] }],
    };
    assert.deepEqual(faults(makeForm(answersFor(template, { partners }))), []);
  });
}
