import { createHmac, createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto';
import type { Primitives, Sha256 } from '../../proof/index.js';

// In one call: a third of the time that a hash takes which is written to.
export const sha256: Sha256 = (...parts) =>
  hash('sha256', parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts), 'buffer');

export const hmacSha256 = (key: Uint8Array, message: Uint8Array | string): Buffer =>
  createHmac('sha256', key).update(message).digest();

/** The same as text, base64url: written by the hash itself, in two thirds of the time. */
export const hmacSha256Text = (key: Uint8Array, message: string): string =>
  createHmac('sha256', key).update(message).digest('base64url');

/** Ed25519 (RFC 8032). */
export const signEd25519 = (key: KeyObject, message: Uint8Array): Buffer => sign(null, message, key);

/** The 32 bytes of an Ed25519 public key, as JWKS (RFC 8037) and log keys carry them. */
export function rawPublicKey(privateKey: KeyObject): Buffer {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url');
}

/** The cryptography that `verifyProof` asks for, by Node. */
export const nodePrimitives: Primitives = {
  sha256,
  hmacSha256,
  verifyEd25519: (publicKey, message, signature) =>
    verify(
      null,
      message,
      createPublicKey({
        key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') },
        format: 'jwk',
      }),
      signature,
    ),
};
