import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planForm, presentForm } from '../../src/form/index.js';
import { type Audience, objectionServicesOn, reportingServicesOn } from '../../src/law/index.js';
import { wordingOf } from '../../src/messages/wording-of.js';
import { demoForm, presentDemo } from './demo-form.js';

const namesOn = (date: string, audience: Audience = 'consumer') =>
  objectionServicesOn('FR', date, audience).map(({ name }) => name);

test('Bloctel is named to its last day, and not on the first day without it', () => {
  assert.deepEqual(namesOn('2026-08-10'), ['SignalConso', 'Signal Spam', '33700', 'Bloctel']);
  assert.deepEqual(namesOn('2026-08-11'), ['SignalConso', 'Signal Spam', '33700']);
});

test('nobody who is asked for their work is sent to a service for consumers', () => {
  assert.deepEqual(namesOn('2026-08-10', 'professional'), ['Signal Spam', '33700']);
});

test('a person who complains finds the authority before the other services', () => {
  const names = reportingServicesOn('FR', '2026-11-23').map(({ name }) => name);
  assert.deepEqual(names, ['CNIL', 'SignalConso', 'Signal Spam', '33700']);
});

test('whoever opens the complete notice of a form that asks about advertising reads the other ways to say no', () => {
  for (const [language, text] of [
    ['fr', 'Signal Spam, pour signaler un e-mail indésirable :'],
    ['en', 'Signal Spam, to report an unwanted e-mail:'],
    ['es', 'Signal Spam, para denunciar un correo no deseado:'],
  ] as const) {
    const textsOn = (date: string) =>
      presentDemo('loyalty-card', date, language).notice.full.find(({ id }) => id === 'other-means')?.texts ??
      [];
    const today = textsOn('2026-11-23');
    assert.deepEqual(
      today.find((one) => one.text === text)?.link,
      { href: 'https://www.signal-spam.fr', text: 'signal-spam.fr' },
      language,
    );
    assert.doesNotMatch(JSON.stringify(today), /Bloctel/);
    assert.match(JSON.stringify(textsOn('2026-08-10')), /www\.bloctel\.gouv\.fr/);
  }
});

test('a form that asks nothing about advertising names no way to refuse it', () => {
  const { marketing, partners, ...config } = demoForm('loyalty-card');
  assert.ok(marketing && partners);
  const { notice } = presentForm(planForm(config, { date: '2026-11-23' }), wordingOf('fr'));
  assert.ok(notice.full.every(({ id }) => id !== 'other-means'));
});
