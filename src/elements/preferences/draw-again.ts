import { html, nothing, type TemplateResult } from 'lit';
import type { PresentedChoice } from '../../form/index.js';
import type { AskedAgain } from '../../proof/person-choices.js';
import { drawFullNotice } from '../../draw/notice.js';
import { drawText } from '../../draw/text.js';

/** What a person does with a question that is asked again. */
export interface AgainMoves {
  readonly isBusy: boolean;
  yes(): void;
  no(): void;
}

/** The whole wording of one question, with two answers that look alike: the receiver’s own page draws the same. */
export function drawAgain({ presentation, contact }: AskedAgain, moves: AgainMoves): TemplateResult {
  const { notice, groups, title, language, direction } = presentation;
  return html`<div
    class="accord-again"
    role="group"
    tabindex="-1"
    lang=${language}
    dir=${direction}
    aria-label=${title}
  >
    <p class="accord-label">${title}</p>
    ${groups.map((group) =>
      group.kind === 'fields'
        ? html`<p class="accord-label">${group.title}</p>
            <p class="accord-group-text">${group.text}</p>
            ${group.fields.map(({ label }) => html`<p class="accord-state">${label} <strong>${contact}</strong></p>`)}`
        : html`<p class="accord-group-text">${drawText(group.text)}</p>
            ${group.choices.map((choice) => drawQuestion(choice, moves))}`,
    )}
    ${drawFullNotice(notice)}
  </div>`;
}

function drawQuestion(
  { label, mentions, details, answers }: PresentedChoice,
  { isBusy, yes, no }: AgainMoves,
): TemplateResult {
  const answer = (text: string | undefined, press: () => void) =>
    html`<button type="button" class="accord-secondary" aria-disabled=${isBusy} @click=${press}>
      ${text}
    </button>`;
  return html`<div class="accord-mentions">
      <p class="accord-label">${label}</p>
      ${
        mentions
          ? html`<p>${mentions.identity}</p>
              <p>${mentions.period}</p>
              <p>${mentions.withdrawal}</p>
              <p>${mentions['proof-access']}</p>`
          : nothing
      }
      ${details.map((text) => html`<p>${drawText(text)}</p>`)}
      ${mentions ? html`<p class="accord-question">${mentions.proposal}</p>` : nothing}
    </div>
    <div class="accord-actions accord-near">${answer(answers?.yes, yes)} ${answer(answers?.no, no)}</div>`;
}
