/** What scripts of a page may say of an element: names of fields, a language. No handler and no style comes from markup. */
type Attributes = Readonly<Record<string, unknown>>;

/**
 * Makes an element for the form at an address, or for the one of that name beside the loader's `folder`. `debug` is short for
 * `data-debug`.
 */
export function make(tag: string, form: unknown, attributes: Attributes, folder: string): HTMLElement {
  const element = document.createElement(tag);
  const config = String(form);
  for (const [name, value] of Object.entries({
    ...attributes,
    config: /^[\w-]+$/.test(config) ? new URL(`../forms/${config}`, folder).href : config,
  }))
    if (!/^(?:on|style)/i.test(name))
      element.setAttribute(name === 'debug' ? 'data-debug' : name, String(value));
  return element;
}
