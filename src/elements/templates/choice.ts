import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ChoicesGroup, PresentedChoice } from '../../form/index.js';
import { choiceName } from '../../form/control-names.js';
import { drawText } from './text.js';

/** The id of a choice's control; of its yes, where it has two answers. */
export const choiceControlId = (prefix: string, choice: PresentedChoice): string =>
  `${choiceId(prefix, choice)}${choice.control === 'yes-no' ? '-yes' : ''}`;

const choiceId = (prefix: string, { id }: PresentedChoice): string =>
  `${prefix}-${choiceName(id).replaceAll(':', '-')}`;

const drawDetails = ({ details }: PresentedChoice, id: string) =>
  details.length > 0
    ? html`<div class="accord-details" id="${id}-details">
        ${details.map((text) => html`<p>${drawText(text)}</p>`)}
      </div>`
    : nothing;

function drawBox(choice: PresentedChoice, prefix: string): TemplateResult {
  const id = choiceId(prefix, choice);
  return html`<div class="accord-choice">
    <label class="accord-check" for=${id}>
      <input
        class="accord-box"
        type="checkbox"
        id=${id}
        name=${choiceName(choice.id)}
        value="yes"
        autocomplete="off"
        .accordDrawn=${true}
        aria-describedby=${ifDefined(choice.details.length > 0 ? `${id}-details` : undefined)}
      />
      <span>${choice.label}</span>
    </label>
    ${drawDetails(choice, id)}
  </div>`;
}

// Two answers drawn by one function: same box, same size, same weight, neither selected (CV12).
const drawAnswer = (choice: PresentedChoice, prefix: string, value: 'yes' | 'no') =>
  html`<label class="accord-answer">
    <input
      class="accord-box"
      type="radio"
      name=${choiceName(choice.id)}
      value=${value}
      autocomplete="off"
      .accordDrawn=${true}
      id="${choiceId(prefix, choice)}-${value}"
    />
    <span>${choice.answers?.[value]}</span>
  </label>`;

function drawYesNo(choice: PresentedChoice, prefix: string): TemplateResult {
  const id = choiceId(prefix, choice);
  const { mentions } = choice;
  return html`<fieldset class="accord-choice accord-yes-no" aria-describedby="${id}-mentions">
    <legend class="accord-choice-title">${choice.label}</legend>
    ${
      mentions
        ? html`<div class="accord-mentions" id="${id}-mentions">
            <p>${mentions.identity}</p>
            <p>${mentions.period}</p>
            <p>${mentions.withdrawal}</p>
            <p>${mentions['proof-access']}</p>
            ${choice.details.map((text) => html`<p>${drawText(text)}</p>`)}
            <p class="accord-question">${mentions.proposal}</p>
          </div>`
        : nothing
    }
    <div class="accord-answers">${drawAnswer(choice, prefix, 'yes')} ${drawAnswer(choice, prefix, 'no')}</div>
  </fieldset>`;
}

/** Questions of one kind together: where a tick means yes never stands among those where it means no (CV13). */
export const drawChoices = (
  { id, polarity, title, text, choices }: ChoicesGroup,
  prefix: string,
): TemplateResult => html`
  <fieldset
    class="accord-group"
    data-group=${id}
    data-polarity=${polarity}
    aria-describedby="${prefix}-${id}-text"
  >
    <legend class="accord-group-title">${title}</legend>
    <p class="accord-group-text" id="${prefix}-${id}-text">${drawText(text)}</p>
    <div class="accord-choices">
      ${choices.map((choice) => (choice.control === 'yes-no' ? drawYesNo(choice, prefix) : drawBox(choice, prefix)))}
    </div>
  </fieldset>
`;
