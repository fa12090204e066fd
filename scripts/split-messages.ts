// A language has one file for everything a person reads, and a bundler puts a file into one chunk: a page that draws a form
// would load the sentences of the checks. This lets each part of the file be a module of its own in the script-tag build.
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** The head of a language's file and one of its parts; throws where the part is not there. */
export function takePart(source: string, part: string): string {
  const [head = '', ...parts] = source.split(/^(?=export const )/m);
  const found = parts.find((one) => one.startsWith(`export const ${part}`));
  if (!found) throw new Error(`No "export const ${part}" in this file: adapt scripts/split-messages.ts.`);
  return head + found;
}

/** The Vite plugin that does so in builds. */
export const splitMessagesPlugin = (): Plugin => ({
  name: 'split-messages',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer) {
    const [, part] = /[\\/]messages[\\/]every[\\/](\w+)\.ts$/.exec(importer ?? '') ?? [];
    if (part === undefined || !source.startsWith('../')) return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found && `${found.id}?part=${part}`;
  },
  async load(id) {
    const [, file, part] = /^(.+[\\/]messages[\\/][\w-]+\.ts)\?part=(\w+)$/.exec(id) ?? [];
    if (file === undefined || part === undefined) return null;
    return takePart(await readFile(file, 'utf8'), part);
  },
});
