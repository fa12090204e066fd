import { html, nothing, type TemplateResult } from './template.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type {
  ChoicesGroup,
  FieldsGroup,
  PresentedChoice,
  PresentedField,
  PresentedParty,
} from '../form/presentation.js';
import { drawChoice, drawFlaws } from './choice.js';
import { optionalFold } from '../form/fold-names.js';
import type { Drawing } from './drawing.js';
import { drawField } from './field.js';
import { drawHeading, drawText } from './text.js';

const isChip = ({ short, opener }: PresentedChoice): boolean => Boolean(short ?? opener);

/** Boxes with few words stand in a row, those with a sentence of their own below each other. */
function drawAll(choices: readonly PresentedChoice[], drawing: Drawing) {
  const chips = choices.filter(isChip);
  const rows = choices.filter((choice) => !isChip(choice) && choice.control !== 'submit');
  return html`${chips.length > 0 ? html`<div class="accord-chips">${chips.map((one) => drawChoice(one, drawing))}</div>` : nothing}
  ${rows.length > 0 ? html`<div class="accord-choices">${rows.map((one) => drawChoice(one, drawing))}</div>` : nothing}
  ${drawFlaws(choices, drawing)}`;
}

const drawPartyName = (who: TemplateResult | string, goods: string) =>
  html`<p class="accord-party-name">${who} <span class="accord-requirement">${goods}</span></p>`;

const drawParty = ({ id, name, text, href }: PresentedParty, group: ChoicesGroup, drawing: Drawing) =>
  html`<div class="accord-party" role="group" aria-label=${name}>
    ${drawPartyName(href ? drawText({ text: '', link: { href, text: name } }, drawing) : name, text)}
    ${drawAll(
      group.choices.filter(({ party }) => party === id),
      drawing,
    )}
  </div>`;

/** Questions of one kind together: where a tick means yes never stands among those where it means no (CV13). */
export function drawChoices(
  group: ChoicesGroup,
  asked: readonly PresentedField[],
  drawing: Drawing,
): TemplateResult {
  const { id, polarity, title, text, parties, choices } = group;
  const textId = `${drawing.id}-${id}${group.stands === 'press' ? '-more' : ''}-text`;
  const hasText = Boolean(text.text || text.link);
  const isPlain = id === 'services' && choices.length === 1;
  return html`<fieldset
    class="accord-group"
    data-group=${id}
    data-polarity=${polarity}
    aria-label=${ifDefined(isPlain ? title : undefined)}
    aria-describedby=${ifDefined(hasText ? textId : undefined)}
  >
    ${
      // One sentence with its box needs no heading.
      isPlain
        ? nothing
        : html`<legend class="accord-legend">
            ${drawHeading(title, drawing.level + 1, 'accord-group-title')}
          </legend>`
    }
    ${hasText ? html`<p class="accord-group-text" id=${textId}>${drawText(text, drawing)}</p>` : nothing}
    ${parties ? parties.map((party) => drawParty(party, group, drawing)) : drawAll(choices, drawing)}
    ${asked.length > 0 ? drawAskedFields(asked, drawing) : nothing}
  </fieldset>`;
}

/** Fields that came with a choice of this group. Where no script brings them, they stand behind a fold each. */
const drawAskedFields = (fields: readonly PresentedField[], drawing: Drawing) =>
  html`<div class="accord-fields accord-asked">
    ${
      drawing.isLive || drawing.places
        ? fields.map((field) => drawField(field, drawing))
        : fields.map(
            (field) =>
              html`<details
                class="accord-fold accord-add"
                ?open=${drawing.problems.some((one) => one.field === field.id)}
              >
                <summary>${field.label} <span class="accord-requirement">${field.purpose}</span></summary>
                ${drawField(field, drawing)}
              </details>`,
          )
    }
  </div>`;

const drawFieldList = (fields: readonly PresentedField[], drawing: Drawing) =>
  html`<div class="accord-fields">${fields.map((field) => drawField(field, drawing))}</div>`;

/** Fields that stand open: what they are for and what happens without them is said once above them. */
export const drawFields = ({ id, title, text, fields }: FieldsGroup, drawing: Drawing): TemplateResult =>
  html`<fieldset class="accord-group" data-group=${id} aria-label=${title}>
    ${id === 'holder' ? html`<p class="accord-holder">${drawHeading(title, drawing.level + 1, 'accord-group-title')}</p>` : nothing}
    ${text ? html`<p class="accord-group-text">${text}</p>` : nothing} ${drawFieldList(fields, drawing)}
  </fieldset>`;

/** Fields behind one labelled button, and beside them the no to what silence would allow with their answer. */
export const drawOptional = (
  { id, title, text, opener, fields }: FieldsGroup,
  beside: readonly ChoicesGroup[],
  drawing: Drawing,
): TemplateResult =>
  html`<details
    class="accord-fold accord-add"
    data-fold=${optionalFold}
    data-group=${id}
    ?open=${drawing.open.has(optionalFold)}
  >
    <summary>${opener} <span class="accord-requirement">${title}</span></summary>
    ${text ? html`<p class="accord-group-text">${text}</p>` : nothing} ${drawFieldList(fields, drawing)}
    ${beside.map((group) => drawChoices(group, [], drawing))}
  </details>`;
