import { html, nothing, type TemplateResult } from './template.js';
import type { NoticeItem, PresentedNotice } from '../form/presentation.js';
import { noticeFold } from '../form/fold-names.js';
import type { Drawing } from './drawing.js';
import { drawHeading, drawText, drawTogether } from './text.js';

type Look = Pick<Drawing, 'isElsewhere'>;
type NoticeDrawing = Pick<Drawing, 'id' | 'level' | 'isElsewhere' | 'open'>;

const drawItem = ({ id, title, texts }: NoticeItem, look: Look) => html`
  <div class="accord-item" data-item=${id}>
    <dt>${title}</dt>
    ${texts.map((text) => html`<dd>${drawText(text, look)}</dd>`)}
  </div>
`;

/** The complete notice, as a list of headings and sentences. */
export const drawFullNotice = ({ full }: PresentedNotice, look: Look = {}): TemplateResult =>
  html`<dl class="accord-items">${full.map((item) => drawItem(item, look))}</dl>`;

const drawSentences = ({ id, texts }: NoticeItem, look: Look) =>
  html`<span data-item=${id}>${drawTogether(texts, look)}</span> `;

/** Level 1: sentences that follow each other, and apart from them what the law wants said by itself (GDPR 21(4)). */
function drawBrief({ title, brief }: PresentedNotice, { id, level, isElsewhere = false }: NoticeDrawing) {
  const look = { isElsewhere };
  // Format 1 had a heading for each.
  if (brief.some((item) => item.title))
    return html`${drawHeading(title, level + 1, 'accord-notice-title', `${id}-notice`)}
      <dl class="accord-items">${brief.map((item) => drawItem(item, look))}</dl>`;
  const heading = drawHeading(title, level + 1, 'accord-notice-title', `${id}-notice`);
  const sentences = brief.filter(({ apart }) => !apart).map((item) => drawSentences(item, look));
  return html`<p class="accord-brief">${heading} ${sentences}</p>
    ${brief.filter(({ apart }) => apart).map((item) => html`<p class="accord-apart">${drawSentences(item, look)}</p>`)}`;
}

/** What happens around a notice. */
export interface NoticeActions {
  readonly askNotice: () => void;
}

/**
 * The short notice on the form; the complete one opens in place, so that nothing typed is lost. Where a script draws, that one
 * is drawn when it is asked for: it is half of all the form's text, and the press comes before the opening.
 */
export const drawNotice = (
  notice: PresentedNotice,
  drawing: NoticeDrawing,
  isAsked: boolean,
  { askNotice }: NoticeActions,
): TemplateResult => html`
  <section class="accord-notice" aria-labelledby="${drawing.id}-notice">
    ${drawBrief(notice, drawing)}
    <details
      class="accord-more accord-fold"
      data-fold=${noticeFold}
      ?open=${drawing.open.has(noticeFold)}
      @toggle=${askNotice}
    >
      <summary @click=${askNotice}>
        <span class="accord-when-closed">${notice.more}</span
        ><span class="accord-when-open">${notice.less}</span>
      </summary>
      ${isAsked ? drawFullNotice(notice, { isElsewhere: drawing.isElsewhere ?? false }) : nothing}
    </details>
  </section>
`;
