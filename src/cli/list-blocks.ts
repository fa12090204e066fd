import { createReadStream } from 'node:fs';

/** A piece of a list that holds whole lines. */
export interface Block {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Place of its first line in the file, from 1. */
  readonly line: number;
}

/** A line of a list is longer than any line may be; quotes that are not closed do that. */
export class LongLineError extends Error {
  override readonly name = 'LongLineError';
  readonly line: number;

  constructor(line: number) {
    super(`line ${line} is too long`);
    this.line = line;
  }
}

const blockBytes = 131_072;
const [lineFeed, carriageReturn, quote] = [10, 13, 34];

/**
 * Cuts a file between its lines, so that the pieces can be read apart from each other. A line end in quotes (RFC 4180)
 * ends no line. Throws LongLineError when a line fills a whole block, and file errors.
 */
export async function* readBlocks(path: string): AsyncGenerator<Block, void, undefined> {
  let rest = new Uint8Array();
  let line = 1;
  let lineEnd: number | undefined;
  for await (const read of createReadStream(path, { highWaterMark: blockBytes })) {
    const bytes = join(rest, read as Buffer);
    // Lines that end in carriage returns alone are those of old spreadsheets.
    lineEnd ??= !bytes.includes(lineFeed) && bytes.includes(carriageReturn) ? carriageReturn : lineFeed;
    const { end, lines } = findLastEnd(bytes, lineEnd);
    rest = bytes.slice(end);
    if (end > 0) yield { bytes: bytes.slice(0, end), line };
    else if (bytes.length > blockBytes) throw new LongLineError(line);
    line += lines;
  }
  if (rest.length > 0) yield { bytes: rest, line };
}

function join(one: Uint8Array, next: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(one.length + next.length);
  joined.set(one);
  joined.set(next, one.length);
  return joined;
}

/** Where the last whole line ends (0: nowhere), and how many line ends come before. */
function findLastEnd(bytes: Uint8Array, lineEnd: number): { end: number; lines: number } {
  let [end, lines, passed, isQuoted] = [0, 0, 0, false];
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index];
    if (byte === quote) isQuoted = !isQuoted;
    else if (byte === lineEnd) {
      passed++;
      if (!isQuoted) [end, lines] = [index + 1, passed];
    }
  }
  return { end, lines };
}
