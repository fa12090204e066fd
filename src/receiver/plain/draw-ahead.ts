import { attributesFor } from '../../form/field-attribute.js';
import {
  noAnswers,
  type FieldsGroup,
  type PresentedField,
  type PresentedGroup,
  type Presentation,
} from '../../form/index.js';
import { choicesWordsOf } from '../../i18n/choices.js';
import type { Wording } from '../../i18n/wording.js';
import { html, type Html } from '../pages/html.js';
import { drawChoices } from './draw-choices.js';
import { drawNotice } from './draw-notice.js';
import { drawText, type Drawing } from './drawing.js';

const drawField = (field: PresentedField, drawing: Drawing): Html => {
  const { label, requirement, statements } = field;
  return html`<li data-mapped="${attributesFor(field).join(' ')}">
    <span class="accord-label">${label}</span> <span class="accord-requirement">${requirement}</span>
    ${statements.map((text) => html`<p class="accord-purpose">${drawText(text, drawing)}</p>`)}
  </li>`;
};

const drawFields = ({ id, title, text, fields }: FieldsGroup, drawing: Drawing): Html =>
  html`<section class="accord-notice" data-group="${id}">
    <h3 class="accord-notice-title">${title}</h3>
    <p class="accord-group-text">${text}</p>
    <ul class="accord-acts">
      ${fields.map((field) => drawField(field, drawing))}
    </ul>
  </section>`;

const drawGroup = (group: PresentedGroup, drawing: Drawing): Html =>
  group.kind === 'choices' ? drawChoices(group, drawing) : drawFields(group, drawing);

/**
 * Notice and choices as `<accord-choices>` draws them, for a page that shows them before its script has come; of a
 * presentation with the surface `choices`. Its controls are the site form's own. It records nothing: the element takes its
 * place, and what was ticked by then.
 */
export function drawAhead(presentation: Presentation, wording: Wording): Html {
  const drawing: Drawing = {
    form: presentation.form.id,
    answers: noAnswers,
    problems: [],
    wording,
    owner: null,
    isOnSite: true,
    isAhead: true,
  };
  const { language, direction, notice, groups } = presentation;
  // What choices.js says of them, which has no sentences of its own.
  const { sending, refused, failed } = choicesWordsOf(language);
  return html`<div
    class="accord"
    data-ahead
    lang="${language}"
    dir="${direction}"
    data-sending="${sending}"
    data-unrecorded="${refused}"
    data-failed="${failed}"
  >
    <fieldset class="accord-body" aria-label="${notice.title}">
      ${drawNotice(notice, drawing)} ${groups.map((group) => drawGroup(group, drawing))}
      <div role="status" aria-live="polite"></div>
      <input type="hidden" name="accord-proof" value="" /><input
        type="hidden"
        name="accord-proof-link"
        value=""
      />
    </fieldset>
  </div> `;
}
