import { html, nothing, type TemplateResult } from 'lit';
import type { NoticeItem, PresentedNotice } from '../../form/index.js';
import { drawText } from './text.js';

const drawItem = ({ title, texts }: NoticeItem) => html`
  <div class="accord-item">
    <dt>${title}</dt>
    ${texts.map((text) => html`<dd>${drawText(text)}</dd>`)}
  </div>
`;

/** The complete notice, as a list of headings and sentences. */
export const drawFullNotice = ({ full }: PresentedNotice): TemplateResult =>
  html`<dl class="accord-items">${full.map(drawItem)}</dl>`;

/**
 * The short notice on the form; the complete one opens in place, so that nothing typed is lost. It is drawn when it is
 * asked for: it is half of all the form's text, and the press comes before the opening.
 */
export const drawNotice = (
  notice: PresentedNotice,
  id: string,
  isAsked: boolean,
  ask: () => void,
): TemplateResult => html`
  <section class="accord-notice" aria-labelledby="${id}-notice">
    <h3 class="accord-notice-title" id="${id}-notice">${notice.title}</h3>
    <dl class="accord-items">${notice.brief.map(drawItem)}</dl>
    <details class="accord-more" @toggle=${ask}>
      <summary @click=${ask}>
        <span class="accord-when-closed">${notice.more}</span
        ><span class="accord-when-open">${notice.less}</span>
      </summary>
      ${isAsked ? drawFullNotice(notice) : nothing}
    </details>
  </section>
`;
