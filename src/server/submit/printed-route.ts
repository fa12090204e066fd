import type { FastifyInstance } from 'fastify';
import type { FormConfig } from '../../config/index.js';
import { wordingOf } from '../../messages/wording-of.js';
import { matchLanguage } from '../../messages/match-language.js';
import { Recent } from '../forms/recent.js';
import type { Intake } from './receive-submission.js';
import { printChoices } from './plain/print.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { drawnFor, drawnHeaders, formParams, sendUnknownForm } from '../http/drawn-forms.js';
import { sendProblem } from '../http/problem.js';
import { type Kept, nameKept, type SendKept } from '../http/send-kept.js';

const pieces = ['inside', 'after'] as const;

const schema = {
  operationId: 'printChoices',
  tags: ['forms'],
  summary: 'The choices of a form as HTML, as they are today',
  description:
    'What `accord preview --html --choices --ahead` prints, for a site that puts it into its pages at each answer: `inside` goes into <accord-choices>, `after` behind the site’s own form.',
  params: formParams,
  querystring: {
    type: 'object',
    properties: {
      piece: { type: 'string', enum: pieces, default: 'inside' },
      language: {
        ...drawnFor.language,
        description: 'The page’s (BCP 47). The form’s nearest; otherwise the form’s first.',
      },
    },
    additionalProperties: false,
  },
  response: {
    200: { description: 'The piece.', content: { 'text/html': { schema: { type: 'string' } } } },
    304: { description: 'It did not change.', type: 'null' },
    400: problemAnswer('No such piece, or another parameter.'),
    404: problemAnswer('This receiver has no such form.'),
    409: problemAnswer('The law of today does not let this form be drawn.'),
  },
};

interface Asked {
  readonly Params: { readonly id: string };
  readonly Querystring: {
    readonly piece?: (typeof pieces)[number];
    readonly language?: string;
  };
}

interface Printing extends Pick<Intake, 'forms' | 'derive' | 'dayOf' | 'now'> {
  readonly send: SendKept;
  endpointOf(config: FormConfig): string;
}

/** `GET /forms/:id/choices.html`. */
export function addPrintedRoute(
  app: FastifyInstance,
  { forms, derive, dayOf, now, send, endpointOf }: Printing,
): void {
  const kept = new Recent<Kept>(100);
  app.get<Asked>('/forms/:id/choices.html', { schema }, async (request, reply) => {
    const form = forms.current.get(request.params.id);
    if (!form) return sendUnknownForm(reply);
    const { piece = 'inside', language: near = '' } = request.query;
    const { languages } = form.config;
    const language = matchLanguage([near], languages);
    const day = dayOf(now());
    const derived = derive(form, language, day);
    if (!derived?.isLawful) {
      const detail = 'Run accord check on this form.';
      return sendProblem(reply, { status: 409, code: 'unknown-form', detail });
    }
    const { presentation } = derived;
    const key = [form.digest, day, language, piece].join(' ');
    let printed = kept.get(key);
    if (!printed) {
      const whole = { presentation, wording: wordingOf(language), receiver: endpointOf(form.config) };
      printed = nameKept(printChoices(whole, true)[piece]);
      kept.set(key, printed);
    }
    return send(request, reply, printed, {
      ...drawnHeaders,
      'content-type': 'text/html; charset=utf-8',
      vary: 'origin',
    });
  });
}
