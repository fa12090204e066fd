import { drawBusinessNotice, drawTerms } from '../../draw/business-notice.js';
import { html } from '../../draw/html.js';
import { toHtml } from '../../draw/to-html.js';
import type { BusinessNotice } from '../../notice/business-notice.js';
import type { NoticePart } from '../../notice/write-text.js';

/** One line after the other: no space in it means anything. */
const tidy = (markup: string): string =>
  `${markup
    .replaceAll('> <', '>\n<')
    .split('\n')
    .flatMap((line) => line.trim() || [])
    .join('\n')}\n`;

/** A notice as HTML to paste into a page: its own language and headings, no style and no script. */
export function printNotice(notice: BusinessNotice, parts: readonly NoticePart[]): string {
  const { language, direction } = notice;
  const piece = (part: NoticePart) =>
    html`<article lang=${language} dir=${direction} data-notice=${part}>
      ${part === 'complete' ? drawBusinessNotice(notice) : drawTerms(notice, 1)}
    </article>`;
  return parts.map((part) => tidy(toHtml(piece(part)))).join('');
}
