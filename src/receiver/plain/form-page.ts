import { html, type TemplateResult } from '../../draw/html.js';
import { drawSummary } from '../../draw/summary.js';
import { type Place, renderPage } from '../pages/page.js';
import { drawPlainForm, plainDrawing, type PlainForm } from './plain-form.js';

const outdated = {
  fr: {
    title: 'Le formulaire a changé : rien n’est encore enregistré',
    text: 'La page que vous avez remplie n’était plus à jour. Voici le formulaire d’aujourd’hui. Ce que vous avez écrit y est toujours ; vos choix sont à refaire, car c’est ce texte-ci qui compte.',
  },
  en: {
    title: 'The form has changed: nothing is stored yet',
    text: 'The page that you filled in was out of date. Here is today’s form. What you wrote is still there; please make your choices again, as these are the words that count.',
  },
} as const;

const renderFormPage = (form: PlainForm, title: string, place: Place, head: unknown): string => {
  const { language, direction } = form.presentation;
  const body: TemplateResult = html`<h1>${title}</h1>
    ${head} ${drawPlainForm(form)}`;
  return renderPage(place, { language, direction, title, body });
};

/** Says per field what to mend, above the form with all that was entered. */
export function renderInvalid(form: PlainForm, place: Place): string {
  const { presentation, wording, problems = [] } = form;
  const title = wording.t('summary.title', { count: problems.length });
  const summary = html`<div class="accord">${drawSummary(presentation, plainDrawing(form))}</div>`;
  return renderFormPage(form, title, place, summary);
}

/** Says that the page was out of date, above the form as it is now. */
export function renderOutdated(form: PlainForm, place: Place): string {
  const { title, text } = outdated[form.presentation.language === 'fr' ? 'fr' : 'en'];
  return renderFormPage(form, title, place, html`<p>${text}</p>`);
}
