import { type Bundle, readShallow, toBundle } from './bundle.js';
import { type Excerpt, toExcerpt } from './excerpt.js';
import { type BundleTrust, type BundleVerdict, type CheckTime, verifyBundle } from './verify-bundle.js';
import { type ExcerptVerdict, verifyExcerpt } from './verify-excerpt.js';
import type { Primitives } from './verify.js';

/** What somebody may be given to check. */
export type AnyProof = Bundle | Excerpt;

/** Reads a bundle or an excerpt, by what it says it is. Throws BundleError. */
export function parseProof(text: string): AnyProof {
  const value = readShallow(text);
  const schema = (value as { schema?: unknown } | null)?.schema;
  return schema === 'accord/excerpt/1' ? toExcerpt(value) : toBundle(value);
}

/** Checks a bundle or an excerpt. */
export const verifyAnyProof = (
  proof: AnyProof,
  trust: BundleTrust,
  primitives: Primitives,
  checkTime: CheckTime,
): Promise<BundleVerdict | ExcerptVerdict> =>
  proof.schema === 'accord/excerpt/1'
    ? verifyExcerpt(proof, trust, primitives, checkTime)
    : verifyBundle(proof, trust, primitives, checkTime);
