import { html, nothing, type TemplateResult } from 'lit';
import type { UnmetYes } from '../../form/countable.js';
import type { Answers, FieldsGroup, PresentedField, PresentedGroup, Presentation } from '../../form/index.js';
import type { ChoicesWords } from '../../i18n/choices.js';
import type { Wording } from '../../i18n/index.js';
import { drawAsked } from '../templates/asked.js';
import { drawChoices } from '../templates/choice.js';
import { drawNotice } from '../templates/notice.js';
import { drawText } from '../templates/text.js';
import { drawHolder } from './holder.js';
import type { ProofReference } from './recorder.js';

/** Where the recording of a form's choices is: what a person is told comes from this and from nothing else. */
export type Standing =
  | { readonly state: 'sending' | 'flagged' | 'refused' | 'unconfirmed' | 'stopped' }
  | { readonly state: 'saved'; readonly day: string; readonly proof: string }
  | { readonly state: 'incomplete'; readonly fields: string };

export interface BlockState {
  readonly id: string;
  readonly wording: Wording;
  readonly words: ChoicesWords;
  /** What stands in the page right now. */
  readonly answers: Answers;
  readonly standing: Standing | undefined;
  readonly unmet: readonly UnmetYes[];
  /** The form was sent with these: they did not count. */
  readonly wasSent: boolean;
  readonly isDisabled: boolean;
  readonly isPreview: boolean;
  readonly isNoticeAsked: boolean;
  readonly proof: ProofReference;
  /** Under which key the answers were sent, once they were. */
  readonly reference: string | undefined;
  /** In a shadow root the element itself carries the value. */
  readonly isIsolated: boolean;
}

export interface BlockActions {
  readonly change: (event: Event) => void;
  readonly click: (event: Event) => void;
  readonly enter: () => void;
  readonly askNotice: () => void;
}

function sentenceOf(standing: Standing, { words, wording }: BlockState): TemplateResult | string {
  if (standing.state === 'incomplete') return words.incomplete(standing.fields);
  if (standing.state !== 'saved') return words[standing.state];
  return html`${words.saved(standing.day)}
    <a class="accord-proof" href=${standing.proof} target="_blank" rel="noopener">
      ${wording.t('status.proof')}
    </a>`;
}

const drawStanding = (standing: Standing, state: BlockState): TemplateResult => {
  const look = standing.state === 'saved' || standing.state === 'sending' ? standing.state : 'refused';
  return html`<div class="accord-progress" data-state=${look} data-standing=${standing.state}>
    <p>${sentenceOf(standing, state)}</p>
  </div>`;
};

const drawUnmet = ({ choice, field, isWrong }: UnmetYes, { words, wasSent }: BlockState): TemplateResult =>
  html`<div class="accord-progress" data-state="refused" data-unmet=${choice.id}>
    <p>
      ${wasSent ? words.notCounted(choice.label, field.label, isWrong) : words.needed(choice.label, field.label, isWrong)}
    </p>
  </div>`;

const drawField = ({ label, requirement, statements }: PresentedField): TemplateResult =>
  html`<li>
    <span class="accord-label">${label}</span> <span class="accord-requirement">${requirement}</span>
    ${statements.map((text) => html`<p class="accord-purpose">${drawText(text)}</p>`)}
  </li>`;

const drawFields = ({ id, title, text, fields }: FieldsGroup): TemplateResult =>
  html`<section class="accord-notice" data-group=${id}>
    <h3 class="accord-notice-title">${title}</h3>
    <p class="accord-group-text">${text}</p>
    <ul class="accord-acts">
      ${fields.map(drawField)}
    </ul>
  </section>`;

function drawGroup(group: PresentedGroup, { id, wording }: BlockState): TemplateResult {
  if (group.kind === 'choices') return drawChoices(group, id);
  return group.id === 'holder' ? drawHolder(group, { id, wording, problems: [] }) : drawFields(group);
}

/** Notice, what is taken from the site's form, choices, and how their recording went. */
export const drawBlock = (
  presentation: Presentation,
  state: BlockState,
  actions: BlockActions,
): TemplateResult => {
  const { id, wording, unmet, standing } = state;
  return html`<div
    class="accord"
    lang=${presentation.language}
    dir=${presentation.direction}
    @change=${actions.change}
    @click=${actions.click}
    @focusin=${actions.enter}
  >
    <fieldset class="accord-body" aria-labelledby="${id}-notice" ?disabled=${state.isDisabled}>
      ${
        state.isPreview
          ? html`<p class="accord-preview">
              ${wording.t('preview', { date: wording.day(presentation.date) })}
            </p>`
          : nothing
      }
      ${drawNotice(presentation.notice, id, state.isNoticeAsked, actions.askNotice)}
      ${drawAsked(presentation, state.answers, (group) => drawGroup(group, state))}
      <div role="status" aria-live="polite">
        ${unmet.map((one) => drawUnmet(one, state))} ${standing ? drawStanding(standing, state) : nothing}
      </div>
      ${state.isIsolated ? nothing : html`<input type="hidden" name="accord-proof" data-accord="proof" .accordDrawn=${true} .value=${state.proof.id} /><input type="hidden" name="accord-proof-link" data-accord="proof-link" .accordDrawn=${true} .value=${state.proof.link} />${state.reference ? html`<input type="hidden" name="accord-reference" data-accord="reference" .accordDrawn=${true} .value=${state.reference} />` : nothing}`}
    </fieldset>
  </div>`;
};
