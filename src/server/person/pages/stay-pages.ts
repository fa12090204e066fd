import { fillIn } from '../../../draw/fill-in.js';
import { html } from '../../../draw/html.js';
import { type Place, renderPage } from '../../pages/page.js';
import { linkWordsFor } from './link-words.js';

/** Asks for the press: mail scanners open every link. */
export function renderStay(place: Place): string {
  const words = linkWordsFor(place.language);
  const title = fillIn(words.stayTitle, { name: place.look?.name ?? '' });
  return renderPage(place, {
    title,
    body: html`<h1>${title}</h1>
      <p>${words.stayText}</p>
      <form method="post"><button class="main">${words.stay}</button></form>
      <p class="soft">${words.stayElse}</p>`,
  });
}

/** Says that they stay. */
export const renderStayed = (place: Place): string => say(place, 'stayed');

/** Says that there is nothing to press any more. */
export const renderStayOver = (place: Place): string => say(place, 'stayOver');

function say(place: Place, what: 'stayed' | 'stayOver'): string {
  const words = linkWordsFor(place.language);
  const title = words[`${what}Title`];
  return renderPage(place, {
    title,
    body: html`<h1>${title}</h1>
      <p role="status">${words[what]}</p>`,
  });
}
