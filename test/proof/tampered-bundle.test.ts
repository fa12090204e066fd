import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Bundle,
  type BundleVerdict,
  BundleError,
  parseBundle,
  type PublishedKeys,
  verifyBundle,
} from '../../src/proof/index.js';
import { makeVerifier } from '../../src/server/keys/make-verifier.js';
import { checkTime } from '../../src/cli/check-time.js';
import { makeAuthority } from '../timestamp/an-authority.js';
import { fillIn } from '../server/a-submission.js';
import { makeGiven } from './a-bundle.js';

type Json = Record<string, unknown>;

/** A copy of a bundle with one place changed; the place is a path of names and numbers. */
function change(bundle: Bundle, path: string, to: (value: never) => unknown): Bundle {
  const copy = structuredClone(bundle) as unknown as Json;
  const names = path.split('/');
  const last = names.pop() ?? '';
  const parent = names.reduce<Json>((one, name) => one[name] as Json, copy);
  parent[last] = to(parent[last] as never);
  return copy as unknown as Bundle;
}

/** Another letter in the middle of a text. */
const spoil = (text: string, at = Math.floor(text.length / 2)): string => {
  const place = at + text.slice(at).search(/[A-Za-z0-9]/);
  return text.slice(0, place) + (text[place] === 'A' ? 'B' : 'A') + text.slice(place + 1);
};
const part = (jws: string, index: number, to: (text: string) => string): string =>
  jws
    .split('.')
    .map((one, place) => (place === index ? to(one) : one))
    .join('.');
const line = (text: string, index: number, to: (text: string) => string): string =>
  text
    .split('\n')
    .map((one, place) => (place === index ? to(one) : one))
    .join('\n');
const reencode = (text: string, from: string, to: string): string =>
  Buffer.from(Buffer.from(text, 'base64url').toString().replace(from, to)).toString('base64url');
/** Lines of a log proof from its end: the signature, the root, the size, the name of the log. */
const fromEnd = (proof: string, back: number, to: (text: string) => string): string =>
  line(proof, proof.split('\n').length - 1 - back, to);

type Kind = readonly [name: string, expected: RegExp, spoiled: (bundle: Bundle) => Bundle];

/** What each kind of change is told by: the word, and why. */
const kinds: readonly Kind[] = [
  [
    'a letter of the signed record',
    /^invalid record-signature/,
    (b) => change(b, 'jws', (jws: string) => part(jws, 1, spoil)),
  ],
  [
    'an answer in the signed record',
    /^invalid record-signature/,
    (b) =>
      change(b, 'jws', (jws: string) => part(jws, 1, (text) => reencode(text, '"refused"', '"granted"'))),
  ],
  [
    'the time in the signed record',
    /^invalid record-signature/,
    (b) => change(b, 'jws', (jws: string) => part(jws, 1, (text) => reencode(text, '"at":"20', '"at":"19'))),
  ],
  [
    'the signature of the record',
    /^invalid record-signature/,
    (b) => change(b, 'jws', (jws: string) => part(jws, 2, (text) => spoil(text, 10))),
  ],
  [
    'the header of the record',
    /^invalid record-(signature|malformed)/,
    (b) => change(b, 'jws', (jws: string) => part(jws, 0, (text) => reencode(text, 'EdDSA', 'none'))),
  ],
  [
    'a key that nobody published',
    /^cannot-tell record-key/,
    (b) => change(b, 'jws', (jws: string) => part(jws, 0, (text) => reencode(text, '"kid":"', '"kid":"x'))),
  ],
  [
    'half of the record',
    /^invalid record-malformed/,
    (b) => change(b, 'jws', (jws: string) => jws.split('.').slice(0, 2).join('.')),
  ],
  [
    'a fourth part of the record',
    /^invalid record-malformed/,
    (b) => change(b, 'jws', (jws: string) => `${jws}.AAAA`),
  ],
  ['another record, signed, in its place', /^invalid log-inclusion/, (b) => ({ ...b, jws: b.later[0]!.jws })],
  [
    'the log proof of another record',
    /^invalid log-inclusion/,
    (b) => ({ ...b, logProof: b.later[0]!.logProof, timestamps: [] }),
  ],
  [
    'the place in the log',
    /^invalid log-inclusion/,
    (b) => change(b, 'logProof', (p: string) => p.replace(/^index \d+/m, 'index 2')),
  ],
  [
    'a place beyond the log',
    /^invalid log-inclusion/,
    (b) => change(b, 'logProof', (p: string) => p.replace(/^index \d+/m, 'index 99')),
  ],
  [
    'a place that is no number',
    /^invalid log-malformed/,
    (b) => change(b, 'logProof', (p: string) => p.replace(/^index \d+/m, 'index -1')),
  ],
  [
    'a hash of the path',
    /^invalid log-inclusion/,
    (b) => change(b, 'logProof', (p: string) => line(p, 2, spoil)),
  ],
  [
    'a hash too few',
    /^invalid log-inclusion/,
    (b) => change(b, 'logProof', (p: string) => p.split('\n').toSpliced(2, 1).join('\n')),
  ],
  [
    'a hash too many',
    /^invalid log-inclusion/,
    (b) => change(b, 'logProof', (p: string) => p.split('\n').toSpliced(2, 0, p.split('\n')[2]!).join('\n')),
  ],
  [
    'the size of the log',
    /^invalid log-signature/,
    (b) => change(b, 'logProof', (p: string) => p.replace(/\n\n(.*)\n(\d+)\n/, '\n\n$1\n9$2\n')),
  ],
  [
    'the root of the log',
    /^invalid log-signature/,
    (b) => change(b, 'logProof', (p: string) => fromEnd(p, 3, spoil)),
  ],
  [
    'the name of the log',
    /^invalid log-key time-malformed/,
    (b) => change(b, 'logProof', (p: string) => p.replace(/\n\nproof/, '\n\nother')),
  ],
  [
    'the signature of the log',
    /^invalid log-signature/,
    (b) => change(b, 'logProof', (p: string) => fromEnd(p, 1, (text) => spoil(text, text.length - 30))),
  ],
  [
    'the number of the log’s key',
    /^invalid log-key time-malformed/,
    (b) =>
      change(b, 'logProof', (p: string) => fromEnd(p, 1, (text) => spoil(text, text.lastIndexOf(' ') + 1))),
  ],
  [
    'no signature of the log',
    /^invalid log-malformed/,
    (b) => change(b, 'logProof', (p: string) => p.replace(/\n— .*\n$/, '\n')),
  ],
  [
    'the head of the log proof',
    /^invalid log-malformed/,
    (b) => change(b, 'logProof', (p: string) => p.replace('@v1', '@v2')),
  ],
  ['no log proof', /^invalid log-malformed/, (b) => ({ ...b, logProof: '' })],
  [
    'a sentence that was on screen',
    /^invalid presentation/,
    (b) => change(b, 'presentation/title', () => 'Carte de crédit'),
  ],
  [
    'a sentence too many on screen',
    /^invalid presentation/,
    (b) => change(b, 'presentation', (shown: Json) => ({ ...shown, more: 'yes' })),
  ],
  ['nothing on screen', /^invalid presentation/, (b) => ({ ...b, presentation: {} })],
  [
    'an address that was written',
    /^invalid private-part/,
    (b) => change(b, 'disclosure/private/values/email', () => 'other@example.fr'),
  ],
  [
    'the salt of what was written',
    /^invalid private-part/,
    (b) => change(b, 'disclosure/salt', (salt: string) => spoil(salt, 3)),
  ],
  [
    'the readable record',
    /^invalid record-differs/,
    (b) => change(b, 'record/event/at', () => '2019-01-01T00:00:00.000Z'),
  ],
  [
    'a readable record that says more',
    /^invalid record-differs/,
    (b) => change(b, 'record', (record: Json) => ({ ...record, approved: true })),
  ],
  [
    'a readable record that says less',
    /^invalid record-differs/,
    (b) => change(b, 'record', (record: Json) => ({ ...record, items: undefined })),
  ],
  [
    'a later record',
    /^invalid record-signature/,
    (b) => change(b, 'later/0/jws', (jws: string) => part(jws, 1, spoil)),
  ],
  [
    'the log proof of a later record',
    /^invalid log-inclusion/,
    (b) => change(b, 'later/0/logProof', (p: string) => line(p, 2, spoil)),
  ],
  ['a later record of somebody else', /^invalid later-malformed/, (b) => ({ ...b, later: [strangers] })],
  [
    'a token of another checkpoint',
    /^invalid time-malformed/,
    (b) => change(b, 'timestamps/0/token', () => otherToken),
  ],
  [
    'a letter of the token',
    /^invalid time-malformed/,
    (b) => change(b, 'timestamps/0/token', (token: string) => spoil(token, token.length - 40)),
  ],
  ['a token that is none', /^invalid time-malformed/, (b) => change(b, 'timestamps/0/token', () => 'AAAA')],
  [
    'a token of an authority that nobody trusts',
    /^cannot-tell time-untrusted/,
    (b) => change(b, 'timestamps/0/token', () => foreignToken),
  ],
  [
    'a token from before the record',
    /^invalid time-before/,
    (b) => change(b, 'timestamps/0/token', () => earlyToken),
  ],
];

let strangers: Bundle['later'][number];
let [otherToken, foreignToken, earlyToken] = ['', '', ''];

const said = ({ word, statements }: BundleVerdict): string =>
  `${word} ${statements.flatMap(({ reason }) => reason ?? []).join(' ')}`;
const utf8 = new TextEncoder();
const time = (at: number): string => `${new Date(at).toISOString().replaceAll(/[-:T]|\.\d+/g, '')}`;

test('whatever is changed in a proof, it is told, and what', async (t) => {
  const authority = makeAuthority(t);
  const foreign = makeAuthority(t);
  const { receiver, bundle: bare, keys } = await makeGiven(t, { isTakenBack: true });
  const other = fillIn();
  const values = { ...other.answers.values, email: 'other@example.fr' };
  const { receipt } = await receiver.post({ ...other, answers: { ...other.answers, values } });
  const { jws, logProof } = receipt;
  strangers = { jws, logProof };
  const checkpoint = utf8.encode(bare.logProof.slice(bare.logProof.indexOf('\n\n') + 2));
  const stamp = (by: typeof authority, data = checkpoint, at = Date.now()): string =>
    Buffer.from(by.say({ data, time: time(at) })).toString('base64');
  [otherToken, foreignToken] = [stamp(authority, utf8.encode('other')), stamp(foreign)];
  earlyToken = stamp(authority, checkpoint, Date.now() - 3_600_000);
  const bundle: Bundle = {
    ...bare,
    timestamps: [{ type: 'rfc3161', over: 'checkpoint', token: stamp(authority) }],
  };
  const trust: PublishedKeys = { ...keys, timeCa: authority.caPem };
  const judge = async (one: Bundle, anchors: PublishedKeys | null = trust): Promise<string> =>
    said(await verifyBundle(parseBundle(JSON.stringify(one)), { keys: anchors }, makeVerifier(), checkTime));

  assert.equal(await judge(bundle), 'valid ');
  assert.ok(kinds.length >= 40);
  for (const [name, expected, spoiled] of kinds) assert.match(await judge(spoiled(bundle)), expected, name);

  // A trust anchor that is missing, or another one, is no fault of the proof, and never makes it valid.
  assert.match(await judge(bundle, null), /^cannot-tell/);
  assert.match(await judge(bundle, { ...trust, jwks: { keys: [] } }), /^cannot-tell record-key/);
  assert.match(await judge(bundle, { ...trust, log: [] }), /^cannot-tell log-key/);
  assert.match(await judge(bundle, { ...trust, timeCa: undefined }), /^cannot-tell time-untrusted/);
  assert.match(await judge(bundle, { ...trust, timeCa: foreign.caPem }), /^cannot-tell time-untrusted/);
});

test('what is no bundle is refused before it is looked at', () => {
  const refused = (text: string, reason: RegExp): void =>
    assert.throws(
      () => parseBundle(text),
      (error: Error) => error instanceof BundleError && reason.test(error.message),
    );
  refused('x'.repeat(5_000_001), /longer than 5 MB/);
  refused('['.repeat(100_000), /deeper than 64/);
  refused('{"schema":"accord/bundle/1"', /not JSON/);
  refused('{"schema":"accord/bundle/2"}', /\/schema/);
  refused('[]', /not a bundle/);
  refused('{"schema":"accord/bundle/1","record":{},"jws":7}', /\/jws/);
});
