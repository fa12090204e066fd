import { fillIn } from '../../../draw/fill-in.js';
import { html } from '../../../draw/html.js';
import { pages } from '../../../messages/every/pages.js';
import { spokenLanguage } from '../../../messages/spoken.js';
import { type Place, renderPage } from '../../pages/page.js';

const wordsFor = (language: string) => pages[spokenLanguage(language)].holder;

/** The words that a holder of parental authority agrees to by their press: the proof binds them. */
export const holderSentences = (language: string, labels: readonly string[]): readonly string[] => {
  const { text, press } = wordsFor(language);
  return [text, ...labels, press];
};

/** Asks a holder of parental authority for their press. Of the child it shows nothing but what was asked. */
export function renderHolder(
  place: Place,
  { name, labels }: { readonly name: string; readonly labels: readonly string[] },
): string {
  const words = wordsFor(place.language);
  const title = fillIn(words.title, { name });
  return renderPage(place, {
    title,
    body: html`<h1>${title}</h1>
      <p>${words.text}</p>
      <ul class="asked">
        ${labels.map((label) => html`<li>${label}</li>`)}
      </ul>
      <form method="post"><button class="main">${words.press}</button></form>
      <p class="soft">${words.otherwise}</p>`,
  });
}

/** Says whether the agreement counts, and how to take it back. */
export function renderHolderDone(
  place: Place,
  { email, proof, counts }: { readonly email: string; readonly proof: string; readonly counts: boolean },
): string {
  const words = wordsFor(place.language);
  const title = counts ? words.doneTitle : words.takenBackTitle;
  return renderPage(place, {
    title,
    body: html`<h1>${title}</h1>
      <p role="status">${counts ? words.done : words.takenBack}</p>
      <p>${fillIn(words.back, { email })}</p>
      <p><a href=${proof}>${words.proof}</a></p>`,
  });
}
