import type { NoticeItem, PresentedText } from '../form/presentation.js';
import type { BusinessNotice } from '../notice/business-notice.js';
import { html, nothing, type TemplateResult } from './html.js';
import { drawText } from './text.js';

const drawTexts = (texts: readonly PresentedText[]): TemplateResult =>
  html`<ul>
    ${texts.map((text) => html`<li>${drawText(text)}</li> `)}
  </ul>`;

const drawItem = ({ id, title, texts }: NoticeItem): TemplateResult =>
  html`<section data-item=${id}>
    <h2>${title}</h2>
    ${texts.length === 1 ? html`<p>${texts.map((text) => drawText(text))}</p>` : drawTexts(texts)}
  </section> `;

/** The complete notice of a business as plain headings and lists, to be read without any style; `standing` says whether it holds. */
export const drawBusinessNotice = (
  { title, items }: BusinessNotice,
  standing: TemplateResult | null = null,
): TemplateResult =>
  html`<h1>${title}</h1>
    ${standing} ${items.map(drawItem)}`;

/** The section for the terms of sale. */
export const drawTerms = ({ terms }: BusinessNotice, level: 1 | 2 = 2): TemplateResult =>
  html`<section data-item="terms">
    ${level === 1 ? html`<h1>${terms.title}</h1>` : html`<h2>${terms.title}</h2>`}
    ${terms.parts.map(
      ({ list = [], ...text }) =>
        html`<p>${drawText(text)}</p>
          ${list.length > 0 ? drawTexts(list) : nothing} `,
    )}
  </section>`;
