import type { FastifyInstance } from 'fastify';
import { wordingOf } from '../../i18n/all.js';
import type { Intake } from '../intake/receive-submission.js';
import { printChoices } from '../plain/print.js';
import { problemAnswer } from './answer-schemas.js';
import { sendProblem } from './problem.js';

const schema = {
  operationId: 'printChoices',
  tags: ['forms'],
  summary: 'The choices of a form as HTML, as they are today',
  description:
    'What `accord preview --html --choices --ahead` prints, for a site that puts it into its pages at each answer: `inside` goes into <accord-choices>, `after` behind the site’s own form.',
  params: {
    type: 'object',
    properties: { id: { type: 'string', description: 'The "id" in the form’s JSON.' } },
  },
  querystring: {
    type: 'object',
    properties: {
      piece: { type: 'string', enum: ['inside', 'after'], default: 'inside' },
      language: { type: 'string', maxLength: 35, description: 'One of the form’s; otherwise its first.' },
    },
    additionalProperties: false,
  },
  response: {
    200: { description: 'The piece.', content: { 'text/html': { schema: { type: 'string' } } } },
    400: problemAnswer('No such piece, or another parameter.'),
    404: problemAnswer('This receiver has no such form.'),
    409: problemAnswer('The law of today does not let this form be drawn.'),
  },
};

interface Asked {
  readonly Params: { readonly id: string };
  readonly Querystring: { readonly piece?: 'inside' | 'after'; readonly language?: string };
}

/** `GET /forms/:id/choices.html`. */
export function addPrintedRoute(
  app: FastifyInstance,
  { forms, derive, dayOf, now }: Pick<Intake, 'forms' | 'derive' | 'dayOf' | 'now'>,
): void {
  app.get<Asked>('/forms/:id/choices.html', { schema }, async (request, reply) => {
    const form = forms.current.get(request.params.id);
    if (!form) {
      const detail = 'Check "id" in the form’s JSON.';
      return sendProblem(reply, { status: 404, code: 'unknown-form', detail });
    }
    const { languages, endpoint } = form.config;
    const language = languages.find((one) => one === request.query.language) ?? languages[0] ?? 'fr';
    const derived = derive(form, language, dayOf(now()));
    if (!derived?.isLawful) {
      const detail = 'Run accord check on this form.';
      return sendProblem(reply, { status: 409, code: 'unknown-form', detail });
    }
    const printed = printChoices(
      { presentation: derived.presentation, wording: wordingOf(language), receiver: endpoint },
      true,
    );
    // Another day may have other words.
    return reply
      .type('text/html; charset=utf-8')
      .headers({
        'cache-control': 'no-cache',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-robots-tag': 'noindex',
      })
      .send(printed[request.query.piece ?? 'inside']);
  });
}
