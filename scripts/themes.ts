// The style sheets that an owner may add to a page: src/theme/themes/*.css, as they are written, into dist/cdn/themes/.
// TypeScript wants a declaration for everything that is imported, so each gets one that declares nothing.
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const folder = new URL('../src/theme/themes/', import.meta.url);

/** The Vite plugin that copies them, in builds. */
export const themesPlugin = (): Plugin => ({
  name: 'themes',
  apply: 'build',
  generateBundle() {
    for (const name of readdirSync(folder)) {
      const source = readFileSync(new URL(name, folder), 'utf8');
      this.emitFile({ type: 'asset', fileName: `themes/${name}`, source });
      this.emitFile({ type: 'asset', fileName: `themes/${name}.d.ts`, source: 'export {};\n' });
    }
  },
});
