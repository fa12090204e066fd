import { html, nothing, type TemplateResult } from 'lit';
import type { FoundSlip } from '../server/slips/found-slip.js';
import { nameOfChoice, nameOfField, type SlipChoice, type SlipField } from './read-slip.js';

type Presentation = FoundSlip['presentation'];

const idOf = (name: string): string => `slip-${name.replaceAll(':', '-')}`;

function drawInput(name: string, label: string, type: string): TemplateResult {
  return html`<div>
    <label for=${idOf(name)}>${label}</label>
    <input id=${idOf(name)} name=${name} type=${type} autocomplete="off" />
  </div>`;
}

const types: Readonly<Record<string, string>> = { email: 'email', phone: 'tel', 'birth-date': 'date' };

function drawField({ id, control, label, parts, options, unchosen }: SlipField): TemplateResult {
  const name = nameOfField(id);
  if (control === 'terms')
    return html`<label class="tick"><input type="checkbox" name=${name} value="yes" /> ${label}</label>`;
  if (parts)
    return html`<fieldset>
      <legend>${label}</legend>
      ${parts.map((part) => drawInput(nameOfField(id, part.id), part.label, 'text'))}
    </fieldset>`;
  if (options)
    return html`<div>
      <label for=${idOf(name)}>${label}</label>
      <select id=${idOf(name)} name=${name}>
        <option value="">${unchosen}</option>
        ${options.map(({ value, label: said }) => html`<option value=${value}>${said}</option>`)}
      </select>
    </div>`;
  if (control === 'multiline')
    return html`<div>
      <label for=${idOf(name)}>${label}</label>
      <textarea id=${idOf(name)} name=${name} rows="3"></textarea>
    </div>`;
  return drawInput(name, label, types[control] ?? 'text');
}

/** One question; where it has two answers, nothing ticked is a third, and the one that it starts with. */
function drawChoice(
  { id, label, short, control, answers }: SlipChoice,
  unticked: string,
): TemplateResult | typeof nothing {
  const name = nameOfChoice(id);
  if (control === 'submit') return nothing;
  if (control === 'checkbox')
    return html`<label class="tick"
      ><input type="checkbox" name=${name} value="yes" aria-label=${label} /> ${short ?? label}</label
    >`;
  const all = [
    ['', unticked],
    ['yes', answers?.yes],
    ['no', answers?.no],
  ] as const;
  return html`<fieldset>
    <legend>${label}</legend>
    ${all.map(
      ([value, said]) =>
        html`<label
          ><input type="radio" name=${name} value=${value} ?checked=${value === ''} /> ${said}</label
        >`,
    )}
  </fieldset>`;
}

/** The questions of a slip in the order in which they were printed, to be copied into. */
export const drawSlipGroups = (
  { groups, minors }: Presentation,
  unticked: string,
): readonly TemplateResult[] =>
  [...groups, ...(minors?.holder ? [minors.holder] : [])].map((group) =>
    group.kind === 'fields'
      ? html`<section aria-label=${group.title || nothing}>
          <div class="grid">${group.fields.filter((field) => field.control !== 'terms').map(drawField)}</div>
          ${group.fields.filter((field) => field.control === 'terms').map(drawField)}
        </section>`
      : html`<section aria-label=${group.title}>
          <h3>${group.title}</h3>
          ${
            group.parties
              ? group.parties.map(
                  (party) =>
                    html`<fieldset>
                      <legend>${party.name}</legend>
                      ${group.choices
                        .filter((choice) => choice.party === party.id)
                        .map((choice) => drawChoice(choice, unticked))}
                    </fieldset>`,
                )
              : group.choices.map((choice) => drawChoice(choice, unticked))
          }
        </section>`,
  );
