// Lit makes its Trusted Types policy when it is loaded, and a page with a strict policy lets nobody make it twice. A
// second copy of Accord on a page is never used, so its Lit makes none: the page gets a warning instead of an exception.
import { MagicString } from 'magic-string';
import type { Plugin } from 'vite';

const making = /(\w+)\?\1\.createPolicy\("lit-html"/;

/** The Vite plugin that does so, in builds. */
export const onePolicyPlugin = (): Plugin => ({
  name: 'one-policy',
  apply: 'build',
  transform(code, id) {
    if (!/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return null;
    const found = making.exec(code);
    if (!found) throw new Error('one-policy: lit-html makes its policy in another way than it did.');
    const edited = new MagicString(code);
    const [, name = ''] = found;
    edited.overwrite(found.index, found.index + name.length, `${name}&&!customElements.get("accord-form")`);
    return { code: edited.toString(), map: edited.generateMap({ hires: true, source: id }) };
  },
});
