import type { FastifyInstance } from 'fastify';
import type { SealingJwk } from '../../proof/index.js';
import { problemAnswer } from './answer-schemas.js';
import { sendProblem } from './problem.js';

const plain = (description: string) => ({
  description,
  content: { 'text/plain': { schema: { type: 'string' } } },
});

/** What anyone needs to check a proof. */
export interface PublicFacts {
  /** Of the log, then of those that this receiver wrote before. */
  readonly vkeys: readonly string[];
  readonly sealing: SealingJwk;
  /** Whether people can ask for a link to their choices. */
  readonly mailsLinks: boolean;
  listKeys(): Promise<readonly string[]>;
  readCheckpoint(): Promise<string | null>;
  /** The longest that a witness has countersigned. */
  readCosigned(): Promise<string | null>;
}

/** The record keys as JWKS, the key to seal to, the log's key and its last checkpoint. */
export function addKeyRoutes(
  app: FastifyInstance,
  { vkeys, sealing, mailsLinks, listKeys, readCheckpoint, readCosigned }: PublicFacts,
): void {
  app.get(
    '/.well-known/jwks.json',
    {
      schema: {
        operationId: 'getRecordKeys',
        tags: ['proof'],
        summary: 'The public keys that sign records (RFC 7517)',
        description: 'The newest first. Older keys stay, as receipts outlive them.',
        response: {
          200: {
            description: 'The keys.',
            content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
          },
        },
      },
    },
    async () => ({ keys: (await listKeys()).map((jwk) => JSON.parse(jwk) as unknown) }),
  );

  app.get(
    '/v1/keys/sealing',
    {
      schema: {
        operationId: 'getSealingKey',
        tags: ['submissions'],
        summary: 'The public key that devices seal submissions to, as a JWK',
        description:
          'For `POST /v1/sealed`. A device keeps it, and goes on sealing to it where it has no network: this receiver opens what was sealed to any key of its own. `mailsLinks` beside it says whether people can ask at `/forms/{id}/link` for a link to their choices.',
        response: {
          200: {
            description: 'The key.',
            content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
          },
        },
      },
    },
    async (_request, reply) => reply.header('cache-control', 'no-cache').send({ ...sealing, mailsLinks }),
  );

  app.get(
    '/v1/log/vkey',
    {
      schema: {
        operationId: 'getLogKey',
        tags: ['proof'],
        summary: 'The public key of the log, as one line of text (C2SP signed-note)',
        description:
          'Below it, one line each, the keys of logs that this receiver wrote before: a record names its log.',
        response: { 200: plain('The key.') },
      },
    },
    async (_request, reply) => reply.type('text/plain; charset=utf-8').send(`${vkeys.join('\n')}\n`),
  );

  app.get(
    '/v1/log/checkpoint',
    {
      schema: {
        operationId: 'getCheckpoint',
        tags: ['proof'],
        summary: 'The last signed checkpoint of the log (C2SP tlog-checkpoint)',
        description: 'Keep one: whoever rewrites the log later cannot make it fit.',
        response: { 200: plain('The checkpoint.'), 404: problemAnswer('Nothing was logged yet.') },
      },
    },
    async (_request, reply) => {
      const checkpoint = await readCheckpoint();
      return checkpoint
        ? reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').send(checkpoint)
        : sendProblem(reply, {
            status: 404,
            code: 'not-found',
            detail: 'Nothing was logged yet: come back after the first submission.',
          });
    },
  );

  app.get(
    '/v1/log/cosigned-checkpoint',
    {
      schema: {
        operationId: 'getCosignedCheckpoint',
        tags: ['proof'],
        summary: 'The longest checkpoint that a witness has countersigned (C2SP tlog-cosignature)',
        response: { 200: plain('The checkpoint.'), 404: problemAnswer('No witness has countersigned yet.') },
      },
    },
    async (_request, reply) => {
      const note = await readCosigned();
      return note
        ? reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').send(note)
        : sendProblem(reply, {
            status: 404,
            code: 'not-found',
            detail: 'No witness has countersigned this log yet.',
          });
    },
  );
}
