import { make } from './make.js';
import type { Rule } from './rule.js';

const buttons = '[type=submit], button:not([type])';

/** The last button that sends, with what is around it and has no field of the form's. */
function placeIn(form: Element): Element | undefined {
  let place = [...form.querySelectorAll(buttons)].pop();
  for (let above = place?.parentElement; above && above !== form; above = above.parentElement) {
    if (above.querySelector('input:not([type=hidden], [type=submit]), select, textarea')) break;
    place = above;
  }
  return place;
}

// A page that takes them away each time is not fought with for ever.
let most = 999;

/** Gives each form that a rule names its choices, unless it has some. */
export function attachRule({ form: selector, choices, before, ...rest }: Rule, folder: string): void {
  for (const form of document.querySelectorAll(selector)) {
    if (form.querySelector('accord-choices') || most-- < 0) continue;
    const place = (before && form.querySelector(before)) || placeIn(form);
    const element = make('accord-choices', choices, rest, folder);
    if (place) place.before(element);
    else form.append(element);
  }
}
