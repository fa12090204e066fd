import { decodeBase64Url, encodeBase64Url } from './base64.js';

/** The header of a signed record. `EdDSA` and not RFC 9864's `Ed25519`, which common libraries do not read yet. */
export interface JwsHeader {
  readonly alg: 'EdDSA';
  readonly kid: string;
  readonly typ: 'accord-record+jws';
}

const utf8 = new TextEncoder();

/** The header's text for a key; the same for every record that it signs. */
export const encodeJwsHeader = (kid: string): string =>
  encodeBase64Url(
    utf8.encode(JSON.stringify({ alg: 'EdDSA', kid, typ: 'accord-record+jws' } satisfies JwsHeader)),
  );

/** What is signed (RFC 7515 section 5.1): the encoded header, a point, the encoded payload. */
export const jwsSigningInput = (encodedHeader: string, payload: Uint8Array): string =>
  `${encodedHeader}.${encodeBase64Url(payload)}`;

/** A compact JWS taken apart. */
export interface Jws {
  readonly kid: string;
  readonly signingInput: string;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
}

/** Reads a compact JWS (RFC 7515 section 7.1); null when it is malformed or made with another algorithm than Ed25519. */
export function parseJws(text: string): Jws | null {
  const [encodedHeader, encodedPayload, encodedSignature, ...rest] = text.trim().split('.');
  if (!encodedHeader || !encodedPayload || !encodedSignature || rest.length > 0) return null;
  const header = decodeBase64Url(encodedHeader);
  const payload = decodeBase64Url(encodedPayload);
  const signature = decodeBase64Url(encodedSignature);
  if (!header || !payload || signature?.length !== 64) return null;
  const { alg, kid, crit } = readObject(header);
  // A critical extension that is not understood voids the signature (RFC 7515 section 4.1.11).
  if ((alg !== 'EdDSA' && alg !== 'Ed25519') || typeof kid !== 'string' || crit !== undefined) return null;
  return { kid, signingInput: `${encodedHeader}.${encodedPayload}`, payload, signature };
}

function readObject(bytes: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // Not JSON, hence no header with an algorithm: the caller refuses it as it does any other malformed text.
    return {};
  }
}
