import * as z from 'zod/mini';
import { decodeBase64, decodeBase64Url, encodeBase64, encodeBase64Url } from './base64.js';
import { canonicalize } from './canonical.js';
import { parseLogProof } from './log-proof.js';

/** The longest bundle that is read, in bytes. */
export const longestBundle = 5_000_000;
const deepest = 64;
const mostLater = 100;

const entry = z.strictObject({ jws: z.string(), logProof: z.string() });
const base64 = z.string().check(z.refine((text) => decodeBase64(text) !== null, 'base64'));
/** Bytes in text. */
export const base64Url = z.string().check(z.refine((text) => decodeBase64Url(text) !== null, 'base64url'));

/** Tokens and keys, as they stand beside every proof. */
export const besideSchema = {
  timestamps: z
    .array(z.strictObject({ type: z.literal('rfc3161'), over: z.literal('checkpoint'), token: base64 }))
    .check(z.maxLength(8)),
  keys: z.strictObject({
    jwks: z.strictObject({
      keys: z.array(z.looseObject({ kid: z.string(), x: base64Url })).check(z.maxLength(1000)),
    }),
    log: z.array(z.string()).check(z.maxLength(100)),
    timeCa: z.optional(z.string()),
  }),
};

const bundleSchema = z.strictObject({
  schema: z.literal('accord/bundle/1'),
  record: z.record(z.string(), z.unknown()),
  jws: z.string(),
  logProof: z.string(),
  presentation: z.optional(z.unknown()),
  disclosure: z.optional(z.strictObject({ private: z.unknown(), salt: base64Url })),
  ...besideSchema,
  later: z.array(entry).check(z.maxLength(mostLater)),
});

/** A record with its proof in a log. */
export interface LoggedRecord {
  /** Compact JWS (RFC 7515). */
  readonly jws: string;
  /** C2SP tlog-proof. */
  readonly logProof: string;
}

/** A record key (RFC 7517). */
export interface PublishedKey {
  readonly kid: string;
  /** The raw Ed25519 key, base64url. */
  readonly x: string;
  /** Taken back: from that time on (seconds since 1970), nothing tells its signatures from a thief's. */
  readonly revoked?: { readonly revoked_at: number } | undefined;
}

/** Keys as a receiver publishes them. Those of a bundle are its own: they show that its parts fit together, and not who made them. */
export interface PublishedKeys {
  readonly jwks: { readonly keys: readonly PublishedKey[] };
  /** Keys of logs, one line each (C2SP signed-note). */
  readonly log: readonly string[];
  /** Certificates of a time-stamping authority, PEM. */
  readonly timeCa?: string | undefined;
}

/** Everything about one record that a stranger needs to check it. */
export interface Bundle extends LoggedRecord {
  readonly schema: 'accord/bundle/1';
  /** The record for people to read; the signed one is in `jws`. */
  readonly record: Readonly<Record<string, unknown>>;
  /** What was on screen, or the sentences of a withdrawal. */
  readonly presentation?: unknown;
  /** What the person wrote, with its salt (base64url); only where it is shown. */
  readonly disclosure?: { readonly private: unknown; readonly salt: string } | undefined;
  /** Tokens over the checkpoint, DER as base64 (RFC 3161). */
  readonly timestamps: readonly {
    readonly type: 'rfc3161';
    readonly over: 'checkpoint';
    readonly token: string;
  }[];
  readonly keys: PublishedKeys;
  /** What the same person said afterwards, as far as it takes something back. */
  readonly later: readonly LoggedRecord[];
}

/** Why a text is no bundle. */
export class BundleError extends Error {
  override readonly name = 'BundleError';
}

/** Reads a bundle. Throws BundleError for a text that is too long, too deep, or of another shape. */
export const parseBundle = (text: string): Bundle => toBundle(readShallow(text));

/** A value as a bundle. Throws BundleError. */
export const toBundle = (value: unknown): Bundle => checkShape(bundleSchema, value, 'bundle') as Bundle;

/** Reads JSON that is not too long and not too deep for a proof. Throws BundleError. */
export function readShallow(text: string): unknown {
  if (text.length > longestBundle)
    throw new BundleError(`It is longer than ${longestBundle / 1e6} MB: no bundle is.`);
  if (depthOf(text) > deepest)
    throw new BundleError(`It is nested deeper than ${deepest} levels: no bundle is.`);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BundleError('It is not JSON.');
  }
}

/** Throws BundleError, with the place, for a value of another shape. */
export function checkShape<Shape extends z.ZodMiniType>(
  schema: Shape,
  value: unknown,
  what: 'bundle' | 'excerpt',
): z.infer<Shape> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data as z.infer<Shape>;
  const [issue] = parsed.error.issues;
  throw new BundleError(
    `It is not ${what === 'bundle' ? 'a bundle' : 'an excerpt'}: /${issue?.path.map(String).join('/') ?? ''} is missing or of another kind.`,
  );
}

/** How deep brackets stand in each other, by one look at each character. */
export function depthOf(json: string): number {
  let [level, deepestLevel, isText] = [0, 0, false];
  for (let place = 0; place < json.length; place++) {
    const character = json[place];
    if (isText) {
      if (character === '\\') place += 1;
      else if (character === '"') isText = false;
    } else if (character === '"') isText = true;
    else if (character === '{' || character === '[') deepestLevel = Math.max(deepestLevel, ++level);
    else if (character === '}' || character === ']') level -= 1;
  }
  return deepestLevel;
}

/** The files of a bundle's folder by name, but for pages to read. */
export type BundleFiles = Readonly<Record<string, string | Uint8Array>>;

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const unhex = (text: string): Uint8Array =>
  Uint8Array.from(text.trim().match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/**
 * A bundle as files, so that it is checked with OpenSSL and a shell. The record's own bytes are in `receipt.jws`; `record.json` is
 * for reading.
 */
export function toFiles(bundle: Bundle): BundleFiles {
  const { presentation, disclosure, timestamps, keys, later } = bundle;
  const [token] = timestamps;
  return {
    'record.json': `${JSON.stringify(bundle.record, null, 2)}\n`,
    'receipt.jws': bundle.jws,
    'proof.tlog-proof': bundle.logProof,
    'checkpoint.txt': parseLogProof(bundle.logProof)?.checkpoint ?? '',
    'jwks.json': `${JSON.stringify(keys.jwks)}\n`,
    'log.vkey': `${keys.log.join('\n')}\n`,
    ...(keys.timeCa !== undefined && { 'tsa-ca.pem': keys.timeCa }),
    ...(token && { 'cp.tsr': decodeBase64(token.token) ?? new Uint8Array() }),
    ...(presentation !== undefined && { 'presentation.json': canonicalize(presentation) }),
    ...(disclosure && {
      'private.json': canonicalize(disclosure.private),
      'private.salt.hex': hex(decodeBase64Url(disclosure.salt) ?? new Uint8Array()),
    }),
    ...Object.fromEntries(
      later.flatMap(({ jws, logProof }, index) => [
        [`later/${index + 1}/receipt.jws`, jws],
        [`later/${index + 1}/proof.tlog-proof`, logProof],
      ]),
    ),
  };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Puts a bundle together from its files. Throws BundleError where one is missing, too long or of another shape. */
export function fromFiles(files: BundleFiles): Bundle {
  const total = Object.values(files).reduce((sum, one) => sum + one.length, 0);
  if (total > longestBundle)
    throw new BundleError(`It is longer than ${longestBundle / 1e6} MB: no bundle is.`);
  const find = (name: string): string | undefined => {
    const content = files[name];
    try {
      return content === undefined || typeof content === 'string' ? content : utf8.decode(content);
    } catch {
      throw new BundleError(`${name} is not text in UTF-8.`);
    }
  };
  const read = (name: string): string => {
    const text = find(name);
    if (text === undefined) throw new BundleError(`${name} is missing.`);
    return text;
  };
  const readJson = (name: string): unknown => {
    const text = read(name);
    if (depthOf(text) > deepest) throw new BundleError(`${name} is nested deeper than ${deepest} levels.`);
    try {
      return JSON.parse(text);
    } catch {
      throw new BundleError(`${name} is not JSON.`);
    }
  };
  const logProof = read('proof.tlog-proof');
  const checkpoint = find('checkpoint.txt');
  if (checkpoint !== undefined && parseLogProof(logProof)?.checkpoint !== checkpoint)
    throw new BundleError('checkpoint.txt is not the one in proof.tlog-proof.');
  const token = files['cp.tsr'];
  const bytes = typeof token === 'string' ? new TextEncoder().encode(token) : token;
  const later: LoggedRecord[] = [];
  for (let number = 1; files[`later/${number}/receipt.jws`] !== undefined && number <= mostLater; number++)
    later.push({
      jws: read(`later/${number}/receipt.jws`),
      logProof: read(`later/${number}/proof.tlog-proof`),
    });
  return parseBundle(
    JSON.stringify({
      schema: 'accord/bundle/1',
      record: readJson('record.json'),
      jws: read('receipt.jws').trim(),
      logProof,
      ...(files['presentation.json'] !== undefined && { presentation: readJson('presentation.json') }),
      ...(files['private.json'] !== undefined && {
        disclosure: {
          private: readJson('private.json'),
          salt: encodeBase64Url(unhex(read('private.salt.hex'))),
        },
      }),
      timestamps: bytes ? [{ type: 'rfc3161', over: 'checkpoint', token: encodeBase64(bytes) }] : [],
      keys: {
        jwks: readJson('jwks.json'),
        log: read('log.vkey').split('\n').filter(Boolean),
        ...(files['tsa-ca.pem'] !== undefined && { timeCa: read('tsa-ca.pem') }),
      },
      later,
    }),
  );
}
