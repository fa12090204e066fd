import { html, nothing, type TemplateResult } from 'lit';
import type { Sentences } from '../../draw/drawing.js';
import { languageAbroad } from '../../messages/languages.js';

/** Why nothing is drawn, and for whom. */
export interface Refusal {
  readonly code: string | undefined;
  readonly details: readonly string[];
  readonly wording: Sentences | undefined;
  readonly isDebug: boolean;
  /** The page has put something of its own there: visitors need no sentence. */
  readonly isQuiet: boolean;
}

/** To visitors: that nothing is agreed in their name. To the owner, with `data-debug`: what to put right. */
export function drawRefusal({
  code,
  details,
  wording,
  isDebug,
  isQuiet,
}: Refusal): TemplateResult | typeof nothing {
  if (isQuiet && !isDebug) return nothing;
  return html`<div
    class="accord accord-failure"
    lang=${wording?.language ?? nothing}
    dir=${wording?.direction ?? nothing}
    role="status"
  >
    ${isQuiet ? nothing : html`<p>${wording?.t('failed')}</p>`}
    ${
      isDebug
        ? html`<div class="accord-owner" lang=${languageAbroad} dir="ltr">
            <p><strong>${code}</strong></p>
            <ul>
              ${details.map((detail) => html`<li>${detail}</li>`)}
            </ul>
          </div>`
        : nothing
    }
  </div>`;
}
