import type { ChoicesGroup, PresentedChoice } from '../form/presentation.js';
import type { AskedAgain } from '../proof/person-choices.js';
import { drawMentions } from './choice.js';
import { html, nothing, type TemplateResult } from './html.js';
import { drawNotice } from './notice.js';
import { preferenceNames } from './preferences-drawing.js';
import { drawHeading, drawText } from './text.js';

/** What drawing a question needs besides itself. */
export interface AgainDrawing {
  readonly id: string;
  /** Level of its title among the headings of the page: 1 on a page of its own. */
  readonly level: number;
  readonly isBusy: boolean;
  /** Where the answer is posted without script; the page's own address unless told. */
  readonly action?: string;
  readonly submit?: (event: Event) => void;
  /** It stands on a page of the receiver's: an address without a host leads nowhere from there. */
  readonly isElsewhere?: boolean;
}

/** The whole wording of one question that is asked again, with two answers that look alike, and the notice. */
export function drawAgain(asked: AskedAgain, drawing: AgainDrawing): TemplateResult {
  const { groups, title, language, direction, notice } = asked.presentation;
  return html`<div
    class=${drawing.level === 1 ? 'accord accord-again' : 'accord-again'}
    role="group"
    tabindex="-1"
    lang=${language}
    dir=${direction}
    aria-label=${title}
  >
    ${drawing.level === 1 ? html`<h1 class="accord-title">${title}</h1>` : html`<p>${drawHeading(title, drawing.level, 'accord-choice-title')}</p>`}
    ${groups.map((group) =>
      group.kind === 'fields'
        ? html`<p>
            ${group.fields.map(({ label }) => html`${label} <strong>${asked.contact}</strong> `)}
            <span class="accord-group-text">${group.text}</span>
          </p>`
        : drawQuestions(group, asked, drawing),
    )}
    ${drawNotice(notice, { ...drawing, open: new Set() }, true, { askNotice: () => undefined })}
  </div>`;
}

const drawQuestions = (group: ChoicesGroup, asked: AskedAgain, drawing: AgainDrawing): TemplateResult =>
  html`<p class="accord-group-text">${drawText(group.text, drawing)}</p>
    ${group.choices.map((choice) => drawQuestion(choice, asked, drawing))}`;

function drawQuestion(
  choice: PresentedChoice,
  { key, words, presentation }: AskedAgain,
  drawing: AgainDrawing,
): TemplateResult {
  const { isBusy, action, submit } = drawing;
  const answer = (value: 'yes' | 'no') =>
    html`<button
      class="accord-secondary"
      name=${preferenceNames.answer}
      value=${value}
      aria-disabled=${isBusy ? 'true' : 'false'}
    >
      ${choice.answers?.[value]}
    </button>`;
  return html`<form method="post" action=${action ?? nothing} @submit=${submit}>
    <input type="hidden" name=${preferenceNames.choice} value=${key} />
    <input type="hidden" name=${preferenceNames.words} value=${words} />
    <input type="hidden" name=${preferenceNames.language} value=${presentation.language} />
    <p class="accord-choice-title">${choice.label}</p>
    ${drawMentions(choice, drawing.id, drawing)}
    <div class="accord-actions accord-near accord-both">${answer('yes')} ${answer('no')}</div>
  </form>`;
}
