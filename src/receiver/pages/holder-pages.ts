import { fillIn } from '../../draw/fill-in.js';
import { html } from '../../draw/html.js';
import { languageOfWords } from '../../i18n/preferences.js';
import { type Place, renderPage } from './page.js';

const fr = {
  title: 'Donner votre accord à {{name}}',
  text: 'Un jeune dont vous êtes le parent, ou un autre titulaire de l’autorité parentale, a dit oui à ceci :',
  press: 'Je suis d’accord, et j’ai l’autorité parentale',
  otherwise: 'Vous n’êtes pas d’accord ? Fermez cette page : rien ne compte sans votre appui.',
  takenBackTitle: 'Ce oui a été repris',
  takenBack: 'Depuis, un non est arrivé : il l’emporte. Rien ne sera envoyé.',
  doneTitle: 'Votre accord est enregistré',
  done: 'Ce oui compte dès maintenant.',
  back: 'Vous pouvez revenir dessus quand vous voulez : {{email}}.',
  proof: 'La preuve de votre accord',
};
const en: typeof fr = {
  title: 'Give your agreement to {{name}}',
  text: 'A young person whose parent you are, or for whom you hold parental authority, said yes to this:',
  press: 'I agree, and I hold parental authority',
  otherwise: 'You do not agree? Close this page: nothing counts without your press.',
  takenBackTitle: 'This yes was taken back',
  takenBack: 'A no has come since: it prevails. Nothing will be sent.',
  doneTitle: 'Your agreement is recorded',
  done: 'This yes counts from now on.',
  back: 'You can take it back whenever you like: {{email}}.',
  proof: 'The proof of your agreement',
};

const wordsFor = (language: string) => (languageOfWords(language) === 'fr' ? fr : en);

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
