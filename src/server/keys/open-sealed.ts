import type { webcrypto } from 'node:crypto';
import { decodeBase64Url, sealedAad, sealedInfo, type Sealed } from '../../proof/index.js';
import type { SealingKey, SealingKeys } from './sealing-keys.js';

/** What was sealed, or why it does not open here. */
export type Opened =
  | { readonly kind: 'opened'; readonly bytes: Buffer }
  | { readonly kind: 'unknown-key' }
  | { readonly kind: 'unreadable' };

/** Opens what a device sealed under an idempotency key. */
export type OpenSealed = (idempotencyKey: string, sealed: Sealed) => Promise<Opened>;

// With the first that comes sealed: forty modules that most receivers never need.
const openSuite = () => import('./sealing-suite.js');

/** Opens with the keys of a receiver, whichever of them it was sealed to. */
export function makeOpenSealed(keys: SealingKeys): OpenSealed {
  const imported = new Map<string, Promise<webcrypto.CryptoKey>>();
  const importKey = async ({ jwk, privateJwk }: SealingKey): Promise<webcrypto.CryptoKey> => {
    const { suite } = await openSuite();
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
    const { suite } = await openSuite();
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
