import { fillIn } from '../../../draw/fill-in.js';
import { html, nothing, type TemplateResult } from '../../../draw/html.js';
import { linkWordsFor } from './link-words.js';
import { type Place, renderPage } from '../../pages/page.js';

const page = (place: Place, title: string, body: TemplateResult): string =>
  renderPage(place, {
    title,
    body: html`<h1>${title}</h1>
      ${body}`,
  });

const nameIn = ({ look }: Place) => ({ name: look?.name ?? '' });

/** Asks for the address; again, with what is wrong, when it is none. */
export function renderAsk(place: Place, wrong?: string): string {
  const words = linkWordsFor(place.language);
  const isWrong = wrong !== undefined;
  return page(
    place,
    fillIn(words.askTitle, nameIn(place)),
    html`<p>${words.askText}</p>
      <form method="post">
        <label for="email">${words.email}</label>
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
          aria-describedby=${isWrong ? 'wrong use' : 'use'}
        />
        <p class="soft" id="use">${words.use}</p>
        <button class="main">${words.send}</button>
      </form>`,
  );
}

/** The same for every address. */
export function renderSent(place: Place): string {
  const words = linkWordsFor(place.language);
  return page(
    place,
    words.sentTitle,
    html`<p role="status">${fillIn(words.sentText, nameIn(place))}</p>
      <p class="soft">${words.sentElse}</p>`,
  );
}

/** Stands between a link and its use: mail scanners open every link. */
export function renderEnter(place: Place): string {
  const words = linkWordsFor(place.language);
  return page(
    place,
    words.enterTitle,
    html`<p>${words.enterText}</p>
      <form method="post"><button class="main">${words.enter}</button></form>`,
  );
}

export function renderOver(place: Place): string {
  const words = linkWordsFor(place.language);
  return page(place, words.overTitle, html`<p>${words.overText}</p>`);
}

/** Asks for the press: mail scanners open every link. */
export function renderConfirm(
  place: Place,
  { name, labels }: { readonly name: string; readonly labels: readonly string[] },
): string {
  const words = linkWordsFor(place.language);
  return page(
    place,
    fillIn(words.confirmTitle, { name }),
    html`<ul class="asked">
        ${labels.map((label) => html`<li>${label}</li>`)}
      </ul>
      <form method="post"><button class="main">${words.confirm}</button></form>
      <p class="soft">${words.confirmElse}</p>`,
  );
}

export function renderConfirmed(
  place: Place,
  { proof, counts }: { readonly proof: string; readonly counts: boolean },
): string {
  const words = linkWordsFor(place.language);
  return page(
    place,
    counts ? words.confirmedTitle : words.notCountingTitle,
    html`<p role="status">${counts ? words.confirmed : words.notCounting}</p>
      <p><a href=${proof}>${words.proof}</a></p>`,
  );
}

export function renderConfirmOver(place: Place): string {
  const words = linkWordsFor(place.language);
  return page(place, words.overTitle, html`<p>${words.confirmOver}</p>`);
}
