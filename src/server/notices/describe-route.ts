import { problemAnswer } from '../http/answer-schemas.js';

const params = {
  type: 'object',
  properties: {
    id: { type: 'string', description: 'The "controller.id" of its forms.' },
    number: { type: 'string', description: 'Of the version, from 1.' },
  },
} as const;

const querystring = {
  type: 'object',
  properties: {
    language: {
      type: 'string',
      maxLength: 200,
      description:
        'Those that are wanted (BCP 47), the most wanted first, with commas between. In JSON, only the nearest comes.',
    },
    before: { type: 'string', maxLength: 12, description: 'Only versions before this number.' },
  },
  additionalProperties: true,
} as const;

/** What a route of notices says of itself. */
export const describeRoute = (operationId: string, summary: string, description: string) => ({
  schema: {
    operationId,
    tags: ['forms'],
    summary,
    description,
    params,
    querystring,
    response: {
      200: {
        description: 'A page for a browser, JSON for all others.',
        content: {
          'application/json': { schema: { type: 'object', additionalProperties: true } },
          'text/html': { schema: { type: 'string' } },
        },
      },
      404: problemAnswer('No form here is of this business, or there is no such version.'),
    },
  },
});
