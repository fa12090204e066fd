import assert from 'node:assert/strict';
import { choicesOf, fieldsOf, type Presentation } from '../../src/form/index.js';
import { digestWords } from '../../src/server/forms/digest-words.js';
import type { Running } from './a-receiver.js';
import { draw, fillIn } from './a-submission.js';

/** What a browser without script sends once everything is filled in and the named choices are ticked. */
export function fields(
  presentation: Presentation = draw(),
  granted: readonly string[] = [],
): Record<string, string> {
  const { values } = fillIn(presentation, granted).answers;
  const sent: Record<string, string> = {
    'accord:language': presentation.language,
    'accord:words': digestWords(presentation),
  };
  for (const { id } of fieldsOf(presentation)) {
    const value = values[id];
    if (typeof value === 'object')
      for (const [part, text] of Object.entries(value)) sent[`${id}.${part}`] = text;
    // A field that comes with a choice stands folded away, and is sent empty.
    else sent[id] = value === true ? 'yes' : String(value ?? '');
  }
  for (const { id } of choicesOf(presentation)) if (granted.includes(id)) sent[`choice:${id}`] = 'yes';
  return sent;
}

/** Sends a form as a browser does, and does not follow where it is sent on to. */
export const send = (
  { url }: Pick<Running, 'url'>,
  body: Record<string, string> | string | Uint8Array,
  headers: Record<string, string> = {},
  form = 'loyalty-card',
): Promise<Response> =>
  fetch(`${url}/forms/${form}/answers`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      'accept-language': 'fr',
      ...headers,
    },
    body:
      typeof body === 'string' || body instanceof Uint8Array
        ? (body as string)
        : new URLSearchParams(body).toString(),
  });

/** The hidden fields and the address of the form on a page. */
export function formOn(page: string): { action: string; hidden: Record<string, string> } {
  const [, action] = /<form[^>]* action="([^"]+)"/.exec(page) ?? [];
  assert.ok(action, page);
  const hidden = Array.from(
    page.matchAll(/type="hidden" name="([^"]+)" value="([^"]+)"/g),
    ([, name, value]) => [name, value],
  );
  return { action, hidden: Object.fromEntries(hidden) as Record<string, string> };
}
