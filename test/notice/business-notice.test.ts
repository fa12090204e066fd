import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormConfig } from '../../src/config/index.js';
import { noticesWordsOf } from '../../src/messages/notices-words.js';
import { wordingOf } from '../../src/messages/wording-of.js';
import type { BusinessNotice } from '../../src/notice/business-notice.js';
import { presentBusinessNotice } from '../../src/notice/present-business-notice.js';
import { sayChanges } from '../../src/notice/say-changes.js';
import { writeNotice } from '../../src/notice/write-text.js';
import { type Changes, formWith } from '../config/form.js';
import { demoForm, demoNames } from '../form/demo-form.js';

const date = '2026-11-23';

const noticeOf = (
  forms: readonly FormConfig[],
  { language = 'fr', on = date, address }: { language?: string; on?: string; address?: string } = {},
): BusinessNotice =>
  presentBusinessNotice(
    forms as [FormConfig, ...FormConfig[]],
    { date: on, address },
    { wording: wordingOf(language), words: noticesWordsOf(language) },
  );

const textsOf = ({ items }: BusinessNotice, id: string): readonly string[] =>
  items.find((item) => item.id === id)?.texts.map(({ text }) => text) ?? [];

const shop = (changes: Changes = {}) => formWith({ id: 'shop', 'title/fr': 'La boutique', ...changes });

test('a person reads each purpose once, whichever forms ask for it', () => {
  const notice = noticeOf([formWith(), shop()]);
  const purposes = notice.items.filter(({ id }) => id.startsWith('purpose:'));
  assert.deepEqual(
    purposes.map(({ id }) => id),
    ['purpose:club', 'purpose:history', 'purpose:offers', 'purpose:sharing'],
  );
  assert.deepEqual(textsOf(notice, 'purpose:club'), [
    'Base légale : nécessaire pour vous rendre ce service.',
    'Données : E-mail et date de naissance.',
    'Gardées 2 ans après votre dernier contact.',
    'Demandées dans « Le club du jardin » et « La boutique ».',
  ]);
});

test('a basis or a time that holds in one form only says in which', () => {
  const customers = shop({
    relationship: 'customer',
    'purposes/2/retention/after': 'end-of-relationship',
  });
  const offers = textsOf(noticeOf([formWith(), customers]), 'purpose:offers');
  assert.ok(
    offers.includes('Gardées 3 ans après votre dernier contact (« Le club du jardin »).'),
    offers.join('\n'),
  );
  assert.ok(offers.includes('Gardées 3 ans après la fin de notre relation (« La boutique »).'));
  assert.ok(offers.some((text) => /parce que vous êtes client.*\(« La boutique »\)/.test(text)));
});

test('time from collection is not counted from the day on which the notice is read', () => {
  assert.deepEqual(
    textsOf(noticeOf([formWith()]), 'purpose:history')[1],
    'Gardées 1 an à partir du jour où vous nous les donnez.',
  );
  assert.doesNotMatch(JSON.stringify(noticeOf([formWith()])), /aujourd’hui/);
});

test('nobody is told that nobody else sees their data where one form names somebody', () => {
  const bare = { ...formWith(), recipients: undefined, partners: undefined } as unknown as FormConfig;
  assert.deepEqual(textsOf(noticeOf([bare]), 'IN05'), ['Personne d’autre que nos équipes.']);
  const both = textsOf(noticeOf([bare, shop()]), 'IN05');
  assert.ok(both.length > 0 && !both.includes('Personne d’autre que nos équipes.'), both.join('\n'));
});

for (const language of ['fr', 'en', 'es'])
  test(`every sentence of each form's own notice is in that of the business, in ${language}`, () => {
    for (const name of demoNames) {
      const config = demoForm(name);
      if (!(config.languages as readonly string[]).includes(language)) continue;
      const notice = noticeOf([config], { language });
      const ids = new Set(notice.items.map(({ id }) => id));
      for (const id of ['IN01', 'IN05', 'IN07', 'IN08', 'IN10', 'IN11', 'IN14', 'policy'])
        assert.ok(ids.has(id), `${name}: ${id}`);
      assert.equal(ids.has('IN13'), Boolean(config.marketing ?? config.partners), name);
      assert.equal(
        notice.items.filter(({ id }) => id.startsWith('purpose:')).length,
        config.purposes.length,
        name,
      );
      assert.doesNotMatch(JSON.stringify(notice), /\{\{|undefined|notices?\.\w/);
    }
  });

test('where data joins a form from elsewhere, the notice of the business says so too', () => {
  const sources = [
    {
      from: { fr: 'le registre du commerce', en: 'the trade register' },
      data: { fr: 'l’adresse', en: 'the address' },
    },
  ];
  const said = textsOf(noticeOf([formWith(), shop({ sources })]), 'IN15').join('\n');
  assert.match(said, /registre du commerce/);
});

test('a document that is shown is told as seen, and not among the data', () => {
  const identity = {
    id: 'identity',
    type: 'document',
    label: { fr: 'Pièce d’identité', en: 'Identity card' },
    purposes: ['club'],
  };
  const form = formWith({ 'fields/5': identity });
  const club = textsOf(noticeOf([form, shop({ 'fields/5': identity })]), 'purpose:club');
  assert.equal(
    club.filter((text) => /de montrer.*pièce d’identité.*ni copie, ni numéro/i.test(text)).length,
    1,
    club.join('\n'),
  );
  assert.ok(club.every((text) => !/^Données.*pièce/i.test(text)));
});

test('the notice names Bloctel on its last day, and not the day after', () => {
  assert.match(JSON.stringify(noticeOf([formWith()], { on: '2026-08-10' })), /bloctel\.gouv\.fr/);
  assert.doesNotMatch(JSON.stringify(noticeOf([formWith()], { on: '2026-08-11' })), /bloctel/i);
});

test('the section for the terms says that calls need a yes, from the day on which a contract must', () => {
  const law = 'La loi interdit de démarcher par téléphone un consommateur qui n’a pas donné son accord.';
  const saysOn = (on: string) => noticeOf([formWith()], { on }).terms.parts.some(({ text }) => text === law);
  assert.deepEqual([saysOn('2026-08-10'), saysOn('2026-08-11')], [false, true]);
});

test('the section for the terms names every purpose, how to use rights, and where the rest stands', () => {
  const { terms } = noticeOf([formWith(), shop()], { address: 'https://garden.example/notice' });
  assert.equal(terms.title, 'Protection des données');
  assert.equal(terms.parts[0]?.list?.length, 4);
  const all = JSON.stringify(terms);
  for (const said of [
    'club@garden.example',
    'CNIL',
    'refuser toute publicité',
    'https://garden.example/notice',
  ])
    assert.ok(all.includes(said), said);
});

test('what changed is told in words: what is new, what is gone, what took the place of what', () => {
  const words = noticesWordsOf('fr');
  const before = noticeOf([formWith()]);
  const changesTo = (forms: readonly FormConfig[]) => sayChanges(before, noticeOf(forms), words);
  assert.deepEqual(changesTo([formWith()]), []);
  assert.deepEqual(changesTo([formWith({ 'purposes/0/retention/months': 12 })]), [
    'Dans « Tenir votre adhésion » : « Gardées 1 an après votre dernier contact. » au lieu de « Gardées 2 ans après votre dernier contact. »',
  ]);
  const mailer = { text: { fr: 'Notre routeur.', en: 'Our mailer.' } };
  assert.deepEqual(changesTo([formWith({ 'recipients/1': mailer })]), [
    'Ajouté à « Qui d’autre les voit » : « Notre routeur. »',
  ]);
  assert.deepEqual(
    changesTo([formWith({ 'controller/dataProtectionOfficer': { email: 'dpo@garden.example' } })]),
    ['Nouveau : « Délégué à la protection des données ». Une question sur vos données : dpo@garden.example.'],
  );
  const gone = sayChanges(
    noticeOf([formWith({ 'controller/dataProtectionOfficer': { email: 'a@b.example' } })]),
    before,
    words,
  );
  assert.deepEqual(gone, ['N’y est plus : « Délégué à la protection des données ».']);
});

test('an owner’s text is text in Markdown too', () => {
  const form = formWith({ 'recipients/0/text/fr': '<b>Notre</b> [hébergeur](javascript:alert(1)) *ici*' });
  const written = writeNotice(noticeOf([form]), 'md', ['complete']);
  assert.ok(
    written.includes(String.raw`\<b\>Notre\</b\> \[hébergeur\](javascript:alert(1)) \*ici\*`),
    written,
  );
});
