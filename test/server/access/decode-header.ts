/** The header of a compact JWS. */
export const decodeProtectedHeader = (jws: string): { readonly kid: string } =>
  JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString()) as { kid: string };
