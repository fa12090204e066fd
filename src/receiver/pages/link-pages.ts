import type { FormConfig } from '../../config/index.js';
import { html, type Html } from './html.js';
import { renderPage } from './message-page.js';
import { languageOfWords } from '../../i18n/preferences.js';

const fr = {
  askTitle: (name: string) => `Voir ou changer vos choix chez ${name}`,
  askText:
    'Écrivez l’adresse e-mail que vous avez donnée. Nous y envoyons un lien : pas de compte, pas de mot de passe.',
  email: 'Votre adresse e-mail',
  wrong: 'Écrivez une adresse complète, comme prenom@exemple.fr.',
  send: 'Recevoir le lien',
  use: 'L’adresse ne sert qu’à cet envoi.',
  sentTitle: 'Regardez vos e-mails',
  sentText: (name: string) =>
    `Si ${name} connaît cette adresse, un message part tout de suite. Son lien s’ouvre une fois, dans les 30 minutes.`,
  sentElse:
    'Rien n’arrive ? Regardez dans les indésirables, ou essayez une autre adresse que vous auriez donnée.',
  enterText: 'Un appui de plus, et la page s’ouvre. Ce lien ne servira plus ensuite.',
  enter: 'Voir mes choix',
  confirmTitle: (name: string) => `Confirmer votre choix chez ${name}`,
  confirm: 'Confirmer',
  confirmElse: 'Vous avez changé d’avis ? Fermez cette page : rien ne compte sans votre appui.',
  confirmedTitle: 'C’est confirmé',
  confirmed: 'Votre oui est enregistré. Il compte dès maintenant.',
  notCountingTitle: 'Votre non reste valable',
  notCounting: 'Vous avez dit non depuis : c’est ce non qui compte. Rien ne vous sera envoyé.',
  proof: 'La preuve de votre confirmation',
  confirmOver:
    'Plus de 30 jours ont passé, ou ce lien est incomplet. Le oui ne compte pas ; répondez au formulaire pour le redonner.',
  overTitle: 'Ce lien ne s’ouvre plus',
  overText:
    'Il a déjà servi, ou plus de 30 minutes ont passé. Rien n’a changé. Demandez-en un autre là où vous l’avez demandé.',
};
const en: typeof fr = {
  askTitle: (name) => `See or change your choices at ${name}`,
  askText: 'Write the e-mail address that you gave. We send a link there: no account, no password.',
  email: 'Your e-mail address',
  wrong: 'Write a whole address, such as name@example.com.',
  send: 'Get the link',
  use: 'The address is used for this message only.',
  sentTitle: 'Look into your e-mails',
  sentText: (name) =>
    `If ${name} knows this address, a message leaves right now. Its link opens once, within 30 minutes.`,
  sentElse: 'Nothing arrives? Look into your spam, or try another address that you may have given.',
  enterText: 'One more press, and the page opens. This link will not open again.',
  enter: 'See my choices',
  confirmTitle: (name) => `Confirm your choice at ${name}`,
  confirm: 'Confirm',
  confirmElse: 'You changed your mind? Close this page: nothing counts without your press.',
  confirmedTitle: 'Confirmed',
  confirmed: 'Your yes is recorded. It counts from now on.',
  notCountingTitle: 'Your no stands',
  notCounting: 'You have said no since: that no is what counts. Nothing will be sent to you.',
  proof: 'The proof of your confirmation',
  confirmOver:
    'More than 30 days have passed, or this link is not complete. The yes does not count; answer the form to give it again.',
  overTitle: 'This link no longer opens',
  overText:
    'It was used already, or more than 30 minutes have passed. Nothing has changed. Ask for another where you asked for it.',
};
const wordsFor = (language: string) => (languageOfWords(language) === 'fr' ? fr : en);

interface Place {
  readonly config: FormConfig;
  readonly language: string;
  readonly root: string;
}

const page = ({ language, root }: Pick<Place, 'language' | 'root'>, title: string, body: Html): string =>
  renderPage({
    language: languageOfWords(language),
    title,
    root,
    body: html`<h1>${title}</h1>
      ${body}`,
  });

/** Asks for the address; again, with what is wrong, when it is none. */
export function renderAsk(place: Place, wrong?: string): string {
  const words = wordsFor(place.language);
  const isWrong = wrong !== undefined;
  return page(
    place,
    words.askTitle(place.config.controller.name),
    html`<p>${words.askText}</p>
      <form method="post">
        <label class="accord-label" for="email">${words.email}</label>
        ${isWrong ? html`<p class="accord-error" id="wrong">${words.wrong}</p>` : null}
        ${
          isWrong
            ? html`<input
                class="accord-input"
                id="email"
                name="email"
                type="email"
                autocomplete="email"
                required
                maxlength="254"
                value="${wrong}"
                aria-invalid="true"
                aria-describedby="wrong"
              />`
            : html`<input
                class="accord-input"
                id="email"
                name="email"
                type="email"
                autocomplete="email"
                required
                maxlength="254"
              />`
        }
        <p class="soft">${words.use}</p>
        <p class="accord-actions"><button class="accord-submit">${words.send}</button></p>
      </form>`,
  );
}

/** The same for every address. */
export function renderSent(place: Place): string {
  const words = wordsFor(place.language);
  return page(
    place,
    words.sentTitle,
    html`<p class="standing" role="status">${words.sentText(place.config.controller.name)}</p>
      <p>${words.sentElse}</p>`,
  );
}

/** Stands between a link and its use: mail scanners open every link. */
export function renderEnter(place: Omit<Place, 'config'>): string {
  const words = wordsFor(place.language);
  return page(
    place,
    words.enter,
    html`<p>${words.enterText}</p>
      <form method="post"><button class="accord-submit">${words.enter}</button></form>`,
  );
}

export function renderOver(place: Omit<Place, 'config'>): string {
  const words = wordsFor(place.language);
  return page(place, words.overTitle, html`<p>${words.overText}</p>`);
}

/** Asks for the press: mail scanners open every link. */
export function renderConfirm(
  place: Omit<Place, 'config'>,
  { name, labels }: { readonly name: string; readonly labels: readonly string[] },
): string {
  const words = wordsFor(place.language);
  return page(
    place,
    words.confirmTitle(name),
    html`<ul>
        ${labels.map((label) => html`<li class="label">${label}</li>`)}
      </ul>
      <form method="post" class="row"><button class="accord-submit">${words.confirm}</button></form>
      <p class="soft">${words.confirmElse}</p>`,
  );
}

export function renderConfirmed(
  place: Omit<Place, 'config'>,
  { proof, counts }: { readonly proof: string; readonly counts: boolean },
): string {
  const words = wordsFor(place.language);
  return page(
    place,
    counts ? words.confirmedTitle : words.notCountingTitle,
    html`<p class="standing" role="status">${counts ? words.confirmed : words.notCounting}</p>
      <p><a href="${proof}">${words.proof}</a></p>`,
  );
}

export function renderConfirmOver(place: Omit<Place, 'config'>): string {
  const words = wordsFor(place.language);
  return page(place, words.overTitle, html`<p>${words.confirmOver}</p>`);
}
