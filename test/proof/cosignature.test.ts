import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cosignedAt, cosignerType, keyIdOf, parseNote } from '../../src/proof/index.js';
import { nodePrimitives, sha256 } from '../../src/server/keys/sign.js';
import { createPrivateKey, sign } from 'node:crypto';
import {
  cosignedMessage,
  formatCosignature,
  formatWitnessRequest,
  parseWitnessRequest,
} from '../../src/proof/index.js';
import { rawPublicKey } from '../../src/server/keys/sign.js';

// RFC 8032 section 7.1, test 1: the secret key as PKCS #8.
const privateKey = createPrivateKey({
  key: Buffer.from(
    '302e020100300506032b6570042204209d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'hex',
  ),
  format: 'der',
  type: 'pkcs8',
});
const key = { name: 'witness.example/w1', publicKey: new Uint8Array(rawPublicKey(privateKey)) };
const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';

test('a cosignature says when, of which checkpoint and by whom, as the format has it', () => {
  const time = 1_679_315_147;
  assert.equal(Buffer.from(cosignedMessage(text, time)).toString(), `cosignature/v1\ntime ${time}\n${text}`);
  const signature = sign(null, cosignedMessage(text, time), privateKey);
  const line = formatCosignature(sha256, key, { time, signature });
  const bytes = Buffer.from(line.trim().split(' ')[2] ?? '', 'base64');
  assert.equal(bytes.length, 4 + 8 + 64);
  const id = sha256(Buffer.from(`${key.name}\n`), Uint8Array.of(4), key.publicKey).slice(0, 4);
  assert.deepEqual([...bytes.subarray(0, 4)], [...id]);
  assert.deepEqual([...keyIdOf(sha256, key, cosignerType)], [...id]);
  assert.equal(bytes.readBigUInt64BE(4), BigInt(time));
  const note = (words: string, end = line) => parseNote(`${words}\n${end}`)!;
  assert.equal(cosignedAt(note(text), key, nodePrimitives), time);
  assert.equal(cosignedAt(note(text.replace('20852163', '20852164')), key, nodePrimitives), null);
  assert.equal(cosignedAt(note(text), { ...key, name: 'witness.example/w2' }, nodePrimitives), null);
  bytes[11] = bytes[11]! + 1;
  assert.equal(
    cosignedAt(note(text, `— ${key.name} ${bytes.toString('base64')}\n`), key, nodePrimitives),
    null,
  );
});

test('what a log asks a witness is read as it was written, and nothing else is', () => {
  const request = {
    oldSize: 3,
    path: [new Uint8Array(32), new Uint8Array(32).fill(7)],
    checkpoint: `${text}\n— x AAAAAAAA\n`,
  };
  const written = formatWitnessRequest(request);
  assert.deepEqual(parseWitnessRequest(written), request);
  for (const wrong of [
    written.replace('old 3', 'old 03'),
    written.replace('old 3', 'old -1'),
    written.replace('old 3', 'new 3'),
    written.replace('AAAA', 'A!AA'),
    `old 1\n${`${Buffer.alloc(32).toString('base64')}\n`.repeat(64)}\n${text}`,
    'old 0',
    '',
  ])
    assert.equal(parseWitnessRequest(wrong), null, wrong.slice(0, 30));
});
