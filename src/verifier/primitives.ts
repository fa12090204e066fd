import { ed25519 } from '@noble/curves/ed25519.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Primitives } from '../proof/index.js';

/** Cryptography for a page from a file: not every browser has Ed25519 of its own there. */
export const primitives: Primitives = {
  sha256: (...parts) => {
    const hash = sha256.create();
    for (const part of parts) hash.update(part);
    return hash.digest();
  },
  hmacSha256: (key, message) => hmac(sha256, key, message),
  verifyEd25519: (publicKey, message, signature) => {
    try {
      // RFC 8032 as OpenSSL and Node read it.
      return ed25519.verify(signature, message, publicKey, { zip215: false });
    } catch {
      // Bytes that are no key or no signature verify nothing.
      return false;
    }
  },
};
