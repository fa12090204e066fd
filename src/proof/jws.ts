import { decodeBase64Url, encodeBase64Url } from './base64.js';

/** What is signed: a record, or what the receiver says of one to a partner. */
export type JwsType = 'accord-record+jws' | 'accord-excerpt+jws';

/** The header of what a record key signs. `EdDSA` and not RFC 9864's `Ed25519`, which common libraries do not read yet. */
export interface JwsHeader {
  readonly alg: 'EdDSA';
  readonly kid: string;
  readonly typ: JwsType;
}

const utf8 = new TextEncoder();

/** The header's text for a key; the same for everything of one type that it signs. */
export const encodeJwsHeader = (kid: string, typ: JwsType = 'accord-record+jws'): string =>
  encodeBase64Url(utf8.encode(JSON.stringify({ alg: 'EdDSA', kid, typ } satisfies JwsHeader)));

/** What is signed (RFC 7515 section 5.1): the encoded header, a point, the encoded payload. */
export const jwsSigningInput = (encodedHeader: string, payload: Uint8Array): string =>
  `${encodedHeader}.${encodeBase64Url(payload)}`;

/** A compact JWS taken apart. */
export interface Jws {
  readonly kid: string;
  readonly typ?: string | undefined;
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
  const { alg, kid, crit, typ } = readObject(header);
  // A critical extension that is not understood voids the signature (RFC 7515 section 4.1.11).
  if ((alg !== 'EdDSA' && alg !== 'Ed25519') || typeof kid !== 'string' || crit !== undefined) return null;
  return {
    kid,
    typ: typeof typ === 'string' ? typ : undefined,
    signingInput: `${encodedHeader}.${encodedPayload}`,
    payload,
    signature,
  };
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
