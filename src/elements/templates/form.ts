import { html, nothing, type TemplateResult } from 'lit';
import type { Delivery } from '../../delivery/index.js';
import type { Answers, PresentedGroup, Presentation } from '../../form/index.js';
import { drawAsked } from './asked.js';
import { drawChoices } from './choice.js';
import { drawField, type FieldContext } from './field.js';
import { drawNotice } from './notice.js';
import { drawProgress, type OutcomeActions } from './outcome.js';
import { drawSummary } from './summary.js';

/** What happens to a form. */
export interface FormActions extends OutcomeActions {
  readonly submit: (event: Event) => void;
  readonly reset: () => void;
  readonly change: (event: Event) => void;
  readonly press: () => void;
  readonly enter: () => void;
  readonly askNotice: () => void;
}

/** A form besides its presentation: where it stands. */
export interface FormState extends FieldContext {
  /** What stood in the controls when it was last looked at. */
  readonly answers: Answers;
  readonly delivery: Delivery | undefined;
  readonly isBusy: boolean;
  readonly isPreview: boolean;
  /** The complete notice was opened at least once. */
  readonly isNoticeAsked: boolean;
}

const drawGroup = (group: PresentedGroup, state: FormState): TemplateResult =>
  group.kind === 'choices'
    ? drawChoices(group, state.id)
    : html`<fieldset class="accord-group" data-group=${group.id}>
        <legend class="accord-group-title">${group.title}</legend>
        <p class="accord-group-text">${group.text}</p>
        <div class="accord-fields">${group.fields.map((field) => drawField(field, state))}</div>
      </fieldset>`;

/** The whole form: the presentation and nothing else, with what is wrong so far and where the submission is. */
export const drawForm = (
  presentation: Presentation,
  state: FormState,
  actions: FormActions,
): TemplateResult => {
  const { id, wording, isBusy, isPreview } = state;
  return html`<form
    class="accord"
    lang=${presentation.language}
    dir=${presentation.direction}
    novalidate
    aria-labelledby="${id}-title"
    @submit=${actions.submit}
    @reset=${actions.reset}
    @change=${actions.change}
    @pointerdown=${actions.press}
    @focusin=${actions.enter}
  >
    <h2 class="accord-title" id="${id}-title" tabindex="-1">${presentation.title}</h2>
    ${presentation.introduction ? html`<p class="accord-introduction">${presentation.introduction}</p>` : nothing}
    ${
      isPreview
        ? html`<p class="accord-preview">
            ${wording.t('preview', { date: wording.day(presentation.date) })}
          </p>`
        : nothing
    }
    ${drawNotice(presentation.notice, id, state.isNoticeAsked, actions.askNotice)}
    ${drawSummary(state.problems, presentation, id, wording)}
    <fieldset class="accord-body" ?disabled=${isBusy}>
      ${drawAsked(presentation, state.answers, (group) => drawGroup(group, state))}
    </fieldset>
    <div class="accord-actions">
      <button class="accord-submit" type="submit" aria-disabled=${isBusy || isPreview ? 'true' : 'false'}>
        ${presentation.submit}
      </button>
      <button class="accord-secondary" type="reset" ?disabled=${isBusy}>${presentation.reset}</button>
    </div>
    <div role="status" aria-live="polite">
      ${drawProgress(state.delivery, presentation.controller, wording, actions)}
    </div>
  </form>`;
};
