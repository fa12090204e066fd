import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A piece of a document that people copy. */
export interface Block {
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

/** What this project's own texts are: the decisions explain, and hold nothing to copy. */
const files = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** Every fenced block of a text (CommonMark), in order. */
export function blocksOf(file: string, text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { line: number; language: string; lines: string[] } | undefined;
  text.split('\n').forEach((line, index) => {
    if (/^ {0,3}(```|~~~)/.test(line)) {
      if (open) {
        blocks.push({ file, line: open.line, language: open.language, code: open.lines.join('\n') });
        open = undefined;
      } else open = { line: index + 1, language: line.replace(/^ *[`~]+/, '').trim(), lines: [] };
    } else open?.lines.push(line);
  });
  return blocks;
}

/** Every block of every document. */
export const readBlocks = (): readonly Block[] =>
  files.flatMap((file) => blocksOf(file, readFileSync(join(root, file), 'utf8')));
