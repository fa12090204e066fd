import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { test } from 'node:test';
import {
  digestForList,
  hashForMailers,
  keyedHash,
  keyedHashesOf,
  listDigestsOf,
} from '../../src/server/people/list-digest.js';

const secret = Buffer.alloc(32, 7);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const isFoundAs = (kind: 'email' | 'phone', text: string, writings: readonly string[]): void => {
  const digests = listDigestsOf(secret, kind, text);
  for (const writing of writings)
    assert.ok(digests.includes(digestForList(secret, sha256(writing))), `${text}: ${writing}`);
};

test('a number is found in a list of hashes whichever way it was written before it was hashed', () => {
  for (const text of ['06 39 98 12 34', '+33639981234', '639981234'])
    isFoundAs('phone', text, ['+33639981234', '33639981234', '0639981234']);
  assert.equal(hashForMailers('phone', '06 39 98 12 34'), sha256('+33639981234'));
});

test('a number of an overseas department is found under its own code and under the mainland’s', () => {
  for (const [code, national] of [
    ['262', '692123456'],
    ['262', '639012345'],
    ['590', '690123456'],
    ['594', '694123456'],
    ['596', '696123456'],
    ['', '508411234'],
  ] as const)
    for (const text of [`+${code}${national}`, `0${national}`])
      isFoundAs('phone', text, [
        `+${code}${national}`,
        `${code}${national}`,
        `0${national}`,
        `+33${national}`,
        `33${national}`,
      ]);
});

test('an address is found by its domain in ASCII and in its own script', () => {
  for (const text of ['Jeanne@Café.example', 'jeanne@xn--caf-dma.example'])
    isFoundAs('email', text, ['jeanne@café.example', 'jeanne@xn--caf-dma.example']);
  assert.equal(hashForMailers('email', ' Jeanne@Example.FR '), sha256('jeanne@example.fr'));
  assert.equal(listDigestsOf(secret, 'email', 'jeanne@example.fr').length, 1);
  assert.equal(hashForMailers('email', ' '), null);
});

test('a keyed hash is HMAC-SHA-256 of the same writing', () => {
  const key = Buffer.alloc(32, 9);
  const hmac = (text: string) => createHmac('sha256', key).update(text).digest('hex');
  assert.equal(keyedHash(key, 'phone', '06 39 98 12 34'), hmac('+33639981234'));
  assert.ok(keyedHashesOf(key, 'phone', '06 39 98 12 34').includes(hmac('0639981234')));
});
