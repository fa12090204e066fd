import type { NoticeItem, PresentedChoice, PresentedText } from '../../form/index.js';
import { preferencesWordsFor } from '../../i18n/preferences.js';
import type { AskedAgain } from '../../proof/index.js';
import { html, type Html } from './html.js';
import { renderPage } from './message-page.js';
import { resolveLink } from './resolve-link.js';
import { preferenceNames } from './preferences-page.js';

/** One question that is asked again, on a page of its own. */
export interface AgainPage {
  readonly asked: AskedAgain;
  /** The page that the form was last answered on; null where it is not known. */
  readonly askedOn: string | null;
  /** It was answered in other words. */
  readonly isChanged: boolean;
  readonly language: string;
  readonly root: string;
  /** Address that it is posted to. */
  readonly action: string;
}

/** A question in its whole wording, with two answers that look alike. Works without script. */
export function renderAgain({ asked, askedOn, isChanged, language, root, action }: AgainPage): string {
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
              <p class="soft">${renderText(group.text, askedOn)}</p>
              ${group.choices.map((choice) => renderQuestion(choice, { asked, askedOn, action }))}`,
      )}
      <section class="notice">
        <h2>${notice.title}</h2>
        <dl>${notice.brief.map((item) => renderItem(item, askedOn))}</dl>
        <details>
          <summary>${notice.more}</summary>
          <dl>${notice.full.map((item) => renderItem(item, askedOn))}</dl>
        </details>
      </section>`,
  });
}

function renderQuestion(
  choice: PresentedChoice,
  { asked, askedOn, action }: Pick<AgainPage, 'asked' | 'askedOn' | 'action'>,
): Html {
  const { key, words, presentation } = asked;
  const { mentions, answers, details } = choice;
  return html`<form method="post" action="${action}" class="row">
    <input type="hidden" name="${preferenceNames.choice}" value="${key}" />
    <input type="hidden" name="${preferenceNames.words}" value="${words}" />
    <input type="hidden" name="${preferenceNames.language}" value="${presentation.language}" />
    <fieldset>
      <legend>${choice.label}</legend>
      ${mentions ? (['identity', 'period', 'withdrawal', 'proof-access'] as const).map((one) => html`<p>${mentions[one]}</p>`) : null}
      ${details.map((text) => html`<p class="${mentions ? '' : 'soft'}">${renderText(text, askedOn)}</p>`)}
      ${mentions ? html`<p class="label">${mentions.proposal}</p>` : null}
      <p class="accord-actions">
        <button name="${preferenceNames.answer}" value="yes">${answers?.yes}</button>
        <button name="${preferenceNames.answer}" value="no">${answers?.no}</button>
      </p>
    </fieldset>
  </form>`;
}

const renderItem = ({ title, texts }: NoticeItem, askedOn: string | null): Html =>
  html`<dt>${title}</dt>
    <dd>${texts.map((text) => html`<p>${renderText(text, askedOn)}</p>`)}</dd>`;

/** An address without a host is one of the site's own pages; where these are not known, it is shown as it is. */
const renderText = ({ text, link }: PresentedText, askedOn: string | null): Html => {
  if (!link) return html`${text}`;
  const resolved = resolveLink(link.href, askedOn);
  const shown = resolved
    ? html`<a href="${resolved.address}" target="_blank" rel="noopener noreferrer nofollow"
        >${link.text}${resolved.site}</a
      >`
    : html`${link.text} (${link.href})`;
  return html`${text}${text ? ' ' : ''}${shown}`;
};
