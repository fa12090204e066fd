import { html, nothing, type TemplateResult } from 'lit';
import { fieldsOf, type Presentation, type Problem } from '../../form/index.js';
import type { Wording } from '../../i18n/index.js';
import { controlId, problemText } from './field.js';

const labelOf = (presentation: Presentation, { field, part }: Problem): string => {
  const found = fieldsOf(presentation).find(({ id }) => id === field);
  return found?.parts?.find(({ id }) => id === part)?.label ?? found?.label ?? field;
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
            const target = controlId(id, problem.field, problem.part);
            const focus = (event: Event) => {
              event.preventDefault();
              // By id and not by selector: ids carry dots.
              document.getElementById(target)?.focus();
            };
            return html`<li>
              <a href="#${target}" @click=${focus}>${labelOf(presentation, problem)}</a>
              ${problemText(problem, wording)}
            </li>`;
          })}
        </ul>
      </div>`;
