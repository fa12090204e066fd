import { fillIn } from '../../draw/fill-in.js';
import { html, type TemplateResult } from '../../draw/html.js';
import { authorityOf, calendarDateIn } from '../../law/index.js';
import { wordingOf } from '../../messages/wording-of.js';
import { findSentence } from '../../messages/words.js';
import { nameInWords, standingOf } from '../../draw/preferences-text.js';
import { preferencesWordsFor } from '../../messages/preferences-words.js';
import { pages } from '../../messages/every/pages.js';
import { type Place, renderPage } from '../pages/page.js';
import type { HeldDatum, PersonFile } from './person-file.js';
import { type RightsWords, rightsWordsIn } from './rights-words.js';

/** Says a value as people write it. */
export function sayValue(value: unknown, { file, language }: RightsWords): string {
  if (value === null || value === undefined || value === '') return file.nothingBefore;
  if (typeof value === 'boolean') return value ? file.truth : file.lie;
  if (typeof value === 'object') {
    // As it is written on an envelope, whatever order it was kept in.
    const { street, postcode, city, ...others } = value as Readonly<Record<string, unknown>>;
    const line = [postcode, city].filter(Boolean).join(' ');
    return [street, line, ...Object.values(others)]
      .filter((one) => typeof one === 'string' && one !== '')
      .join(', ');
  }
  const text = String(value);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? wordingOf(language).day(text) : text;
}

/** Where the page stands: on the way back to the person's choices, or in a file of its own. */
export interface FilePlace {
  readonly place: Place;
  readonly back?: string;
}

/** All that a business holds of a person, for people to read. */
export function renderPersonFile(file: PersonFile, { place, back }: FilePlace, jurisdiction: string): string {
  const words = rightsWordsIn(file.language);
  const { file: say } = words;
  const day = (instant: string): string =>
    wordingOf(words.language).day(calendarDateIn(new Date(instant), 'Europe/Paris'));
  const title = say.title({ name: file.controller.name });
  return renderPage(place, {
    title,
    body: html`<h1>${title}</h1>
      <p class="soft">
        ${say.made({ date: day(file.madeAt) })} ${file.controller.name}, ${file.controller.address}
      </p>
      ${file.restrictedSince === null ? null : html`<p>${say.restricted({ date: day(file.restrictedSince) })}</p>`}
      ${file.isPart ? html`<p>${say.part}</p>` : null}
      <section>
        <h2>${say.data}</h2>
        ${file.data.length === 0 ? html`<p>${say.nothing}</p>` : drawData(file, words, day)}
      </section>
      ${drawChoices(file, words)}
      <section>
        <h2>${say.purposes}</h2>
        <ul>
          ${file.purposes.map(
            ({ title: purpose, basis, months }) =>
              html`<li>
                ${purpose},
                ${findSentence(say.bases, basis) ?? basis}${months === null ? '' : `, ${say.months({ count: months })}`}
              </li>`,
          )}
        </ul>
      </section>
      <section>
        <h2>${say.recipients}</h2>
        ${
          file.recipients.length === 0
            ? html`<p>${say.recipientsNone}</p>`
            : html`<ul>
                ${file.recipients.map(
                  ({ name, because }) =>
                    html`<li>${name}${because === null ? '' : `, ${say.because({ label: because })}`}</li>`,
                )}
              </ul>`
        }
      </section>
      <section>
        <h2>${say.proofs}</h2>
        <ul>
          ${file.records.map(
            ({ at, type, proof }) =>
              html`<li>
                <a href=${proof}>${fillIn(pages[words.language].proof.titles[type], { date: day(at) })}</a>
              </li>`,
          )}
        </ul>
      </section>
      ${drawRequests(file, words, day)}
      <section>
        <h2>${say.rightsTitle}</h2>
        <p>${say.rights({ email: file.controller.email, authority: authorityOf(jurisdiction).name })}</p>
      </section>
      ${back === undefined ? null : html`<p><a href=${back}>${pages[words.language].address.back}</a></p>`}`,
  });
}

type Day = (instant: string) => string;

/** What all of it has in common is said once. */
function drawData({ data }: PersonFile, words: RightsWords, day: Day): TemplateResult {
  const sayFrom = ({ origin, at }: HeldDatum): string => `${words.file.origins[origin]}, ${day(at)}`;
  const [first] = data;
  const isOne = first !== undefined && new Set(data.map(sayFrom)).size === 1;
  return html`${
      isOne
        ? html`<p class="soft">
            ${words.file.allFrom({ origin: words.file.origins[first.origin], date: day(first.at) })}
          </p>`
        : null
    }
    <dl>${data.map((datum) => drawDatum(datum, words, { day, from: isOne ? null : sayFrom(datum) }))}</dl>`;
}

const drawDatum = (
  { label, value, corrections }: HeldDatum,
  words: RightsWords,
  { day, from }: { readonly day: Day; readonly from: string | null },
): TemplateResult =>
  html`<dt>${label}</dt>
    <dd>${sayValue(value, words)} ${from === null ? null : html`<span class="soft">(${from})</span>`}</dd>
    ${corrections.map(
      ({ at: when, before }) =>
        html`<dd class="soft">
          ${words.file.corrected({ date: day(when), before: sayValue(before, words) })}
        </dd>`,
    )}`;

function drawChoices({ choices }: PersonFile, words: RightsWords): TemplateResult | null {
  if (choices.length === 0) return null;
  const { file: say } = words;
  // In the words of the page of one's choices: a box that was left empty is no refusal.
  const named = preferencesWordsFor(words.language);
  return html`<section>
    <h2>${say.choices}</h2>
    <dl>
      ${choices.map(
        (choice) =>
          html`<dt>${nameInWords(choice, named)}</dt>
            <dd>
              ${named.states[standingOf(choice)] ?? choice.answer}${
                choice.until === null
                  ? ''
                  : `, ${say.until({ date: wordingOf(words.language).day(choice.until) })}`
              }${
                choice.pausedUntil === undefined
                  ? ''
                  : `, ${fillIn(named.pause.row, { date: wordingOf(words.language).day(choice.pausedUntil) })}`
              }
              <span class="soft">(<a href=${choice.proof}>${say.proof}</a>)</span>
            </dd>`,
      )}
    </dl>
  </section>`;
}

function drawRequests({ requests }: PersonFile, words: RightsWords, day: Day): TemplateResult | null {
  if (requests.length === 0) return null;
  const { file: say, answer } = words;
  return html`<section>
    <h2>${say.requests}</h2>
    <ul>
      ${requests.map(
        ({ right, at, due, doneAt, message }) =>
          html`<li>
            ${say[message ? 'requestWith' : 'request']({
              date: day(at),
              right: findSentence(answer.names, right) ?? right,
              message: message ?? '',
              state:
                doneAt === null
                  ? say.open({ date: wordingOf(words.language).day(due) })
                  : say.closed({ date: day(doneAt) }),
            })}
          </li>`,
      )}
    </ul>
  </section>`;
}
