import { drawSummary } from '../../draw/summary.js';
import { Html, html } from '../pages/html.js';
import { renderPage } from '../pages/message-page.js';
import { drawPlainForm, plainDrawing, type PlainForm } from './plain-form.js';

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
}

/** Says that the page was out of date, above the form as it is now. */
export function renderOutdated(form: PlainForm, root: string): string {
  const { title, text } = outdated[form.presentation.language === 'fr' ? 'fr' : 'en'];
  return renderFormPage(form, title, root, html`<p>${text}</p>`);
}
