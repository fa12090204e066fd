/** The 16 bytes of a `urn:uuid:` (RFC 9562). */
export const bytesOfUuid = (urn: string): Buffer =>
  Buffer.from(urn.replace('urn:uuid:', '').replaceAll('-', ''), 'hex');

/** The `urn:uuid:` of 16 bytes. */
export const uuidOfBytes = (bytes: Buffer): string =>
  `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
