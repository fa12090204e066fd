import type { FormConfig } from '../../config/index.js';
import type { CalendarDate, ReportingService } from '../../law/index.js';
import type { ProofRecord } from '../../proof/index.js';
import { type ChoiceNow, isOpen, keyOf } from '../person/choices-now.js';
import { html, type Html } from './html.js';
import { renderPage } from './message-page.js';
import { preferencesWordsFor, type PreferencesWords } from './preferences-words.js';

/** What a person's page shows; all of it is stored. */
export interface PreferencesPage {
  readonly config: FormConfig;
  readonly language: string;
  readonly root: string;
  readonly today: CalendarDate;
  readonly choices: readonly ChoiceNow[];
  /** The oldest first. */
  readonly records: readonly ProofRecord[];
  readonly complaints: readonly ReportingService[];
  /** True right after a change that is stored. */
  readonly isSaved: boolean;
  proofAddress(recordId: string): string;
}

/** The fields of its forms. */
export const preferenceNames = { refuse: 'refuse', all: 'all' } as const;

/** What a person agreed to and refused, with a button to say no to each, and to all. Works without script. */
export function renderPreferences(page: PreferencesPage): string {
  const { config, language, choices, records, complaints } = page;
  const words = preferencesWordsFor(language);
  const { name, email } = config.controller;
  const open = choices.filter((choice) => isOpen(choice) && !isOver(choice, page));
  const closed = choices.filter((choice) => !open.includes(choice));
  return renderPage({
    language: words.language,
    title: words.prefsTitle(name),
    root: page.root,
    body: html`<h1>${words.prefsTitle(name)}</h1>
      ${page.isSaved ? html`<p class="standing" role="status">${words.saved}</p>` : null}
      ${choices.length > 0 ? html`<p>${words.prefsIntro}</p>` : html`<p>${words.nothing}</p>`}
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
                ${open.map((choice) => renderChoice(choice, page, words))}
              </ul>`
          : html`<p>${words.noneOpen}</p>`
      }
      ${
        closed.length > 0
          ? html`<h2>${words.closed}</h2>
              <p class="soft">${words.again}</p>
              <ul>
                ${closed.map((choice) => renderChoice(choice, page, words))}
              </ul>`
          : null
      }
      <h2>${words.history}</h2>
      <ul class="files">
        ${records.toReversed().map((record) => renderEvent(record, page, words))}
      </ul>
      <h2>${words.rights}</h2>
      <p>${words.rightsText(name)} <a href="mailto:${email}">${email}</a></p>
      <h2>${words.complain}</h2>
      <ul class="files">
        ${complaints.map(({ name: service, url }) => html`<li><a href="${url}" rel="noreferrer">${service}</a>, ${words.complaints[service]}</li>`)}
      </ul>`,
  });
}

const isOver = ({ item }: ChoiceNow, { today }: PreferencesPage): boolean =>
  item.period !== undefined && item.period.until < today;

function renderChoice(choice: ChoiceNow, page: PreferencesPage, words: PreferencesWords): Html {
  const { item, answer, at, askedWith } = choice;
  const isGranted = isOpen(choice);
  const over = isOver(choice, page);
  const { period } = item;
  const asked = askedWith.ui.page;
  return html`<li>
    <p class="label" lang="${askedWith.notice.language}">${item.label}</p>
    ${item.party === 'own' ? null : html`<p class="soft">${item.partyName}</p>`}
    <p class="answer">
      <strong class="${answer}">${words.answers[answer]}</strong> ${words.on(day(at, words))} (<a
        href="${page.proofAddress(choice.proof)}"
        >${words.proof}</a
      >).
      ${period && answer === 'granted' ? (over ? words.ended : words.until)(day(`${period.until}T12:00:00Z`, words)) : null}
    </p>
    ${asked && /^https?:\/\//.test(asked) ? html`<p class="soft">${words.asked} <a href="${asked}" rel="noreferrer nofollow">${asked}</a></p>` : null}
    ${
      isGranted && !over
        ? html`<form method="post" class="row">
            <button
              name="${preferenceNames.refuse}"
              value="${keyOf(item)}"
              aria-label="${words.refuseOf(item.label)}"
            >
              ${words.refuse}
            </button>
          </form>`
        : null
    }
  </li>`;
}

const renderEvent = (
  { event, id, standing }: ProofRecord,
  { proofAddress }: PreferencesPage,
  words: PreferencesWords,
): Html =>
  html`<li>
    <time datetime="${event.at}">${day(event.at, words)}</time>,
    <a href="${proofAddress(id)}">${words.events[event.method]}</a
    >${standing === 'flagged' ? ` (${words.flagged})` : null}
  </li>`;

const day = (instant: string, { locale }: PreferencesWords): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(new Date(instant));
