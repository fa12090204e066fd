import type { NoticeItem, PresentedChoice, PresentedText } from '../../form/index.js';
import { preferencesWordsFor } from '../../i18n/preferences.js';
import type { AskedAgain } from '../../proof/index.js';
import { html, type Html } from './html.js';
import { renderPage } from './message-page.js';
import { preferenceNames } from './preferences-page.js';

/** One question that is asked again, on a page of its own. */
export interface AgainPage {
  readonly asked: AskedAgain;
  /** It was answered in other words. */
  readonly isChanged: boolean;
  readonly language: string;
  readonly root: string;
  /** Address that it is posted to. */
  readonly action: string;
}

/** A question in its whole wording, with two answers that look alike. Works without script. */
export function renderAgain({ asked, isChanged, language, root, action }: AgainPage): string {
  const { presentation } = asked;
  const words = preferencesWordsFor(language);
  const { notice, groups } = presentation;
  return renderPage({
    language: presentation.language,
    direction: presentation.direction,
    title: `${presentation.title} · ${presentation.controller}`,
    root,
    body: html`<h1>${presentation.title}</h1>
      ${isChanged ? html`<p class="standing flagged" role="alert" lang="${words.language}">${words.changed}</p>` : null}
      ${groups.map((group) =>
        group.kind === 'fields'
          ? html`<h2>${group.title}</h2>
              <p class="soft">${group.text}</p>
              <dl>
                ${group.fields.map(
                  ({ label }) =>
                    html`<dt>${label}</dt>
                      <dd>${asked.contact}</dd>`,
                )}
              </dl>`
          : html`<h2>${group.title}</h2>
              <p class="soft">${renderText(group.text)}</p>
              ${group.choices.map((choice) => renderQuestion(choice, asked, action))}`,
      )}
      <section class="notice">
        <h2>${notice.title}</h2>
        <dl>${notice.brief.map(renderItem)}</dl>
        <details>
          <summary>${notice.more}</summary>
          <dl>${notice.full.map(renderItem)}</dl>
        </details>
      </section>`,
  });
}

function renderQuestion(
  choice: PresentedChoice,
  { key, words, presentation }: AskedAgain,
  action: string,
): Html {
  const { mentions, answers, details } = choice;
  return html`<form method="post" action="${action}" class="row">
    <input type="hidden" name="${preferenceNames.choice}" value="${key}" />
    <input type="hidden" name="${preferenceNames.words}" value="${words}" />
    <input type="hidden" name="${preferenceNames.language}" value="${presentation.language}" />
    <fieldset>
      <legend>${choice.label}</legend>
      ${mentions ? (['identity', 'period', 'withdrawal', 'proof-access'] as const).map((one) => html`<p>${mentions[one]}</p>`) : null}
      ${details.map((text) => html`<p class="${mentions ? '' : 'soft'}">${renderText(text)}</p>`)}
      ${mentions ? html`<p class="label">${mentions.proposal}</p>` : null}
      <p class="accord-actions">
        <button name="${preferenceNames.answer}" value="yes">${answers?.yes}</button>
        <button name="${preferenceNames.answer}" value="no">${answers?.no}</button>
      </p>
    </fieldset>
  </form>`;
}

const renderItem = ({ title, texts }: NoticeItem): Html =>
  html`<dt>${title}</dt>
    <dd>${texts.map((text) => html`<p>${renderText(text)}</p>`)}</dd>`;

/** Where the site's own pages are elsewhere, an address without a host leads nowhere, and is shown as it is. */
const renderText = ({ text, link }: PresentedText): Html => {
  if (!link) return html`${text}`;
  const shown = /^https?:\/\//.test(link.href)
    ? html`<a href="${link.href}" target="_blank" rel="noopener noreferrer">${link.text}</a>`
    : html`${link.text} (${link.href})`;
  return html`${text}${text ? ' ' : ''}${shown}`;
};
