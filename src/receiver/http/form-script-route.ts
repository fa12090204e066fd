import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { CarriedChoices } from '../../form/carried.js';
import type { Intake } from '../intake/receive-submission.js';
import { makeCarry } from '../plain/carry-choices.js';
import { problemAnswer } from './answer-schemas.js';
import { findBuilt } from './built.js';
import { type Drawn, drawnFor, makeDrawn, sendDrawn } from './drawn-forms.js';
import { sendProblem } from './problem.js';

const schema = {
  operationId: 'getFormScript',
  tags: ['forms'],
  summary: 'The script tag for a form that a site already has',
  description:
    'Holds the choices of today, shows them at once, and loads accord.js from the same receiver. A page for which it holds none, in its language or with its fields, gets them from choices.html.',
  params: {
    type: 'object',
    properties: { id: { type: 'string', description: 'The "id" in the form’s JSON.' } },
  },
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
    additionalProperties: false,
  },
  response: {
    200: { description: 'A module.', content: { 'text/javascript': { schema: { type: 'string' } } } },
    304: { description: 'It did not change.', type: 'null' },
    400: problemAnswer('Another parameter.'),
    404: problemAnswer('This receiver has no such form, or was not built.'),
  },
};

interface Asked {
  readonly Params: { readonly id: string };
  readonly Querystring: { readonly language?: string; readonly mapped?: string };
}

interface Scripts extends Pick<Intake, 'forms' | 'derive' | 'dayOf' | 'now'> {
  /** The folder of what was built, where it is not that of the package. */
  readonly built?: string | undefined;
}

/** `GET /forms/:id/choices.js`. */
export function addFormScriptRoute(
  app: FastifyInstance,
  { forms, derive, dayOf, now, built }: Scripts,
): void {
  const path = findBuilt('formChoices', built);
  const code = path && readFileSync(path, 'utf8');
  const carry = makeCarry(derive);
  const known = new WeakMap<CarriedChoices, Drawn>();
  app.get<Asked>('/forms/:id/choices.js', { schema, compress: {} }, async (request, reply) => {
    const form = forms.current.get(request.params.id);
    if (!form) {
      const detail = 'Check "id" in the form’s JSON.';
      return sendProblem(reply, { status: 404, code: 'unknown-form', detail });
    }
    if (code === undefined) {
      const detail = 'The scripts were not built: run "npm run build:cdn", and start again.';
      return sendProblem(reply, { status: 404, code: 'no-scripts', detail });
    }
    const carried = carry(form, dayOf(now()), request.query);
    const drawn = known.get(carried) ?? makeDrawn(`const carried=${JSON.stringify(carried)};\n${code}`);
    known.set(carried, drawn);
    return sendDrawn(request, reply, drawn, { type: 'text/javascript; charset=utf-8', vary: 'origin' });
  });
}
