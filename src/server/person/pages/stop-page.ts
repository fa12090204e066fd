import type { FormConfig } from '../../../config/index.js';
import { fillIn } from '../../../draw/fill-in.js';
import { html, type TemplateResult } from '../../../draw/html.js';
import { findSentence } from '../../../messages/words.js';
import { preferencesWordsFor } from '../../../messages/preferences-words.js';
import type { Medium } from '../../../law/index.js';
import { type Place, renderPage } from '../../pages/page.js';
import { stopWordsFor } from './stop-words.js';
import { sentenceFor } from '../../choices/withdrawal-words.js';

/** What a page behind a "stop" link is about. */
export interface StopPage {
  readonly config: FormConfig;
  readonly channel: Medium;
  readonly place: Place;
}

const everything = { channel: null, purpose: null, party: null } as const;

/** The field of its form, and what it may say. */
export const stopName = 'stop';
export const stopValues = ['channel', 'all'] as const;

/** Asks before anything changes: mail scanners open every link. */
export function renderStop({ config, channel, place }: StopPage): string {
  const words = stopWordsFor(place.language);
  const title = fillIn(findSentence(words.stopTitle, channel) ?? words.stopOther, {
    name: config.controller.name,
  });
  return renderPage(place, {
    title,
    body: html`<h1>${title}</h1>
      <p class="soft">${words.stopText}</p>
      <p>${sentenceFor({ channel, purpose: null, party: null }, config, place.language)}</p>
      <form method="post">
        <button class="main" name=${stopName} value="channel">${words.stopButton}</button>
      </form>
      ${drawStopAll(config, place)}`,
  });
}

function drawStopAll(config: FormConfig, { language }: Place): TemplateResult {
  const words = stopWordsFor(language);
  return html`<section>
    <h2>${words.more}</h2>
    <p class="soft">${words.moreText}</p>
    <p>${sentenceFor(everything, config, language)}</p>
    <form method="post">
      <button name=${stopName} value="all">${preferencesWordsFor(language).stopAll}</button>
    </form>
  </section>`;
}

/** What was recorded. */
export interface Stopped {
  readonly sentence: string;
  readonly proof: string;
  readonly isAll: boolean;
  /** Where they ask for a link to their choices. Never the choices themselves: a mail with this link may be forwarded. */
  readonly changePath: string | null;
}

/** Says what was recorded. */
export function renderStopped(
  { config, place }: StopPage,
  { sentence, proof, isAll, changePath }: Stopped,
): string {
  const words = stopWordsFor(place.language);
  return renderPage(place, {
    title: sentence.replace(/\.$/, ''),
    body: html`<div role="status"><h1>${sentence.replace(/\.$/, '')}</h1></div>
      <p>${fillIn(words.stoppedText, { name: config.controller.name })}</p>
      <p class="soft">${words.stoppedKeep}</p>
      <p><a href=${proof}>${words.yourProof}</a></p>
      ${isAll ? null : drawStopAll(config, place)}
      ${
        changePath === null
          ? null
          : html`<section>
              <h2>${words.finer}</h2>
              <p>${words.finerText}</p>
              <p><a class="button" href="${place.root}${changePath}">${words.finerLink}</a></p>
            </section>`
      }`,
  });
}

/** A link that no longer opens. */
export function renderExpired(place: Place): string {
  const words = stopWordsFor(place.language);
  return renderPage(place, {
    title: words.expiredTitle,
    body: html`<h1>${words.expiredTitle}</h1>
      <p>${words.expiredText}</p>`,
  });
}
