import { html, nothing, type TemplateResult } from './template.js';
import type { OutboxWords } from '../messages/outbox-words.js';
import type { Sentences } from './drawing.js';

/** Why a receiver did not take what was sent. */
export type Refusal = 'invalid' | 'too-large' | 'unknown-form' | 'forbidden' | 'conflict' | 'other';

/** Where a submission is, as far as people are told; states that settle it are drawn by `drawOutcome`. */
export type Sending =
  | { readonly state: 'sending' | 'saved' | 'flagged' }
  /** On the `device` it outlives the page, in the `page` it does not. */
  | { readonly state: 'kept'; readonly place: 'device' | 'page' }
  | { readonly state: 'refused'; readonly reason: Refusal };

/** What a press on one of the buttons asks for. */
export interface ProgressActions {
  readonly hurry: () => void;
  readonly edit: () => void;
  readonly download: () => void;
  readonly remove: () => void;
}

/** What progress is told with. */
export interface ProgressDrawing {
  readonly controller: string;
  readonly wording: Sentences;
  /** Undefined until they are fetched; then less is said. */
  readonly words: OutboxWords | undefined;
  readonly actions: ProgressActions;
}

/** The sentence under the button while nothing is settled. Every word follows from where the submission is. */
export function drawProgress(
  sending: Sending | undefined,
  { controller, wording: { t }, words, actions }: ProgressDrawing,
): TemplateResult | typeof nothing {
  switch (sending?.state) {
    case 'sending':
      return html`<p class="accord-progress" data-state="sending">${t('status.sending')}</p>`;
    case 'kept':
      return html`<div class="accord-progress" data-state="kept" data-place=${sending.place}>
        <p>${(sending.place === 'device' ? words?.kept : words?.keptInPage) ?? t('status.kept')}</p>
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
        ${
          // What the person can put right is sent again; of the rest they may want a copy.
          sending.reason !== 'invalid' && words ? drawWays(words, actions) : nothing
        }
      </div>`;
    default:
      return nothing;
  }
}

/** What is left to do with answers that no receiver takes. */
export const drawWays = (
  { download, remove }: OutboxWords,
  actions: Pick<ProgressActions, 'download' | 'remove'>,
): TemplateResult =>
  html`<button class="accord-secondary" type="button" @click=${actions.download}>${download}</button>
    <button class="accord-secondary" type="button" @click=${actions.remove}>${remove}</button>`;
