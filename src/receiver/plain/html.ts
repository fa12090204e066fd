import type { nothing, TemplateResult } from 'lit/html.js';
import { toHtml } from '../../draw/to-html.js';

/** Markup that is safe to send: made by the `html` tag and by nothing else. */
export class Html {
  readonly markup: string;

  private constructor(markup: string) {
    this.markup = markup;
  }

  /** What the shared templates draw. */
  static draw(template: TemplateResult | typeof nothing): Html {
    return new Html(toHtml(template));
  }

  static join(strings: readonly string[], values: readonly Part[]): Html {
    return new Html(
      strings
        .map((literal, index) => literal + (index < values.length ? toMarkup(values[index]) : ''))
        .join(''),
    );
  }
}

/** What may stand in a template; null and undefined leave nothing. */
export type Part = string | number | Html | readonly Html[] | null | undefined;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of a page. Every text in it is escaped, so it may stand between tags and in a quoted attribute. */
export const html = (strings: TemplateStringsArray, ...values: readonly Part[]): Html =>
  Html.join(strings, values);

function toMarkup(part: Part): string {
  if (part === null || part === undefined) return '';
  if (part instanceof Html) return part.markup;
  if (Array.isArray(part)) return part.map((one: Html) => toMarkup(one)).join('');
  return String(part).replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}
