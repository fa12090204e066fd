import { formatCheckpoint, formatNote } from '../../proof/index.js';
import type { Keys } from '../keys/open-keys.js';
import { signEd25519 } from '../keys/sign.js';

/** Signs where a log stands, as a C2SP checkpoint. */
export function signCheckpoint(
  { size, root }: { readonly size: number; readonly root: Uint8Array },
  { log }: Pick<Keys, 'log'>,
): string {
  const text = formatCheckpoint({ origin: log.name, size, root });
  return formatNote(text, log.name, log.keyId, signEd25519(log.privateKey, Buffer.from(text)));
}
