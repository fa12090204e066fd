import { html, type Html } from './html.js';
import { homeWordsFor, messageFor, type MessageCode, type PageLanguage } from './message-words.js';

/** What every page is made of; `root` is the way from it to the receiver's root. */
export interface PageParts {
  readonly language: string;
  readonly direction?: string;
  readonly title: string;
  readonly root: string;
  readonly body: Html;
}

/** A whole page in the style of the proof page. */
export const renderPage = ({ language, direction = 'ltr', title, root, body }: PageParts): string =>
  html`<!doctype html>
    <html lang="${language}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="${root}p/style.css" />
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `.markup;

/** Says one thing to a person, such as that an address leads nowhere. */
export function renderMessage(code: MessageCode, language: PageLanguage, root: string): string {
  const { title, text } = messageFor(code, language);
  const body = html`<h1>${title}</h1>
    <p>${text}</p>`;
  return renderPage({ language, title, root, body });
}

/** What stands at the receiver's own address, where nothing else does. */
export function renderHome(version: string, language: PageLanguage, root: string): string {
  const words = homeWordsFor(language);
  const body = html`<h1>${words.title}</h1>
    <p>${words.text}</p>
    <p>${words.proof}</p>
    <h2>${words.documents}</h2>
    <ul class="files">
      <li><a href="${root}openapi.json">${words.api}</a></li>
      <li><a href="${root}.well-known/jwks.json">${words.keys}</a></li>
      <li><a href="${root}v1/log/checkpoint">${words.log}</a></li>
      <li><a href="${root}v1/log/vkey">${words.logKey}</a></li>
    </ul>
    <p class="soft">${words.version} ${version}</p>`;
  return renderPage({ language, title: words.title, root, body });
}
