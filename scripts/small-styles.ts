// The elements' style sheets are written for people: one rule a line. In the script they are as short as a browser needs them.
import { transform } from 'esbuild';
import type { Plugin } from 'vite';

const sheet = /\/\* css \*\/ `([^`$]*)`/;

/** The Vite plugin that shortens them, in builds. */
export const smallStylesPlugin = (): Plugin => ({
  name: 'small-styles',
  enforce: 'pre',
  apply: 'build',
  async transform(code, id) {
    if (!/\/src\/theme\/[\w-]+\.ts$/.test(id)) return null;
    const [whole, css] = sheet.exec(code) ?? [];
    if (!whole || css === undefined) return null;
    const short = await transform(css, { loader: 'css', minify: true, target: 'chrome123' });
    return { code: code.replace(whole, () => JSON.stringify(short.code.trim())), map: null };
  },
});
