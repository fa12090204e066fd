import { html, nothing, type TemplateResult } from '../draw/template.js';
import type { Waiting } from '../delivery/outbox.js';
import type { Texts } from './texts.js';

/** Where the shop is with its list. */
export type OwnerState = 'closed' | 'choose' | 'enter' | 'open';

/** What is drawn for the shop: never an answer, nor who gave it. */
export interface OwnerDrawing {
  readonly say: Texts;
  readonly language: string;
  readonly state: Exclude<OwnerState, 'closed'>;
  /** What is wrong with what was entered. */
  readonly flaw: string;
  readonly isBusy: boolean;
  readonly list: readonly Waiting[];
  readonly isPersisted: boolean;
  readonly submit: (event: SubmitEvent) => void;
  readonly hurry: () => void;
  readonly save: () => void;
  readonly close: () => void;
}

const drawPin = (name: string, label: string, flaw: string, isFirst = false): TemplateResult =>
  html`<label
    ><span>${label}</span>
    <input
      class="accord-input"
      name=${name}
      type="password"
      inputmode="numeric"
      autocomplete="off"
      maxlength="12"
      required
      ?autofocus=${isFirst}
      aria-invalid=${flaw !== ''}
      aria-describedby="accord-counter-flaw"
    />
  </label>`;

function drawEntry({ say, state, flaw, isBusy, submit }: OwnerDrawing): TemplateResult {
  const isNew = state === 'choose';
  return html`<form novalidate @submit=${submit}>
    ${isNew ? html`<p>${say('pinNewText')}</p>` : nothing}
    ${drawPin('pin', say(isNew ? 'pinNew' : 'pin'), flaw, true)}
    ${isNew ? drawPin('again', say('pinAgain'), flaw) : nothing}
    <p class="accord-error" id="accord-counter-flaw" role="alert">${flaw}</p>
    <button class="accord-submit" type="submit" aria-disabled=${isBusy}>
      ${say(isNew ? 'keep' : 'open')}
    </button>
  </form>`;
}

function sayState({ tries, refused, place }: Waiting, say: Texts): string {
  if (refused)
    return say('stateRefused', { status: refused.status, detail: refused.detail || refused.reason });
  const state = tries > 0 ? say('stateTried', { count: tries }) : say('stateWaiting');
  return place === 'page' ? `${state} (${say('statePage')})` : state;
}

function drawList({ say, language, list, isPersisted, hurry, save }: OwnerDrawing): TemplateResult {
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
  const sum = list.filter(({ refused }) => !refused).length;
  return html`<p class="accord-counter-sum">
      <strong>${list.length === 0 ? say('listNone') : say('waiting', { count: sum })}</strong>
    </p>
    ${
      list.length === 0
        ? nothing
        : html`<p>${say('listSealed')}</p>
            <div class="accord-counter-list" tabindex="0">
              <table>
                <thead>
                  <tr>
                    <th scope="col">${say('when')}</th>
                    <th scope="col">${say('state')}</th>
                  </tr>
                </thead>
                <tbody>
                  ${list.map(
                    (one) =>
                      html`<tr>
                        <td>${when.format(one.madeAt)}</td>
                        <td data-refused=${one.refused ? '' : nothing}>${sayState(one, say)}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>
            <p class="accord-counter-actions">
              <button class="accord-submit" type="button" @click=${hurry}>${say('sendNow')}</button>
              <button class="accord-secondary" type="button" @click=${save}>${say('export')}</button>
            </p>
            <p class="accord-purpose">${say('exportText')}</p>`
    }
    <p class="accord-purpose">${say(isPersisted ? 'persisted' : 'notPersisted')}</p>`;
}

/** The dialog of the shop. */
export const drawOwner = (drawing: OwnerDrawing): TemplateResult =>
  html`<header>
      <h2>${drawing.say('owner')}</h2>
      <button class="accord-secondary" type="button" @click=${drawing.close}>${drawing.say('close')}</button>
    </header>
    ${drawing.state === 'open' ? drawList(drawing) : drawEntry(drawing)}`;
