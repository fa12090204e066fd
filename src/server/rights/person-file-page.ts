import { fillIn } from '../../draw/fill-in.js';
import { html, type TemplateResult } from '../../draw/html.js';
import { authorityOf, calendarDateIn } from '../../law/index.js';
import { wordingOf } from '../../messages/wording-of.js';
import { findSentence } from '../../messages/words.js';
import { pages } from '../../messages/every/pages.js';
import { renderPage } from '../pages/page.js';
import type { HeldDatum, PersonFile } from './person-file.js';
import { type RightsWords, rightsWordsIn } from './rights-words.js';

/** Says a value as people write it. */
export function sayValue(value: unknown, { file }: RightsWords): string {
  if (value === null || value === undefined || value === '') return file.nothingBefore;
  if (typeof value === 'boolean') return value ? file.truth : file.lie;
  if (typeof value === 'object')
    return Object.values(value)
      .filter((one) => typeof one === 'string' && one !== '')
      .join(', ');
  return String(value);
}

/** All that a business holds of a person, for people to read; `root` is the address of the receiver. */
export function renderPersonFile(file: PersonFile, root: string, jurisdiction: string): string {
  const words = rightsWordsIn(file.language);
  const { file: say } = words;
  const day = (instant: string): string =>
    wordingOf(words.language).day(calendarDateIn(new Date(instant), 'Europe/Paris'));
  const title = say.title({ name: file.controller.name });
  return renderPage(
    { language: words.language, root, look: null, others: [] },
    {
      title,
      body: html`<h1>${title}</h1>
        <p class="soft">
          ${say.made({ date: day(file.madeAt) })} ${file.controller.name}, ${file.controller.address}
        </p>
        ${file.restrictedSince === null ? null : html`<p>${say.restricted({ date: day(file.restrictedSince) })}</p>`}
        ${file.isPart ? html`<p>${say.part}</p>` : null}
        <h2>${say.data}</h2>
        ${file.data.length === 0 ? html`<p>${say.nothing}</p>` : drawData(file, words, day)}
        ${drawChoices(file, words)}
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
        <h2>${say.proofs}</h2>
        <ul>
          ${file.records.map(
            ({ at, type, proof }) =>
              html`<li>
                <a href=${proof}>${fillIn(pages[words.language].proof.titles[type], { date: day(at) })}</a>
              </li>`,
          )}
        </ul>
        ${drawRequests(file, words, day)}
        <h2>${say.rightsTitle}</h2>
        <p>${say.rights({ email: file.controller.email, authority: authorityOf(jurisdiction).name })}</p>`,
    },
  );
}

type Day = (instant: string) => string;

const drawData = ({ data }: PersonFile, words: RightsWords, day: Day): TemplateResult =>
  html`<dl>${data.map((datum) => drawDatum(datum, words, day))}</dl>`;

const drawDatum = (
  { label, value, origin, at, corrections }: HeldDatum,
  words: RightsWords,
  day: Day,
): TemplateResult =>
  html`<dt>${label}</dt>
    <dd>
      ${sayValue(value, words)}
      <span class="soft">(${words.file.origins[origin]}, ${day(at)})</span>
    </dd>
    ${corrections.map(
      ({ at: when, before }) =>
        html`<dd class="soft">
          ${words.file.corrected({ date: day(when), before: sayValue(before, words) })}
        </dd>`,
    )}`;

function drawChoices({ choices }: PersonFile, words: RightsWords): TemplateResult | null {
  if (choices.length === 0) return null;
  const { file: say } = words;
  return html`<h2>${say.choices}</h2>
    <ul>
      ${choices.map(
        ({ label, language, answer, until, proof }) =>
          html`<li>
            <span lang=${language}>${label}</span>: <strong>${say.answers[answer]}</strong>${
              until === null ? '' : `, ${say.until({ date: wordingOf(words.language).day(until) })}`
            }
            (<a href=${proof}>${say.proof}</a>)
          </li>`,
      )}
    </ul>`;
}

function drawRequests({ requests }: PersonFile, words: RightsWords, day: Day): TemplateResult | null {
  if (requests.length === 0) return null;
  const { file: say, answer } = words;
  return html`<h2>${say.requests}</h2>
    <ul>
      ${requests.map(
        ({ right, at, due, doneAt, message }) =>
          html`<li>
            ${day(at)}:
            ${findSentence(answer.names, right) ?? right}${message ? html` (“${message}”)` : null};
            ${
              doneAt === null
                ? say.open({ date: wordingOf(words.language).day(due) })
                : say.closed({ date: day(doneAt) })
            }
          </li>`,
      )}
    </ul>`;
}
