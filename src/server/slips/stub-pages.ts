import { fillIn } from '../../draw/fill-in.js';
import { html } from '../../draw/html.js';
import { drawFullNotice } from '../../draw/notice.js';
import type { Presentation } from '../../form/index.js';
import { pages } from '../../messages/every/pages.js';
import { spokenLanguage } from '../../messages/spoken.js';
import { writeGroups } from '../../paper/serial.js';
import { type Place, renderPage } from '../pages/page.js';

const wordsFor = ({ language }: Place) => pages[spokenLanguage(language)].stub;
const nameIn = ({ look }: Place) => ({ name: look?.name ?? '' });

/** Asks for the code of a stub; again, with what is wrong, where it can be none. */
export function renderAskCode(place: Place, wrong?: string): string {
  const words = wordsFor(place);
  const isWrong = wrong !== undefined;
  return renderPage(place, {
    title: words.title,
    body: html`<h1>${words.title}</h1>
      <p>${words.text}</p>
      <form method="post" action="${place.root}s">
        <label for="code">${words.code}</label>
        ${isWrong ? html`<p class="error" id="wrong">${words.wrong}</p>` : null}
        <input
          id="code"
          name="code"
          type="text"
          required
          maxlength="40"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          value=${wrong ?? ''}
          aria-invalid=${isWrong ? 'true' : 'false'}
          aria-describedby=${isWrong ? 'wrong' : ''}
        />
        <button class="main">${words.open}</button>
      </form>`,
  });
}

/** The slip is known, and nobody has entered it. */
export function renderWaiting(place: Place): string {
  const words = wordsFor(place);
  return renderPage(place, {
    title: words.waitingTitle,
    body: html`<h1>${words.waitingTitle}</h1>
      <p>${fillIn(words.waiting, nameIn(place))}</p>`,
  });
}

/** What the stub leads to. */
export interface StubLinks {
  readonly proof: string;
  /** Null where the person is erased. */
  readonly choices: string | null;
}

const drawChoicesLink = (place: Place, { choices }: StubLinks) =>
  choices === null ? null : html`<p><a class="button" href=${choices}>${wordsFor(place).choices}</a></p>`;

/** What the stub opens: the proof, each choice, and a way to say no to everything. */
export function renderFound(
  place: Place,
  { serial, links }: { readonly serial: string; readonly links: StubLinks },
): string {
  const words = wordsFor(place);
  const title = fillIn(words.foundTitle, { serial: writeGroups(serial) });
  return renderPage(place, {
    title,
    body: html`<h1>${title}</h1>
      <p>${fillIn(words.found, nameIn(place))}</p>
      <p><a class="button" href=${links.proof}>${words.proof}</a></p>
      ${drawChoicesLink(place, links)}
      <form method="post">
        <p>${words.stopText}</p>
        <button class="main">${words.stop}</button>
      </form>`,
  });
}

/** The no of a stub is stored. */
export function renderStopped(place: Place, links: StubLinks): string {
  const words = wordsFor(place);
  return renderPage(place, {
    title: words.stoppedTitle,
    body: html`<h1>${words.stoppedTitle}</h1>
      <p role="status">${words.stopped}</p>
      <p><a class="button" href=${links.proof}>${words.proof}</a></p>
      ${drawChoicesLink(place, links)}`,
  });
}

/** The complete notice of a form: what the code on a slip leads to. */
export function renderFullNotice(place: Place, presentation: Presentation): string {
  const title = fillIn(pages[spokenLanguage(place.language)].fullNotice.title, {
    title: presentation.title,
  });
  return renderPage(place, {
    title,
    language: presentation.language,
    direction: presentation.direction,
    body: html`<h1>${title}</h1>
      <div class="accord">${drawFullNotice(presentation.notice, { isElsewhere: true })}</div>`,
  });
}
