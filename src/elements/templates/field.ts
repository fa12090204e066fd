import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { PresentedField, PresentedPart, Problem } from '../../form/index.js';
import type { Wording } from '../../i18n/index.js';
import { controlName } from '../../form/control-names.js';
import { drawText } from './text.js';

/** What a field needs besides itself: a unique prefix for ids, the sentences, and what is wrong so far. */
export interface FieldContext {
  readonly id: string;
  readonly wording: Wording;
  readonly problems: readonly Problem[];
}

/** The id of a control, for labels and for the links of the error summary. */
export const controlId = (prefix: string, field: string, part?: string): string =>
  `${prefix}-${controlName(field, part)}`;

/** The sentence for a problem. */
export const problemText = ({ code, values }: Problem, { t }: Wording): string =>
  t(`problem.${code}`, values);

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

function drawControl(field: PresentedField, { id, name, describedBy, invalid }: Wiring): TemplateResult {
  const described = ifDefined(describedBy);
  const flawed = ifDefined(invalid);
  if (field.control === 'select') {
    return html`<select
      class="accord-input"
      id=${id}
      name=${name}
      ?required=${field.required}
      aria-describedby=${described}
      aria-invalid=${flawed}
    >
      <option value="">${field.unchosen}</option>
      ${field.options?.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
    </select>`;
  }
  if (field.control === 'multiline') {
    return html`<textarea
      class="accord-input"
      id=${id}
      name=${name}
      rows=${field.lines ?? 4}
      ?required=${field.required}
      autocomplete=${field.autocomplete as AutoFill}
      aria-describedby=${described}
      aria-invalid=${flawed}
    ></textarea>`;
  }
  const [type, inputmode] = inputs[field.control] ?? ['text', 'text'];
  return html`<input
    class="accord-input"
    id=${id}
    name=${name}
    type=${type}
    inputmode=${inputmode}
    autocomplete=${field.autocomplete as AutoFill}
    ?required=${field.required}
    aria-describedby=${described}
    aria-invalid=${flawed}
  />`;
}

/** "obligatoire" or "facultatif", beside the label. */
const drawRequirement = ({ requirement }: PresentedField) =>
  html`<span class="accord-requirement">${requirement}</span>`;

const drawError = (id: string, problem: Problem | undefined, wording: Wording) =>
  problem ? html`<p class="accord-error" id="${id}-error">${problemText(problem, wording)}</p>` : nothing;

const drawStatements = ({ statements }: PresentedField, id: string) =>
  statements.length > 0
    ? html`<div class="accord-statements" id="${id}-law">
        ${statements.map((text) => html`<p>${drawText(text)}</p>`)}
      </div>`
    : nothing;

/** What it is for, and what happens without it. */
function drawPurpose(
  { purpose, without, hint }: PresentedField,
  id: string,
): TemplateResult | typeof nothing {
  const sentences = [hint, purpose, without].filter(Boolean).join(' ');
  return sentences ? html`<p class="accord-purpose" id="${id}-purpose">${sentences}</p>` : nothing;
}

function describedByIds(field: PresentedField, id: string, problem: Problem | undefined): string | undefined {
  const ids = [
    ...(problem ? [`${id}-error`] : []),
    ...(field.hint || field.purpose || field.without ? [`${id}-purpose`] : []),
    ...(field.statements.length > 0 ? [`${id}-law`] : []),
  ];
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function drawPart(part: PresentedPart, field: PresentedField, context: FieldContext): TemplateResult {
  const id = controlId(context.id, field.id, part.id);
  const problem = context.problems.find((one) => one.field === field.id && one.part === part.id);
  return html`<div class="accord-part" data-part=${part.id}>
    <label class="accord-part-label" for=${id}>
      ${part.label}${part.requirement ? html` <span class="accord-requirement">${part.requirement}</span>` : nothing}
    </label>
    <input
      class="accord-input"
      id=${id}
      name=${controlName(field.id, part.id)}
      autocomplete=${part.autocomplete as AutoFill}
      inputmode="text"
      ?required=${field.required && part.required}
      aria-describedby=${ifDefined(problem ? `${id}-error` : undefined)}
      aria-invalid=${ifDefined(problem ? 'true' : undefined)}
    />
    ${drawError(id, problem, context.wording)}
  </div>`;
}

function drawAddress(field: PresentedField, context: FieldContext): TemplateResult {
  const id = controlId(context.id, field.id);
  const problem = context.problems.find((one) => one.field === field.id && !one.part);
  return html`<fieldset
    class="accord-field accord-address"
    tabindex="-1"
    id=${id}
    aria-describedby=${ifDefined(describedByIds(field, id, problem))}
  >
    <legend class="accord-label">${field.label} ${drawRequirement(field)}</legend>
    ${drawPurpose(field, id)} ${drawError(id, problem, context.wording)}
    <div class="accord-parts">${field.parts?.map((part) => drawPart(part, field, context))}</div>
    ${drawStatements(field, id)}
  </fieldset>`;
}

function drawTerms(field: PresentedField, context: FieldContext): TemplateResult {
  const id = controlId(context.id, field.id);
  const problem = context.problems.find((one) => one.field === field.id);
  return html`<div class="accord-field accord-terms">
    <label class="accord-check" for=${id}>
      <input
        class="accord-box"
        type="checkbox"
        id=${id}
        name=${field.id}
        value="yes"
        required
        aria-describedby=${ifDefined(describedByIds(field, id, problem))}
        aria-invalid=${ifDefined(problem ? 'true' : undefined)}
      />
      <span>${field.label} ${drawRequirement(field)}</span>
    </label>
    ${drawStatements(field, id)} ${drawError(id, problem, context.wording)}
  </div>`;
}

/** One field: label, obligatory or optional in words, purpose, control, problem, and what the law wants said there. */
export function drawField(field: PresentedField, context: FieldContext): TemplateResult {
  if (field.control === 'address') return drawAddress(field, context);
  if (field.control === 'terms') return drawTerms(field, context);
  const id = controlId(context.id, field.id);
  const problem = context.problems.find((one) => one.field === field.id);
  const wiring: Wiring = {
    id,
    name: field.id,
    describedBy: describedByIds(field, id, problem),
    invalid: problem ? 'true' : undefined,
  };
  return html`<div class="accord-field" ?data-half=${field.half}>
    <label class="accord-label" for=${id}>${field.label} ${drawRequirement(field)}</label>
    ${drawPurpose(field, id)} ${drawControl(field, wiring)} ${drawError(id, problem, context.wording)}
    ${drawStatements(field, id)}
  </div>`;
}
