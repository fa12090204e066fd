import { createPrivateKey, generateKeyPairSync, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { encodeJwsHeader, formatLogKey, keyIdOf, parseLogKey } from '../../proof/index.js';
import { StartError } from '../start-error.js';
import { isOpenToOthers, makePrivateFolder, openKeyFile, readKeyFile } from './key-file.js';
import { readEarlierLogKeys } from './retire-log-key.js';
import { openSealingKeys, type SealingKeys } from './sealing-keys.js';
import { rawPublicKey, sha256 } from './sign.js';

/** A public record key as JWKS lists it (RFC 7517, RFC 8037). */
export interface PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly kid: string;
  readonly alg: 'EdDSA';
  readonly use: 'sig';
}

/** A key that signs records, with what names it. */
export interface RecordKey {
  readonly privateKey: KeyObject;
  readonly jwk: PublicJwk;
  readonly jwsHeader: string;
}

/** All keys of a receiver. Records and log have keys of their own, so that losing one does not forge the other. */
export interface Keys {
  readonly record: RecordKey;
  /** Of businesses, by their ids; see `recordKeyFor`. */
  readonly recordOf: ReadonlyMap<string, RecordKey>;
  readonly log: {
    readonly privateKey: KeyObject;
    readonly name: string;
    readonly keyId: Uint8Array;
    readonly vkey: string;
    /** Public keys of logs that it wrote before, as one line each. */
    readonly earlier: readonly string[];
  };
  /** Fixes the log's name, which until then is what `host` makes of it. Throws StartError. */
  keepLogName(): void;
  /** What devices seal to what they keep. */
  readonly sealing: SealingKeys;
  /** What the owner shows to read what was collected. */
  readonly ownerToken: string;
  readonly isOwnerTokenNew: boolean;
  /** Key files that others than their owner may read. */
  readonly open: readonly string[];
  /** A secret for one use, so that no two uses share one. */
  secretFor(
    use:
      | 'subject-lookup'
      | 'subject-key'
      | 'proof-token'
      | 'plain-key'
      | 'person-link'
      | 'stay-link'
      | 'excerpt-link'
      | 'form-token'
      | 'work'
      | 'fingerprint',
  ): Buffer;
}

const names = {
  record: 'record-key.pem',
  log: 'log-key.pem',
  logName: 'log.vkey',
  secret: 'secret',
  ownerToken: 'owner-token',
} as const;

/**
 * Opens a receiver's keys, or makes them on first start. `host` names the log until `keepLogName`; from then on it stays, as a
 * log that changed its name would be another log. Throws StartError when a file cannot be read, made or understood.
 */
export function openKeys(folder: string, host: string): Keys {
  makePrivateFolder(folder);
  const record = openRecordKey(folder);
  const log = openSigningKey(folder, names.log);
  const secret = openToken(folder, names.secret);
  const ownerToken = openToken(folder, names.ownerToken);
  const sealing = openSealingKeys(folder);
  const logPublicKey = rawPublicKey(log);
  const path = join(folder, names.logName);
  const named = formatLogKey(sha256, { name: nameLog(host, logPublicKey), publicKey: logPublicKey });
  const vkey = (readKeyFile(path) ?? named).trim();
  const logKey = parseLogKey(sha256, vkey);
  if (!logKey || !logPublicKey.equals(logKey.publicKey)) {
    throw new StartError(
      `${join(folder, names.logName)} is not the public part of ${names.log}: put the right file back.`,
    );
  }
  const secretBytes = Buffer.from(secret.text, 'base64url');
  return {
    record,
    recordOf: new Map(),
    log: {
      privateKey: log,
      name: logKey.name,
      keyId: keyIdOf(sha256, logKey),
      vkey,
      earlier: readEarlierLogKeys(folder),
    },
    sealing,
    keepLogName: () => {
      const { text } = openKeyFile(folder, names.logName, () => `${vkey}\n`);
      if (text.trim() !== vkey)
        throw new StartError(`Another receiver has named the log meanwhile (${path}): start this one again.`);
    },
    ownerToken: ownerToken.text,
    isOwnerTokenNew: ownerToken.isNew,
    open: [
      ...[names.record, names.log, names.secret, names.ownerToken]
        .map((name) => join(folder, name))
        .filter(isOpenToOthers),
      ...sealing.open,
    ],
    secretFor: (use) => Buffer.from(hkdfSync('sha256', secretBytes, '', `accord ${use}`, 32)),
  };
}

/** Opens the record key of a folder, or makes it. Throws StartError. */
export function openRecordKey(folder: string): RecordKey {
  const privateKey = openSigningKey(folder, names.record);
  const jwk = toJwk(privateKey);
  return { privateKey, jwk, jwsHeader: encodeJwsHeader(jwk.kid) };
}

function openSigningKey(folder: string, name: string): KeyObject {
  const { text } = openKeyFile(folder, name, () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );
  try {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyType === 'ed25519') return key;
    throw new TypeError(`it holds a key of type ${key.asymmetricKeyType}`);
  } catch (cause) {
    throw new StartError(`${join(folder, name)} is not an Ed25519 key in PEM: ${(cause as Error).message}`, {
      cause,
    });
  }
}

function openToken(folder: string, name: string): { text: string; isNew: boolean } {
  const { text, isNew } = openKeyFile(folder, name, () => `${randomBytes(32).toString('base64url')}\n`);
  const token = text.trim();
  if (!/^[\w-]{43,}$/.test(token)) {
    throw new StartError(
      `${join(folder, name)} must hold at least 43 characters of base64url: put the right file back.`,
    );
  }
  return { text: token, isNew };
}

// Two receivers on one host, such as two on localhost, are two logs: the key makes the name unlike any other.
const nameLog = (host: string, publicKey: Uint8Array): string =>
  `${host}/log/${Buffer.from(sha256(publicKey)).toString('hex').slice(0, 8)}`;

function toJwk(privateKey: KeyObject): PublicJwk {
  const x = rawPublicKey(privateKey).toString('base64url');
  // The thumbprint of RFC 7638: the required members, sorted, without spaces.
  const kid = Buffer.from(sha256(Buffer.from(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`))).toString(
    'base64url',
  );
  return { kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' };
}
