import { html, nothing, type TemplateResult } from './template.js';
import type { Sentences } from './drawing.js';

/** Why a receiver did not take what was sent. */
export type Refusal = 'invalid' | 'too-large' | 'unknown-form' | 'forbidden' | 'conflict' | 'other';

/** Where a submission is, as far as people are told; states that settle it are drawn by `drawOutcome`. */
export type Sending =
  | { readonly state: 'sending' | 'kept' | 'saved' | 'flagged' }
  | { readonly state: 'refused'; readonly reason: Refusal };

/** What a press on one of the buttons asks for. */
export interface ProgressActions {
  readonly hurry: () => void;
  readonly edit: () => void;
}

/** The sentence under the button while nothing is settled. Every word follows from where the submission is. */
export function drawProgress(
  sending: Sending | undefined,
  controller: string,
  { t }: Sentences,
  actions: ProgressActions,
): TemplateResult | typeof nothing {
  switch (sending?.state) {
    case 'sending':
      return html`<p class="accord-progress" data-state="sending">${t('status.sending')}</p>`;
    case 'kept':
      return html`<div class="accord-progress" data-state="kept">
        <p>${t('status.kept')}</p>
        <button class="accord-secondary" type="button" @click=${actions.hurry}>
          ${t('status.keptAction')}
        </button>
        <button class="accord-secondary" type="button" @click=${actions.edit}>${t('status.keptEdit')}</button>
      </div>`;
    case 'refused':
      return html`<div class="accord-progress" data-state="refused">
        <p><strong>${t('status.refused')}</strong></p>
        <p>${t(`status.reason.${sending.reason}`, { sender: controller })}</p>
        <p>${t('status.refusedText')}</p>
      </div>`;
    default:
      return nothing;
  }
}
