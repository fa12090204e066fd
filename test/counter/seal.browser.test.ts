import { expect } from '@open-wc/testing';
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { seal } from '../../src/counter/seal.js';
import { decodeBase64Url } from '../../src/proof/base64.js';
import { sealedAad, sealedInfo, type SealingJwk } from '../../src/proof/sealed.js';

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes128Gcm(),
});

describe('what a counter seals in this browser', () => {
  it('is opened by its receiver, and only under its own key, form and time', async () => {
    const pair = await suite.kem.generateKeyPair();
    const { x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
    const jwk = { kty: 'EC', crv: 'P-256', x, y, kid: 'k', use: 'enc' } as SealingJwk;
    const key = crypto.randomUUID();
    const body = '{"name":"Zoé"}'.repeat(3000);
    const sealed = await seal({ body, key, form: 'card', madeAt: new Date('2026-11-23T10:00:00Z') }, jwk);
    expect(JSON.stringify(sealed).includes('name')).to.equal(false);
    const open = (aad: Uint8Array<ArrayBuffer>) =>
      suite.open(
        {
          recipientKey: pair.privateKey,
          enc: new Uint8Array(decodeBase64Url(sealed.enc) ?? []).buffer,
          info: sealedInfo.buffer,
        },
        new Uint8Array(decodeBase64Url(sealed.ciphertext) ?? []).buffer,
        aad.buffer,
      );
    const opened = await open(sealedAad(key, sealed));
    expect(new TextDecoder().decode(opened)).to.equal(body);
    for (const other of [
      sealedAad(crypto.randomUUID(), sealed),
      sealedAad(key, { ...sealed, form: 'other' }),
      sealedAad(key, { ...sealed, madeAt: '2026-11-24T10:00:00.000Z' }),
    ])
      expect(
        await open(other).then(
          () => 'opened',
          () => 'closed',
        ),
      ).to.equal('closed');
  });
});
