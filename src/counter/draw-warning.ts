import { html, type TemplateResult } from '../draw/template.js';
import type { Texts } from './texts.js';

/** Asks whether somebody is still there, before what they wrote goes. One press goes on (WCAG 2.2.1). */
export const drawWarning = (
  say: Texts,
  left: number,
  actions: { readonly goOn: () => void; readonly clear: () => void },
): TemplateResult =>
  html`<h2>${say('still')}</h2>
    <p role="timer">${say('stillText', { count: left })}</p>
    <p class="accord-counter-actions">
      <button class="accord-submit" type="button" autofocus @click=${actions.goOn}>${say('goOn')}</button>
      <button class="accord-secondary" type="button" @click=${actions.clear}>${say('clear')}</button>
    </p>`;
