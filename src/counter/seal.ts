import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { encodeBase64Url } from '../proof/base64.js';
import { sealedAad, sealedInfo, type Sealed, type SealingJwk } from '../proof/sealed.js';

/** What is sealed, and what is bound to it. */
export interface ToSeal {
  /** JSON of a submission. */
  readonly body: string;
  /** The idempotency key that it will be sent with. */
  readonly key: string;
  readonly form: string;
  readonly madeAt: Date;
}

/** Seals a submission to its receiver: from then on nobody else can read it, this device included. Only in a secure context. */
export async function seal({ body, key, form, madeAt }: ToSeal, jwk: SealingJwk): Promise<Sealed> {
  const suite = new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes128Gcm(),
  });
  const recipientPublicKey = await suite.kem.importKey('jwk', bare(jwk), true);
  const head = { form, madeAt: madeAt.toISOString() };
  const { ct, enc } = await suite.seal(
    { recipientPublicKey, info: sealedInfo.buffer },
    new TextEncoder().encode(body).buffer,
    sealedAad(key, head).buffer,
  );
  return {
    schema: 'accord/sealed/1',
    kid: jwk.kid,
    ...head,
    enc: encodeBase64Url(new Uint8Array(enc)),
    ciphertext: encodeBase64Url(new Uint8Array(ct)),
  };
}

/** What the library takes: to browsers `use` and `kid` say more than an import may. */
const bare = ({ kty, crv, x, y }: SealingJwk) => ({ kty, crv, x, y });
