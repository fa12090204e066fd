import assert from 'node:assert/strict';
import { domainToASCII, domainToUnicode } from 'node:url';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { normalizeContact, writingsOf } from '../../src/server/people/contact.js';

const charactersOf = (characters: string, most: number) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: most });
const label = fc.oneof(
  charactersOf('abxnAZ09-', 8),
  charactersOf('aé0', 4),
  fc.constantFrom('xn--caf-dma', 'XN--caf-dma', '0x7f', '127', 'a'.repeat(70), 'r3---sn'),
);
const address = fc
  .tuple(charactersOf('abZ09._+-é', 8), fc.array(label, { minLength: 1, maxLength: 4 }))
  .map(([local, labels]) => `${local}@${labels.join('.')}`);

test('a plain address is found under every writing that the rules for domains give it, and no other', () => {
  fc.assert(
    fc.property(address, (text) => {
      const plain = text.normalize('NFC').toLowerCase();
      const [local, domain = ''] = plain.split('@');
      const today = `${local}@${domainToASCII(domain) || domain}`;
      const people = `${local}@${domainToUnicode(today.split('@')[1] ?? '') || today.split('@')[1]}`;
      assert.deepEqual(writingsOf('email', text), [...new Set([today, plain, people])]);
    }),
    { numRuns: 5000 },
  );
});

const national = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 9 });
const separator = fc.constantFrom('', ' ', '.', '-');
const number = fc
  .tuple(
    fc.constantFrom('0', '+33', '33', '0033'),
    national,
    fc.array(separator, { minLength: 4, maxLength: 4 }),
  )
  .map(
    ([prefix, digits, between]) =>
      prefix +
      digits[0] +
      between.map((one, pair) => one + digits.slice(1 + pair * 2, 3 + pair * 2)).join(''),
  );
// Dialled in France, and rung overseas: these have a code of their own.
const overseas = /^33(?:26|59|69|639|508|70[89])/;

test('a plain number of mainland France is the one that its whole plan makes of it', () => {
  fc.assert(
    fc.property(number, (text) => {
      const parsed = parsePhoneNumberFromString(text, 'FR');
      const digits = parsed ? parsed.number.slice(1) : text.replaceAll(/\D/g, '');
      fc.pre(!overseas.test(digits));
      assert.equal(normalizeContact('phone', text), digits);
      assert.deepEqual(writingsOf('phone', text).slice(0, 1), digits === '' ? [] : [digits]);
    }),
    { numRuns: 5000 },
  );
});

test('a number that rings overseas is found under its own code and under the one of the mainland', () => {
  assert.deepEqual(writingsOf('phone', '06 92 12 34 56'), ['262692123456', '33692123456']);
  assert.deepEqual(writingsOf('phone', '0639123456'), ['262639123456', '33639123456']);
  assert.deepEqual(writingsOf('phone', '+33690123456'), ['590690123456', '33690123456']);
  assert.deepEqual(writingsOf('phone', '06 39 98 12 34'), ['33639981234']);
});
