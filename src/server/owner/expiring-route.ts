import type { FastifyInstance } from 'fastify';
import type { Expiring } from './expiring.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { sendUnknownForm } from '../http/guard-owner-routes.js';

const text = (description: string) => ({ type: 'string', description });
const schema = {
  operationId: 'listExpiring',
  tags: ['persons'],
  summary: 'Consents that end by themselves soon',
  description:
    'The soonest first. A consent to calls ends after a year and is not renewed by silence: ask again, with its whole wording, or stop calling.',
  security: [{ ownerToken: [] }],
  querystring: {
    type: 'object',
    additionalProperties: false,
    required: ['form'],
    properties: {
      form: { type: 'string', minLength: 1, maxLength: 40, description: 'A form of the controller.' },
      days: {
        type: 'string',
        pattern: '^(?:[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6])$',
        description: '1 to 366; 30 unless told.',
      },
    },
  },
  response: {
    200: {
      description: 'The consents.',
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
                    until: text('The last day on which it holds.'),
                    purpose: text('Id of the purpose.'),
                    channel: { type: ['string', 'null'] },
                    party: text('`own`, or the id of a partner.'),
                    values: {
                      type: ['object', 'null'],
                      additionalProperties: true,
                      description: 'What the person wrote, by field; null once erased.',
                    },
                    proof: text('The person’s proof page.'),
                  },
                },
              },
            },
          },
        },
      },
    },
    400: problemAnswer('A parameter is malformed.'),
    401: problemAnswer('The token is missing or wrong.'),
    404: problemAnswer('This receiver has no such form.'),
  },
};

/** What the route needs; undefined for a form that is not known. */
export interface ExpiringRoute {
  list(form: string, days: number): Promise<readonly Expiring[] | undefined>;
  readValues(recordId: string): Promise<unknown>;
  proofAddress(recordId: string): string;
}

/** `GET /v1/expiring`. */
export function addExpiringRoute(app: FastifyInstance, route: ExpiringRoute): void {
  app.get<{ Querystring: { form: string; days?: string } }>(
    '/v1/expiring',
    { schema },
    async ({ query, trail }, reply) => {
      const found = await route.list(query.form, Number(query.days ?? 30));
      if (!found) return sendUnknownForm(reply);
      trail.about = { records: found.map(({ proof }) => proof), count: found.length };
      const items = await Promise.all(
        found.map(async ({ choice: { item }, proof, until }) => ({
          until,
          purpose: item.purpose,
          channel: item.channel,
          party: item.party,
          values: await route.readValues(proof),
          proof: route.proofAddress(proof),
        })),
      );
      return { items };
    },
  );
}
