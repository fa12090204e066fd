import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { Intake } from './receive-submission.js';
import { Recent } from '../forms/recent.js';
import { carryChoices, understand } from './plain/carry-choices.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { findBuilt } from '../http/built.js';
import { drawnFor, drawnHeaders, formParams, sendNotBuilt, sendUnknownForm } from '../http/drawn-forms.js';
import { type Kept, nameKept, type SendKept } from '../http/send-kept.js';

const schema = {
  operationId: 'getFormScript',
  tags: ['forms'],
  summary: 'The script tag for a form that a site already has',
  description:
    'Holds the choices of today, shows them at once, and loads accord.js from the same receiver. For a page in another language or with other fields it holds none: accord.js draws them.',
  params: formParams,
  querystring: {
    type: 'object',
    properties: {
      language: {
        ...drawnFor.language,
        description: 'The one to hold (BCP 47), or the form’s nearest. By default all that the form has.',
      },
      mapped: {
        ...drawnFor.mapped,
        description:
          'The attributes of <accord-choices> that map a field of the site, with commas between. By default one for each field of the form.',
      },
    },
    // A shop system that adds a version to each address breaks nothing.
    additionalProperties: true,
  },
  response: {
    200: { description: 'A module.', content: { 'text/javascript': { schema: { type: 'string' } } } },
    304: { description: 'It did not change.', type: 'null' },
    400: problemAnswer('A parameter is too long.'),
    404: problemAnswer('This receiver has no such form, or was not built.'),
  },
};

interface Asked {
  readonly Params: { readonly id: string };
  readonly Querystring: { readonly language?: string; readonly mapped?: string };
}

interface Scripts extends Pick<Intake, 'forms' | 'derive' | 'dayOf' | 'now'> {
  readonly send: SendKept;
  /** The folder of what was built, where it is not that of the package. */
  readonly built?: string | undefined;
}

/** `GET /forms/:id/choices.js`. */
export function addFormScriptRoute(
  app: FastifyInstance,
  { forms, derive, dayOf, now, send, built }: Scripts,
): void {
  const path = findBuilt('formChoices', built);
  const code = path && readFileSync(path, 'utf8');
  const scripts = new Recent<Kept>(100);
  app.get<Asked>('/forms/:id/choices.js', { schema }, async (request, reply) => {
    const form = forms.current.get(request.params.id);
    if (!form) return sendUnknownForm(reply);
    if (code === undefined) return sendNotBuilt(reply);
    const wanted = understand(derive, form, dayOf(now()), request.query);
    // By what was understood, and not by what was asked.
    const { day, given, languages } = wanted;
    const key = [form.digest, day, languages, given.map(({ id }) => id)].join(' ');
    let script = scripts.get(key);
    if (!script) {
      const carried = carryChoices(derive, wanted);
      script = nameKept(`const carried=${JSON.stringify(carried)};\n${code}`);
      // Less than was asked for is for now.
      if (Object.keys(carried.drawn).length === languages.length) scripts.set(key, script);
    }
    const type = 'text/javascript; charset=utf-8';
    return send(request, reply, script, { ...drawnHeaders, 'content-type': type, vary: 'origin' });
  });
}
