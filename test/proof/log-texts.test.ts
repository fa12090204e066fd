import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { test } from 'node:test';
import {
  decodeBase64,
  decodeBase64Url,
  encodeBase64Url,
  encodeJwsHeader,
  formatCheckpoint,
  formatLogKey,
  formatLogProof,
  formatNote,
  jwsSigningInput,
  keyIdOf,
  parseCheckpoint,
  parseJws,
  parseLogKey,
  parseLogProof,
  parseNote,
  type Sha256,
  signatureOf,
} from '../../src/proof/index.js';

const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const raw = new Uint8Array(Buffer.from(publicKey.export({ format: 'jwk' }).x as string, 'base64url'));
const key = { name: 'shop.example/log/1', publicKey: raw };
const root = sha256(Uint8Array.of(1));
const text = formatCheckpoint({ origin: key.name, size: 3, root });
const note = formatNote(text, key.name, keyIdOf(sha256, key), sign(null, Buffer.from(text), privateKey));

test('a log key reads back from its line, and a wrong id or type is refused', () => {
  const line = formatLogKey(sha256, key);
  assert.deepEqual(parseLogKey(sha256, line), key);
  assert.equal(parseLogKey(sha256, line.replace(key.name, 'other.example/log')), null);
  assert.equal(parseLogKey(sha256, line.slice(0, -4)), null);
  assert.equal(parseLogKey(sha256, ''), null);
});

test('a checkpoint is the text that C2SP gives it, and reads back', () => {
  assert.equal(text, `shop.example/log/1\n3\n${Buffer.from(root).toString('base64')}\n`);
  const parsed = parseNote(note);
  assert.equal(parsed?.text, text);
  assert.deepEqual(parseCheckpoint(parsed?.text ?? ''), { origin: key.name, size: 3, root });
  assert.equal(signatureOf(sha256, parsed!, key)?.length, 64);
  assert.equal(signatureOf(sha256, parsed!, { ...key, name: 'other' }), null);
});

test('a malformed note, checkpoint or proof is no proof, and no crash', () => {
  assert.equal(parseNote(text), null);
  assert.equal(parseNote(note.slice(0, -1)), null);
  assert.equal(parseNote(note.replace('— ', '- ')), null);
  assert.equal(parseCheckpoint('a\n03\nAAAA\n'), null);
  assert.equal(parseCheckpoint('a\n3\nAAAA\n'), null);
  assert.equal(parseLogProof(''), null);
  assert.equal(parseLogProof(`c2sp.org/tlog-proof@v1\nindex -1\n\n${note}`), null);
  assert.equal(parseLogProof(`c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n${note}`), null);
});

test('a log proof reads back, with and without a path', () => {
  for (const path of [[], [root, sha256()]]) {
    assert.deepEqual(parseLogProof(formatLogProof({ index: 2, path, checkpoint: note })), {
      index: 2,
      path,
      checkpoint: note,
    });
  }
});

test('a signed record reads back, and another algorithm is refused', () => {
  const header = encodeJwsHeader('k1');
  const payload = new TextEncoder().encode('{"é":1}');
  const input = jwsSigningInput(header, payload);
  const signature = encodeBase64Url(sign(null, Buffer.from(input), privateKey));
  const parsed = parseJws(`${input}.${signature}`);
  assert.equal(parsed?.kid, 'k1');
  assert.deepEqual(parsed?.payload, payload);
  const none = encodeBase64Url(new TextEncoder().encode('{"alg":"none","kid":"k1"}'));
  const critical = encodeBase64Url(new TextEncoder().encode('{"alg":"EdDSA","kid":"k1","crit":["x"]}'));
  for (const wrong of [none, critical, encodeBase64Url(new TextEncoder().encode('[')), '']) {
    assert.equal(parseJws(`${wrong}.${encodeBase64Url(payload)}.${signature}`), null);
  }
  assert.equal(parseJws(`${input}.${signature}.x`), null);
});

test('base64 that no encoder writes is refused: a second text for one signature would be a second proof', () => {
  assert.deepEqual(decodeBase64('AQ=='), Uint8Array.of(1));
  for (const wrong of ['AR==', 'AQ=', 'AQ', 'A', 'A===', 'AQ==\n', '*Q=='])
    assert.equal(decodeBase64(wrong), null, wrong);
  assert.deepEqual(decodeBase64Url('-_8'), Uint8Array.of(0xfb, 0xff));
  for (const wrong of ['-_9', '+/8', '-_8=', 'A']) assert.equal(decodeBase64Url(wrong), null, wrong);
});
