import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Mend } from '../config/mend/edit.js';
import { name as nameOf } from '../messages/every/name.js';
import type {
  Addition,
  ChecksControl,
  Control,
  FlagControl,
  Group,
  LineControl,
  LinesControl,
  Section,
  SelectControl,
  WordsControl,
} from './controls.js';
import { drawNotes } from './draw-notes.js';
import { nameOfControl, type Note } from './notes.js';
import type { BuilderWords } from './words.js';

/** What controls are drawn with. */
export interface ControlSurroundings {
  readonly words: BuilderWords;
  readonly mayWrite: boolean;
  notesOf(control: string): readonly Note[];
  edit(mend: Mend): void;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const valueOf = (event: Event): string => (event.target as Field).value;
const isTicked = (event: Event): boolean => (event.target as HTMLInputElement).checked;

/** An id without what an id cannot have. */
export const idOf = (name: string): string => `b-${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;

/** All that a section lets its owner change. */
export const drawSection = (section: Section, around: ControlSurroundings): TemplateResult => html`
  ${section.groups.map((group) => drawGroup(section, group, around))}
  ${section.addition && around.mayWrite ? drawAddition(section, section.addition, around) : nothing}
`;

function drawGroup(section: Section, group: Group, around: ControlSurroundings): TemplateResult {
  const { words, mayWrite, edit } = around;
  const controls = group.controls.map((control) => drawControl(section, control, around));
  if (group.title === undefined) return html`<div class="b-group">${controls}</div>`;
  const { remove, title } = group;
  return html`<fieldset class="b-group b-thing" ?disabled=${!mayWrite}>
    <legend>${title}</legend>
    ${controls}
    ${
      remove
        ? html`<button
            type="button"
            class="quiet"
            aria-label=${words.takeOutOf({ title })}
            @click=${() => edit(remove)}
          >
            ${words.takeOut}
          </button>`
        : nothing
    }
  </fieldset>`;
}

function drawControl(section: Section, control: Control, around: ControlSurroundings): TemplateResult {
  const name = nameOfControl(section.id, control);
  const notes = around.notesOf(name);
  const drawn = { id: idOf(name), notes, around };
  return html`<div class="b-control" data-path=${control.path}>
    ${drawInputs(control, drawn)} ${drawNotes(notes, `${drawn.id}-notes`, around)}
  </div>`;
}

interface Drawn {
  readonly id: string;
  readonly notes: readonly Note[];
  readonly around: ControlSurroundings;
}

function drawInputs(control: Control, drawn: Drawn): TemplateResult {
  switch (control.kind) {
    case 'line':
      return drawLine(control, drawn);
    case 'lines':
      return drawLines(control, drawn);
    case 'words':
      return drawWords(control, drawn);
    case 'checks':
      return drawChecks(control, drawn);
    case 'flag':
      return drawFlag(control, drawn);
    case 'select':
      return drawSelect(control, drawn);
  }
}

const described = ({ id, notes }: Drawn) => (notes.length > 0 ? `${id}-notes` : nothing);
const isWrong = ({ notes }: Drawn) => (notes.some(({ level }) => level === 'error') ? 'true' : 'false');
const optional = ({ isOptional }: Control, { words }: ControlSurroundings) =>
  isOptional ? html` <span class="soft">${words.optional}</span>` : nothing;

function drawLine(control: LineControl, drawn: Drawn): TemplateResult {
  const { id, around } = drawn;
  const write = (event: Event): void => around.edit(control.write(valueOf(event).trimStart()));
  const isColour = control.type === 'color';
  const field = html`<input
    id=${id}
    type=${isColour || control.type === 'number' ? 'text' : control.type}
    inputmode=${control.type === 'number' ? 'numeric' : nothing}
    autocomplete="off"
    ?disabled=${!around.mayWrite}
    placeholder=${isColour ? '#2a63ca' : control.otherwise}
    aria-describedby=${described(drawn)}
    aria-invalid=${isWrong(drawn)}
    .value=${live(control.value)}
    @input=${write}
  />`;
  return html`<label for=${id}>${control.label}${optional(control, around)}</label>${
      isColour
        ? html`<span class="b-colour"
            >${field}<input
              type="color"
              aria-label=${control.label}
              ?disabled=${!around.mayWrite}
              .value=${live(/^#[0-9a-f]{6}$/i.test(control.value) ? control.value : '#2a63ca')}
              @input=${write}
          /></span>`
        : field
    }`;
}

function drawLines(control: LinesControl, drawn: Drawn): TemplateResult {
  const { id, around } = drawn;
  // Written when it is left: a line that is half there is no entry yet.
  return html`<label for=${id}>${control.label}${optional(control, around)}</label
    ><textarea
      id=${id}
      rows="2"
      spellcheck="false"
      ?disabled=${!around.mayWrite}
      aria-describedby=${described(drawn)}
      aria-invalid=${isWrong(drawn)}
      .value=${control.value}
      @change=${(event: Event) => around.edit(control.write(valueOf(event)))}
    ></textarea>`;
}

function drawWords(control: WordsControl, drawn: Drawn): TemplateResult {
  const { id, around } = drawn;
  return html`${control.texts.map(({ language, value, otherwise }) => {
    const own = `${id}-${language}`;
    const write = (event: Event): void => around.edit(control.write(language, valueOf(event)));
    const isSaid = control.texts.length > 1;
    const label = html`<label for=${own}
      >${control.label}${
        isSaid
          ? html` <span class="soft">(${nameOf[language as keyof typeof nameOf] ?? language})</span>`
          : nothing
      }${optional(control, around)}</label
    >`;
    return control.rows > 1
      ? html`${label}<textarea
            id=${own}
            rows=${control.rows}
            lang=${language}
            ?disabled=${!around.mayWrite}
            placeholder=${otherwise}
            aria-describedby=${described(drawn)}
            aria-invalid=${isWrong(drawn)}
            .value=${live(value)}
            @input=${write}
          ></textarea>`
      : html`${label}<input
            id=${own}
            lang=${language}
            autocomplete="off"
            ?disabled=${!around.mayWrite}
            placeholder=${otherwise}
            aria-describedby=${described(drawn)}
            aria-invalid=${isWrong(drawn)}
            .value=${live(value)}
            @input=${write}
          />`;
  })}`;
}

function drawChecks(control: ChecksControl, drawn: Drawn): TemplateResult {
  const { id, around } = drawn;
  return html`<fieldset ?disabled=${!around.mayWrite} aria-describedby=${described(drawn)}>
    <legend>${control.label}</legend>
    ${control.options.map(
      ({ value, label }) =>
        html`<label class="tick"
          ><input
            id="${id}-${value}"
            type="checkbox"
            .checked=${live(control.values.includes(value))}
            @change=${(event: Event) => around.edit(control.write(value, isTicked(event)))}
          />
          ${label}</label
        >`,
    )}
  </fieldset>`;
}

function drawFlag(control: FlagControl, drawn: Drawn): TemplateResult {
  const { id, around } = drawn;
  return html`<label class="tick"
    ><input
      id=${id}
      type="checkbox"
      ?disabled=${!around.mayWrite}
      aria-describedby=${described(drawn)}
      .checked=${live(control.value)}
      @change=${(event: Event) => around.edit(control.write(isTicked(event)))}
    />
    ${control.label}</label
  >`;
}

function drawSelect(control: SelectControl, drawn: Drawn): TemplateResult {
  const { id, around } = drawn;
  return html`<label for=${id}>${control.label}</label
    ><select
      id=${id}
      ?disabled=${!around.mayWrite}
      aria-describedby=${described(drawn)}
      @change=${(event: Event) => around.edit(control.write(valueOf(event)))}
    >
      ${control.options.map(
        ({ value, label }) =>
          html`<option value=${value} .selected=${live(value === control.value)}>${label}</option>`,
      )}
    </select>`;
}

function drawAddition(
  { id: section }: Section,
  { label, options, write }: Addition,
  { words, edit }: ControlSurroundings,
): TemplateResult {
  const id = idOf(`${section}-add`);
  if (!options) return html`<p><button type="button" @click=${() => edit(write(''))}>${label}</button></p>`;
  const add = (event: Event): void => {
    const list = (event.target as HTMLElement).closest('.b-add')?.querySelector('select');
    edit(write(list?.value ?? ''));
  };
  return html`<p class="row b-add">
    <label for=${id}>${label}</label>
    <select id=${id}>
      ${options.map((one) => html`<option value=${one.value}>${one.label}</option>`)}
    </select>
    <button type="button" @click=${add}>${words.add}</button>
  </p>`;
}
