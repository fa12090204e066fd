import { html, nothing, type TemplateResult } from './template.js';
import type { UnmetYes } from '../form/countable.js';
import type { FieldsGroup, PresentedField, Presentation } from '../form/presentation.js';
import type { ChoicesWords } from '../messages/choices-words.js';
import type { Drawing } from './drawing.js';
import { drawFields } from './group.js';
import { drawNotice, type NoticeActions } from './notice.js';
import { drawQuestions } from './questions.js';
import { sayNeeded, sayNotCounted } from './say-unmet.js';
import { drawText } from './text.js';

/** Where the recording of a form's choices is: what a person is told comes from this and from nothing else. */
export type Standing =
  | { readonly state: 'sending' | 'queued' | 'flagged' | 'refused' | 'unconfirmed' | 'stopped' }
  | { readonly state: 'saved'; readonly day: string; readonly proof: string }
  | { readonly state: 'incomplete'; readonly fields: string };

/** What is said of the choices, besides what stands in their presentation. */
export type SaidChoices = Omit<ChoicesWords, 'fields' | 'fieldsText' | 'mandatory' | 'failed'>;

export interface BlockState extends Drawing {
  readonly words: SaidChoices;
  readonly standing: Standing | undefined;
  /** The form was sent with these: they did not count. */
  readonly wasSent: boolean;
  readonly isDisabled: boolean;
  readonly isPreview: boolean;
  readonly isNoticeAsked: boolean;
  /** All that is said of the site's fields stands at these fields. */
  readonly isDescribed?: boolean;
  /** The attributes of the element that map a field, where it is drawn before the element is there. */
  readonly mapped?: (field: PresentedField) => string;
  /** What choices.js says of them, which has no sentences of its own. */
  readonly ahead?: Readonly<Record<'sending' | 'unrecorded' | 'failed', string>>;
  /** What is said of choices that are kept on the device; undefined until it is fetched. */
  readonly kept?: string | undefined;
  /** What was kept and no receiver takes (`drawRefused`). */
  readonly left?: unknown;
  /** What the site's form sends besides. */
  readonly hidden: readonly HiddenInput[];
}

/** An input of the site's form that nobody sees. */
export interface HiddenInput {
  readonly name: string;
  readonly kind: string;
  readonly value: string;
}

export interface BlockActions extends NoticeActions {
  readonly change: (event: Event) => void;
  readonly click: (event: Event) => void;
  readonly enter: () => void;
}

function sentenceOf(standing: Standing, { words, wording, kept }: BlockState): TemplateResult | string {
  if (standing.state === 'queued') return kept ?? words.sending;
  if (standing.state === 'incomplete') return words.incomplete({ fields: standing.fields });
  if (standing.state !== 'saved') return words[standing.state];
  const proof = html`<a class="accord-proof" href=${standing.proof} target="_blank" rel="noopener"
    >${wording.t('status.proof')}</a
  >`;
  return html`${words.saved({ day: standing.day })} ${proof}`;
}

const drawStanding = (standing: Standing, state: BlockState): TemplateResult => {
  const { state: now } = standing;
  const look = now === 'queued' ? 'kept' : now === 'saved' || now === 'sending' ? now : 'refused';
  return html`<div class="accord-progress" data-state=${look} data-standing=${standing.state}>
    <p>${sentenceOf(standing, state)}</p>
  </div>`;
};

/** Of each yes that lacks its address or number, what there is to do: it stands at its box. */
export const flawsOf = (
  unmet: readonly UnmetYes[],
  { words, wasSent }: Pick<BlockState, 'words' | 'wasSent'>,
): ReadonlyMap<string, string> =>
  new Map(unmet.map((one) => [one.choice.id, (wasSent ? sayNotCounted : sayNeeded)(one, words)]));

/**
 * What the law wants said of a field that the site draws. Which fields are taken, and whether they are mandatory, stands in the
 * complete notice.
 */
function drawGiven(group: FieldsGroup, drawing: BlockState): TemplateResult | typeof nothing {
  // The site's form is never stopped by a field that it does not know.
  if (group.id === 'holder')
    return drawFields(
      { ...group, fields: group.fields.map((field) => ({ ...field, required: false })) },
      drawing,
    );
  const said = drawing.mapped
    ? group.fields
    : group.fields.filter(({ statements }) => statements.length > 0 && !drawing.isDescribed);
  return said.length === 0
    ? nothing
    : html`<div class="accord-given" data-group=${group.id}>
        ${said.map((field) => drawSaid(field, drawing))}
      </div>`;
}

/** What is drawn ahead says of each field what may have to stand at the site's own. */
const drawSaid = (field: PresentedField, { mapped, isElsewhere = false }: BlockState): TemplateResult =>
  html`<div data-mapped=${mapped?.(field) ?? nothing}>
    ${mapped ? html`<span class="accord-requirement" hidden>${field.requirement}</span>` : nothing}
    ${field.statements.map((text) => html`<p class="accord-purpose">${drawText(text, { isElsewhere })}</p>`)}
  </div>`;

const drawHidden = ({ name, kind, value }: HiddenInput): TemplateResult =>
  html`<input
    type="hidden"
    name=${name}
    data-accord=${kind || nothing}
    .accordDrawn=${true}
    .value=${value}
  />`;

/** Choices, notice, what is taken from the site's form, and how their recording went. */
export const drawBlock = (
  presentation: Presentation,
  state: BlockState,
  actions: BlockActions,
): TemplateResult => {
  const { id, wording, standing, ahead } = state;
  return html`<div
    class="accord"
    lang=${presentation.language}
    dir=${presentation.direction}
    data-ahead=${ahead ? '' : nothing}
    data-sending=${ahead?.sending ?? nothing}
    data-unrecorded=${ahead?.unrecorded ?? nothing}
    data-failed=${ahead?.failed ?? nothing}
    @change=${actions.change}
    @click=${actions.click}
    @focusin=${actions.enter}
  >
    <fieldset class="accord-body" aria-labelledby="${id}-notice" ?disabled=${state.isDisabled}>
      ${
        state.isPreview
          ? html`<p class="accord-preview">
              ${wording.t('preview', { date: wording.day(presentation.date) })}
            </p>`
          : nothing
      }
      ${drawQuestions(presentation, state, (group) => drawGiven(group, state))}
      <div role="status" aria-live="polite">
        ${standing ? drawStanding(standing, state) : nothing} ${state.left ?? nothing}
      </div>
      ${drawNotice(presentation.notice, state, state.isNoticeAsked, actions)} ${state.hidden.map(drawHidden)}
    </fieldset>
  </div>`;
};
