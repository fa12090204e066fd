import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAccessToken, makeAccessToken } from '../../../src/server/keys/access-token.js';
import { makeWrongTokenCount } from '../../../src/server/http/count-wrong-tokens.js';

test('a scanner for leaked secrets knows a token by its looks, and a slip of the pen is no token', () => {
  const token = makeAccessToken();
  assert.match(token, /^accord_[0-9a-f]{72}$/);
  assert.ok(isAccessToken(token));
  for (let place = 0; place < token.length; place++) {
    const other = token[place] === 'a' ? 'b' : 'a';
    const slipped = token.slice(0, place) + other + token.slice(place + 1);
    assert.ok(!isAccessToken(slipped), slipped);
  }
  for (const wrong of ['', 'accord_', token.slice(1), `${token}0`, token.toUpperCase()])
    assert.ok(!isAccessToken(wrong), wrong);
});

test('its check digits are the CRC-32 of what stands before them', () => {
  assert.equal(makeAccessToken(new Uint8Array(32)), `accord_${'0'.repeat(64)}efe48357`);
});

test('somebody who guesses is made to wait, for a minute at most, and others are not', () => {
  let time = 0;
  const count = makeWrongTokenCount(() => time);
  for (let guess = 0; guess < 20; guess++) assert.equal(count('203.0.113.7'), 0);
  assert.equal(count('203.0.113.7'), 60);
  assert.equal(count('203.0.113.8'), 0);
  time = 59_500;
  assert.equal(count('203.0.113.7'), 1);
  time = 60_000;
  assert.equal(count('203.0.113.7'), 0);
});
