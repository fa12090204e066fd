import {
  valueIn,
  writeBirthDate,
  type FieldValue,
  type PresentedField,
  type PresentedPart,
  type Problem,
} from '../../form/index.js';
import { html, type Html } from './html.js';
import { drawText, idFor, when, type Drawing } from './drawing.js';
import { controlName } from '../../form/control-names.js';

const inputs: Readonly<
  Partial<Record<PresentedField['control'], readonly [type: string, inputmode: string]>>
> = {
  text: ['text', 'text'],
  email: ['email', 'email'],
  phone: ['tel', 'tel'],
  'birth-date': ['text', 'numeric'],
  number: ['text', 'decimal'],
};

const textIn = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');

const drawRequirement = ({ requirement }: Pick<PresentedField, 'requirement'>): Html =>
  html`<span class="accord-requirement">${requirement}</span>`;

const drawProblem = (id: string, problem: Problem | undefined, { wording }: Drawing): Html | null =>
  problem
    ? html`<p class="accord-error" id="${id}-error">
        ${wording.t(`problem.${problem.code}`, problem.values)}
      </p>`
    : null;

const drawStatements = ({ statements }: PresentedField, id: string, drawing: Drawing): Html | null =>
  statements.length > 0
    ? html`<div class="accord-statements" id="${id}-law">
        ${statements.map((text) => html`<p>${drawText(text, drawing)}</p>`)}
      </div>`
    : null;

/** What it is for, and what happens without it. */
function drawPurpose({ purpose, without, hint }: PresentedField, id: string): Html | null {
  const sentences = [hint, purpose, without].filter(Boolean).join(' ');
  return sentences ? html`<p class="accord-purpose" id="${id}-purpose">${sentences}</p>` : null;
}

function describedBy(field: PresentedField, id: string, problem: Problem | undefined): Html | null {
  const ids = [
    field.hint || field.purpose || field.without ? `${id}-purpose` : '',
    problem ? `${id}-error` : '',
    field.statements.length > 0 ? `${id}-law` : '',
  ].filter(Boolean);
  return ids.length > 0 ? html` aria-describedby="${ids.join(' ')}"` : null;
}

const invalid = (problem: Problem | undefined): Html | null => when(!!problem, html` aria-invalid="true"`);
const mandatory = (isRequired: boolean): Html | null => when(isRequired, html` required`);

function drawControl(
  field: PresentedField,
  id: string,
  problem: Problem | undefined,
  drawing: Drawing,
): Html {
  const answered = textIn(valueIn(drawing.answers, field.id));
  const value = field.control === 'birth-date' ? writeBirthDate(answered) : answered;
  const shared = html`class="accord-input" id="${id}"
  name="${field.id}"${drawing.owner}${mandatory(field.required)}${describedBy(field, id, problem)}${invalid(problem)}`;
  if (field.control === 'select') {
    return html`<select ${shared}>
      <option value="">${field.unchosen}</option>
      ${field.options?.map(
        (one) =>
          html`<option value="${one.value}" ${when(one.value === value, html`selected`)}>
            ${one.label}
          </option>`,
      )}
    </select>`;
  }
  const autofill = html`autocomplete="${field.autocomplete}" maxlength="${field.maxLength}"`;
  // A textarea drops one line break right after its tag, so one is given for it to drop.
  if (field.control === 'multiline')
    return html`<textarea ${shared} ${autofill} rows="${field.lines ?? 4}">${value}</textarea>`;
  const [type, inputmode] = inputs[field.control] ?? ['text', 'text'];
  return html`<input
    ${shared}
    ${autofill}
    type="${type}"
    inputmode="${inputmode}"
    ${value ? html`value="${value}"` : null}
  />`;
}

function drawPart(part: PresentedPart, field: PresentedField, drawing: Drawing): Html {
  const name = controlName(field.id, part.id);
  const id = idFor(name, drawing);
  const problem = drawing.problems.find((one) => one.field === field.id && one.part === part.id);
  const address = valueIn(drawing.answers, field.id);
  const value = typeof address === 'object' ? (address[part.id] ?? '') : '';
  return html`<div class="accord-part">
    <label class="accord-part-label" for="${id}"
      >${part.label} ${part.requirement ? drawRequirement({ requirement: part.requirement }) : null}</label
    >
    <input
      class="accord-input"
      id="${id}"
      name="${name}"
      ${drawing.owner}
      type="text"
      autocomplete="${part.autocomplete}"
      maxlength="${part.maxLength}"
      ${mandatory(field.required && part.required)}${when(!!problem, html` aria-describedby="${id}-error"`)}${invalid(problem)}${value ? html` value="${value}"` : null}
    />
    ${drawProblem(id, problem, drawing)}
  </div>`;
}

function drawAddress(field: PresentedField, drawing: Drawing): Html {
  const id = idFor(field.id, drawing);
  const problem = drawing.problems.find((one) => one.field === field.id && !one.part);
  return html`<fieldset class="accord-field accord-address" id="${id}" ${describedBy(field, id, problem)}>
    <legend class="accord-label">${field.label} ${drawRequirement(field)}</legend>
    ${drawPurpose(field, id)} ${drawProblem(id, problem, drawing)}
    ${field.parts?.map((part) => drawPart(part, field, drawing))} ${drawStatements(field, id, drawing)}
  </fieldset>`;
}

function drawTerms(field: PresentedField, drawing: Drawing): Html {
  const id = idFor(field.id, drawing);
  const problem = drawing.problems.find((one) => one.field === field.id);
  const isTicked = valueIn(drawing.answers, field.id) === true;
  return html`<div class="accord-field accord-terms">
    <label class="accord-check" for="${id}">
      <input
        class="accord-box"
        type="checkbox"
        id="${id}"
        name="${field.id}"
        ${drawing.owner}
        value="yes"
        required${when(isTicked, html` checked`)}${describedBy(field, id, problem)}${invalid(problem)}
      />
      <span>${field.label} ${drawRequirement(field)}</span>
    </label>
    ${drawStatements(field, id, drawing)} ${drawProblem(id, problem, drawing)}
  </div>`;
}

/** One field as the element draws it: label, obligatory or optional in words, purpose, control, and what is wrong. */
export function drawField(field: PresentedField, drawing: Drawing): Html {
  if (field.control === 'address') return drawAddress(field, drawing);
  if (field.control === 'terms') return drawTerms(field, drawing);
  const id = idFor(field.id, drawing);
  const problem = drawing.problems.find((one) => one.field === field.id);
  return html`<div class="accord-field">
    <label class="accord-label" for="${id}">${field.label} ${drawRequirement(field)}</label>
    ${drawPurpose(field, id)} ${drawControl(field, id, problem, drawing)} ${drawProblem(id, problem, drawing)}
    ${drawStatements(field, id, drawing)}
  </div>`;
}
