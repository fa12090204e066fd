import { html } from '../../draw/html.js';
import { homeWordsFor, messageFor, type MessageCode, type PageLanguage } from './message-words.js';
import { type Place, renderPage } from './page.js';

/** Says one thing to a person, such as that an address leads nowhere. */
export function renderMessage(code: MessageCode, language: PageLanguage, place: Place): string {
  const { title, text } = messageFor(code, language);
  const body = html`<h1>${title}</h1>
    <p>${text}</p>`;
  return renderPage(place, { title, body });
}

/** What stands at the receiver's own address, where nothing else does. */
export function renderHome(version: string, language: PageLanguage, place: Place): string {
  const words = homeWordsFor(language);
  const { root } = place;
  const body = html`<h1>${words.title}</h1>
    <p>${words.text}</p>
    <p>${words.proof}</p>
    <h2>${words.documents}</h2>
    <ul class="plain">
      <li><a href="${root}openapi.json">${words.api}</a></li>
      <li><a href="${root}.well-known/jwks.json">${words.keys}</a></li>
      <li><a href="${root}v1/log/checkpoint">${words.log}</a></li>
      <li><a href="${root}v1/log/vkey">${words.logKey}</a></li>
    </ul>
    <p class="soft">${words.version} ${version}</p>`;
  return renderPage(place, { title: words.title, body });
}
