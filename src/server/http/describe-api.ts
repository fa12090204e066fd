import Fastify, { type FastifyInstance, type RouteOptions } from 'fastify';

/** Answers `GET /openapi.json` with what the routes say of themselves; call it before they are added. */
export function describeApi(app: FastifyInstance, version: string, publicUrl: string): void {
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => void routes.push(route));
  let described: Promise<unknown> | undefined;
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
    () => (described ??= writeDocument(routes, openApi(version, publicUrl))),
  );
}

/** What writes the document sees the routes on a server of their own, once somebody asks: a start is faster without it. */
async function writeDocument(routes: readonly RouteOptions[], openapi: Described): Promise<unknown> {
  const { default: swagger } = await import('@fastify/swagger');
  const shadow = Fastify();
  shadow.setValidatorCompiler(() => () => true).setSerializerCompiler(() => () => '');
  await shadow.register(swagger, { openapi });
  for (const { method, url, schema } of routes.filter((route) => route.method !== 'HEAD'))
    shadow.route({ method, url, schema: schema ?? {}, handler: () => undefined });
  await shadow.ready();
  return shadow.swagger();
}

type Described = ReturnType<typeof openApi>;

const openApi = (version: string, publicUrl: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Accord receiver',
    version,
    description:
      'Takes what people answered in consent forms, keeps a signed and logged record of each answer, and gives everyone concerned the proof. Any server that speaks this contract may stand behind a form.',
  },
  servers: [{ url: publicUrl }],
  tags: [
    { name: 'retention', description: 'When people leave.' },
    { name: 'archive', description: 'What is kept of persons who are gone.' },
    { name: 'forms', description: 'The forms that this receiver serves.' },
    { name: 'submissions', description: 'What people answered.' },
    { name: 'proof', description: 'What anyone needs to check a proof.' },
    { name: 'operation', description: 'For those who run it.' },
  ],
  components: {
    securitySchemes: {
      ownerToken: {
        type: 'http' as const,
        scheme: 'bearer',
        description: 'Made on first start, in the file owner-token of the keys folder.',
      },
    },
  },
});
