import { decodeBase64, encodeBase64 } from './base64.js';
import type { Sha256 } from './merkle.js';

/** What a log says of itself at one moment (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** The public key of a log, with the name it signs as (C2SP signed-note, "verifier keys"). */
export interface LogKey {
  readonly name: string;
  readonly publicKey: Uint8Array;
}

const ed25519 = 1;
const utf8 = new TextEncoder();

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const withType = (publicKey: Uint8Array, type: number): Uint8Array => Uint8Array.of(type, ...publicKey);

/** The four bytes that tell which key signed (C2SP signed-note); `type` says for what it signs. */
export const keyIdOf = (sha256: Sha256, { name, publicKey }: LogKey, type = ed25519): Uint8Array =>
  sha256(utf8.encode(`${name}\n`), withType(publicKey, type)).slice(0, 4);

/** A log's public key as one line of text, `name+id+key` (C2SP signed-note). */
export const formatLogKey = (sha256: Sha256, key: LogKey, type = ed25519): string =>
  `${key.name}+${hex(keyIdOf(sha256, key, type))}+${encodeBase64(withType(key.publicKey, type))}`;

/** Reads a log's public key; null when it is not an Ed25519 key whose id fits its name. */
export function parseLogKey(sha256: Sha256, text: string, type = ed25519): LogKey | null {
  const [, name, id, encoded] = /^([^\s+]+)\+([\da-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const bytes = encoded === undefined ? null : decodeBase64(encoded);
  if (!name || bytes?.length !== 33 || bytes[0] !== type) return null;
  const key = { name, publicKey: bytes.slice(1) };
  return hex(keyIdOf(sha256, key, type)) === id ? key : null;
}

/** The text of a checkpoint, which is what its log signs. */
export const formatCheckpoint = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${encodeBase64(root)}\n`;

/** A text with one signature under it (C2SP signed-note). */
export const formatNote = (text: string, name: string, keyId: Uint8Array, signature: Uint8Array): string =>
  `${text}\n— ${name} ${encodeBase64(Uint8Array.of(...keyId, ...signature))}\n`;

/** A note taken apart; the signatures of keys that nobody asked about stay unread. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly {
    readonly name: string;
    readonly keyId: string;
    readonly signature: Uint8Array;
  }[];
}

/** Reads a signed note; null when it has no signature or a malformed one. */
export function parseNote(note: string): Note | null {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return null;
  const signatures = [];
  for (const line of note.slice(end + 2, -1).split('\n')) {
    const [, name, encoded] = /^— ([^\s+]+) (\S+)$/.exec(line) ?? [];
    const bytes = encoded === undefined ? null : decodeBase64(encoded);
    if (!name || !bytes || bytes.length < 5) return null;
    signatures.push({ name, keyId: hex(bytes.slice(0, 4)), signature: bytes.slice(4) });
  }
  return { text: note.slice(0, end + 1), signatures };
}

/** Reads the text of a checkpoint; null when a line is missing or malformed. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [origin, size, root] = text.split('\n');
  const hash = root === undefined ? null : decodeBase64(root);
  if (!origin || !size || !/^(?:0|[1-9]\d{0,15})$/.test(size) || hash?.length !== 32) return null;
  return { origin, size: Number(size), root: hash };
}

/** The signature under a note that a key made, by its name and id; null when there is none. */
export const signatureOf = (sha256: Sha256, note: Note, key: LogKey, type = ed25519): Uint8Array | null => {
  const id = hex(keyIdOf(sha256, key, type));
  return note.signatures.find(({ name, keyId }) => name === key.name && keyId === id)?.signature ?? null;
};
