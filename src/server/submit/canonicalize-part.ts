import { CanonicalError, canonicalize } from '../../proof/index.js';

/** Canonical JSON of a part of the body; a CanonicalError then names its place in the whole body. */
export function canonicalizePart(pointer: string, value: unknown): string {
  try {
    return canonicalize(value);
  } catch (error) {
    throw error instanceof CanonicalError ? new CanonicalError(pointer + error.pointer, error.reason) : error;
  }
}
