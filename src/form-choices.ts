// What a receiver sends as `/forms/<id>/choices.js`, behind a line that declares `carried`: the script tag of one form, which holds
// its choices of today. From the same receiver come accord.js and, where a page asks otherwise, the choices as markup.
import { buildCarried } from './elements/ahead/carried-choices.js';
import { choicesAddress } from './elements/ahead/ask-choices.js';
import { startAhead } from './elements/ahead/start-ahead.js';
import type { CarriedChoices } from './form/carried.js';

declare const carried: CarriedChoices;

const address = import.meta.url;
const markup = new URL('choices.html', address).href;

void startAhead(
  () => import(new URL('../../accord/accord.js', address).href),
  (element) =>
    choicesAddress(element)?.split('?', 1)[0] === markup ? buildCarried(element, carried) : undefined,
);
