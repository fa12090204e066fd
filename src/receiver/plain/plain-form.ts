import {
  askedOf,
  noAnswers,
  type Answers,
  type PresentedGroup,
  type Presentation,
  type Problem,
} from '../../form/index.js';
import type { Wording } from '../../i18n/wording.js';
import { html, type Html } from '../pages/html.js';
import { drawChoices } from './draw-choices.js';
import { drawField } from './draw-field.js';
import { drawNotice } from './draw-notice.js';
import type { Drawing } from './drawing.js';
import { formIdFor, languageName, wordsName } from './names.js';

/** How a form without script is drawn. */
export interface PlainForm {
  readonly presentation: Presentation;
  readonly wording: Wording;
  /** Name of all its words (`digestWords`): what comes back says which form was on screen. */
  readonly words: string;
  /** Address that it is posted to. */
  readonly action: string;
  readonly answers?: Answers;
  readonly problems?: readonly Problem[];
  /** It stands on a page of the receiver, which may be another site than the form's. Default false. */
  readonly isElsewhere?: boolean;
}

const drawGroup = (group: PresentedGroup, drawing: Drawing): Html =>
  group.kind === 'choices'
    ? drawChoices(group, drawing)
    : html`<fieldset class="accord-group" data-group="${group.id}">
        <legend class="accord-group-title">${group.title}</legend>
        <p class="accord-group-text">${group.text}</p>
        <div class="accord-fields">${group.fields.map((field) => drawField(field, drawing))}</div>
      </fieldset>`;

/** Nothing on a page changes without script: the birth date that it was sent with says what is asked the next time. */
function drawAsked(presentation: Presentation, drawing: Drawing): Html {
  const { groups, text } = askedOf(presentation, drawing.answers);
  const fields = groups.filter(({ kind }) => kind === 'fields');
  const choices = groups.filter(({ kind }) => kind === 'choices');
  const holder = text !== undefined && choices.length > 0 ? presentation.minors?.holder : undefined;
  return html`${fields.map((group) => drawGroup(group, drawing))}
  ${text ? html`<p class="accord-introduction">${text}</p>` : null}
  ${choices.map((group) => drawGroup(group, drawing))} ${holder ? drawGroup(holder, drawing) : null}`;
}

// A reset brings back what the page came with: where that is what was written, the button would not do what it says.
// In a page with two buttons.
const besideSite: Readonly<Record<string, string>> = {
  fr: 'Le bouton ci-dessous n’enregistre que vos choix. Ce que vous écrivez dans le reste de la page part avec le bouton du site.',
  en: 'The button below saves your choices only. What you write in the rest of the page is sent with the site’s own button.',
};

const drawBody = (form: PlainForm, owner: Html | null): Html => {
  const { presentation, wording, answers = noAnswers, problems = [], isElsewhere = false } = form;
  const drawing: Drawing = {
    form: presentation.form.id,
    answers,
    problems,
    wording,
    owner,
    isOnSite: !isElsewhere,
  };
  // Beside the site's own button, which does more and often has the same name, this one keeps in the background.
  return html`<h2 class="accord-title">${presentation.title}</h2>
    ${presentation.introduction ? html`<p class="accord-introduction">${presentation.introduction}</p>` : null}
    ${drawNotice(presentation.notice, drawing)} ${drawAsked(presentation, drawing)}
    ${owner ? html`<p class="accord-introduction">${besideSite[presentation.language] ?? besideSite['en']}</p>` : null}
    <p class="accord-actions">
      <button class="${owner ? 'accord-secondary' : 'accord-submit'}" type="submit" ${owner}>
        ${presentation.submit}
      </button>
      ${form.answers ? null : html`<button class="accord-secondary" type="reset" ${owner}>${presentation.reset}</button>`}
    </p>`;
};

const drawHidden = ({ presentation, words }: PlainForm): Html =>
  html`<input type="hidden" name="${languageName}" value="${presentation.language}" />
    <input type="hidden" name="${wordsName}" value="${words}" />`;

/**
 * The whole form in plain HTML, every sentence of the presentation in it: works without script, and posts to the
 * receiver. Nothing is preset but what was answered before.
 */
export const drawPlainForm = (form: PlainForm): Html =>
  html`<form
    class="accord"
    method="post"
    action="${form.action}"
    accept-charset="utf-8"
    lang="${form.presentation.language}"
    dir="${form.presentation.direction}"
  >
    ${drawHidden(form)} ${drawBody(form, null)}
  </form> `;

/**
 * The same in two pieces, for a page that has a form of its own: the controls may stand inside that form and belong to
 * the second piece, a form of their own after it. So nothing of the site's form travels to the receiver, nor back.
 */
export function drawPlainChoices(form: PlainForm): { readonly inside: Html; readonly after: Html } {
  const id = formIdFor(form.presentation.form.id);
  const { language, direction } = form.presentation;
  return {
    inside: html`<div class="accord" lang="${language}" dir="${direction}">
      ${drawBody(form, html` form="${id}"`)}
    </div> `,
    after: html`<form id="${id}" method="post" action="${form.action}" accept-charset="utf-8">
      ${drawHidden(form)}
    </form> `,
  };
}
