// Plug-ins move the address of a script into attributes of their own.
const isOurs = /\/accord\/(?:loader|accord)\.js/;

/**
 * The folders in which `accord.js` may be, the likelier first: beside the loader, beside what another tag names, and on the page's own
 * site, for copies that a plug-in keeps elsewhere. Only scripts are asked: what authors write into a page must not name code.
 */
export function foldersOf(own: HTMLScriptElement | null): readonly string[] {
  const found = [...document.scripts].flatMap(({ attributes }) =>
    [...attributes].map(({ value }) => value).filter((value) => isOurs.test(value)),
  );
  const all = [own?.src.match(/.*loader\.js/)?.[0], ...found, '/accord/'];
  return [...new Set(all.flatMap((one) => (one ? new URL('.', new URL(one, document.baseURI)).href : [])))];
}
