// A regime row carries its source and note for those who ask `regimeFor`: the command line, the receiver, the package.
// Nothing in a page reads them, so the script-tag build leaves them out.
import { MagicString } from 'magic-string';
import { parseAst, type Plugin } from 'vite';

interface Property {
  readonly key?: { readonly name?: string };
  readonly start: number;
  readonly end: number;
}

const unread = new Set<string | undefined>(['source', 'note']);

function* rowsIn(node: unknown): Generator<readonly Property[]> {
  if (node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const one of node) yield* rowsIn(one);
    return;
  }
  if ('properties' in node && Array.isArray(node.properties)) {
    const properties: readonly Property[] = node.properties;
    if (properties.some(({ key }) => key?.name === 'when')) yield properties;
  }
  for (const value of Object.values(node)) yield* rowsIn(value);
}

/** The Vite plugin that does so, in builds. */
export const slimRowsPlugin = (): Plugin => ({
  name: 'slim-rows',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (!/[\\/]src[\\/]law[\\/]\w+[\\/].*\.ts$/.test(id) || !code.includes('RegimeRow')) return null;
    const edited = new MagicString(code);
    for (const properties of rowsIn(parseAst(code, { lang: 'ts' }))) {
      for (const { key, start, end } of properties) {
        if (unread.has(key?.name)) edited.remove(start, code[end] === ',' ? end + 1 : end);
      }
    }
    return { code: edited.toString(), map: edited.generateMap({ hires: true, source: id }) };
  },
});
