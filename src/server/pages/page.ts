import { html, type TemplateResult } from '../../draw/html.js';
import { name as nameOf } from '../../messages/every/name.js';
import { toHtml } from '../../draw/to-html.js';
import type { Look } from './look.js';

/** Where a page is drawn: for whom, in which language, and the way from it to the receiver's root. */
export interface Place {
  readonly language: string;
  readonly root: string;
  /** Whose page it is; null for a page that no form is behind. */
  readonly look: Look | null;
  /** The same page in other languages; addresses from its own. */
  readonly others: readonly { readonly language: string; readonly address: string }[];
}

/** What every page is made of. */
export interface PageParts {
  readonly title: string;
  readonly body: TemplateResult;
  /** Where the page as a whole is in another language than its place, such as a form's. */
  readonly language?: string;
  readonly direction?: string;
}

const languageNames: Readonly<Record<string, string>> = nameOf;

/** A whole page: whose it is, the switch between languages, and what it says. */
export const renderPage = (
  place: Place,
  { title, body, language = place.language, direction = 'ltr' }: PageParts,
): string =>
  toHtml(
    html`<!doctype html>
      <html lang=${language} dir=${direction}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <meta name="color-scheme" content="light dark" />
          <title>${title}</title>
          <link
            rel="stylesheet"
            href=${`${place.root}p/style.css${place.look ? `?form=${encodeURIComponent(place.look.form)}` : ''}`}
          />
          ${drawIcon(place)}
        </head>
        <body>
          ${drawTop(place)}
          <main>${body}</main>
        </body>
      </html> `,
  );

function drawTop({ look, others, root }: Place): TemplateResult | null {
  if (!look && others.length === 0) return null;
  return html`<header>
    ${look ? html`<p class="shop">${drawLogo(look, root)}<span>${look.name}</span></p>` : null}
    ${
      others.length > 0
        ? html`<p class="languages">
            ${others.map(
              ({ language, address }) =>
                html`<a href=${address} hreflang=${language} lang=${language}
                  >${languageNames[language] ?? language}</a
                > `,
            )}
          </p>`
        : null
    }
  </header>`;
}

const addressOf = ({ address, isHere }: NonNullable<Look['logo']>, root: string): string =>
  isHere && !address.startsWith('/') ? root + address : address;

const drawIcon = ({ look, root }: Place): TemplateResult | null =>
  look?.logo ? html`<link rel="icon" href=${addressOf(look.logo, root)} />` : null;

const drawLogo = ({ logo }: Look, root: string): TemplateResult | null =>
  logo
    ? html`<img src=${addressOf(logo, root)} alt="" width="40" height="40" referrerpolicy="no-referrer" />`
    : null;
