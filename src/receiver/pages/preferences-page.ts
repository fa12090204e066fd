import {
  dayIn,
  describeRequest,
  nameEvent,
  preferencesWordsFor,
  sayWhen,
  sortChoices,
  type PreferencesWords,
} from '../../i18n/preferences.js';
import type { PersonChoice, PersonChoices } from '../../proof/index.js';
import { html, type Html } from './html.js';
import { renderPage } from './message-page.js';

/** What a person's page shows; all of it is stored. */
export interface PreferencesPage {
  readonly stored: PersonChoices;
  readonly language: string;
  readonly root: string;
  /** What was stored just now. */
  readonly said: 'saved' | 'requested' | 'granted' | 'grantedWaiting' | 'unchanged' | 'notAsked' | null;
}

/** The fields of its forms. */
export const preferenceNames = {
  refuse: 'refuse',
  all: 'all',
  right: 'right',
  message: 'message',
  /** Which question to ask again, the words it was asked in, and what was answered. */
  choice: 'choice',
  words: 'words',
  language: 'language',
  answer: 'answer',
} as const;

/** What a person agreed to and refused, with a button to say no to each, and to all. Works without script. */
export function renderPreferences({ stored, language, root, said }: PreferencesPage): string {
  const { controller, choices, records, reporting } = stored;
  const words = preferencesWordsFor(language);
  const added = [...stored.added.partners, ...stored.added.purposes];
  const { open, toConfirm, closed } = sortChoices(choices);
  return renderPage({
    language: words.language,
    title: words.prefsTitle(controller.name),
    root,
    body: html`<h1>${words.prefsTitle(controller.name)}</h1>
      ${said ? html`<p class="standing" role="status">${words[said]}</p>` : null}
      ${choices.length > 0 ? html`<p>${words.prefsIntro}</p>` : html`<p>${words.nothing}</p>`}
      ${added.length > 0 ? html`<p class="standing flagged">${words.added(added.join(', '))}</p>` : null}
      <h2>${words.open}</h2>
      ${
        open.length > 0
          ? html`<form method="post" class="row">
                <button class="accord-submit" name="${preferenceNames.all}" value="yes">
                  ${words.refuseAll}
                </button>
                <p class="soft">${words.refuseAllText}</p>
              </form>
              <ul>
                ${open.map((choice) => renderChoice(choice, words))}
              </ul>`
          : html`<p>${words.noneOpen}</p>`
      }
      ${
        toConfirm.length > 0
          ? html`<h2>${words.toConfirm}</h2>
              <ul>
                ${toConfirm.map((choice) => renderChoice(choice, words))}
              </ul>`
          : null
      }
      ${
        closed.length > 0
          ? html`<h2>${words.closed}</h2>
              ${closed.some(({ canGrant }) => canGrant) ? html`<p class="soft">${words.again}</p>` : null}
              <ul>
                ${closed.map((choice) => renderChoice(choice, words))}
              </ul>`
          : null
      }
      <h2>${words.history}</h2>
      <ul class="files">
        ${records.map(
          ({ at, type, method, standing, proof }) =>
            html`<li>
              <time datetime="${at}">${dayIn(at, words)}</time>,
              <a href="${proof}">${nameEvent({ type, method }, words)}</a
              >${standing === 'flagged' ? ` (${words.flagged})` : null}
            </li>`,
        )}
      </ul>
      <h2>${words.rights}</h2>
      ${
        stored.requests.length > 0
          ? html`<ul class="files">
              ${stored.requests.map((request) => html`<li>${describeRequest(request, words)}</li>`)}
            </ul>`
          : null
      }
      <form method="post" class="row">
        <label class="accord-label" for="right">${words.rightsText(controller.name)}</label>
        <select class="accord-input" id="right" name="${preferenceNames.right}">
          ${stored.rights.map((right) => html`<option value="${right}">${words.rightNames[right]}</option>`)}
        </select>
        <label class="accord-label accord-field" for="message">${words.message}</label>
        <textarea
          class="accord-input"
          id="message"
          name="${preferenceNames.message}"
          rows="4"
          maxlength="2000"
        ></textarea>
        <p class="soft">${words.clock}</p>
        <p class="accord-actions"><button>${words.ask}</button></p>
      </form>
      <p class="soft">${words.orWrite} <a href="mailto:${controller.email}">${controller.email}</a></p>
      <h2>${words.complain}</h2>
      <ul class="files">
        ${reporting.map(({ name, url }) => html`<li><a href="${url}" rel="noreferrer">${name}</a>, ${words.complaints[name]}</li>`)}
      </ul>`,
  });
}

function renderChoice(choice: PersonChoice, words: PreferencesWords): Html {
  const { answer, isOpen, until, askedOn } = choice;
  return html`<li>
    <p class="label" lang="${choice.language}">${choice.label}</p>
    ${choice.partyName === null ? null : html`<p class="soft">${choice.partyName}</p>`}
    <p class="answer">
      <strong class="${answer}">${words.answers[answer]}</strong> ${sayWhen(choice, words)} (<a
        href="${choice.proof}"
        >${words.proof}</a
      >). ${until === null ? null : (isOpen ? words.until : words.ended)(dayIn(`${until}T12:00:00Z`, words))}
    </p>
    ${choice.isAskedHere ? html`<p class="soft">${words.askedHere}</p>` : null}
    ${choice.isWaiting ? html`<p>${choice.isJoint ? words.waitingParent : words.waiting}</p>` : null}
    ${choice.isFromElsewhere ? html`<p>${words.elsewhere}</p>` : null}
    ${choice.isLapsed ? html`<p>${words.lapsed}</p>` : null}
    ${askedOn !== null && /^https?:\/\//.test(askedOn) ? html`<p class="soft">${words.asked} <a href="${askedOn}" rel="noreferrer nofollow">${askedOn}</a></p>` : null}
    ${
      isOpen
        ? html`<form method="post" class="row">
            <button
              name="${preferenceNames.refuse}"
              value="${choice.key}"
              aria-label="${words.refuseOf(choice.label)}"
            >
              ${words.refuse}
            </button>
          </form>`
        : renderChange(choice, words)
    }
  </li>`;
}

/** The way to the question itself, or to the form where it can only be answered there. */
function renderChange(
  { key, label, canGrant, isWaiting, askedOn }: PersonChoice,
  words: PreferencesWords,
): Html | null {
  if (canGrant)
    return html`<form method="get" class="row">
      <button name="${preferenceNames.choice}" value="${key}" aria-label="${words.changeOf(label)}">
        ${words.change}
      </button>
    </form>`;
  return isWaiting || askedOn === null ? null : html`<p class="soft">${words.againElsewhere}</p>`;
}
