// Theme files for the design systems of others: plain style sheets that a site loads beside its own.
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const folder = new URL('../src/theme/themes/', import.meta.url);

/** The Vite plugin that puts them beside the script, in builds. */
export const themesPlugin = (): Plugin => ({
  name: 'themes',
  apply: 'build',
  generateBundle() {
    for (const name of readdirSync(folder))
      this.emitFile({
        type: 'asset',
        fileName: `themes/${name}`,
        source: readFileSync(new URL(name, folder), 'utf8'),
      });
  },
});
