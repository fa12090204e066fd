import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { Primitives } from '../../proof/index.js';
import { hmacSha256, sha256 } from './sign.js';

// Few keys sign many records, and one checkpoint stands under many proofs.
const mostKept = 1000;

/** Node's cryptography for checking many proofs: a key is read once, and the same signature is checked once. */
export function makeVerifier(): Primitives {
  const keys = new Map<string, KeyObject>();
  const checked = new Map<string, boolean>();
  const keyOf = (raw: Uint8Array): KeyObject => {
    const x = Buffer.from(raw).toString('base64url');
    const known = keys.get(x);
    if (known) return known;
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    if (keys.size < mostKept) keys.set(x, key);
    return key;
  };
  return {
    sha256,
    hmacSha256,
    verifyEd25519: (raw, message, signature) => {
      const name = Buffer.from(sha256(raw, signature, message)).toString('base64');
      const known = checked.get(name);
      if (known !== undefined) return known;
      const isTrue = verify(null, message, keyOf(raw), signature);
      if (checked.size < mostKept) checked.set(name, isTrue);
      return isTrue;
    },
  };
}
