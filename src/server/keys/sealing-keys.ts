import { createPrivateKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SealingJwk } from '../../proof/index.js';
import { StartError } from '../start-error.js';
import { isOpenToOthers, openKeyFile } from './key-file.js';
import { sha256 } from './sign.js';

/** A key pair that devices seal submissions to. */
export interface SealingKey {
  readonly jwk: SealingJwk;
  readonly privateJwk: JsonWebKey;
}

/** The key that devices seal to today, and those of before, which go on opening what was sealed to them. */
export interface SealingKeys {
  readonly current: SealingKey;
  find(kid: string): SealingKey | undefined;
  /** Their files that others than their owner may read. */
  readonly open: readonly string[];
}

const current = 'sealing-key.pem';
/** Of a key of before: the file of today's, renamed. */
const earlier = /^sealing-key\.[\w.-]+\.pem$/;

/** Opens the sealing keys of a receiver, or makes the first. Throws StartError when a file cannot be read, made or understood. */
export function openSealingKeys(folder: string): SealingKeys {
  const made = openKeyFile(folder, current, () =>
    generateKeyPairSync('ec', { namedCurve: 'P-256' })
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString(),
  );
  const files = readdirSync(folder).filter((name) => earlier.test(name));
  const first = readKey(join(folder, current), made.text);
  const others = files.map((name) => readKey(join(folder, name), openKeyFile(folder, name, () => '').text));
  const byId = new Map([...others, first].map((key) => [key.jwk.kid, key]));
  return {
    current: first,
    find: (kid) => byId.get(kid),
    open: [current, ...files].map((name) => join(folder, name)).filter(isOpenToOthers),
  };
}

function readKey(path: string, pem: string): SealingKey {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
      throw new TypeError(`it holds a key of type ${key.asymmetricKeyType}`);
    return toSealingKey(key);
  } catch (cause) {
    throw new StartError(`${path} is not a P-256 key in PEM: ${(cause as Error).message}`, { cause });
  }
}

function toSealingKey(key: KeyObject): SealingKey {
  const privateJwk = key.export({ format: 'jwk' });
  const { x = '', y = '' } = privateJwk;
  // The thumbprint of RFC 7638: the required members, sorted, without spaces.
  const thumbprint = sha256(Buffer.from(`{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`));
  const kid = Buffer.from(thumbprint).toString('base64url');
  return { jwk: { kty: 'EC', crv: 'P-256', x, y, kid, use: 'enc' }, privateJwk };
}
