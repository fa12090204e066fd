import { html, nothing, type TemplateResult } from 'lit';
import {
  dayIn,
  describeRequest,
  nameEvent,
  type PreferencesWords,
  sayWhen,
  sortChoices,
} from '../../i18n/preferences.js';
import type { AskedAgain, PersonChoice, PersonChoices } from '../../proof/person-choices.js';
import { drawAgain } from './draw-again.js';

/** What a drawing needs besides what is stored. */
export interface Drawing {
  readonly words: PreferencesWords;
  readonly isBusy: boolean;
  /** Said above the choices. */
  readonly said: { readonly text: string; readonly isAlert: boolean } | null;
  /** Null: to all of them. */
  refuse(choice: PersonChoice | null): void;
  /** The question that is asked again. */
  readonly question: AskedAgain | null;
  /** Somebody changed their mind about a choice. */
  change(choice: PersonChoice): void;
  yes(question: AskedAgain): void;
  no(): void;
  /** The form of a request was sent. */
  ask(event: SubmitEvent): void;
}

/** Everything that is stored of a person, with a way to refuse. */
export function drawChoices(stored: PersonChoices, drawing: Drawing): TemplateResult {
  const { words, said, isBusy, refuse, ask } = drawing;
  const { controller, choices, records, reporting } = stored;
  const added = [...stored.added.partners, ...stored.added.purposes];
  const { open, toConfirm, closed } = sortChoices(choices);
  return html`<section class="accord accord-preferences" lang=${words.language} aria-busy=${isBusy}>
    <h2 class="accord-title">${words.prefsTitle(controller.name)}</h2>
    <p class="accord-introduction">${choices.length > 0 ? words.prefsIntro : words.nothing}</p>
    ${added.length > 0 ? html`<p class="accord-group-text">${words.added(added.join(', '))}</p>` : nothing}
    ${
      said
        ? html`<p
            class="accord-said"
            data-alert=${said.isAlert || nothing}
            role=${said.isAlert ? 'alert' : 'status'}
            tabindex="-1"
          >
            ${said.text}
          </p>`
        : nothing
    }
    <div class="accord-group">
      <h3 class="accord-group-title">${words.open}</h3>
      ${
        open.length > 0
          ? html`<p class="accord-group-text">${words.refuseAllText}</p>
              <div class="accord-actions accord-near">
                <button
                  type="button"
                  class="accord-submit"
                  aria-disabled=${isBusy}
                  @click=${() => refuse(null)}
                >
                  ${words.refuseAll}
                </button>
              </div>
              <div class="accord-choices" role="list">
                ${open.map((choice) => drawChoice(choice, drawing))}
              </div>`
          : html`<p class="accord-group-text">${words.noneOpen}</p>`
      }
    </div>
    ${
      toConfirm.length > 0
        ? html`<div class="accord-group">
            <h3 class="accord-group-title">${words.toConfirm}</h3>
            <div class="accord-choices" role="list">
              ${toConfirm.map((choice) => drawChoice(choice, drawing))}
            </div>
          </div>`
        : nothing
    }
    ${
      closed.length > 0
        ? html`<div class="accord-group">
            <h3 class="accord-group-title">${words.closed}</h3>
            ${closed.some(({ canGrant }) => canGrant) ? html`<p class="accord-group-text">${words.again}</p>` : nothing}
            <div class="accord-choices" role="list">
              ${closed.map((choice) => drawChoice(choice, drawing))}
            </div>
          </div>`
        : nothing
    }
    <div class="accord-group">
      <h3 class="accord-group-title">${words.history}</h3>
      <ul class="accord-acts">
        ${records.map(
          ({ at, type, method, standing, proof }) =>
            html`<li>
              <time datetime=${at}>${dayIn(at, words)}</time>,
              <a href=${proof} target="_blank" rel="noreferrer">${nameEvent({ type, method }, words)}</a>${
                standing === 'flagged' ? ` (${words.flagged})` : nothing
              }
            </li>`,
        )}
      </ul>
    </div>
    <div class="accord-group">
      <h3 class="accord-group-title">${words.rights}</h3>
      ${
        stored.requests.length > 0
          ? html`<ul class="accord-acts">
              ${stored.requests.map((request) => html`<li>${describeRequest(request, words)}</li>`)}
            </ul>`
          : nothing
      }
      <form class="accord-fields" @submit=${(event: SubmitEvent) => ask(event)}>
        <label class="accord-field">
          <span class="accord-label">${words.rightsText(controller.name)}</span>
          <select class="accord-input" name="right">
            ${stored.rights.map((right) => html`<option value=${right}>${words.rightNames[right] ?? right}</option>`)}
          </select>
        </label>
        <label class="accord-field">
          <span class="accord-label">${words.message}</span>
          <textarea class="accord-input" name="message" maxlength="2000"></textarea>
        </label>
        <div class="accord-field">
          <p class="accord-group-text">${words.clock}</p>
          <div class="accord-actions accord-near">
            <button class="accord-secondary" aria-disabled=${isBusy}>${words.ask}</button>
          </div>
          <p class="accord-group-text">
            ${words.orWrite} <a href=${`mailto:${controller.email}`}>${controller.email}</a>
          </p>
        </div>
      </form>
    </div>
    <div class="accord-group">
      <h3 class="accord-group-title">${words.complain}</h3>
      <ul class="accord-acts">
        ${reporting.map(
          ({ name, url }) =>
            html`<li>
              <a href=${url} target="_blank" rel="noreferrer">${name}</a>, ${words.complaints[name]}
            </li>`,
        )}
      </ul>
    </div>
  </section>`;
}

const isPage = (address: string | null): address is string =>
  address !== null && /^https?:\/\//.test(address);

function drawChoice(choice: PersonChoice, drawing: Drawing): TemplateResult {
  const { words, isBusy, refuse } = drawing;
  const { answer, isOpen, until, askedOn } = choice;
  return html`<div class="accord-choice" role="listitem" data-answer=${answer}>
    <p class="accord-label" lang=${choice.language}>${choice.label}</p>
    ${choice.partyName === null ? nothing : html`<p class="accord-group-text">${choice.partyName}</p>`}
    <p class="accord-state">
      ${words.answers[answer]} ${sayWhen(choice, words)} (<a
        href=${choice.proof}
        target="_blank"
        rel="noreferrer"
        >${words.proof}</a
      >).
      ${until === null ? nothing : (isOpen ? words.until : words.ended)(dayIn(`${until}T12:00:00Z`, words))}
    </p>
    ${
      choice.isWaiting
        ? html`<p class="accord-state">${choice.isJoint ? words.waitingParent : words.waiting}</p>`
        : nothing
    }
    ${choice.isFromElsewhere ? html`<p class="accord-state">${words.elsewhere}</p>` : nothing}
    ${choice.isLapsed ? html`<p class="accord-state">${words.lapsed}</p>` : nothing}
    ${choice.isAskedHere ? html`<p class="accord-group-text">${words.askedHere}</p>` : nothing}
    ${
      isPage(askedOn)
        ? html`<p class="accord-group-text">
            ${words.asked} <a href=${askedOn} rel="noreferrer">${askedOn}</a>
          </p>`
        : nothing
    }
    ${
      isOpen
        ? html`<div class="accord-actions accord-near">
            <button
              type="button"
              class="accord-secondary"
              aria-label=${words.refuseOf(choice.label)}
              aria-disabled=${isBusy}
              @click=${() => refuse(choice)}
            >
              ${words.refuse}
            </button>
          </div>`
        : drawChange(choice, drawing)
    }
  </div>`;
}

/** The question itself once it was asked for, the way to it, or to the form where it can only be answered there. */
function drawChange(choice: PersonChoice, { words, isBusy, question, change, yes, no }: Drawing): unknown {
  if (question?.key === choice.key) return drawAgain(question, { isBusy, yes: () => yes(question), no });
  if (choice.canGrant)
    return html`<div class="accord-actions accord-near">
      <button
        type="button"
        class="accord-secondary"
        aria-label=${words.changeOf(choice.label)}
        aria-disabled=${isBusy}
        @click=${() => change(choice)}
      >
        ${words.change}
      </button>
    </div>`;
  return choice.isWaiting || choice.askedOn === null
    ? nothing
    : html`<p class="accord-group-text">${words.againElsewhere}</p>`;
}
