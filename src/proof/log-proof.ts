import { decodeBase64, encodeBase64 } from './base64.js';

/** That an entry stands in a log: its place, the path to the root, and the signed checkpoint that names the root. */
export interface LogProof {
  readonly index: number;
  readonly path: readonly Uint8Array[];
  readonly checkpoint: string;
}

const header = 'c2sp.org/tlog-proof@v1';

/** A log proof as text (C2SP tlog-proof). */
export const formatLogProof = ({ index, path, checkpoint }: LogProof): string =>
  [header, `index ${index}`, ...path.map(encodeBase64), '', checkpoint].join('\n');

/** Reads a log proof (C2SP tlog-proof); null when it is malformed. */
export function parseLogProof(text: string): LogProof | null {
  const end = text.indexOf('\n\n');
  const [first, place, ...hashes] = text.slice(0, Math.max(end, 0)).split('\n');
  const [, index] = /^index (0|[1-9]\d{0,15})$/.exec(place ?? '') ?? [];
  const path = hashes.map(decodeBase64).filter((hash) => hash?.length === 32) as Uint8Array[];
  if (first !== header || index === undefined || path.length !== hashes.length || path.length > 63)
    return null;
  return { index: Number(index), path, checkpoint: text.slice(end + 2) };
}
