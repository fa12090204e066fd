import { html, nothing, type TemplateResult } from './template.js';
import {
  choicesOf,
  fieldsOf,
  type ChoicesGroup,
  type FieldsGroup,
  type PresentedField,
  type PresentedGroup,
  type Presentation,
} from '../form/presentation.js';
import { extentOf } from '../form/asked.js';
import type { Drawing } from './drawing.js';
import { drawChoices, drawFields, drawOptional } from './group.js';

const isChoices = (group: PresentedGroup): group is ChoicesGroup => group.kind === 'choices';
const isFields = (group: PresentedGroup): group is FieldsGroup => group.kind === 'fields';

/** The fields that came with a choice of a group. Without a script, each stands with the first choice that needs it. */
function askedIn(
  group: ChoicesGroup,
  presentation: Presentation,
  drawing: Drawing,
): readonly PresentedField[] {
  const here = new Set(group.choices.map(({ id }) => id));
  return fieldsOf(presentation).filter(({ id, stands, with: choices = [] }) => {
    if (stands !== 'choice') return false;
    const place =
      drawing.isLive || drawing.places
        ? drawing.places?.get(id)
        : choicesOf(presentation).find((one) => choices.includes(one.id))?.id;
    return place !== undefined && here.has(place);
  });
}

/** How the fields of a surface are drawn: by the form itself, or told of where the site draws them. */
export type DrawGiven = (group: FieldsGroup, drawing: Drawing) => TemplateResult | typeof nothing;

/**
 * The groups that are asked of this person. Three states, three templates: a box is never reused for a question with other
 * words, and comes back unticked. The text has its place before it is needed, so that a screen reader tells of it.
 */
export function drawQuestions(
  presentation: Presentation,
  drawing: Drawing,
  drawGiven: DrawGiven = drawFields,
): TemplateResult {
  const { asked } = drawing;
  const { groups, text, holder } = asked;
  const extent = extentOf(asked);
  // Where the button is the yes to all there is to ask, nothing is drawn but the button.
  const choices = groups
    .filter(isChoices)
    .filter((group) => group.choices.some(({ control }) => control !== 'submit'));
  const beside = choices.filter(({ stands }) => stands === 'press');
  const draw = (group: ChoicesGroup) => drawChoices(group, askedIn(group, presentation, drawing), drawing);
  const open = choices.filter(({ stands }) => stands !== 'press').map(draw);
  const parent = drawing.isLive || extent !== 'jointly' ? holder : presentation.minors?.holder;
  return html`${groups
    .filter(isFields)
    .filter(({ id }) => id !== 'asked')
    .map((group) =>
      group.id === 'optional' ? drawOptional(group, beside, drawing) : drawGiven(group, drawing),
    )}${
    presentation.minors
      ? html`<div role="status" data-asked=${extent} .accordDrawn=${true}>
          ${text ? html`<p class="accord-progress" data-minors>${text}</p>` : nothing}
        </div>`
      : nothing
  }${extent === 'jointly' ? html`<div>${open}</div>` : open}${parent ? drawGiven(parent, drawing) : nothing}`;
}
