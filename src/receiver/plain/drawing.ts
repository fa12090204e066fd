import type { Answers, PresentedText, Problem } from '../../form/index.js';
import type { Wording } from '../../i18n/wording.js';
import { html, type Html } from './html.js';

/** What a plain form is drawn with, besides its presentation. */
export interface Drawing {
  /** Id of the form. */
  readonly form: string;
  /** What has been answered so far; nothing in markup that is printed. */
  readonly answers: Answers;
  /** What is wrong with it. */
  readonly problems: readonly Problem[];
  readonly wording: Wording;
  /** ` form="…"` for controls that stand outside of their form; nothing for others. */
  readonly owner: Html | null;
  /** It stands on a page of the site that its links are written for. */
  readonly isOnSite: boolean;
  /** Shown before the script comes; see `drawAhead`. */
  readonly isAhead?: true;
}

/**
 * The id of a control. No other form's and nothing of the element's has it, should all ever stand in one page: a label
 * would tick another form's box.
 */
export const idFor = (name: string, { form, isAhead }: Pick<Drawing, 'form' | 'isAhead'>): string =>
  `accord-${isAhead ? 'ahead' : 'plain'}-${form}-${name.replaceAll(':', '-')}`;

/**
 * A sentence, and the link it ends in, which opens beside the form so that nothing typed is lost. Where the site's own
 * pages are elsewhere, an address without a host leads nowhere, and is shown as it is.
 */
export const drawText = ({ text, link }: PresentedText, { isOnSite }: Pick<Drawing, 'isOnSite'>): Html =>
  html`${text}${text && link ? ' ' : null}${link ? drawLink(link, isOnSite) : null}`;

const drawLink = ({ href, text }: NonNullable<PresentedText['link']>, isOnSite: boolean): Html =>
  isOnSite || /^https?:\/\//.test(href)
    ? html`<a href="${href}" target="_blank" rel="noopener">${text}</a>`
    : html`${text} (${href})`;

/** Attributes that stand alone, such as `required`, where they hold. */
export const when = (holds: boolean, attribute: Html): Html | null => (holds ? attribute : null);
