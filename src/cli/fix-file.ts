import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { mendForm } from '../config/index.js';
import { writeForm } from '../config/templates/index.js';
import type { CalendarDate } from '../law/index.js';
import type { CommandWords } from './command-words.js';
import { readJsonFile } from './json-file.js';
import { harmless } from './report.js';

/** What became of a file that was to be put right; `failed` says why it could not be written. */
export interface FixedFile {
  readonly file: string;
  readonly count: number;
  readonly failed?: string;
}

/** Puts right in a form's file what has one right answer. A file that needs none is not touched. */
export async function fixFile(file: string, date: CalendarDate): Promise<FixedFile> {
  const read = await readJsonFile(file);
  // The report says what is wrong with it.
  if (!read.ok) return { file, count: 0 };
  const { json, count } = mendForm(read.value, date);
  if (count === 0) return { file, count };
  try {
    // A link goes on leading to the file, and nobody reads it who could not before.
    const real = await realpath(file);
    const { mode } = await stat(real);
    const draft = `${real}.${process.pid}.part`;
    try {
      await writeFile(draft, writeForm(json), { flag: 'wx', mode: mode & 0o777 });
      // Whoever reads the file meanwhile has the one or the other.
      await rename(draft, real);
    } catch (error) {
      // What was there before is somebody else's.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(draft, { force: true });
      throw error;
    }
    return { file, count };
  } catch (error) {
    return { file, count: 0, failed: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}

/** The line that says what was done. */
export function describeFix({ file, count, failed }: FixedFile, say: CommandWords['report']): string {
  const name = harmless(file);
  if (failed !== undefined) return `${say.unwritten({ file: name, reason: failed })}\n`;
  return `${count === 0 ? say.unfixed({ file: name }) : say.fixed({ file: name, count })}\n`;
}
