import { html, nothing, type TemplateResult } from './template.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { valueIn, type AddressValue } from '../form/answers.js';
import { writeBirthDate } from '../form/written-date.js';
import type { PresentedField, PresentedPart } from '../form/presentation.js';
import { isAtHome } from '../form/at-home.js';
import type { Problem } from '../form/validate.js';
import { controlName } from '../form/control-names.js';
import { controlId, type Drawing } from './drawing.js';
import { drawText, drawTogether } from './text.js';

const inputs: Readonly<
  Partial<Record<PresentedField['control'], readonly [type: string, inputmode: string]>>
> = {
  text: ['text', 'text'],
  email: ['email', 'email'],
  phone: ['tel', 'tel'],
  // Not type=date: nobody wants to scroll a calendar back by fifty years.
  'birth-date': ['text', 'numeric'],
  // Not type=number: it throws away what it cannot read, and the wheel changes what was typed.
  number: ['text', 'decimal'],
};

interface Wiring {
  readonly id: string;
  readonly name: string;
  readonly describedBy: string | undefined;
  readonly invalid: 'true' | undefined;
}

/** What stands in a control when it is drawn: nothing, where the page's own controls keep what is written. */
function writtenIn({ id, control }: PresentedField, { isLive, answers }: Drawing): string {
  const value = isLive ? undefined : valueIn(answers, id);
  if (typeof value !== 'string') return '';
  return control === 'birth-date' ? writeBirthDate(value) : value;
}

function drawSelect(field: PresentedField, { id, name, describedBy, invalid }: Wiring, drawing: Drawing) {
  const chosen = writtenIn(field, drawing);
  return html`<select
    class="accord-input"
    id=${id}
    name=${name}
    form=${ifDefined(drawing.owner)}
    ?required=${field.required}
    aria-describedby=${ifDefined(describedBy)}
    aria-invalid=${ifDefined(invalid)}
  >
    <option value="">${field.unchosen}</option>
    ${field.options?.map(({ value, label }) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`)}
  </select>`;
}

function drawControl(field: PresentedField, wiring: Wiring, drawing: Drawing): TemplateResult {
  if (field.control === 'select') return drawSelect(field, wiring, drawing);
  const { id, name, describedBy, invalid } = wiring;
  const described = ifDefined(describedBy);
  const flawed = ifDefined(invalid);
  const owner = ifDefined(drawing.owner);
  const written = writtenIn(field, drawing);
  if (field.control === 'multiline') {
    return html`<textarea
      class="accord-input"
      id=${id}
      name=${name}
      form=${owner}
      rows=${field.lines ?? 4}
      ?required=${field.required}
      autocomplete=${field.autocomplete}
      aria-describedby=${described}
      aria-invalid=${flawed}
      .value=${written}
    ></textarea>`;
  }
  const [type, inputmode] = inputs[field.control] ?? ['text', 'text'];
  return html`<input
    class="accord-input"
    id=${id}
    name=${name}
    form=${owner}
    type=${type}
    inputmode=${inputmode}
    autocomplete=${field.autocomplete}
    ?required=${field.required}
    aria-describedby=${described}
    aria-invalid=${flawed}
    .value=${written}
  />`;
}

/** "obligatoire", "facultatif", or what it is for where it came with a choice: beside the label. */
const drawTag = (text: string) => html`<span class="accord-requirement" .textContent=${text}></span>`;

const tagOf = ({ stands, requirement, purpose }: PresentedField): string =>
  stands === 'choice' && purpose ? purpose : requirement;

const drawError = (
  id: string,
  problem: Problem | undefined,
  field: PresentedField,
  { wording, explain }: Drawing,
) =>
  problem
    ? html`<p class="accord-error" id="${id}-error">${explain?.(problem, field, wording)}</p>`
    : nothing;

const drawStatements = ({ statements }: PresentedField, id: string, drawing: Drawing) =>
  statements.length > 0
    ? html`<div class="accord-statements" id="${id}-law">
        ${statements.map((text) => html`<p>${drawText(text, drawing)}</p>`)}
      </div>`
    : nothing;

/** What it is for, and what happens without it, where its group does not say so for all. */
const wordsOf = ({ purpose, without, hint, stands }: PresentedField): string =>
  [hint, stands === 'choice' ? '' : purpose, without].filter(Boolean).join(' ');

function drawPurpose(field: PresentedField, id: string): TemplateResult | typeof nothing {
  const words = wordsOf(field);
  return words ? html`<p class="accord-purpose" id="${id}-purpose">${words}</p>` : nothing;
}

function describedByIds(field: PresentedField, id: string, problem: Problem | undefined): string | undefined {
  const ids = [
    ...(problem ? [`${id}-error`] : []),
    ...(wordsOf(field) ? [`${id}-purpose`] : []),
    ...(field.statements.length > 0 ? [`${id}-law`] : []),
  ];
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function drawPart(part: PresentedPart, field: PresentedField, drawing: Drawing): TemplateResult {
  const id = controlId(drawing.id, field.id, part.id);
  const problem = drawing.problems.find((one) => one.field === field.id && one.part === part.id);
  const value = valueIn(drawing.answers, field.id);
  const address: AddressValue = typeof value === 'object' ? value : {};
  return html`<div class="accord-part" data-part=${part.id}>
    <label class="accord-part-label" for=${id}>
      ${part.label}${part.requirement ? html` ${drawTag(part.requirement)}` : nothing}
    </label>
    <input
      class="accord-input"
      id=${id}
      name=${controlName(field.id, part.id)}
      form=${ifDefined(drawing.owner)}
      autocomplete=${part.autocomplete}
      inputmode=${part.digits && isAtHome(address) ? 'numeric' : 'text'}
      ?required=${field.required && part.required}
      aria-describedby=${ifDefined(problem ? `${id}-error` : undefined)}
      aria-invalid=${ifDefined(problem ? 'true' : undefined)}
      .value=${drawing.isLive ? '' : (address[part.id] ?? '')}
    />
    ${drawError(id, problem, field, drawing)}
  </div>`;
}

function drawAddress(field: PresentedField, drawing: Drawing): TemplateResult {
  const id = controlId(drawing.id, field.id);
  const problem = drawing.problems.find((one) => one.field === field.id && !one.part);
  return html`<fieldset
    class="accord-field accord-address"
    tabindex="-1"
    id=${id}
    aria-describedby=${ifDefined(describedByIds(field, id, problem))}
  >
    <legend class="accord-label">${field.label} ${drawTag(tagOf(field))}</legend>
    ${drawPurpose(field, id)} ${drawError(id, problem, field, drawing)}
    <div class="accord-parts">${field.parts?.map((part) => drawPart(part, field, drawing))}</div>
    ${drawStatements(field, id, drawing)}
  </fieldset>`;
}

function drawTerms(field: PresentedField, drawing: Drawing): TemplateResult {
  const id = controlId(drawing.id, field.id);
  const problem = drawing.problems.find((one) => one.field === field.id);
  const isTicked = !drawing.isLive && valueIn(drawing.answers, field.id) === true;
  const links = html`<span class="accord-statements" id="${id}-law"
    >${drawTogether(field.statements, drawing)}</span
  >`;
  return html`<div class="accord-field accord-terms">
    <label class="accord-check" for=${id}>
      <input
        class="accord-box"
        type="checkbox"
        id=${id}
        name=${field.id}
        form=${ifDefined(drawing.owner)}
        value="yes"
        required
        ?checked=${isTicked}
        aria-describedby=${ifDefined(describedByIds(field, id, problem))}
        aria-invalid=${ifDefined(problem ? 'true' : undefined)}
      />
      <span>${field.label} ${links} ${drawTag(field.requirement)}</span>
    </label>
    ${drawError(id, problem, field, drawing)}
  </div>`;
}

/** One field: label, obligatory or optional in words, purpose, control, problem, and what the law wants said there. */
export function drawField(field: PresentedField, drawing: Drawing): TemplateResult {
  if (field.control === 'address') return drawAddress(field, drawing);
  if (field.control === 'terms') return drawTerms(field, drawing);
  const id = controlId(drawing.id, field.id);
  const problem = drawing.problems.find((one) => one.field === field.id);
  const wiring: Wiring = {
    id,
    name: field.id,
    describedBy: describedByIds(field, id, problem),
    invalid: problem ? 'true' : undefined,
  };
  return html`<div class="accord-field" ?data-half=${field.half}>
    <label class="accord-label" for=${id}
      >${field.label} <span class="accord-requirement" .textContent=${tagOf(field)}></span
    ></label>
    ${drawPurpose(field, id)} ${drawControl(field, wiring, drawing)} ${drawError(id, problem, field, drawing)}
    ${drawStatements(field, id, drawing)}
  </div>`;
}
