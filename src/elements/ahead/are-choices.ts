// What a receiver sends is shown only when it is nothing but choices, word for word: no control but theirs, no name, id or class that
// could mean something to the page around them, no address that runs anything.

const html = 'http://www.w3.org/1999/xhtml';
const elements = new Set(
  'a dd details div dl dt fieldset input label legend li p section span summary ul'.split(' '),
);
const anything = /^/;
const ids = /^accord-ahead-[\w-]+(?: accord-ahead-[\w-]+)*$/;
const attributes: Readonly<Record<string, RegExp>> = {
  'aria-describedby': ids,
  'aria-label': anything,
  'aria-labelledby': ids,
  'aria-level': /^[1-6]$/,
  'aria-live': /^polite$/,
  autocomplete: /^off$/,
  class: /^accord(?:-[a-z-]+)?(?: accord-[a-z-]+)*$/,
  'data-ahead': /^$/,
  'data-asked': anything,
  'data-choice': anything,
  'data-failed': anything,
  'data-fold': anything,
  'data-group': anything,
  'data-item': anything,
  'data-mapped': /^[\w-]+(?: [\w-]+)*$/,
  'data-polarity': anything,
  'data-sending': anything,
  'data-unrecorded': anything,
  dir: anything,
  for: ids,
  hidden: /^$/,
  href: anything,
  id: ids,
  lang: anything,
  name: /^(?:choice:.+|accord-proof(?:-link)?)$/,
  rel: /^noopener$/,
  role: /^(?:group|heading|status)$/,
  target: /^_blank$/,
  type: /^(?:checkbox|radio|hidden)$/,
  value: /^(?:yes|no)?$/,
};

const isAllowed = ({ name, value }: Attr): boolean =>
  Object.hasOwn(attributes, name) && attributes[name]?.test(value) === true;

function isPartOfChoices(node: Element): boolean {
  if (node.namespaceURI !== html || !elements.has(node.localName)) return false;
  if (!Array.from(node.attributes).every(isAllowed)) return false;
  // What stands at the site's fields, where that is wanted.
  if (node.hasAttribute('hidden') && !node.matches('.accord-requirement')) return false;
  if (node instanceof HTMLAnchorElement) return /^(?:https?|mailto|tel):$/.test(node.protocol);
  if (!(node instanceof HTMLInputElement)) return !node.hasAttribute('href');
  return node.type === 'hidden' ? node.value === '' : node.name.startsWith('choice:') && node.value !== '';
}

/** True for choices as the receiver draws them (`drawAhead`), and for nothing else. */
export const areChoices = (root: Element): root is HTMLElement =>
  root instanceof HTMLElement &&
  root.matches('div.accord[data-ahead]') &&
  [root, ...root.querySelectorAll('*')].every(isPartOfChoices);

let count = 0;

/** What the ids of one more element begin with: the same form may stand in a page twice, and so may this script. */
export function nextIds(): string {
  const place = `accord-ahead-${++count}-`;
  return document.querySelector(`[id^="${place}"]`) ? nextIds() : place;
}

/** Gives the controls ids of their own. */
export function makeIdsUnique(root: Element): void {
  const place = nextIds();
  for (const name of ['id', 'for', 'aria-describedby', 'aria-labelledby'])
    for (const node of root.querySelectorAll(`[${name}]`))
      node.setAttribute(name, (node.getAttribute(name) ?? '').replaceAll('accord-ahead-', place));
}
