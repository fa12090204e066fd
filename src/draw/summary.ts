import { html, nothing, type TemplateResult } from './template.js';
import { choicesOf, fieldsOf, type Presentation } from '../form/presentation.js';
import { labelOf, type Problem } from '../form/validate.js';
import { choiceControlId } from './choice.js';
import { controlId, type Drawing } from './drawing.js';
import { problemText } from './problem-text.js';

// These sentences say themselves what they are about.
const named: ReadonlySet<Problem['code']> = new Set([
  'missing',
  'needed-for-choice',
  'email',
  'phone',
  'terms',
  'postcode',
  'incomplete',
  'holder-same',
]);

function drawLink(target: string, text: string, { focus }: Drawing): TemplateResult {
  const go = (event: Event) => {
    event.preventDefault();
    focus?.(target);
  };
  return html`<a href="#${target}" @click=${focus ? go : nothing}>${text}</a>`;
}

function drawProblem(problem: Problem, presentation: Presentation, drawing: Drawing): TemplateResult {
  const { id, wording } = drawing;
  const fields = [...fieldsOf(presentation), ...(presentation.minors?.holder?.fields ?? [])];
  const field = fields.find((one) => one.id === problem.field);
  const text = problemText(problem, field, wording);
  if (!field) return html`<li>${text}</li>`;
  const choice = choicesOf(presentation).find((one) => one.id === problem.choice);
  const words = named.has(problem.code)
    ? text
    : wording.t('summary.named', { field: labelOf(presentation, problem), text });
  const link = drawLink(controlId(id, problem.field, problem.part), words, drawing);
  const back = choice ? drawLink(choiceControlId(id, choice), wording.t('summary.choice'), drawing) : nothing;
  return html`<li>${link} ${back}</li>`;
}

/** What is left to put right, beside the button that was pressed, each with a link that puts the cursor there. */
export const drawSummary = (presentation: Presentation, drawing: Drawing): TemplateResult | typeof nothing =>
  drawing.problems.length === 0
    ? nothing
    : html`<div
        class="accord-summary"
        id="${drawing.id}-summary"
        role="group"
        aria-labelledby="${drawing.id}-summary-title"
      >
        <p class="accord-summary-title" id="${drawing.id}-summary-title">
          ${drawing.wording.t('summary.title', { count: drawing.problems.length })}
        </p>
        <ul>
          ${drawing.problems.map((problem) => drawProblem(problem, presentation, drawing))}
        </ul>
      </div>`;
