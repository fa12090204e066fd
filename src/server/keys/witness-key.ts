import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { cosignerType, formatLogKey, type LogKey, parseLogKey } from '../../proof/index.js';
import { StartError } from '../start-error.js';
import { openKeyFile } from './key-file.js';
import { rawPublicKey, sha256 } from './sign.js';

/** What a receiver cosigns other logs with: a key of its own, as a signature by the log's key means something else. */
export interface WitnessKey {
  readonly privateKey: KeyObject;
  readonly key: LogKey;
  /** One line of text, for whoever asks it. */
  readonly vkey: string;
}

/** Opens the witness key of a folder, or makes it, named after `host` for good. Throws StartError. */
export function openWitnessKey(folder: string, host: string): WitnessKey {
  const { text } = openKeyFile(folder, 'witness-key.pem', () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );
  let privateKey: KeyObject;
  try {
    privateKey = createPrivateKey(text);
  } catch (cause) {
    throw new StartError(`${join(folder, 'witness-key.pem')} is no key in PEM: put the right file back.`, {
      cause,
    });
  }
  const publicKey = rawPublicKey(privateKey);
  const mark = Buffer.from(sha256(publicKey)).toString('hex').slice(0, 8);
  const named = formatLogKey(sha256, { name: `${host}/witness/${mark}`, publicKey }, cosignerType);
  const vkey = openKeyFile(folder, 'witness.vkey', () => `${named}\n`).text.trim();
  const key = parseLogKey(sha256, vkey, cosignerType);
  if (!key || !publicKey.equals(key.publicKey))
    throw new StartError(
      `${join(folder, 'witness.vkey')} is not the public part of witness-key.pem: put the right file back.`,
    );
  return { privateKey, key, vkey };
}
