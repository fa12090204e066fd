// Line breaks and indentation in templates and style sheets are for the people who read the source.
// After minification they are the only white space left; one space does the same.
import { MagicString } from 'magic-string';
import { parseAst, type Plugin } from 'vite';

interface Span {
  readonly start: number;
  readonly end: number;
}

function* templatesIn(node: unknown): Generator<Span> {
  if (node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const one of node) yield* templatesIn(one);
    return;
  }
  if ('type' in node && node.type === 'TemplateElement') yield node as unknown as Span;
  for (const value of Object.values(node)) yield* templatesIn(value);
}

/** The Vite plugin that does so for the elements and the theme, in builds. */
export const flatTemplatesPlugin = (): Plugin => ({
  name: 'flat-templates',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (!/[\\/]src[\\/](elements|theme)[\\/].*\.ts$/.test(id)) return null;
    const edited = new MagicString(code);
    for (const { start, end } of templatesIn(parseAst(code, { lang: 'ts' }))) {
      const text = code.slice(start, end);
      const flat = text.replace(/\n\s*/g, ' ').replace(/ ?([{};]) ?/g, id.includes('theme') ? '$1' : '$&');
      if (flat !== text) edited.overwrite(start, end, flat);
    }
    return { code: edited.toString(), map: edited.generateMap({ hires: true, source: id }) };
  },
});
