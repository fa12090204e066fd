import { existsSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CommandWords } from './command-words.js';
import { harmless } from './report.js';

/** A folder takes a file that is called like the form. */
export async function fileFor(out: string, id: string): Promise<string> {
  const isFolder = await stat(out).then(
    (stats) => stats.isDirectory(),
    () => /[\\/]$/.test(out),
  );
  return isFolder ? join(out, `${basename(id)}.json`) : out;
}

/** Where editors find the schema: the package's own, from where the file is. */
export function schemaFor(file: string): { schema?: string } {
  const here = ['../../accord.schema.json', '../../../accord.schema.json']
    .map((up) => fileURLToPath(new URL(up, import.meta.url)))
    .find((path) => existsSync(path));
  const path = here && relative(dirname(resolve(file)), here).replaceAll('\\', '/');
  // A way through half of the disk is of no use to anybody else.
  return path && path.split('../').length <= 4 ? { schema: path } : {};
}

/** Writes a form's file, in a folder that may not be there yet. */
export async function writeNew(
  file: string,
  text: string,
  force: boolean,
  refuse: (message: string) => never,
  say: CommandWords['init'],
): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    // Somebody may have put one there since.
    await writeFile(file, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    refuse(
      code === 'EEXIST'
        ? say.exists({ file: harmless(file) })
        : say.unwritten({ file: harmless(file), reason: code ?? String(error) }),
    );
  }
}
