import type { FastifyInstance, FastifyReply } from 'fastify';
import { wordingOf } from '../../messages/wording-of.js';
import { matchLanguage } from '../../messages/match-language.js';
import { Recent } from '../forms/recent.js';
import type { Intake } from '../intake/receive-submission.js';
import { fieldsMappedBy } from '../plain/mapped-fields.js';
import { printAhead, printChoices } from '../plain/print.js';
import { problemAnswer } from './answer-schemas.js';
import { drawnFor, drawnHeaders, formParams, sendUnknownForm } from './drawn-forms.js';
import { browserLanguageOf } from './preferences.js';
import { sendProblem } from './problem.js';
import { type Kept, nameKept, type SendKept } from './send-kept.js';

const pieces = ['inside', 'after', 'ahead'] as const;

const schema = {
  operationId: 'printChoices',
  tags: ['forms'],
  summary: 'The choices of a form as HTML, as they are today',
  description:
    'What `accord preview --html --choices --ahead` prints, for a site that puts it into its pages at each answer: `inside` goes into <accord-choices>, `after` behind the site’s own form. `ahead` is what choices.js shows until the element draws.',
  params: formParams,
  querystring: {
    type: 'object',
    properties: {
      piece: { type: 'string', enum: pieces, default: 'inside' },
      language: {
        ...drawnFor.language,
        description:
          'The page’s (BCP 47). The form’s nearest; with `ahead` otherwise the browser’s; otherwise the form’s first.',
      },
      mapped: {
        ...drawnFor.mapped,
        description:
          'With `ahead`: the attributes of <accord-choices> that map a field of the site, with commas between.',
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
    429: problemAnswer('More different pages than can be drawn in a minute; Retry-After says when.'),
  },
};

interface Asked {
  readonly Params: { readonly id: string };
  readonly Querystring: {
    readonly piece?: (typeof pieces)[number];
    readonly language?: string;
    readonly mapped?: string;
  };
}

interface Printing extends Pick<Intake, 'forms' | 'derive' | 'dayOf' | 'now'> {
  readonly send: SendKept;
}

/** `GET /forms/:id/choices.html`. */
export function addPrintedRoute(app: FastifyInstance, { forms, derive, dayOf, now, send }: Printing): void {
  const kept = new Recent<Kept>(100);
  app.get<Asked>('/forms/:id/choices.html', { schema }, async (request, reply) => {
    const form = forms.current.get(request.params.id);
    if (!form) return sendUnknownForm(reply);
    const { piece = 'inside', language: near = '', mapped = '' } = request.query;
    const { languages, endpoint } = form.config;
    const preferred = piece === 'ahead' ? (browserLanguageOf(request, languages) ?? '') : '';
    const language = matchLanguage([near, preferred], languages);
    const day = dayOf(now());
    const derived = derive(form, language, day);
    if (!derived?.isLawful) {
      const detail = 'Run accord check on this form.';
      return sendProblem(reply, { status: 409, code: 'unknown-form', detail });
    }
    const { presentation } = derived;
    const given = piece === 'ahead' ? fieldsMappedBy(mapped, presentation).map(({ id }) => id) : [];
    const key = [form.digest, day, language, piece, given].join(' ');
    let printed = kept.get(key);
    if (!printed) {
      const part = piece === 'ahead' ? derive(form, language, day, given) : derived;
      if (!part) return sendTooMany(reply);
      const whole = { presentation: part.presentation, wording: wordingOf(language) };
      printed = nameKept(
        piece === 'ahead' ? printAhead(whole) : printChoices({ ...whole, receiver: endpoint }, true)[piece],
      );
      kept.set(key, printed);
    }
    return send(request, reply, printed, {
      ...drawnHeaders,
      'content-type': 'text/html; charset=utf-8',
      vary: 'origin, accept-language',
    });
  });
}

const sendTooMany = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply, {
    status: 429,
    code: 'too-many',
    detail: 'Too many different pages were asked for in this minute.',
    retryAfter: 60,
  });
