/** A body that nobody reads without the key. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** Seals what is kept, each to its own entry. */
export interface Cipher {
  seal(key: string, body: string): Promise<Sealed>;
  /** Rejects where it was sealed with another key, to another entry, or was changed. */
  open(key: string, sealed: Sealed): Promise<string>;
}

const algorithm = 'AES-GCM';

/** A key that can be used and not read out. Only in a secure context. */
export const makeSecret = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, ['encrypt', 'decrypt']);

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Seals with AES-GCM and a fresh random vector each time. */
export function cipherWith(secret: CryptoKey): Cipher {
  return {
    seal: async (key, body) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const how = { name: algorithm, iv, additionalData: bytesOf(key) };
      return { iv, data: await crypto.subtle.encrypt(how, secret, bytesOf(body)) };
    },
    open: async (key, { iv, data }) => {
      const how = { name: algorithm, iv, additionalData: bytesOf(key) };
      return new TextDecoder().decode(await crypto.subtle.decrypt(how, secret, data));
    },
  };
}
