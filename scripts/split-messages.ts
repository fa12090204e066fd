// A language has one file for everything a person reads, and a bundler puts a file into one chunk: a page that draws a form
// would load the sentences of the checks. This lets each part of the file be a module of its own in the script-tag build.
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** The head of a language's file and some of its parts; throws where one is not there. */
export function takeParts(source: string, names: readonly string[]): string {
  const [head = '', ...parts] = source.split(/^(?=export const )/m);
  return names.reduce((taken, name) => {
    const found = parts.find((one) => new RegExp(`^export const ${name}\\b`).test(one));
    if (!found) throw new Error(`No "export const ${name}" in this file: adapt scripts/split-messages.ts.`);
    return taken + found;
  }, head);
}

/** What is fetched of one language, by the file that does. */
const fetched: Readonly<Record<string, string>> = {
  // A page that no receiver presents a form for.
  fetch: 'form,choices',
  'fetch-preferences': 'locale,preferences',
  'fetch-counter': 'counter',
  'fetch-outbox': 'outbox',
  'fetch-hints': 'hints',
};

/** The Vite plugin that does so in builds. */
export const splitMessagesPlugin = (): Plugin => ({
  name: 'split-messages',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer) {
    const [, part, file = ''] =
      /[\\/]messages[\\/](?:every[\\/](\w+)|([\w-]+))\.ts$/.exec(importer ?? '') ?? [];
    const parts = part ?? fetched[file];
    if (parts === undefined || !/^\.{1,2}\/[a-z]{2,3}(?:-\w+)?\.js$/.test(source)) return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found && `${found.id}?parts=${parts}`;
  },
  async load(id) {
    const [, file, parts] = /^(.+[\\/]messages[\\/][\w-]+\.ts)\?parts=([\w,]+)$/.exec(id) ?? [];
    if (file === undefined || parts === undefined) return null;
    return takeParts(await readFile(file, 'utf8'), parts.split(','));
  },
});
