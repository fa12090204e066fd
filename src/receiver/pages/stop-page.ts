import type { FormConfig } from '../../config/index.js';
import type { Medium } from '../../law/index.js';
import { html } from './html.js';
import { renderPage } from './message-page.js';
import { languageOfWords, preferencesWordsFor } from '../../i18n/preferences.js';
import { stopWordsFor } from './stop-words.js';
import { sentenceFor } from './withdrawal-words.js';

/** What a page behind a "stop" link is about. */
export interface StopPage {
  readonly config: FormConfig;
  readonly channel: Medium;
  readonly language: string;
  readonly root: string;
}

const everything = { channel: null, purpose: null, party: null } as const;

/** The field of its form, and what it may say. */
export const stopName = 'stop';
export const stopValues = ['channel', 'all'] as const;

/** Asks before anything changes: mail scanners open every link. */
export function renderStop({ config, channel, language, root }: StopPage): string {
  const words = stopWordsFor(language);
  const { name } = config.controller;
  return renderPage({
    language: languageOfWords(language),
    title: words.stopTitle(name),
    root,
    body: html`<h1>${words.stopTitle(name)}</h1>
      <p>${sentenceFor({ channel, purpose: null, party: null }, config, language)}</p>
      <form method="post">
        <button class="accord-submit" name="${stopName}" value="channel">${words.stopButton}</button>
      </form>
      <p class="soft">${words.stopText}</p>
      <h2>${words.more}</h2>
      <p>${sentenceFor(everything, config, language)}</p>
      <form method="post">
        <button name="${stopName}" value="all">${preferencesWordsFor(language).refuseAll}</button>
      </form>`,
  });
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
  { config, language, root }: StopPage,
  { sentence, proof, isAll, changePath }: Stopped,
): string {
  const words = stopWordsFor(language);
  const { name } = config.controller;
  return renderPage({
    language: languageOfWords(language),
    title: words.stoppedTitle,
    root,
    body: html`<h1>${words.stoppedTitle}</h1>
      <p class="standing" role="status">${sentence}</p>
      <p>${words.stoppedText(name)}</p>
      <p class="soft">${words.stoppedKeep}</p>
      <p><a href="${proof}">${words.yourProof}</a></p>
      ${
        isAll
          ? null
          : html`<h2>${words.more}</h2>
              <p>${sentenceFor(everything, config, language)}</p>
              <form method="post">
                <button name="${stopName}" value="all">${preferencesWordsFor(language).refuseAll}</button>
              </form>`
      }
      ${
        changePath === null
          ? null
          : html`<h2>${words.finer}</h2>
              <p>${words.finerText}</p>
              <p><a href="${root}${changePath}">${words.finerLink}</a></p>`
      }`,
  });
}

/** A link that no longer opens. */
export function renderExpired(language: string, root: string): string {
  const words = stopWordsFor(language);
  return renderPage({
    language: languageOfWords(language),
    title: words.expiredTitle,
    root,
    body: html`<h1>${words.expiredTitle}</h1>
      <p>${words.expiredText}</p>`,
  });
}
