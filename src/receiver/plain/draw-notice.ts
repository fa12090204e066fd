import type { NoticeItem, PresentedNotice } from '../../form/index.js';
import { html, type Html } from './html.js';
import { drawText, type Drawing } from './drawing.js';

const drawItem = ({ title, texts }: NoticeItem, drawing: Drawing): Html =>
  html`<div class="accord-item">
    <dt>${title}</dt>
    ${texts.map((text) => html`<dd>${drawText(text, drawing)}</dd>`)}
  </div>`;

/** The short notice, and the complete one folded into it. */
export const drawNotice = ({ title, brief, more, full }: PresentedNotice, drawing: Drawing): Html =>
  html`<section class="accord-notice">
    <h3 class="accord-notice-title">${title}</h3>
    <dl class="accord-items">${brief.map((item) => drawItem(item, drawing))}</dl>
    <details class="accord-more">
      <summary>${more}</summary>
      <dl class="accord-items">${full.map((item) => drawItem(item, drawing))}</dl>
    </details>
  </section>`;
