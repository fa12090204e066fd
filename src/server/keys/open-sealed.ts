import type { webcrypto } from 'node:crypto';
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { decodeBase64Url, sealedAad, sealedInfo, type Sealed } from '../../proof/index.js';
import type { SealingKey, SealingKeys } from './sealing-keys.js';

/** What was sealed, or why it does not open here. */
export type Opened =
  | { readonly kind: 'opened'; readonly bytes: Buffer }
  | { readonly kind: 'unknown-key' }
  | { readonly kind: 'unreadable' };

/** Opens what a device sealed under an idempotency key. */
export type OpenSealed = (idempotencyKey: string, sealed: Sealed) => Promise<Opened>;

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes128Gcm(),
});

/** Opens with the keys of a receiver, whichever of them it was sealed to. */
export function makeOpenSealed(keys: SealingKeys): OpenSealed {
  const imported = new Map<string, Promise<webcrypto.CryptoKey>>();
  const importKey = ({ jwk, privateJwk }: SealingKey): Promise<webcrypto.CryptoKey> => {
    const known =
      imported.get(jwk.kid) ?? suite.kem.importKey('jwk', privateJwk as webcrypto.JsonWebKey, false);
    imported.set(jwk.kid, known);
    return known;
  };
  return async (idempotencyKey, sealed) => {
    const key = keys.find(sealed.kid);
    if (!key) return { kind: 'unknown-key' };
    const [enc, ciphertext] = [decodeBase64Url(sealed.enc), decodeBase64Url(sealed.ciphertext)];
    if (!enc || !ciphertext) return { kind: 'unreadable' };
    const recipientKey = await importKey(key);
    try {
      const plain = await suite.open(
        { recipientKey, enc: copy(enc), info: sealedInfo.buffer },
        copy(ciphertext),
        sealedAad(idempotencyKey, sealed).buffer,
      );
      return { kind: 'opened', bytes: Buffer.from(plain) };
    } catch {
      // Changed on its way, sealed under another idempotency key or form, or no sealed submission at all.
      return { kind: 'unreadable' };
    }
  };
}

const copy = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
