import { noticeFold, optionalFold } from '../form/fold-names.js';
import { askedOf, choicesOf, noAnswers, type Presentation } from '../form/index.js';
import type { Wording } from '../messages/wording.js';
import type { Drawing } from './drawing.js';
import { drawTitle } from './form.js';
import { html, type TemplateResult } from './html.js';
import { drawNotice } from './notice.js';
import { drawQuestions } from './questions.js';
import { toHtml } from './to-html.js';

/** A form as it was on screen, for a page that needs nothing else. */
export interface ShownPage {
  readonly presentation: Presentation;
  readonly wording: Wording;
  /** A sentence above it: what this page is. */
  readonly about: string;
}

const style = `
:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:42rem;padding:0 1rem}
.about{border-inline-start:.25rem solid;padding-inline-start:1rem}
fieldset{border:1px solid;border-radius:.25rem;margin-block:1rem;padding:1rem}
body>fieldset{border:0;padding:0}
input:not([type=checkbox],[type=radio]),select,textarea{display:block;max-width:100%}
`;

/** A whole page of a form as it was on screen, with nothing to press: every fold open, readable without a server. */
export function renderShownPage({ presentation, wording, about }: ShownPage): string {
  const drawing: Drawing = {
    id: 'shown',
    level: 1,
    wording,
    answers: noAnswers,
    asked: askedOf(presentation, noAnswers),
    problems: [],
    isLive: false,
    open: new Set([noticeFold, optionalFold, ...choicesOf(presentation).map(({ id }) => `choice:${id}`)]),
    isElsewhere: true,
  };
  return page(
    presentation,
    html`<p class="about">${about}</p>
      <fieldset disabled>
        ${drawTitle(presentation, drawing)} ${drawQuestions(presentation, drawing)}
        ${drawNotice(presentation.notice, drawing, true, { askNotice: () => {} })}
        <p><button type="button">${presentation.submit}</button></p>
      </fieldset>`,
  );
}

/** The same for what was said in sentences alone. */
export const renderSentences = (
  shown: { readonly language: string; readonly sentences: readonly string[] },
  about: string,
): string =>
  page(
    { language: shown.language, direction: 'ltr', title: '' },
    html`<p class="about">${about}</p>
      ${shown.sentences.map((text) => html`<p>${text}</p>`)}`,
  );

const page = (
  { language, direction, title }: { language: string; direction: string; title?: string | undefined },
  body: TemplateResult,
): string =>
  `<!doctype html>\n${toHtml(
    html`<html lang=${language} dir=${direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title ?? ''}</title>
      </head>
      <body>
        ${body}
      </body>
    </html>`,
  ).replace('</head>', `<style>${style}</style>\n</head>`)}\n`;
