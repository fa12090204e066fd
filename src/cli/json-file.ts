import { open } from 'node:fs/promises';

/** Longest form file that is read: twenty times a long form, and little enough to refuse junk at once. */
export const longestFile = 256 * 1024;

/** Why a file could not be read as JSON; `position` for a mistake in its text. */
export interface FileFault {
  readonly reason: 'unreadable' | 'too-long' | 'not-json';
  readonly detail: string;
  readonly position?: { readonly line: number; readonly column: number };
}

export type JsonFile =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: FileFault };

/** Reads a JSON file of at most 256 KiB in UTF-8, with or without a byte order mark. */
export async function readJsonFile(path: string): Promise<JsonFile> {
  let bytes: Buffer;
  try {
    bytes = await readStart(path, longestFile + 1);
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { ok: false, fault: { reason: 'unreadable', detail } };
  }
  if (bytes.length > longestFile)
    return { ok: false, fault: { reason: 'too-long', detail: `${longestFile}` } };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, fault: { reason: 'not-json', detail: 'UTF-8' } };
  }
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    const offset = offsetOfMistake(text);
    const detail = text.slice(offset, offset + 20).split('\n')[0] ?? '';
    return { ok: false, fault: { reason: 'not-json', detail, position: positionOf(text, offset) } };
  }
}

async function readStart(path: string, most: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(most);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, most - length, null);
      length += bytesRead;
      if (bytesRead === 0 || length === most) return buffer.subarray(0, length);
    }
  } finally {
    await file.close();
  }
}

/** How much of a text is the start of some JSON text: V8 names the place of a mistake only at times. */
function offsetOfMistake(text: string): number {
  if (mayGoOn(text)) return text.length;
  let good = 0;
  let bad = text.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (mayGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function mayGoOn(start: string): boolean {
  try {
    JSON.parse(start);
    return true;
  } catch (error) {
    const { message } = error as SyntaxError;
    // Since Node 22 a line and a column follow.
    const at = Number(/at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(message)?.[1]);
    return /end of JSON input|Unterminated/.test(message) || at === start.length;
  }
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
