import type { FastifyInstance } from 'fastify';
import { findProblems } from '../../config/index.js';
import type { KnownForm, KnownForms } from '../forms/known-forms.js';
import type { CalendarDate } from '../../law/index.js';
import { problemAnswer } from './answer-schemas.js';
import { formParams, sendUnknownForm } from './drawn-forms.js';
import type { SendKept } from './send-kept.js';

const schema = {
  operationId: 'getForm',
  tags: ['forms'],
  summary: 'The JSON of a form, as it is today',
  description: 'What the widget’s config attribute points to. Send If-None-Match to ask whether it changed.',
  params: formParams,
  response: {
    200: {
      description: 'The form.',
      content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
    },
    304: { description: 'It did not change.', type: 'null' },
    404: problemAnswer('This receiver has no such form.'),
  },
};

/**
 * Says that the form holds against the law of a day, so that a page need not fetch the checks to draw it. Left out
 * when it does not: the page then checks for itself and tells the owner why.
 */
function makeCheckedHeader() {
  const verdicts = new Map<string, boolean>();
  return ({ digest, config }: KnownForm, day: CalendarDate): { 'accord-checked'?: CalendarDate } => {
    const key = `${day} ${digest}`;
    let isLawful = verdicts.get(key);
    if (isLawful === undefined) {
      isLawful = !findProblems(config, day).some(({ level }) => level === 'error');
      // A verdict is for its day; yesterday's are of no more use.
      for (const old of verdicts.keys()) if (!old.startsWith(day)) verdicts.delete(old);
      verdicts.set(key, isLawful);
    }
    return isLawful ? { 'accord-checked': day } : {};
  };
}

/** `GET /forms/:id`. `today` is the day in the country of the forms. */
export function addFormRoute(
  app: FastifyInstance,
  { forms, today, send }: { forms: KnownForms; today: () => CalendarDate; send: SendKept },
): void {
  const checkedFor = makeCheckedHeader();
  app.get<{ Params: { id: string } }>('/forms/:id', { schema }, async (request, reply) => {
    const form = forms.current.get(request.params.id);
    if (!form) return sendUnknownForm(reply);
    const { content, digest } = form;
    const kept = { content, etag: `W/"${digest.slice(0, 32)}"` };
    const type = 'application/json; charset=utf-8';
    return send(request, reply, kept, { ...checkedFor(form, today()), 'content-type': type, vary: 'origin' });
  });
}
