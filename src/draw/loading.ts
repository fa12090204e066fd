import { html, type TemplateResult } from './template.js';

/** The time before the form's JSON is here: busy, and empty, so that no sentence flashes by. */
export const drawLoading = (): TemplateResult =>
  html`<div class="accord accord-loading" aria-busy="true"></div>`;
