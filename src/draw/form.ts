import { html, nothing, type TemplateResult } from './template.js';
import type { Presentation } from '../form/presentation.js';
import type { Drawing } from './drawing.js';
import { drawNotice, type NoticeActions } from './notice.js';
import { drawQuestions } from './questions.js';

/** What happens to a form. */
export interface FormActions extends NoticeActions {
  readonly submit: (event: Event) => void;
  readonly change: (event: Event) => void;
  readonly press: () => void;
  readonly enter: () => void;
}

/** A form besides its presentation: where it stands. */
export interface FormState extends Drawing {
  /** What is left to put right (`drawSummary`), and where the submission is (`drawProgress`): nothing before the first press. */
  readonly summary: unknown;
  readonly progress: unknown;
  /** What is told to whoever comes, before anything is asked (`drawRefused`). */
  readonly above?: unknown;
  readonly isBusy: boolean;
  readonly isPreview: boolean;
  /** The complete notice was opened at least once. */
  readonly isNoticeAsked: boolean;
}

const drawPreview = ({ date }: Presentation, { wording }: Drawing): TemplateResult =>
  html`<p class="accord-preview">${wording.t('preview', { date: wording.day(date) })}</p>`;

/** The title, and what the form is for. */
export const drawTitle = ({ title, introduction }: Presentation, { id, level }: Drawing): TemplateResult =>
  html`<div class="accord-title" id="${id}-title" role="heading" aria-level=${level} tabindex="-1">
      ${title}
    </div>
    ${introduction ? html`<p class="accord-introduction">${introduction}</p>` : nothing}`;

/** The whole form: the presentation and nothing else, with what is wrong so far and where the submission is. */
export const drawForm = (
  presentation: Presentation,
  state: FormState,
  actions: FormActions,
): TemplateResult => {
  const { id, isBusy, isPreview } = state;
  return html`<form
    class="accord"
    lang=${presentation.language}
    dir=${presentation.direction}
    novalidate
    aria-labelledby="${id}-title"
    @submit=${actions.submit}
    @change=${actions.change}
    @pointerdown=${actions.press}
    @focusin=${actions.enter}
  >
    ${drawTitle(presentation, state)} ${state.above ?? nothing}
    ${isPreview ? drawPreview(presentation, state) : nothing}
    <fieldset class="accord-body" ?disabled=${isBusy}>${drawQuestions(presentation, state)}</fieldset>
    ${drawNotice(presentation.notice, state, state.isNoticeAsked, actions)}
    <div role="status" aria-live="polite">${state.summary}</div>
    <div class="accord-actions">
      <button class="accord-submit" type="submit" aria-disabled=${isBusy || isPreview ? 'true' : 'false'}>
        ${presentation.submit}
      </button>
    </div>
    <div role="status" aria-live="polite">${state.progress}</div>
  </form>`;
};
