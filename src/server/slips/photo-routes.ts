import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { KnownForms } from '../forms/known-forms.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { sendProblem } from '../http/problem.js';
import { readRecord } from '../log/make-receipt.js';
import type { StoredSubmission } from '../store/submissions.js';
import { kindOfPhoto, type Photo } from './slip-photo.js';

/** What the routes need. */
export interface PhotoRoutes {
  readonly forms: KnownForms;
  findRecord(id: string): Promise<StoredSubmission | null>;
  /** False once the person is erased. */
  keep(submission: StoredSubmission, photo: Photo): Promise<boolean>;
  open(recordId: string): Promise<Photo | null>;
}

const largest = 1_048_576;

const querystring = {
  type: 'object',
  additionalProperties: false,
  required: ['record'],
  properties: {
    record: {
      type: 'string',
      pattern: '^urn:uuid:[0-9a-f-]{36}$',
      description: 'From "id" of what `POST /v1/slips` answered.',
    },
  },
};
const about = { tags: ['slips'], security: [{ ownerToken: [] }], querystring };
const refusals = {
  400: problemAnswer('The parameter is malformed.'),
  401: problemAnswer('The token is missing or wrong.'),
  404: problemAnswer('No such slip was entered, or its person is erased.'),
};

type Asked = FastifyRequest<{ Querystring: { record: string } }>;

/** `POST` and `GET /v1/slips/photo`. */
export async function addPhotoRoutes(app: FastifyInstance, routes: PhotoRoutes): Promise<void> {
  await app.register(async (context) => {
    context.removeAllContentTypeParsers();
    context.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: largest }, (_request, bytes, done) =>
      done(null, bytes),
    );
    context.post<{ Querystring: { record: string }; Body: Buffer }>(
      '/v1/slips/photo',
      {
        bodyLimit: largest,
        schema: {
          ...about,
          operationId: 'keepSlipPhoto',
          summary: 'Keep a picture of the part of a slip that holds the consent',
          description:
            'Only where the form says in "paper.photo" what it is for. JPEG, PNG or WebP of 1 MiB at most, told by its content; sealed with the key of the person. The first one stays.',
          response: {
            204: { description: 'Kept, durably.', type: 'null' },
            ...refusals,
            409: problemAnswer('The form does not say what pictures are kept for. Nothing is kept.'),
            413: problemAnswer('More than 1 MiB. Nothing is kept.'),
            415: problemAnswer('No picture. Nothing is kept.'),
          },
        },
      },
      (request, reply) => keep(request, reply, routes),
    );
    context.get<{ Querystring: { record: string } }>(
      '/v1/slips/photo',
      {
        schema: {
          ...about,
          operationId: 'readSlipPhoto',
          summary: 'The picture of a slip',
          response: {
            200: { description: 'The picture.', content: { 'image/*': { schema: { type: 'string' } } } },
            ...refusals,
          },
        },
      },
      (request, reply) => read(request, reply, routes),
    );
  });
}

/** A slip that the caller may know of. */
async function findSlipOf({ query, caller, trail }: Asked, { findRecord }: PhotoRoutes) {
  const submission = await findRecord(query.record);
  if (!submission) return null;
  const record = readRecord(submission);
  if (!record.event.slip || !caller.mayAsk(record.controllers[0]?.id)) return null;
  trail.about = { records: [record.id], persons: [record.subject.id] };
  return { submission, record };
}

const sendNoPhoto = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply, {
    status: 404,
    code: 'no-photo',
    detail: 'Give "id" of what entering the slip answered.',
  });

async function keep(
  request: Asked & { readonly body: unknown },
  reply: FastifyReply,
  routes: PhotoRoutes,
): Promise<FastifyReply> {
  const found = await findSlipOf(request, routes);
  if (!found) return sendNoPhoto(reply);
  const { id, version } = found.record.notice;
  const why = routes.forms.contentsOf(id, version)[0]?.config.paper?.photo;
  if (!why)
    return sendProblem(reply, {
      status: 409,
      code: 'photo-not-wanted',
      detail: `Say in "paper.photo" of form "${id}" what pictures of slips are kept for.`,
    });
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const type = kindOfPhoto(bytes);
  if (type === undefined)
    return sendProblem(reply, {
      status: 415,
      code: 'photo-not-wanted',
      detail: 'Send a JPEG, PNG or WebP picture as the body.',
    });
  return (await routes.keep(found.submission, { type, bytes })) ? reply.code(204).send() : sendNoPhoto(reply);
}

async function read(request: Asked, reply: FastifyReply, routes: PhotoRoutes): Promise<FastifyReply> {
  const found = await findSlipOf(request, routes);
  const photo = found && (await routes.open(found.submission.id));
  if (!photo) return sendNoPhoto(reply);
  return reply
    .type(photo.type)
    .headers({
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
    .send(photo.bytes);
}
