import { html, nothing, type TemplateResult } from 'lit';
import {
  askedOf,
  type Answers,
  type FieldsGroup,
  type PresentedGroup,
  type Presentation,
} from '../../form/index.js';
import { extentOf } from '../untick-unasked.js';

type DrawGroup = (group: PresentedGroup) => TemplateResult;

const drawJoint = (
  choices: readonly PresentedGroup[],
  holder: FieldsGroup | undefined,
  draw: DrawGroup,
): TemplateResult =>
  html`<div>${choices.map(draw)}</div>
    ${holder ? draw(holder) : nothing}`;

/**
 * The groups that are asked of this person. Three states, three templates: a box is never reused for a question with other
 * words, and comes back unticked. The text has its place before it is needed, so that a screen reader tells of it.
 */
export function drawAsked(presentation: Presentation, answers: Answers, draw: DrawGroup): TemplateResult {
  const asked = askedOf(presentation, answers);
  const { groups, text, holder } = asked;
  const fields = groups.filter(({ kind }) => kind === 'fields');
  const choices = groups.filter(({ kind }) => kind === 'choices');
  const extent = extentOf(asked);
  return html`${fields.map(draw)}${
    presentation.minors
      ? html`<div role="status" data-asked=${extent} .accordDrawn=${true}>
          ${text ? html`<p class="accord-progress" data-minors>${text}</p>` : nothing}
        </div>`
      : nothing
  }${extent === 'jointly' ? drawJoint(choices, holder, draw) : choices.map(draw)}`;
}
