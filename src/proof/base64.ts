const bytesPerStep = 0x2000;

/** Base64 with padding (RFC 4648 section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  let binary = '';
  // String.fromCharCode takes its bytes as arguments, and engines limit how many a call may have.
  for (let start = 0; start < bytes.length; start += bytesPerStep) {
    binary += String.fromCharCode(...bytes.subarray(start, start + bytesPerStep));
  }
  return btoa(binary);
}

// What stands before the padding has bits that belong to no byte: an encoder leaves them at zero.
const strict = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/][AQgw]==|[A-Za-z\d+/]{2}[AEIMQUYcgkosw048]=)?$/;

/** Reads base64 strictly: null for another alphabet, wrong padding or bits that no encoder writes. */
export function decodeBase64(text: string): Uint8Array | null {
  if (!strict.test(text)) return null;
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/** Base64 for addresses and JWS, without padding (RFC 4648 section 5). */
export const encodeBase64Url = (bytes: Uint8Array): string =>
  encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** Reads base64url strictly; null when the text is not what an encoder writes. */
export function decodeBase64Url(text: string): Uint8Array | null {
  if (!/^[\w-]*$/.test(text)) return null;
  const padding = '='.repeat((4 - (text.length % 4)) % 4);
  return decodeBase64(text.replaceAll('-', '+').replaceAll('_', '/') + padding);
}
