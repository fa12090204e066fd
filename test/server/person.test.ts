import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { digestContact, digestContacts } from '../../src/server/people/contact.js';
import {
  makePersonKey,
  makeSalt,
  seal,
  unseal,
  unwrapKey,
  wrapKey,
} from '../../src/server/people/private-part.js';
import { makeProofToken, readProofToken } from '../../src/server/people/proof-token.js';
import { loyaltyCard, readConfig } from './a-submission.js';

const id = `urn:uuid:${randomUUID()}`;

test('what a person wrote opens with their key, for its own submission, and only whole', () => {
  const key = makePersonKey();
  const part = { json: '{"values":{"email":"é"}}', salt: makeSalt() };
  const sealed = seal(key, id, part);
  assert.deepEqual(unseal(key, id, sealed), part);
  assert.ok(!sealed.includes('email'));
  assert.throws(() => unseal(makePersonKey(), id, sealed));
  assert.throws(() => unseal(key, `urn:uuid:${randomUUID()}`, sealed));
  for (const place of [0, 20, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[place] = (changed[place] ?? 0) ^ 1;
    assert.throws(() => unseal(key, id, changed));
  }
});

test('a person’s key opens with the receiver’s secret and no other', () => {
  const [secret, key] = [randomBytes(32), makePersonKey()];
  assert.deepEqual(unwrapKey(secret, wrapKey(secret, key)), key);
  assert.throws(() => unwrapKey(randomBytes(32), wrapKey(secret, key)));
});

test('a proof’s address comes from this receiver or opens nothing', () => {
  const secret = randomBytes(32);
  const token = makeProofToken(secret, id);
  assert.equal(readProofToken(secret, token), id);
  assert.equal(readProofToken(randomBytes(32), token), null);
  assert.equal(readProofToken(secret, `${token}=`), null);
  assert.equal(readProofToken(secret, ''), null);
});

test('a number is one number, however it is written', () => {
  const config = readConfig(loyaltyCard);
  const secret = randomBytes(32);
  const digest = (phone: string) => digestContact(secret, 'phone', phone);
  const same = ['06 12 34 56 78', '+33 6 12 34 56 78', '0033612345678', '06.12.34.56.78'].map(digest);
  assert.equal(new Set(same).size, 1);
  assert.notEqual(digest('06 12 34 56 79'), same[0]);
  assert.notEqual(digestContact(randomBytes(32), 'phone', '06 12 34 56 78'), same[0]);
  assert.deepEqual(digestContacts(secret, config, {}), []);
  assert.deepEqual(digestContacts(secret, config, { phone: '06 12 34 56 78' }), [[same[0]]]);
});
