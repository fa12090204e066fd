import { html, nothing, type TemplateResult } from './template.js';
import type { PresentedText } from '../form/presentation.js';
import type { Drawing } from './drawing.js';

type Link = NonNullable<PresentedText['link']>;

/** Opens beside the form, so that nothing typed is lost. */
function drawLink(
  { href, text }: Link,
  { isElsewhere }: Pick<Drawing, 'isElsewhere'>,
): TemplateResult | string {
  if (isElsewhere && !/^(https?|mailto):/.test(href)) return `${text} (${href})`;
  return html`<a href=${href} target="_blank" rel="noopener">${text}</a>`;
}

/** A sentence, and the link it ends in. */
export const drawText = (
  { text, link }: PresentedText,
  drawing: Pick<Drawing, 'isElsewhere'> = {},
): TemplateResult | string => (link ? html`${text}${text ? ' ' : nothing}${drawLink(link, drawing)}` : text);

/** A heading of a level that fits the page. */
export const drawHeading = (text: string, level: number, name: string, id?: string): TemplateResult =>
  html`<span class=${name} role="heading" aria-level=${Math.min(level, 6)} id=${id ?? nothing}
    >${text}</span
  >`;

/** Sentences that follow each other. */
export const drawTogether = (
  texts: readonly PresentedText[],
  drawing: Pick<Drawing, 'isElsewhere'> = {},
): TemplateResult | string =>
  texts.some(({ link }) => link)
    ? html`${texts.map((text, index) => html`${index > 0 ? ' ' : ''}${drawText(text, drawing)}`)}`
    : texts.map(({ text }) => text).join(' ');
