import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { channels, LawError, type Medium } from '../../law/index.js';
import { type Language, languages } from '../../messages/languages.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { sendUnknownForm, type Trail } from '../http/guard-owner-routes.js';
import { sendProblem } from '../http/problem.js';

const id = (description: string) => ({ type: 'string', minLength: 1, maxLength: 40, description });
const schema = {
  operationId: 'exportGranted',
  tags: ['persons'],
  summary: 'Who said yes by a channel, as a table for Excel',
  description:
    'Who may be contacted today because they said yes, one line each, with the number of the proof: CSV with semicolons, in UTF-8 with its mark. Written into the trail before the first line leaves.',
  security: [{ ownerToken: [] }],
  querystring: {
    type: 'object',
    additionalProperties: false,
    required: ['form', 'channel'],
    properties: {
      form: id('A form of the controller.'),
      channel: { enum: channels.filter((one) => one !== 'post') },
      party: id('`own`, or the id of a partner. Default own.'),
      language: { enum: [...languages], description: 'Of the first line. Default: that of the form.' },
    },
  },
  response: {
    200: { description: 'The table.', content: { 'text/csv': { schema: { type: 'string' } } } },
    400: problemAnswer('A parameter is malformed, or the form does not ask for that.'),
    401: problemAnswer('The token is missing or wrong.'),
    404: problemAnswer('This receiver has no such form.'),
  },
};

/** Which list is wanted. */
export interface WantedList {
  readonly form: string;
  readonly channel: Medium;
  readonly party?: string;
  readonly language?: Language;
}

/** What the route needs: the lines of a list, readied; undefined for a form that is not known. Throws LawError. */
export interface GrantedRoute {
  ready(wanted: WantedList): AsyncGenerator<string, void, undefined> | undefined;
  /** Writes the trail, before anything leaves. */
  note(trail: Trail): Promise<void>;
}

/** `GET /v1/granted`. */
export function addGrantedRoute(app: FastifyInstance, { ready, note }: GrantedRoute): void {
  app.get<{ Querystring: WantedList }>('/v1/granted', { schema }, async ({ query, trail }, reply) => {
    try {
      const lines = ready(query);
      if (!lines) return sendUnknownForm(reply);
      trail.about = { form: query.form };
      await note(trail);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="granted.csv"')
        .send(Readable.from(lines));
    } catch (error) {
      if (!(error instanceof LawError)) throw error;
      return sendProblem(reply, { status: 400, code: 'invalid-shape', detail: error.message });
    }
  });
}
