/** The digest of some bytes, by the cryptography that browsers and Node have alike. */
export const digestOf = async (name: string, bytes: Uint8Array): Promise<Uint8Array> =>
  // A copy is what every engine takes, also where the bytes come from shared memory.
  new Uint8Array(await globalThis.crypto.subtle.digest(name, Uint8Array.from(bytes)));

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);
