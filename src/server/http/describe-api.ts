import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

/** Makes the OpenAPI document from the routes themselves; call it before they are added. */
export async function describeApi(app: FastifyInstance, version: string, publicUrl: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Accord receiver',
        version,
        description:
          'Takes what people answered in consent forms, keeps a signed and logged record of each answer, and gives everyone concerned the proof. Any server that speaks this contract may stand behind a form.',
      },
      servers: [{ url: publicUrl }],
      tags: [
        { name: 'forms', description: 'The forms that this receiver serves.' },
        { name: 'submissions', description: 'What people answered.' },
        { name: 'proof', description: 'What anyone needs to check a proof.' },
        { name: 'operation', description: 'For those who run it.' },
      ],
      components: {
        securitySchemes: {
          ownerToken: {
            type: 'http',
            scheme: 'bearer',
            description: 'Made on first start, in the file owner-token of the keys folder.',
          },
        },
      },
    },
  });
  app.get(
    '/openapi.json',
    {
      schema: {
        operationId: 'getApi',
        tags: ['operation'],
        summary: 'This document',
        response: {
          200: {
            description: 'OpenAPI 3.1.',
            content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
          },
        },
      },
    },
    async () => app.swagger(),
  );
}
