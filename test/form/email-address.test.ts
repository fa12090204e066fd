import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeEmail } from '../../src/form/email-address.js';
import { finalAnswers, noAnswers, withMark, withPart, withValue } from '../../src/form/index.js';
import { simplifyAnswers } from '../../src/form/same-answers.js';
import { presentDemo } from './demo-form.js';

test('a person’s address has one form, in whatever letters they write it', () => {
  for (const [written, meant] of [
    ['lea@shop.example', 'lea@shop.example'],
    [' Lea@Shop.Example ', 'Lea@shop.example'],
    ['zoe@café.example', 'zoe@xn--caf-dma.example'],
    ['zoe@CAFE\u0301.example', 'zoe@xn--caf-dma.example'],
    ['zoe@xn--caf-dma.example', 'zoe@xn--caf-dma.example'],
    ['zoe\u0301@example.fr', 'zoé@example.fr'],
    ['用户@例子.example', '用户@xn--fsqu00a.example'],
  ])
    assert.equal(writeEmail(written!), meant, written);
});

test('what is no address stays none, whatever its letters', () => {
  for (const text of [
    '',
    '@',
    'lea',
    'lea@',
    '@é.fr',
    'é@é',
    'a@é.fr:80',
    'a@é.fr/x',
    'a@b@é.fr',
    'a b@é.fr',
    'a@é .fr',
    'o’brien@shop.example',
    'a@-é-.fr.',
    'a@é..fr',
  ])
    assert.equal(writeEmail(text), null, text);
});

test('an answer leaves with the address in its one form', () => {
  const card = presentDemo('loyalty-card', '2026-11-23');
  const { values } = finalAnswers(card, withValue(noAnswers, 'email', ' zoe@Café.example'));
  assert.deepEqual(values, { email: 'zoe@xn--caf-dma.example' });
});

test('the same answers in another writing are the same; other answers are not', () => {
  const card = presentDemo('loyalty-card', '2026-11-23');
  const say = (email: string, phone: string, city = 'Angers') =>
    JSON.stringify(
      simplifyAnswers(
        card,
        withPart(withValue(withValue(noAnswers, 'email', email), 'phone', phone), 'address', 'city', city),
      ),
    );
  const first = say('Lea@Shop.example', '06 39 98 12 34');
  assert.equal(say(' lea@shop.example', '0639981234', ' angers '), first);
  for (const phone of ['+33 6 39 98 12 34', '+33 (0)6.39.98.12.34', '0033639981234'])
    assert.equal(say('lea@shop.example', phone), first, phone);
  assert.notEqual(say('lea@shop.example', '+32 6 39 98 12 34'), first);
  assert.notEqual(say('lea@shop.example', '06 39 98 12 35'), first);
  assert.notEqual(say('max@shop.example', '06 39 98 12 34'), first);
  assert.notEqual(say('lea@shop.example', '06 39 98 12 34', 'Nantes'), first);
  const marked = withMark(withValue(noAnswers, 'email', 'lea@shop.example'), 'offers:email:own', 'yes');
  assert.notDeepEqual(
    simplifyAnswers(card, marked),
    simplifyAnswers(card, withMark(marked, 'offers:email:own', null)),
  );
});
