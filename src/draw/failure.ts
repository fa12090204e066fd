import { html, nothing, type TemplateResult } from './template.js';
import type { Sentences } from './drawing.js';

/** Why there is nothing to draw. */
export interface Failure {
  readonly code: string;
  readonly details: readonly string[];
  readonly wording: Sentences | undefined;
}

/**
 * To visitors: that nothing was saved. To the owner, with `data-debug`: what to put right, in the language of such details; null
 * where nobody asks for them.
 */
export const drawFailure = (
  { code, details, wording }: Failure,
  ownersLanguage: string | null,
): TemplateResult => html`
  <div
    class="accord accord-failure"
    lang=${wording?.language ?? nothing}
    dir=${wording?.direction ?? nothing}
    role="status"
  >
    <p>${wording?.t('failed')}</p>
    ${
      ownersLanguage !== null
        ? html`<div class="accord-owner" lang=${ownersLanguage} dir="ltr">
            <p><strong>${code}</strong></p>
            <ul>
              ${details.map((detail) => html`<li>${detail}</li>`)}
            </ul>
          </div>`
        : nothing
    }
  </div>
`;
