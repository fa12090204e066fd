import { Integer, Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';

import { digestOf } from './digest.js';

const sha256 = '2.16.840.1.101.3.4.2.1';

/**
 * The question for a time-stamp token over some bytes (RFC 3161 section 2.4.1), in DER. Of the bytes it holds the SHA-256
 * only. `nonce` is a random number of at most 16 bytes; `policy` an OID, where the authority has several.
 */
export async function makeTimestampQuery(
  data: Uint8Array,
  nonce: Uint8Array,
  policy?: string,
): Promise<Uint8Array> {
  const query = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: await digestOf('SHA-256', data) }),
    }),
    ...(policy !== undefined && { reqPolicy: policy }),
    nonce: new Integer({ valueHex: positive(nonce) }),
    // The certificates come with the token, so that it can be checked when their addresses are long gone.
    certReq: true,
  });
  return new Uint8Array(query.toSchema().toBER());
}

/** In DER a number has no zeros before it, but for one that keeps it from being negative. */
function positive(nonce: Uint8Array): Uint8Array {
  const start = nonce.findIndex((byte) => byte !== 0);
  const digits = start === -1 ? Uint8Array.of(0) : nonce.slice(start);
  return (digits[0] ?? 0) >= 0x80 ? Uint8Array.of(0, ...digits) : digits;
}
