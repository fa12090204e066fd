import type { FastifyInstance } from 'fastify';
import { problemAnswer } from '../http/answer-schemas.js';
import type { AuditPage, ListedAuditEntry } from '../store/audit.js';
import type { AuditList } from './owner-answers.js';

const text = { type: 'string' };
const schema = {
  operationId: 'listAudit',
  tags: ['owner'],
  summary: 'Who did what with this receiver',
  description:
    'The newest first. Give "next" of one answer as "before" of the following one. An entry holds numbers of records and persons, and nothing that a person wrote.',
  security: [{ ownerToken: [] }],
  querystring: {
    type: 'object',
    additionalProperties: false,
    properties: {
      before: { type: 'string', maxLength: 60, description: 'The "next" of the answer before.' },
      who: { type: 'string', minLength: 1, maxLength: 40, description: 'Of one user only.' },
      limit: {
        type: 'string',
        pattern: '^(?:[1-9]\\d{0,2}|1000)$',
        description: '1 to 1000; 100 unless told.',
      },
    },
  },
  response: {
    200: {
      description: 'A part of the trail.',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: {
              items: {
                type: 'array',
                items: {
                  type: 'object',
                  properties: {
                    id: text,
                    at: { type: 'string', description: 'RFC 3339.' },
                    who: { type: 'string', description: 'Name of a user, `owner`, or `command line`.' },
                    act: { type: 'string', description: 'An operation of this document, or a command.' },
                    about: { type: 'object', additionalProperties: true },
                    outcome: { enum: ['done', 'refused', 'failed'] },
                  },
                },
              },
              next: { type: ['string', 'null'] },
            },
          },
        },
      },
    },
    400: problemAnswer('A parameter is malformed.'),
    401: problemAnswer('The token is missing or wrong.'),
  },
};

/** What the route needs. */
export interface AuditRoute {
  list(page: AuditPage): Promise<readonly ListedAuditEntry[]>;
}

/** `GET /v1/audit`. */
export function addAuditRoute(app: FastifyInstance, { list }: AuditRoute): void {
  app.get<{ Querystring: { before?: string; who?: string; limit?: string } }>(
    '/v1/audit',
    { schema },
    async ({ query, trail }): Promise<AuditList> => {
      const most = Number(query.limit ?? 100);
      const items = await list({ before: query.before, who: query.who, most });
      trail.about = { count: items.length };
      const next = items.length < most ? null : (items.at(-1)?.id ?? null);
      return { items: items as AuditList['items'], next };
    },
  );
}
