/**
 * A submission that only its receiver can read: HPKE (RFC 9180) in base mode, with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and
 * AES-128-GCM. What stands beside the ciphertext is bound to it.
 */
export interface Sealed {
  readonly schema: 'accord/sealed/1';
  /** Thumbprint of the key that it is sealed to (RFC 7638). */
  readonly kid: string;
  /** Id of the form. */
  readonly form: string;
  /** When it was sealed, by the device's clock (RFC 3339). */
  readonly madeAt: string;
  /** The encapsulated key, base64url. */
  readonly enc: string;
  /** JSON of the submission, sealed, base64url. */
  readonly ciphertext: string;
}

/** The public part of the key that devices seal to, as a JWK (RFC 7517). */
export interface SealingJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly kid: string;
  readonly use: 'enc';
}

/** Names the use that is made of HPKE, so that nothing sealed for another opens here. */
export const sealedInfo: Uint8Array<ArrayBuffer> = new TextEncoder().encode('accord/sealed/1');

/** What nobody can change of a sealed submission without breaking it: its idempotency key, its form and when it was made. */
export const sealedAad = (
  idempotencyKey: string,
  { form, madeAt }: Pick<Sealed, 'form' | 'madeAt'>,
): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`accord/sealed/1\n${idempotencyKey.toLowerCase()}\n${form}\n${madeAt}`);
