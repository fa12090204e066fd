// The style sheets that an owner may add to a page: src/theme/themes/*.css, as they are written, into dist/cdn/themes/.
// Beside them `accord.css`, the elements' own sheet as a file.
// TypeScript wants a declaration for everything that is imported, so each gets one that declares nothing.
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { sheetAhead } from '../src/theme/ahead.js';

const folder = new URL('../src/theme/themes/', import.meta.url);

/** The Vite plugin that copies them, in builds. */
export const themesPlugin = (): Plugin => ({
  name: 'themes',
  apply: 'build',
  generateBundle() {
    const emit = (fileName: string, source: string): void => {
      this.emitFile({ type: 'asset', fileName, source });
      this.emitFile({ type: 'asset', fileName: `${fileName}.d.ts`, source: 'export {};\n' });
    };
    for (const name of readdirSync(folder))
      emit(`themes/${name}`, readFileSync(new URL(name, folder), 'utf8'));
    emit('accord.css', sheetAhead);
  },
});
