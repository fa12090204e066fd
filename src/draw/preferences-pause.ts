import type { PersonChoices } from '../proof/person-choices.js';
import { fillIn } from './fill-in.js';
import { html, nothing, type TemplateResult } from './html.js';
import { preferenceNames, type PreferencesDrawing } from './preferences-drawing.js';
import { shortDate } from './preferences-text.js';

/** What is on a break, each with a way to go on: it stands first, as it holds for all below. */
export function drawPaused(
  { pauses = [] }: PersonChoices,
  drawing: PreferencesDrawing,
): readonly TemplateResult[] {
  const { words, isBusy } = drawing;
  return pauses.map(({ key, about, until }) => {
    const what = about ?? words.pause.all;
    return html`<form class="accord-paused" method="post" @submit=${drawing.submit}>
      <input type="hidden" name=${preferenceNames.language} value=${words.language} />
      <p>${fillIn(words.pause.stands, { what, date: shortDate(until, words) })}</p>
      <button
        class="accord-small"
        name=${preferenceNames.resume}
        value=${key}
        aria-label=${fillIn(words.pause.endOf, { what })}
        aria-disabled=${isBusy ? 'true' : 'false'}
      >
        ${words.pause.end}
      </button>
    </form>`;
  });
}

/** Nothing until a day: one press away, a day to choose. */
export function drawPause(
  { pausable }: PersonChoices,
  drawing: PreferencesDrawing,
): TemplateResult | typeof nothing {
  const { words, id, isBusy } = drawing;
  if (!pausable || pausable.uses.length === 0) return nothing;
  return html`<div class="accord-pauses">
    <details class="accord-fold">
      <summary>${words.pause.title}</summary>
      <form class="accord-fields" method="post" @submit=${drawing.submit}>
        <input type="hidden" name=${preferenceNames.language} value=${words.language} />
        <p class="accord-group-text">${words.pause.text}</p>
        <div class="accord-field">
          <label class="accord-label" for="${id}-pause">${words.pause.until}</label>
          <input
            class="accord-input"
            type="date"
            id="${id}-pause"
            name=${preferenceNames.pause}
            min=${pausable.first}
            max=${pausable.last}
            required
          />
        </div>
        ${
          pausable.uses.length < 2
            ? nothing
            : html`<div class="accord-field">
                <label class="accord-label" for="${id}-paused">${words.pause.what}</label>
                <select class="accord-input" id="${id}-paused" name=${preferenceNames.paused}>
                  <option value="*">${words.pause.all}</option>
                  ${pausable.uses.map(({ key, about }) => html`<option value=${key}>${about}</option>`)}
                </select>
              </div>`
        }
        <p>
          <button class="accord-small" aria-disabled=${isBusy ? 'true' : 'false'}>${words.pause.ask}</button>
        </p>
      </form>
    </details>
  </div>`;
}
