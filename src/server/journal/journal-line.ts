import { z } from 'zod/mini';
import { isNo, noesOf, type Summary } from '../../history/index.js';
import type { ProofRecord } from '../../proof/index.js';

/** A no: what it is about, in the words of the fold, under the tags of the contacts that it was given with. */
export interface NoLine {
  readonly kind: 'no';
  readonly controller: string;
  readonly summary: Summary;
}

/** A person whose key was deleted, by the numbers that records name them with. */
export interface ErasureLine {
  readonly kind: 'erased';
  /** RFC 3339. */
  readonly at: string;
  readonly subjects: readonly string[];
  /** Records of persons of whom something stays: another one of their household, or another business. */
  readonly records?: readonly string[] | undefined;
  /** What nobody is to be contacted by from then on: keyed digests, as lists of refusals have them. */
  readonly stopped?: { readonly controller: string; readonly digests: readonly string[] } | undefined;
}

/** A part of a list of refusals that was taken in: keyed digests, as the store has them. */
export interface ListLine {
  readonly kind: 'list';
  /** Of the import, RFC 3339; it tells one from another of that business. */
  readonly at: string;
  readonly controller: string;
  /** Null for every channel, and every party. */
  readonly channel: string | null;
  readonly party: string | null;
  readonly since: string;
  /** What was counted, as JSON. */
  readonly counts: string;
  readonly digests: readonly string[];
}

export type JournalContent = NoLine | ErasureLine | ListLine;
export type NumberedLine = JournalContent & { readonly seq: number };

const seq = z.int().check(z.positive());
const line = z.discriminatedUnion('kind', [
  z.object({
    seq,
    kind: z.literal('no'),
    controller: z.string(),
    summary: z.looseObject({
      id: z.string(),
      at: z.number(),
      place: z.number(),
      form: z.string(),
      version: z.string(),
      contacts: z.array(z.string()),
    }),
  }),
  z.object({
    seq,
    kind: z.literal('erased'),
    at: z.string(),
    subjects: z.array(z.string()),
    records: z.optional(z.array(z.string())),
    stopped: z.optional(z.object({ controller: z.string(), digests: z.array(z.string()) })),
  }),
  z.object({
    seq,
    kind: z.literal('list'),
    at: z.string(),
    controller: z.string(),
    channel: z.nullable(z.string()),
    party: z.nullable(z.string()),
    since: z.string(),
    counts: z.string(),
    digests: z.array(z.string()),
  }),
]);

/** Reads one line; null where it is none. */
export function readJournalLine(text: string): NumberedLine | null {
  try {
    const parsed = line.safeParse(JSON.parse(text));
    return parsed.success ? (parsed.data as unknown as NumberedLine) : null;
  } catch {
    return null;
  }
}

/** What of a record goes into the journal: its noes, and nothing else of it; null where it has none. */
export function noLineOf(controller: string, summary: Summary): NoLine | null {
  const noes = noesOf(summary);
  return noes && { kind: 'no', controller, summary: noes };
}

/** Whether a record says a no that goes into the journal. */
export const isJournaled = ({ items, withdrawn }: ProofRecord): boolean =>
  withdrawn !== undefined ||
  items.some((item) => isNo(item) && !(item.answer === 'refused' && item.control !== 'yes-no'));
