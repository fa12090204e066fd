import type { FastifyInstance } from 'fastify';
import { wordingOf } from '../../i18n/all.js';
import { matchLanguage } from '../../i18n/match-language.js';
import type { Wording } from '../../i18n/wording.js';
import type { Derived } from '../forms/derive.js';
import type { Intake } from '../intake/receive-submission.js';
import { fieldsMappedBy } from '../plain/mapped-fields.js';
import { printAhead, printChoices } from '../plain/print.js';
import { problemAnswer } from './answer-schemas.js';
import { drawnFor, makeDrawn, sendDrawn } from './drawn-forms.js';
import { browserLanguageOf } from './preferences.js';
import { sendProblem } from './problem.js';

const pieces = ['inside', 'after', 'ahead'] as const;

const schema = {
  operationId: 'printChoices',
  tags: ['forms'],
  summary: 'The choices of a form as HTML, as they are today',
  description:
    'What `accord preview --html --choices --ahead` prints, for a site that puts it into its pages at each answer: `inside` goes into <accord-choices>, `after` behind the site’s own form. `ahead` is what choices.js shows until the element draws.',
  params: {
    type: 'object',
    properties: { id: { type: 'string', description: 'The "id" in the form’s JSON.' } },
  },
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

/** Draws what choices.js shows, once for each presentation. */
function makeAhead(): (part: Derived, wording: Wording) => string {
  const kept = new WeakMap<Derived, string>();
  return (part, wording) => {
    let html = kept.get(part);
    if (html === undefined) kept.set(part, (html = printAhead({ presentation: part.presentation, wording })));
    return html;
  };
}

/** `GET /forms/:id/choices.html`. */
export function addPrintedRoute(
  app: FastifyInstance,
  { forms, derive, dayOf, now }: Pick<Intake, 'forms' | 'derive' | 'dayOf' | 'now'>,
): void {
  const aheadOf = makeAhead();
  app.get<Asked>('/forms/:id/choices.html', { schema, compress: {} }, async (request, reply) => {
    const form = forms.current.get(request.params.id);
    if (!form) {
      const detail = 'Check "id" in the form’s JSON.';
      return sendProblem(reply, { status: 404, code: 'unknown-form', detail });
    }
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
    const wording = wordingOf(language);
    const given = fieldsMappedBy(mapped, presentation).map(({ id }) => id);
    const part = piece === 'ahead' && derive(form, language, day, given);
    const html = part
      ? aheadOf(part, wording)
      : printChoices({ presentation, wording, receiver: endpoint }, true)[
          piece === 'after' ? piece : 'inside'
        ];
    return sendDrawn(request, reply, makeDrawn(html), {
      type: 'text/html; charset=utf-8',
      vary: 'origin, accept-language',
    });
  });
}
