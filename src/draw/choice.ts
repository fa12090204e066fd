import { html, nothing, type TemplateResult } from './template.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { PresentedChoice, PresentedText, PhoneMention } from '../form/presentation.js';
import { choiceName } from '../form/control-names.js';
import { choiceFold } from '../form/fold-names.js';
import { choiceId, type Drawing } from './drawing.js';
import { drawText, drawTogether } from './text.js';

/** The id of a choice's control; of its yes, where it has two answers. */
export const choiceControlId = (prefix: string, choice: Pick<PresentedChoice, 'id' | 'control'>): string =>
  `${choiceId(prefix, choice.id)}${choice.control === 'yes-no' ? '-yes' : ''}`;

// Nothing is ever ticked but what this very person had ticked on the page before (CV02).
const isTicked = ({ id }: PresentedChoice, value: 'yes' | 'no', { isLive, answers }: Drawing): boolean =>
  !isLive && answers.marks[id] === value;

/** The id of what a yes lacks: said once where several lack the same. */
function flawId({ id: choice }: PresentedChoice, { id, flaws }: Drawing): string {
  const flaw = flaws?.get(choice);
  const [first = choice] = [...(flaws ?? [])].find(([, text]) => text === flaw) ?? [];
  return `${choiceId(id, first)}-error`;
}

function describedByIds(
  choice: PresentedChoice,
  details: string | undefined,
  drawing: Drawing,
): string | undefined {
  const flaw = drawing.flaws?.has(choice.id) ? flawId(choice, drawing) : undefined;
  return [flaw, details].filter(Boolean).join(' ') || undefined;
}

/** What the yeses of these choices lack, right below them; a screen reader tells of it as it comes. */
export const drawFlaws = (
  choices: readonly PresentedChoice[],
  drawing: Drawing,
): TemplateResult | typeof nothing =>
  drawing.flaws
    ? html`<div role="status" class="accord-flaws">
        ${choices.map((choice) => {
          const flaw = drawing.flaws?.get(choice.id);
          return flaw && flawId(choice, drawing) === `${choiceId(drawing.id, choice.id)}-error`
            ? html`<p class="accord-error" id=${flawId(choice, drawing)} data-unmet=${choice.id}>${flaw}</p>`
            : nothing;
        })}
      </div>`
    : nothing;

const drawBoxInput = (choice: PresentedChoice, describedBy: string | undefined, drawing: Drawing) =>
  html`<input
    class="accord-box"
    type="checkbox"
    id=${choiceId(drawing.id, choice.id)}
    name=${choiceName(choice.id)}
    form=${ifDefined(drawing.owner)}
    value="yes"
    autocomplete="off"
    ?checked=${isTicked(choice, 'yes', drawing)}
    .accordDrawn=${true}
    aria-label=${ifDefined(choice.short ? choice.label : undefined)}
    aria-invalid=${ifDefined(drawing.flaws?.has(choice.id) ? 'true' : undefined)}
    aria-describedby=${ifDefined(describedByIds(choice, describedBy, drawing))}
  />`;

/** A box beside few words: the rest stands once above, and the box itself is named by the whole sentence. */
const drawChip = (choice: PresentedChoice, drawing: Drawing): TemplateResult =>
  html`<label class="accord-choice accord-chip" data-choice=${choice.id}
    >${drawBoxInput(choice, undefined, drawing)}<span>${choice.short}</span></label
  >`;

const drawTexts = (texts: readonly PresentedText[], drawing: Pick<Drawing, 'isElsewhere'>) =>
  texts.map((text) => html`<p>${drawText(text, drawing)}</p>`);

/** A box beside its whole sentence, and what there is to know. */
function drawRow(choice: PresentedChoice, drawing: Drawing): TemplateResult {
  const id = choiceId(drawing.id, choice.id);
  const hasDetails = choice.details.length > 0;
  return html`<div class="accord-choice accord-row" data-choice=${choice.id}>
    <label class="accord-check" for=${id}>
      ${drawBoxInput(choice, hasDetails ? `${id}-details` : undefined, drawing)}
      <span>${choice.label}</span>
    </label>
    ${
      hasDetails
        ? html`<p class="accord-details" id="${id}-details">${drawTogether(choice.details, drawing)}</p>`
        : nothing
    }
  </div>`;
}

// Two answers drawn by one function: same box, same size, same weight, neither selected (CV12).
function drawAnswer(choice: PresentedChoice, value: 'yes' | 'no', drawing: Drawing): TemplateResult {
  const isFlawed = value === 'yes' && drawing.flaws?.has(choice.id);
  return html`<label class="accord-answer">
    <input
      class="accord-box"
      type="radio"
      name=${choiceName(choice.id)}
      form=${ifDefined(drawing.owner)}
      value=${value}
      autocomplete="off"
      ?checked=${isTicked(choice, value, drawing)}
      .accordDrawn=${true}
      id="${choiceId(drawing.id, choice.id)}-${value}"
      aria-invalid=${ifDefined(isFlawed ? 'true' : undefined)}
      aria-describedby=${ifDefined(isFlawed ? flawId(choice, drawing) : undefined)}
    />
    <span>${choice.answers?.[value]}</span>
  </label>`;
}

/** The order in which the mentions are read: the proposal stands right above the two answers. */
const mentionOrder: readonly PhoneMention[] = ['identity', 'period', 'withdrawal', 'proof-access'];

/** All there is to read before one of two answers is given. */
export function drawMentions(
  { label, mentions, mentionLinks, details }: PresentedChoice,
  id: string,
  drawing: Pick<Drawing, 'isElsewhere'>,
): TemplateResult | typeof nothing {
  if (!mentions && details.length === 0) return nothing;
  const said = mentionOrder.flatMap((one) => {
    const text = mentions?.[one];
    // The question itself may be the first of them.
    return text === undefined || text === label
      ? []
      : [{ text, ...(mentionLinks?.[one] && { link: mentionLinks[one] }) }];
  });
  return html`<div class="accord-mentions" id="${id}-mentions">
    ${drawTexts(said, drawing)} ${drawTexts(details, drawing)}
    ${mentions ? html`<p class="accord-question">${mentions.proposal}</p>` : nothing}
  </div>`;
}

function drawYesNo(choice: PresentedChoice, drawing: Drawing, name: string): TemplateResult {
  const id = choiceId(drawing.id, choice.id);
  const isExplained = choice.mentions !== undefined || choice.details.length > 0;
  return html`<fieldset
    class=${name}
    data-choice=${ifDefined(choice.opener ? undefined : choice.id)}
    aria-describedby=${ifDefined(isExplained ? `${id}-mentions` : undefined)}
  >
    <legend class="accord-choice-title">${choice.label}</legend>
    ${drawMentions(choice, id, drawing)}
    <div class="accord-answers">
      ${drawAnswer(choice, 'yes', drawing)} ${drawAnswer(choice, 'no', drawing)}
    </div>
  </fieldset>`;
}

/** A request that opens with one press, which answers nothing. */
function drawOpener(choice: PresentedChoice, drawing: Drawing): TemplateResult {
  const fold = choiceFold(choice.id);
  return html`<details
    class="accord-fold accord-choice accord-call"
    data-fold=${fold}
    data-choice=${choice.id}
    ?open=${drawing.open.has(fold)}
  >
    <summary class="accord-chip" aria-label="${choice.opener} ${choice.label}">${choice.opener}</summary>
    ${drawYesNo(choice, drawing, 'accord-yes-no')}
  </details>`;
}

/** One question, as it is asked: this is where every choice of every surface is drawn. */
export function drawChoice(choice: PresentedChoice, drawing: Drawing): TemplateResult | typeof nothing {
  // The form's button is its yes.
  if (choice.control === 'submit') return nothing;
  if (choice.control === 'yes-no')
    return choice.opener
      ? drawOpener(choice, drawing)
      : drawYesNo(choice, drawing, 'accord-choice accord-yes-no');
  return choice.short ? drawChip(choice, drawing) : drawRow(choice, drawing);
}
