import { html, type TemplateResult } from '../../../draw/html.js';
import { drawSummary } from '../../../draw/summary.js';
import { pages } from '../../../messages/every/pages.js';
import { spokenLanguage } from '../../../messages/spoken.js';
import { type Place, renderPage } from '../../pages/page.js';
import { drawPlainForm, plainDrawing, type PlainForm } from './plain-form.js';

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
  const { outdatedTitle, outdatedText } = pages[spokenLanguage(form.presentation.language)].plain;
  return renderFormPage(form, outdatedTitle, place, html`<p>${outdatedText}</p>`);
}
