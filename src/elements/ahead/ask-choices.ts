import { isTakenAttribute } from '../../form/field-attribute.js';
import { nearLanguage } from '../wanted-languages.js';
import { areChoices, makeIdsUnique } from './are-choices.js';

/** Characters of HTML; what is longer is not drawn. */
const longest = 256 * 1024;

/**
 * Where the receiver of an element's form gives its choices as the element will draw them. The same for everybody who opens the
 * page, so that the page may preload it: what the browser prefers goes as `Accept-Language`. Undefined where there is none
 * to ask: the form's JSON stands in the page or in a file, or another day is to be shown. Throws TypeError for an address
 * that is none.
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

/**
 * The choices at an address, ready to be put into a page; null when there are none to be had, or none any more once `over`.
 * Never rejects. Parsed by the browser as it fetches, which runs no script and asks no Trusted Types policy.
 */
export const askChoices = (address: string, over: AbortSignal): Promise<HTMLElement | null> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open('GET', address);
    request.responseType = 'document';
    // Never as XML, whose elements are others.
    request.overrideMimeType('text/html; charset=utf-8');
    request.addEventListener('progress', ({ loaded }) => {
      if (loaded > longest) abort();
    });
    request.addEventListener('loadend', () => {
      over.removeEventListener('abort', abort);
      const root = request.status === 200 ? request.responseXML?.body.firstElementChild : null;
      if (!root || !areChoices(root)) return resolve(null);
      makeIdsUnique(root);
      resolve(document.adoptNode(root));
    });
    over.addEventListener('abort', abort);
    request.send();
  });
