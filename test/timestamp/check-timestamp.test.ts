import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { checkTimestamp, makeTimestampQuery, type TimestampClaim } from '../../src/timestamp/index.js';
import { type AuthorityKind, granted, makeAuthority, refusedWith, testPolicy } from './an-authority.js';
import { sequence } from './der.js';

const data = Buffer.from('proof.bakery.example/log\n7\nroot\n\n— proof.bakery.example/log sig\n');
const nonce = Uint8Array.of(0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88);
const time = '20261124090000Z';
const faultsOf = async (claim: TimestampClaim) => (await checkTimestamp(claim)).faults;

describe('a token of an authority that OpenSSL made', () => {
  const kinds: Record<string, AuthorityKind> = {
    'an RSA key': { key: 'rsa' },
    'an EC key': { key: 'p256' },
    'an EC key and SHA-384': { key: 'p384', digest: 'sha384' },
    'an RSA key and SHA-512': { key: 'rsa', digest: 'sha512' },
    'a P-256 key and SHA-512': { key: 'p256', digest: 'sha512' },
    'an authority between it and the root': { key: 'rsa', intermediate: true },
  };
  for (const [name, kind] of Object.entries(kinds))
    test(`is believed by Accord and by openssl ts alike, with ${name}`, async (t) => {
      const authority = makeAuthority(t, kind);
      const query = await makeTimestampQuery(data, nonce, testPolicy);
      const { caPem } = authority;
      for (const token of [authority.reply(query), authority.say({ data, time, nonce })]) {
        const verdict = await checkTimestamp({ token, data, caPem, nonce, policy: testPolicy });
        assert.deepEqual(verdict.faults, []);
        assert.equal(verdict.ok, true);
        assert.equal(verdict.authority, 'Test signer');
        assert.equal(authority.verify(token, data), '');
      }
    });

  test('is read with the fraction of its second', async (t) => {
    const authority = makeAuthority(t);
    const { caPem } = authority;
    for (const [text, expected] of [
      ['20261124090000Z', '2026-11-24T09:00:00.000Z'],
      ['20261124090000.5Z', '2026-11-24T09:00:00.500Z'],
      ['20261124090000.353Z', '2026-11-24T09:00:00.353Z'],
      ['20261124090000.999999Z', '2026-11-24T09:00:00.999Z'],
    ] as const) {
      const token = authority.say({ data, time: text });
      const { genTime, faults } = await checkTimestamp({ token, data, caPem });
      assert.deepEqual([genTime?.toISOString(), faults], [expected, []]);
      assert.equal(authority.verify(token, data), '');
    }
  });
});

describe('a token is not believed', () => {
  test('when it is over other bytes, answers another question, or comes under another policy', async (t) => {
    const authority = makeAuthority(t);
    const { caPem } = authority;
    const token = authority.say({ data, time, nonce });
    const other = Buffer.from('other');
    assert.deepEqual(await faultsOf({ token, data: other, caPem }), ['imprint']);
    assert.notEqual(authority.verify(token, other), '');
    assert.deepEqual(await faultsOf({ token, data, caPem, nonce: Uint8Array.of(9) }), ['nonce']);
    assert.deepEqual(await faultsOf({ token, data, caPem, policy: '1.2.3' }), ['policy']);
    const unasked = authority.say({ data, time });
    assert.deepEqual(await faultsOf({ token: unasked, data, caPem, nonce }), ['nonce']);
  });

  test('when its digest is one that two documents can share', async (t) => {
    const authority = makeAuthority(t);
    const token = authority.say({ data, time, digest: 'sha1' });
    assert.deepEqual(await faultsOf({ token, data, caPem: authority.caPem }), ['imprint']);
  });

  test('when its time is before or after what is possible', async (t) => {
    const authority = makeAuthority(t);
    const { caPem } = authority;
    const token = authority.say({ data, time });
    const at = (text: string) => new Date(text);
    assert.deepEqual(await faultsOf({ token, data, caPem, at: at('2026-11-24T08:59:59Z') }), ['future']);
    assert.deepEqual(await faultsOf({ token, data, caPem, notBefore: at('2026-11-24T09:00:01Z') }), ['past']);
    assert.deepEqual(
      await faultsOf({
        token,
        data,
        caPem,
        notBefore: at('2026-11-24T09:00:00Z'),
        at: at('2026-11-24T09:00:00Z'),
      }),
      [],
    );
  });

  test('when the certificate had ended at that time, and is believed when it ended since', async (t) => {
    const authority = makeAuthority(t, { from: '20250101000000Z', until: '20251231235959Z' });
    const { caPem } = authority;
    const inTime = authority.say({ data, time: '20250601090000Z' });
    assert.deepEqual(await faultsOf({ token: inTime, data, caPem, at: new Date('2026-11-24') }), []);
    // OpenSSL judges at today's date, until it is told the date in the token.
    assert.match(authority.verify(inTime, data), /certificate has expired|Verify error/);
    const then = String(Date.UTC(2025, 5, 1, 9) / 1000);
    assert.equal(authority.verify(inTime, data, ['-attime', then]), '');
    const late = authority.say({ data, time: '20260601090000Z' });
    assert.deepEqual(await faultsOf({ token: late, data, caPem }), ['expired']);
    const early = authority.say({ data, time: '20240601090000Z' });
    assert.deepEqual(await faultsOf({ token: early, data, caPem }), ['expired']);
  });

  test('when who signed is not of those who are trusted, which says nothing of the token', async (t) => {
    const authority = makeAuthority(t, { intermediate: true });
    const other = makeAuthority(t);
    const token = authority.say({ data, time });
    assert.deepEqual(await faultsOf({ token, data, caPem: other.caPem }), ['untrusted']);
    for (const caPem of ['', 'no certificate', authority.caPem.replace('MII', 'MIJ')])
      assert.deepEqual(await faultsOf({ token, data, caPem }), ['no-anchor']);
  });

  test('when the certificate is meant for something else, or for more', async (t) => {
    for (const usage of ['', 'timeStamping', 'critical,timeStamping,codeSigning', 'critical,serverAuth']) {
      const authority = makeAuthority(t, { usage });
      const token = authority.say({ data, time });
      assert.deepEqual(await faultsOf({ token, data, caPem: authority.caPem }), ['usage'], usage);
      assert.notEqual(authority.verify(token, data), '', usage);
    }
  });

  test('when the authority says that it gives none', async (t) => {
    const { caPem } = makeAuthority(t);
    const verdict = await checkTimestamp({ token: refusedWith('no more today'), data, caPem });
    assert.deepEqual([verdict.faults, verdict.refusal], [['refused'], 'no more today']);
  });

  test('when any one byte of what counts is another one', async (t) => {
    const authority = makeAuthority(t);
    const { caPem } = authority;
    const token = authority.say({ data, time, nonce });
    const { genTime } = await checkTimestamp({ token, data, caPem });
    // Every byte takes half a minute; in steps of 7 each part of the token is met.
    for (let place = 0; place < token.length; place += 7) {
      const changed = Uint8Array.from(token, (byte, index) => (index === place ? byte ^ 0x01 : byte));
      const verdict = await checkTimestamp({ token: changed, data, caPem, nonce });
      // What is not signed, such as a status with other words, may change; the time in it may not.
      if (verdict.ok) assert.deepEqual(verdict.genTime, genTime, `byte ${place}`);
    }
  });

  test('when it is cut, empty, too large, deep, or followed by something', async (t) => {
    const authority = makeAuthority(t);
    const { caPem } = authority;
    const token = authority.say({ data, time });
    let deep = sequence();
    for (let depth = 0; depth < 10_000; depth += 1) deep = deep.length < 60_000 ? sequence(deep) : deep;
    for (const bytes of [
      new Uint8Array(),
      token.slice(0, -1),
      Uint8Array.of(...token, 0),
      new Uint8Array(65 * 1024),
      deep,
      Buffer.from('<html>Service unavailable</html>'),
      granted(sequence()),
    ])
      assert.deepEqual(await faultsOf({ token: bytes, data, caPem }), ['malformed']);
  });
});

test('the token alone is checked like the answer that it came in', async (t) => {
  const authority = makeAuthority(t);
  authority.say({ data, time });
  const token = new Uint8Array(readFileSync(join(authority.folder, 'token.der')));
  assert.deepEqual(await faultsOf({ token, data, caPem: authority.caPem }), []);
});

test('the question holds the digest, the number and the policy, as openssl ts reads them', async (t) => {
  const { folder, reply, caPem } = makeAuthority(t);
  for (const number of ['00', '7f', '80ff', '00000001', 'ffffffffffffffffffffffffffffffff']) {
    const asked = Uint8Array.from(Buffer.from(number, 'hex'));
    const query = await makeTimestampQuery(data, asked, '1.3.6.1.4.1.99999.2');
    const token = reply(query);
    const text = execFileSync('openssl', ['ts', '-query', '-in', join(folder, 'query.tsq'), '-text'], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    assert.match(text, /Hash Algorithm: sha256/);
    assert.match(text, /Policy OID: 1\.3\.6\.1\.4\.1\.99999\.2/);
    assert.match(text, /Certificate required: yes/);
    const policy = '1.3.6.1.4.1.99999.2';
    assert.deepEqual(await faultsOf({ token, data, caPem, nonce: asked, policy }), []);
  }
});
