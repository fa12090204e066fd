import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkConfig } from '../../src/config/index.js';
import { planForm, presentForm } from '../../src/form/index.js';
import { wordingOf } from '../../src/messages/wording-of.js';
import { formWith, type Changes } from '../config/form.js';

const date = '2026-11-29';
const noticeOf = (changes: Changes, language: string): string =>
  JSON.stringify(presentForm(planForm(formWith(changes), { date }), wordingOf(language)).notice.full);

const letters = {
  'marketing/channels': ['email'],
  'fields/1/purposes': ['club'],
  'fields/2/purposes': ['club'],
};

test('a customer who may refuse our e-mails reads why they come, and of no interest of ours', () => {
  for (const basis of ['consent', 'legitimate-interest']) {
    const form = { ...letters, relationship: 'customer', 'purposes/2/basis': basis };
    assert.match(noticeOf(form, 'fr'), /parce que vous êtes client/);
    assert.doesNotMatch(noticeOf(form, 'fr'), /intérêt légitime/i);
    assert.match(noticeOf(form, 'en'), /because you are a customer/);
    assert.doesNotMatch(noticeOf(form, 'en'), /legitimate interest/i);
  }
});

test('where a customer may refuse letters too, each basis stands with its channel', () => {
  const notice = noticeOf({ relationship: 'customer', 'marketing/channels': ['email', 'post'] }, 'fr');
  assert.match(notice, /parce que vous êtes client[^"]*\(par e-mail\)/);
  assert.match(notice, /dans notre intérêt, sauf si vous dites non \(par courrier\)/);
});

test('an owner who writes to customers is not made to claim an interest', () => {
  const form = formWith({ ...letters, relationship: 'customer', 'purposes/2/interest': undefined });
  const heard = checkConfig(form, date).map(({ code }) => code);
  assert.ok(!heard.includes('interest-missing') && !heard.includes('objection-basis'), heard.join(' '));
  const post = formWith({ relationship: 'customer', 'purposes/2/interest': undefined });
  assert.ok(
    checkConfig(post, date).some(({ code }) => code === 'interest-missing'),
    'letters need one',
  );
});

test('a partner with a sector of its own is asked for as that sector is', () => {
  const choices = (changes: Changes) =>
    planForm(formWith(changes), { date })
      .choices.filter(({ partner }) => partner)
      .map(({ id }) => id);
  assert.deepEqual(choices({}), ['sharing:email:beehive']);
  assert.deepEqual(choices({ 'partners/members/0/sector': 'energy-renovation' }), []);
});
