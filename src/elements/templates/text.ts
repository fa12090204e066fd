import { html, nothing, type TemplateResult } from 'lit';
import type { PresentedText } from '../../form/index.js';

/** Opens beside the form, so that nothing typed is lost. */
const link = ({ href, text }: NonNullable<PresentedText['link']>) =>
  html`<a href=${href} target="_blank" rel="noopener">${text}</a>`;

/** A sentence, and the link it ends in. */
export const drawText = ({ text, link: to }: PresentedText): TemplateResult | string =>
  to ? html`${text}${text ? ' ' : nothing}${link(to)}` : text;
