<<<<<<< HEAD
import { drawSummary } from '../../draw/summary.js';
import { Html, html } from '../pages/html.js';
import { renderPage } from '../pages/message-page.js';
import { drawPlainForm, plainDrawing, type PlainForm } from './plain-form.js';
=======
import { choicesOf, labelOf, type Presentation, type Problem } from '../../form/index.js';
import type { Wording } from '../../i18n/wording.js';
import { html, type Html } from './html.js';
import { html as lit } from '../../draw/html.js';
import { type Place, renderPage } from '../pages/page.js';
import { idFor } from './drawing.js';
import { choiceName, controlName } from '../../form/control-names.js';
import { drawPlainForm, type PlainForm } from './plain-form.js';
>>>>>>> 406134a (Receiver's pages and preferences on templates)

const outdated = {
  fr: {
    title: 'Le formulaire a changé : rien n’est encore enregistré',
    text: 'La page que vous avez remplie n’était plus à jour. Voici le formulaire d’aujourd’hui. Ce que vous avez écrit y est toujours ; vos choix sont à refaire, car c’est ce texte-ci qui compte.',
  },
  en: {
    title: 'The form has changed: nothing is stored yet',
    text: 'The page that you filled in was out of date. Here is today’s form. What you wrote is still there; please make your choices again, as these are the words that count.',
  },
} as const;

<<<<<<< HEAD
const renderFormPage = (form: PlainForm, title: string, root: string, head: Html): string =>
  renderPage({
    language: form.presentation.language,
    direction: form.presentation.direction,
    title,
    root,
    body: html`<h1>${title}</h1>
      ${head} ${Html.draw(drawPlainForm(form))}`,
  });

/** Says per field what to mend, above the form with all that was entered. */
export function renderInvalid(form: PlainForm, root: string): string {
  const { presentation, wording, problems = [] } = form;
  const title = wording.t('summary.title', { count: problems.length });
  return renderFormPage(form, title, root, Html.draw(drawSummary(presentation, plainDrawing(form))));
=======
/** Where an answer is missing because of a choice: the way to that choice. */
function drawChoiceLink(presentation: Presentation, problem: Problem, t: Wording['t']): Html | null {
  const choice = choicesOf(presentation).find(({ id }) => id === problem.choice);
  return choice
    ? html`<a href="#${idFor(choiceName(choice.id), { form: presentation.form.id })}"
        >${t('summary.choice')}</a
      >`
    : null;
}

const drawProblems = ({ presentation }: PlainForm, problems: readonly Problem[], { t }: Wording): Html =>
  html`<ul>
    ${problems.map(
      (problem) =>
        html`<li>
          <a href="#${idFor(controlName(problem.field, problem.part), { form: presentation.form.id })}"
            >${labelOf(presentation, problem)}</a
          >
          ${t(`problem.${problem.code}`, problem.values)} ${drawChoiceLink(presentation, problem, t)}
        </li>`,
    )}
  </ul>`;

const renderFormPage = (form: PlainForm, title: string, place: Place, head: Html): string => {
  const { language, direction } = form.presentation;
  const body = html`<h1>${title}</h1>
    ${head} ${drawPlainForm(form)}`;
  return renderPage(place, { language, direction, title, body: lit`<!--form-->` }).replace(
    '<!--form-->',
    () => body.markup,
  );
};

/** Says per field what to mend, above the form with all that was entered. */
export function renderInvalid(form: PlainForm, place: Place): string {
  const { wording, problems = [] } = form;
  const title = wording.t('summary.title', { count: problems.length });
  const head = html`<p>${wording.t('summary.text')}</p>
    ${drawProblems(form, problems, wording)}`;
  return renderFormPage(form, title, place, head);
>>>>>>> 406134a (Receiver's pages and preferences on templates)
}

/** Says that the page was out of date, above the form as it is now. */
export function renderOutdated(form: PlainForm, place: Place): string {
  const { title, text } = outdated[form.presentation.language === 'fr' ? 'fr' : 'en'];
  return renderFormPage(form, title, place, html`<p>${text}</p>`);
}
