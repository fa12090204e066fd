// What a receiver sends as `/forms/<id>/choices.js`, behind a line that declares `carried`: the script tag of one form, which holds
// its choices of today. From the same receiver comes accord.js, for all the rest.
import { buildCarried } from './elements/ahead/carried-choices.js';
import { startAhead } from './elements/ahead/start-ahead.js';
import type { CarriedChoices } from './form/carried.js';

declare const carried: CarriedChoices;

const address = import.meta.url;
const form = new URL('.', address).href.replace(/\/$/, '');

/** Whether an element's choices are of this form, and of today: another day may be previewed. */
const isOfForm = (element: HTMLElement): boolean => {
  const config = element.getAttribute('config');
  if (!config || !URL.canParse(config, document.baseURI) || element.hasAttribute('preview-date'))
    return false;
  return new URL(config, document.baseURI).href.split(/[?#]/, 1)[0] === form;
};

void startAhead(
  () => import(new URL('../../accord/accord.js', address).href),
  (element) => (isOfForm(element) ? buildCarried(element, carried) : undefined),
);
