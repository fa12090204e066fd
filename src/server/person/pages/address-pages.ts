import { fillIn } from '../../../draw/fill-in.js';
import { html, nothing, type TemplateResult } from '../../../draw/html.js';
import { pages } from '../../../messages/every/pages.js';
import { spokenLanguage } from '../../../messages/spoken.js';
import { type Place, renderPage } from '../../pages/page.js';

const wordsFor = (language: string) => pages[spokenLanguage(language)].address;

const page = (place: Place, title: string, body: TemplateResult): string =>
  renderPage(place, {
    title,
    body: html`<h1>${title}</h1>
      ${body}`,
  });

const nameIn = ({ look }: Place) => ({ name: look?.name ?? '' });

/** Asks for the new address; again, with what is wrong, where it is none. */
export function renderAskAddress(place: Place, back: string, wrong?: string): string {
  const words = wordsFor(place.language);
  const isWrong = wrong !== undefined;
  return page(
    place,
    words.title,
    html`<p>${words.text}</p>
      <form method="post">
        <label for="email">${words.field}</label>
        ${isWrong ? html`<p class="error" id="wrong">${words.wrong}</p>` : null}
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="email"
          required
          maxlength="254"
          value=${wrong ?? nothing}
          aria-invalid=${isWrong ? 'true' : nothing}
          aria-describedby=${isWrong ? 'wrong' : nothing}
        />
        <p><button class="main">${words.send}</button></p>
      </form>
      <p><a href=${back}>${words.back}</a></p>`,
  );
}

/** The mail is on its way. */
export function renderAddressSent(place: Place, back: string): string {
  const words = wordsFor(place.language);
  return page(
    place,
    words.sentTitle,
    html`<p role="status">${words.sentText}</p>
      <p><a href=${back}>${words.back}</a></p>`,
  );
}

/** Nobody can tell who of a household asks. */
export function renderShared(place: Place, back: string, email: string): string {
  const words = wordsFor(place.language);
  return page(
    place,
    words.sharedTitle,
    html`<p>${fillIn(words.sharedText, { email })}</p>
      <p><a href=${back}>${words.back}</a></p>`,
  );
}

/** Asks for the press: mail scanners open every link. */
export function renderConfirmAddress(place: Place): string {
  const words = wordsFor(place.language);
  return page(
    place,
    fillIn(words.confirmTitle, nameIn(place)),
    html`<p>${words.confirmText}</p>
      <form method="post"><button class="main">${words.confirm}</button></form>`,
  );
}

export function renderAddressDone(place: Place, choices: string): string {
  const words = wordsFor(place.language);
  return page(
    place,
    words.doneTitle,
    html`<p role="status">${words.doneText}</p>
      <p><a class="button" href=${choices}>${words.choices}</a></p>`,
  );
}

export function renderAddressOver(place: Place): string {
  const words = wordsFor(place.language);
  return page(place, pages[spokenLanguage(place.language)].links.overTitle, html`<p>${words.overText}</p>`);
}
