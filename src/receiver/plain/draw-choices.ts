import type { ChoicesGroup, PresentedChoice } from '../../form/index.js';
import { html, type Html } from './html.js';
import { drawText, idFor, when, type Drawing } from './drawing.js';
import { choiceName } from '../../form/control-names.js';

// Nothing is ever ticked but what this very person had ticked on the page before (CV02).
const ticked = ({ id }: PresentedChoice, value: 'yes' | 'no', { answers }: Drawing): Html | null =>
  when(answers.marks[id] === value, html` checked`);

const idOf = ({ id }: PresentedChoice, drawing: Drawing): string => idFor(choiceName(id), drawing);

function drawBox(choice: PresentedChoice, drawing: Drawing): Html {
  const name = choiceName(choice.id);
  const id = idOf(choice, drawing);
  const hasDetails = choice.details.length > 0;
  return html`<div class="accord-choice">
    <label class="accord-check" ${when(!drawing.isAhead, html` for="${id}"`)}>
      <input
        class="accord-box"
        type="checkbox"
        id="${id}"
        name="${name}"
        ${drawing.owner}
        value="yes"
        autocomplete="off"
        ${when(hasDetails, html` aria-describedby="${id}-details"`)}${ticked(choice, 'yes', drawing)}
      />
      <span>${choice.label}</span>
    </label>
    ${
      hasDetails
        ? html`<div class="accord-details" id="${id}-details">
            ${choice.details.map((text) => html`<p>${drawText(text, drawing)}</p>`)}
          </div>`
        : null
    }
  </div>`;
}

// Two answers drawn by one function: same box, same size, neither selected (CV12).
const drawAnswer = (choice: PresentedChoice, value: 'yes' | 'no', drawing: Drawing): Html =>
  html`<label class="accord-answer">
    <input
      class="accord-box"
      type="radio"
      ${when(value === 'yes', html`id="${idOf(choice, drawing)}"`)}
      name="${choiceName(choice.id)}"
      ${drawing.owner}
      value="${value}"
      autocomplete="off"
      ${ticked(choice, value, drawing)}
    />
    <span>${choice.answers?.[value]}</span>
  </label>`;

function drawYesNo(choice: PresentedChoice, drawing: Drawing): Html {
  const { mentions } = choice;
  const id = idOf(choice, drawing);
  return html`<fieldset
    class="accord-choice accord-yes-no"
    ${when(!!mentions, html` aria-describedby="${id}-mentions"`)}
  >
    <legend class="accord-choice-title">${choice.label}</legend>
    ${
      mentions
        ? html`<div class="accord-mentions" id="${id}-mentions">
            <p>${mentions.identity}</p>
            <p>${mentions.period}</p>
            <p>${mentions.withdrawal}</p>
            <p>${mentions['proof-access']}</p>
            ${choice.details.map((text) => html`<p>${drawText(text, drawing)}</p>`)}
            <p class="accord-question">${mentions.proposal}</p>
          </div>`
        : null
    }
    <div class="accord-answers">
      ${drawAnswer(choice, 'yes', drawing)} ${drawAnswer(choice, 'no', drawing)}
    </div>
  </fieldset>`;
}

/** Questions of one kind together, as the element draws them. */
export const drawChoices = ({ id, polarity, title, text, choices }: ChoicesGroup, drawing: Drawing): Html =>
  html`<fieldset class="accord-group" data-group="${id}" data-polarity="${polarity}">
    <legend class="accord-group-title">${title}</legend>
    <p class="accord-group-text">${drawText(text, drawing)}</p>
    <div class="accord-choices">
      ${choices.map((choice) => (choice.control === 'yes-no' ? drawYesNo(choice, drawing) : drawBox(choice, drawing)))}
    </div>
  </fieldset>`;
