import { isTakenAttribute } from '../../form/field-attribute.js';
import { nearLanguage } from '../wanted-languages.js';

/** Milliseconds after which the choices are left to the element. */
const patience = 10_000;
/** Characters of HTML; what is longer is not drawn. */
const longest = 256 * 1024;

/**
 * Where the receiver of an element's form gives its choices as the element will draw them. The same for everybody who opens the
 * page, so that the page may preload it: what the browser prefers goes as `Accept-Language`. Undefined where there is none
 * to ask: the form's JSON stands in the page or in a file, or another day is to be shown.
 */
export function choicesAddress(element: HTMLElement): string | undefined {
  const config = element.getAttribute('config');
  if (!config || element.hasAttribute('preview-date')) return undefined;
  const url = new URL(config, document.baseURI);
  if (url.pathname.endsWith('.json')) return undefined;
  const mapped = element
    .getAttributeNames()
    .filter((name) => !isTakenAttribute(name) && element.getAttribute(name));
  const near = nearLanguage(element);
  url.pathname += '/choices.html';
  url.search = `?piece=ahead${near ? `&language=${near}` : ''}&mapped=${mapped}`;
  url.hash = '';
  return url.href;
}

const elements = new Set(
  'a dd details div dl dt em fieldset h2 h3 h4 input label legend li p section span strong summary ul'.split(
    ' ',
  ),
);
const attributes =
  /^(?:aria-[a-z]+|autocomplete|checked|class|data-[a-z-]+|dir|for|hidden|href|id|lang|name|rel|role|target|type|value)$/;

/** True for markup that can do no more than show choices, whoever sent it. */
const isHarmless = (root: Element): boolean =>
  [root, ...root.querySelectorAll('*')].every(
    (node) =>
      elements.has(node.localName) &&
      node.getAttributeNames().every((name) => attributes.test(name)) &&
      (!(node instanceof HTMLAnchorElement) || /^(?:https?|mailto|tel):$/.test(node.protocol)),
  );

/**
 * The choices at an address, ready to be put into a page; null when there are none to be had, which the element will see for itself.
 * Never rejects. Parsed by the browser as it fetches, which runs no script and asks no Trusted Types policy.
 */
export const askChoices = (address: string): Promise<Element | null> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.timeout = patience;
    request.addEventListener('progress', ({ loaded }) => {
      if (loaded > longest) request.abort();
    });
    request.addEventListener('loadend', () => {
      const choices = request.status === 200 ? request.response?.body?.firstElementChild : null;
      resolve(choices && isHarmless(choices) ? document.adoptNode(choices) : null);
    });
    request.send();
  });
