import { html, nothing, type TemplateResult } from 'lit';
import { choicesOf, labelOf, type Presentation, type Problem } from '../../form/index.js';
import type { Wording } from '../../i18n/index.js';
import { choiceControlId } from './choice.js';
import { controlId, problemText } from './field.js';

const drawLink = (target: string, text: string): TemplateResult => {
  const focus = (event: Event) => {
    event.preventDefault();
    // By id and not by selector: ids carry dots.
    document.getElementById(target)?.focus();
  };
  return html`<a href="#${target}" @click=${focus}>${text}</a>`;
};

/** What is left to put right, each with a link that puts the cursor there. Takes the focus when it appears. */
export const drawSummary = (
  problems: readonly Problem[],
  presentation: Presentation,
  id: string,
  wording: Wording,
): TemplateResult | typeof nothing =>
  problems.length === 0
    ? nothing
    : html`<div
        class="accord-summary"
        id="${id}-summary"
        tabindex="-1"
        role="group"
        aria-labelledby="${id}-summary-title"
      >
        <h3 class="accord-summary-title" id="${id}-summary-title">
          ${wording.t('summary.title', { count: problems.length })}
        </h3>
        <p>${wording.t('summary.text')}</p>
        <ul>
          ${problems.map((problem) => {
            const choice = choicesOf(presentation).find((one) => one.id === problem.choice);
            return html`<li>
              ${drawLink(controlId(id, problem.field, problem.part), labelOf(presentation, problem))}
              <p>${problemText(problem, wording)}</p>
              ${choice ? drawLink(choiceControlId(id, choice), wording.t('summary.choice')) : nothing}
            </li>`;
          })}
        </ul>
      </div>`;
