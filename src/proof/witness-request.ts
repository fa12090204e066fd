import { decodeBase64, encodeBase64 } from './base64.js';

/** What a log asks a witness (C2SP tlog-witness, add-checkpoint). */
export interface WitnessRequest {
  /** The size that the witness cosigned last. */
  readonly oldSize: number;
  readonly path: readonly Uint8Array[];
  /** The signed note. */
  readonly checkpoint: string;
}

const mostHashes = 63;

/** A request as text. */
export const formatWitnessRequest = ({ oldSize, path, checkpoint }: WitnessRequest): string =>
  [`old ${oldSize}`, ...path.map(encodeBase64), '', checkpoint].join('\n');

/** Reads a request; null when it is malformed. */
export function parseWitnessRequest(text: string): WitnessRequest | null {
  const end = text.indexOf('\n\n');
  const [first = '', ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
  const [, size] = /^old (0|[1-9]\d{0,15})$/.exec(first) ?? [];
  const path = lines.map(decodeBase64).filter((hash) => hash?.length === 32) as Uint8Array[];
  if (size === undefined || path.length !== lines.length || path.length > mostHashes) return null;
  return { oldSize: Number(size), path, checkpoint: text.slice(end + 2) };
}
