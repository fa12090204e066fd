import { html as write, nothing, type TemplateResult } from 'lit/html.js';

const known = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

/** The strings of a template without the line breaks that lay it out: a space within a tag, nothing between. */
function withoutLines(strings: TemplateStringsArray): TemplateStringsArray {
  let isInTag = false;
  const short = strings.map((text) =>
    text.replaceAll(/[<>]|\s*\n\s*/g, (found) => {
      if (found === '<' || found === '>') isInTag = found === '<';
      else return isInTag ? ' ' : '';
      return found;
    }),
  );
  return Object.assign(short, { raw: short });
}

/**
 * Lit's `html` for what stands in many copies in a page: line breaks between its tags make no nodes. A space that is meant
 * is written on one line.
 */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): TemplateResult {
  let short = known.get(strings);
  if (!short) {
    short = withoutLines(strings);
    known.set(strings, short);
  }
  return write(short, ...values);
}

export { nothing, type TemplateResult };
