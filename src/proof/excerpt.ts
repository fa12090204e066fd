import * as z from 'zod/mini';
import { base64Url, besideSchema, type Bundle, checkShape, type PublishedKeys } from './bundle.js';
import type { ProofRecord, RecordItem } from './record.js';

const mostItems = 100;
const text = z.string();
const moment = z.string().check(z.refine((at) => !Number.isNaN(Date.parse(at)), 'a time'));

const itemSchema = z.strictObject({
  place: z.int().check(z.gte(0)),
  salt: base64Url,
  item: z.looseObject({ id: text, party: text, label: text, answer: text }),
});

const excerptSchema = z.strictObject({
  schema: z.literal('accord/excerpt/1'),
  statement: text,
  items: z.array(itemSchema).check(z.minLength(1), z.maxLength(mostItems)),
  logProof: text,
  ...besideSchema,
});

const statementSchema = z.strictObject({
  schema: z.literal('accord/excerpt-statement/1'),
  record: text,
  entry: base64Url,
  log: text,
  controllers: z.array(z.looseObject({ name: text })).check(z.minLength(1)),
  event: z.looseObject({ type: text, method: text, at: moment }),
  notice: z.looseObject({ id: text, version: text, language: text, sha256: text }),
  standing: z.union([z.literal('counted'), z.literal('flagged')]),
  party: text,
  commitments: z
    .array(z.strictObject({ place: z.int().check(z.gte(0)), digest: text }))
    .check(z.minLength(1), z.maxLength(mostItems)),
  address: z.string().check(z.regex(/^https?:\/\//)),
  issuedAt: moment,
});

/**
 * What the receiver says of one record to one partner, signed: an entry of the log binds the whole record, so that nobody sees
 * from the entry alone which commitments are in it.
 */
export interface ExcerptStatement {
  readonly schema: 'accord/excerpt-statement/1';
  /** `urn:uuid:` of the record. */
  readonly record: string;
  /** SHA-256 of the record, base64url: its entry in the log. */
  readonly entry: string;
  readonly log: string;
  readonly controllers: ProofRecord['controllers'];
  readonly event: Pick<ProofRecord['event'], 'type' | 'by' | 'method' | 'at' | 'behind' | 'atLatest'>;
  readonly notice: Pick<ProofRecord['notice'], 'id' | 'version' | 'language' | 'sha256'>;
  readonly standing: ProofRecord['standing'];
  /** Whose questions are shown. */
  readonly party: string;
  /** Of these questions alone: their places in the record, and the salted digests there. */
  readonly commitments: readonly { readonly place: number; readonly digest: string }[];
  /** Tells whether it still stands, to whoever asks. */
  readonly address: string;
  readonly issuedAt: string;
}

/** One question of the partner's, in clear, with the salt of its commitment. */
export interface ExcerptItem {
  readonly place: number;
  readonly salt: string;
  readonly item: RecordItem;
}

/** What shows one partner its own questions, their answers and their place in the log, and nothing of the others. */
export interface Excerpt {
  readonly schema: 'accord/excerpt/1';
  /** Compact JWS (RFC 7515) over an `ExcerptStatement`, of the type `accord-excerpt+jws`. */
  readonly statement: string;
  readonly items: readonly ExcerptItem[];
  /** C2SP tlog-proof of the statement's entry. */
  readonly logProof: string;
  readonly timestamps: Bundle['timestamps'];
  readonly keys: PublishedKeys;
}

/** A value as an excerpt. Throws BundleError. */
export const toExcerpt = (value: unknown): Excerpt =>
  checkShape(excerptSchema, value, 'excerpt') as unknown as Excerpt;

/** The statement in signed bytes; null where they say something else. */
export function readStatement(payload: Uint8Array): ExcerptStatement | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
    return checkShape(statementSchema, value, 'excerpt') as unknown as ExcerptStatement;
  } catch {
    // Signed bytes that are no statement state nothing, whoever signed them.
    return null;
  }
}
