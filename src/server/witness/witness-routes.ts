import type { FastifyInstance } from 'fastify';
import { problemAnswer } from '../http/answer-schemas.js';
import { type ProblemCode, sendProblem } from '../http/problem.js';
import { addCheckpoint, type WitnessAnswer, type WitnessDesk } from './add-checkpoint.js';

// A checkpoint, 63 hashes and a few signatures are far less.
const longestRequest = 16_384;

const plain = (description: string) => ({
  description,
  content: { 'text/plain': { schema: { type: 'string' } } },
});

type Refused = Exclude<WitnessAnswer['kind'], 'cosigned' | 'conflict'>;

const problems: Readonly<
  Record<Refused, { readonly status: number; readonly code: ProblemCode; readonly detail: string }>
> = {
  malformed: {
    status: 400,
    code: 'checkpoint-malformed',
    detail:
      'Send "old", the path and the checkpoint as C2SP tlog-witness has them; the old size is no larger.',
  },
  unknown: {
    status: 404,
    code: 'log-not-witnessed',
    detail: 'This receiver witnesses the logs that its owner named: ask them.',
  },
  unsigned: {
    status: 403,
    code: 'checkpoint-unsigned',
    detail: 'No signature under it is by a key that the owner of this receiver named for that log.',
  },
  inconsistent: {
    status: 422,
    code: 'log-inconsistent',
    detail: 'The path does not show that the log only grew since it was seen last.',
  },
};

/** `POST /v1/witness/add-checkpoint` (C2SP tlog-witness), and the key that it cosigns with. */
export async function addWitnessRoutes(
  app: FastifyInstance,
  { limit, ...desk }: WitnessDesk & { readonly limit: { readonly config: object } },
): Promise<void> {
  app.get(
    '/v1/witness/vkey',
    {
      schema: {
        operationId: 'getWitnessKey',
        tags: ['proof'],
        summary:
          'The public key that this receiver cosigns other logs with, as one line (C2SP tlog-cosignature)',
        response: { 200: plain('The key.') },
      },
    },
    async (_request, reply) => reply.type('text/plain; charset=utf-8').send(`${desk.witness.vkey}\n`),
  );
  await app.register(async (context) => {
    context.removeAllContentTypeParsers();
    context.addContentTypeParser(
      '*',
      { parseAs: 'string', bodyLimit: longestRequest },
      (_request, body, done) => done(null, body),
    );
    context.post(
      '/v1/witness/add-checkpoint',
      {
        ...limit,
        bodyLimit: longestRequest,
        schema: {
          operationId: 'addCheckpoint',
          tags: ['proof'],
          summary: 'Has this receiver cosign the checkpoint of a log that only grew (C2SP tlog-witness)',
          description: 'For the logs that its owner named. The body is text, as the format has it.',
          response: {
            200: plain('The cosignature, a line of a signed note.'),
            400: problemAnswer('The body is malformed, or the old size is larger.'),
            403: problemAnswer('No signature under the checkpoint is by a key of that log.'),
            404: problemAnswer('This receiver does not witness that log.'),
            409: {
              description:
                'The log was seen last at another size, which is the body; or at this one with another root.',
              content: { 'text/x.tlog.size': { schema: { type: 'string' } } },
            },
            422: problemAnswer('The path does not show that the log only grew.'),
            429: problemAnswer('Too many requests from one address; Retry-After says when.'),
          },
        },
      },
      async ({ body }, reply) => {
        const answer = await addCheckpoint(typeof body === 'string' ? body : '', desk);
        if (answer.kind === 'cosigned') return reply.type('text/plain; charset=utf-8').send(answer.line);
        if (answer.kind === 'conflict')
          return reply.code(409).type('text/x.tlog.size').send(`${answer.size}\n`);
        return sendProblem(reply, problems[answer.kind]);
      },
    );
  });
}
