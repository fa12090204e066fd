import { encodeBase64 } from './base64.js';
import { keyIdOf, type LogKey, type Note, signatureOf } from './checkpoint.js';
import type { Sha256 } from './merkle.js';
import type { Primitives } from './verify.js';

/** The type of a cosigner's Ed25519 key (C2SP tlog-cosignature). */
export const cosignerType = 4;

const utf8 = new TextEncoder();

/** What a witness signs of a checkpoint, at a time in seconds since 1970 (C2SP tlog-cosignature, `cosignature/v1`). */
export const cosignedMessage = (text: string, time: number): Uint8Array =>
  utf8.encode(`cosignature/v1\ntime ${time}\n${text}`);

/** A cosignature as the line of a note. */
export function formatCosignature(
  sha256: Sha256,
  key: LogKey,
  { time, signature }: { readonly time: number; readonly signature: Uint8Array },
): string {
  const stamp = new DataView(new ArrayBuffer(8));
  stamp.setBigUint64(0, BigInt(time));
  const bytes = Uint8Array.of(
    ...keyIdOf(sha256, key, cosignerType),
    ...new Uint8Array(stamp.buffer),
    ...signature,
  );
  return `— ${key.name} ${encodeBase64(bytes)}\n`;
}

/** When a witness cosigned a note, in seconds since 1970; null where it did not, or the signature is wrong. */
export function cosignedAt(
  note: Note,
  key: LogKey,
  { sha256, verifyEd25519 }: Pick<Primitives, 'sha256' | 'verifyEd25519'>,
): number | null {
  const stamped = signatureOf(sha256, note, key, cosignerType);
  if (stamped?.length !== 72) return null;
  const time = Number(new DataView(stamped.buffer, stamped.byteOffset, 8).getBigUint64(0));
  const isSigned =
    Number.isSafeInteger(time) &&
    verifyEd25519(key.publicKey, cosignedMessage(note.text, time), stamped.slice(8));
  return isSigned ? time : null;
}
