import type { FastifyInstance, FastifyReply } from 'fastify';
import type { CalendarDate } from '../../law/index.js';
import { problemAnswer } from '../http/answer-schemas.js';
import type { Caller } from '../http/caller.js';
import type { Trail } from '../http/guard-owner-routes.js';
import { type Problem, sendProblem } from '../http/problem.js';
import type { DraftContent } from './draft-content.js';
import { answerOf, formRefusals, formTag, longestForm, openObject } from './form-routes.js';
import type { PublishedForm, ReadDraft } from './owner-answers.js';

/** Who does something, and where it is written down. */
export interface Doing {
  readonly caller: Caller;
  readonly trail: Trail;
}

/** What the routes need. Each gives a problem where it was not done. */
export interface DraftRoutes {
  read(id: string, caller: Caller): Promise<ReadDraft | Problem>;
  make(content: DraftContent, doing: Doing): Promise<ReadDraft | Problem>;
  save(id: string, revision: number, content: DraftContent, doing: Doing): Promise<ReadDraft | Problem>;
  remove(id: string, revision: number, doing: Doing): Promise<null | Problem>;
  publish(
    id: string,
    revision: number,
    from: CalendarDate | undefined,
    doing: Doing,
  ): Promise<PublishedForm | Problem>;
  /** Makes a draft again of what was to be served from a day on. */
  unstage(form: string, from: string, doing: Doing): Promise<ReadDraft | Problem>;
}

const params = {
  type: 'object',
  properties: { draft: { type: 'string', pattern: '^[0-9a-f-]{36}$' } },
};
const content = { ...openObject, description: 'The JSON of the form, as far as it is written.' };
const revision = {
  type: 'integer',
  minimum: 1,
  description: 'That of the draft that was read: one that somebody saved since is not written over.',
};
const day = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' };
const body = (properties: object, required: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const draftAnswer = (description: string) =>
  answerOf(description, {
    id: { type: 'string' },
    form: { type: 'string' },
    title: openObject,
    controller: { type: 'string' },
    revision: { type: 'integer' },
    savedBy: { type: 'string' },
    savedAt: { type: 'string' },
    content: openObject,
  });
const shared = {
  ...formRefusals,
  404: problemAnswer('There is no such draft.'),
  409: problemAnswer('Somebody changed it meanwhile; "errors" says who and what. Nothing is written over.'),
  503: problemAnswer('The store cannot be written; nothing has changed.'),
};

type Named = { readonly Params: { readonly draft: string } };

/** What the owner writes of forms: `/v1/forms/drafts`, and publishing. */
export function addDraftRoutes(app: FastifyInstance, routes: DraftRoutes): void {
  app.post<{ Body: { content: DraftContent } }>(
    '/v1/forms/drafts',
    {
      bodyLimit: longestForm,
      schema: {
        ...formTag,
        operationId: 'makeDraft',
        summary: 'Begin a form',
        body: body({ content }, ['content']),
        response: { 201: draftAnswer('It is kept, and served to nobody.'), ...shared },
      },
    },
    async (request, reply) => send(reply, await routes.make(request.body.content, request), 201),
  );
  app.get<Named>(
    '/v1/forms/drafts/:draft',
    {
      schema: {
        ...formTag,
        operationId: 'readDraft',
        summary: 'A draft, as it was last saved',
        params,
        response: { 200: draftAnswer('The draft.'), ...shared },
      },
    },
    async (request, reply) => send(reply, await routes.read(request.params.draft, request.caller)),
  );
  app.post<Named & { Body: { revision: number; content: DraftContent } }>(
    '/v1/forms/drafts/:draft',
    {
      bodyLimit: longestForm,
      schema: {
        ...formTag,
        operationId: 'saveDraft',
        summary: 'Save a draft',
        params,
        body: body({ revision, content }, ['revision', 'content']),
        response: { 200: draftAnswer('It is kept.'), ...shared },
      },
    },
    async (request, reply) =>
      send(
        reply,
        await routes.save(request.params.draft, request.body.revision, request.body.content, request),
      ),
  );
  app.post<Named & { Body: { revision: number } }>(
    '/v1/forms/drafts/:draft/remove',
    {
      schema: {
        ...formTag,
        operationId: 'removeDraft',
        summary: 'Throw a draft away',
        params,
        body: body({ revision }, ['revision']),
        response: { 204: { description: 'It is gone.', type: 'null' }, ...shared },
      },
    },
    async (request, reply) => {
      const refused = await routes.remove(request.params.draft, request.body.revision, request);
      return refused ? sendProblem(reply, refused) : reply.code(204).send();
    },
  );
  app.post<Named & { Body: { revision: number; from?: CalendarDate } }>(
    '/v1/forms/drafts/:draft/publish',
    {
      schema: {
        ...formTag,
        operationId: 'publishDraft',
        summary: 'Serve what a draft has become, now or from a day on',
        description:
          'No restart: this receiver serves it at once, others on the same database within seconds. A version that another content has had is raised; proofs of it keep theirs.',
        params,
        body: body(
          { revision, from: { ...day, description: 'The day from which it is served; today unless told.' } },
          ['revision'],
        ),
        response: {
          200: answerOf('It is published, and no draft any more.', {
            form: { type: 'string' },
            version: { type: 'string' },
            from: { type: 'string' },
            state: { enum: ['staged', 'live'] },
          }),
          422: problemAnswer('It is no whole form, or the law of that day does not let it be drawn.'),
          ...shared,
        },
      },
    },
    async (request, reply) =>
      send(
        reply,
        await routes.publish(request.params.draft, request.body.revision, request.body.from, request),
      ),
  );
  app.post<{ Params: { id: string }; Body: { from: string } }>(
    '/v1/forms/:id/unstage',
    {
      schema: {
        ...formTag,
        operationId: 'unstageForm',
        summary: 'Make a draft again of what waits for its day',
        params: { type: 'object', properties: { id: { type: 'string', maxLength: 60 } } },
        body: body({ from: day }, ['from']),
        response: { 200: draftAnswer('It waits no more.'), ...shared },
      },
    },
    async (request, reply) =>
      send(reply, await routes.unstage(request.params.id, request.body.from, request)),
  );
}

const isProblem = (answer: object): answer is Problem =>
  'status' in answer && 'code' in answer && 'detail' in answer;

const send = (reply: FastifyReply, answer: object, status = 200): FastifyReply =>
  isProblem(answer) ? sendProblem(reply, answer) : reply.code(status).send(answer);
