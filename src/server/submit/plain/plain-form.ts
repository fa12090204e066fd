import { html, nothing, type TemplateResult } from '../../../draw/html.js';
import { drawTitle } from '../../../draw/form.js';
import type { Drawing } from '../../../draw/drawing.js';
import { problemText } from '../../../draw/problem-text.js';
import { drawNotice } from '../../../draw/notice.js';
import { drawQuestions } from '../../../draw/questions.js';
import { askedOf, noAnswers, type Answers, type Presentation, type Problem } from '../../../form/index.js';
import { pages } from '../../../messages/every/pages.js';
import { spokenLanguage } from '../../../messages/spoken.js';
import type { Wording } from '../../../messages/wording.js';
import { formIdFor, languageName, trapName, wordsName } from './names.js';

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

// In a page with two buttons.
/**
 * What ids begin with. No other form's and nothing of the element's has it, should all ever stand in one page: a label would
 * tick another form's box.
 */
export const plainPrefix = ({ form }: Pick<Presentation, 'form'>): string => `accord-plain-${form.id}`;

/** How the same templates as in the page are drawn where nothing changes without another page. */
export function plainDrawing(form: PlainForm, owner?: string): Drawing {
  const { presentation, wording, answers = noAnswers, problems = [], isElsewhere = false } = form;
  return {
    id: plainPrefix(presentation),
    level: 2,
    wording,
    answers,
    asked: askedOf(presentation, answers),
    problems,
    explain: problemText,
    isLive: false,
    // What has to be put right, and what was answered, is not behind anything.
    open: new Set(foldsInUse(presentation, answers, problems)),
    owner,
    isElsewhere,
  };
}

function* foldsInUse(
  { groups }: Presentation,
  { values, marks }: Answers,
  problems: readonly Problem[],
): Generator<string> {
  for (const group of groups) {
    if (group.kind === 'choices') {
      for (const { id } of group.choices) if (marks[id]) yield `choice:${id}`;
    } else if (group.id === 'optional') {
      const isUsed = group.fields.some(
        ({ id }) => values[id] !== undefined || problems.some(({ field }) => field === id),
      );
      if (isUsed) yield 'optional';
    }
  }
}

const drawBody = (form: PlainForm, owner?: string): TemplateResult => {
  const { presentation } = form;
  const drawing = plainDrawing(form, owner);
  // Beside the site's own button, which does more and often has the same name, this one keeps in the background.
  return html`${drawTitle(presentation, drawing)} ${drawQuestions(presentation, drawing)}
    ${drawNotice(presentation.notice, drawing, true, { askNotice: () => {} })}
    ${owner ? html`<p class="accord-introduction">${pages[spokenLanguage(presentation.language)].plain.besideSite}</p>` : nothing}
    <div class="accord-actions">
      <button class=${owner ? 'accord-secondary' : 'accord-submit'} type="submit" form=${owner ?? nothing}>
        ${presentation.submit}
      </button>
    </div>`;
};

// Its name and its label say what programs like to fill in. Where a page's own style shows it after all, its label says the rest.
const drawTrap = ({ presentation }: PlainForm): TemplateResult =>
  html`<p hidden aria-hidden="true">
    <label
      >${pages[spokenLanguage(presentation.language)].plain.trap}
      <input type="text" name=${trapName} tabindex="-1" autocomplete="off"
    /></label>
  </p>`;

const drawHidden = ({ presentation, words }: PlainForm): TemplateResult =>
  html`<input type="hidden" name=${languageName} value=${presentation.language} />
    <input type="hidden" name=${wordsName} value=${words} />`;

/**
 * The whole form in plain HTML, every sentence of the presentation in it: works without script, and posts to the
 * receiver. Nothing is preset but what was answered before.
 */
export const drawPlainForm = (form: PlainForm): TemplateResult =>
  html`<form
    class="accord"
    method="post"
    action=${form.action}
    accept-charset="utf-8"
    lang=${form.presentation.language}
    dir=${form.presentation.direction}
  >
    ${drawHidden(form)} ${drawBody(form)} ${drawTrap(form)}
  </form> `;

/**
 * The same in two pieces, for a page that has a form of its own: the controls may stand inside that form and belong to
 * the second piece, a form of their own after it. So nothing of the site's form travels to the receiver, nor back.
 */
export function drawPlainChoices(form: PlainForm): {
  readonly inside: TemplateResult;
  readonly after: TemplateResult;
} {
  const id = formIdFor(form.presentation.form.id);
  const { language, direction } = form.presentation;
  return {
    inside: html`<div class="accord" lang=${language} dir=${direction}>${drawBody(form, id)}</div> `,
    after: html`<form id=${id} method="post" action=${form.action} accept-charset="utf-8">
      ${drawHidden(form)} ${drawTrap(form)}
    </form> `,
  };
}
