import type { FastifyInstance } from 'fastify';
import type { CalendarDate } from '../../law/index.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { acceptPersonForms } from '../http/person-form-body.js';
import { placeOf } from '../http/place-of.js';
import { sendPage } from '../http/send-page.js';
import type { KnownForms } from '../forms/known-forms.js';
import { imagesOf } from '../pages/look.js';
import { readStayToken, type StayAsked } from '../people/stay-token.js';
import type { Store } from '../store/store.js';
import { renderStay, renderStayed, renderStayOver } from './pages/stay-pages.js';

const page = (description: string) => ({
  description,
  content: { 'text/html': { schema: { type: 'string' } } },
});

/** What the routes need. */
export interface StayRoutes {
  readonly secret: Buffer;
  readonly store: Store;
  readonly forms: Pick<KnownForms, 'current'>;
  readonly limit: { readonly config: object };
  today(): CalendarDate;
}

/** `GET` and `POST /stay/:token`: whoever was asked says that they stay, by a press and by nothing else. */
export async function addStayRoutes(app: FastifyInstance, routes: StayRoutes): Promise<void> {
  const { store, secret, forms, today } = routes;
  /** Null once they were heard of since, or have left. */
  const readAsked = async (token: string): Promise<StayAsked | null> => {
    const asked = readStayToken(secret, token);
    const clocks = asked ? await store.retention.findClocks([asked.subject]) : [];
    const clock = clocks.find(
      ({ controller, askedOn }) => asked?.isOf(controller) && askedOn === asked.askedOn,
    );
    return clock && asked ? { ...asked, controller: clock.controller } : null;
  };
  const configOf = (id: string) =>
    [...forms.current.values()].find(({ config }) => config.controller.id === id)?.config ?? null;
  await app.register(async (context) => {
    acceptPersonForms(context);
    const schema = {
      tags: ['persons'],
      params: {
        type: 'object',
        properties: { token: { type: 'string', description: 'From the mail. Cannot be guessed.' } },
      },
      response: {
        200: page('Asks for the press, or says that they stay.'),
        410: page('They were heard of since, or have left.'),
        429: problemAnswer('Too many requests from one address; Retry-After says when.'),
        503: problemAnswer('The store cannot be written; nothing is noted.'),
      },
    };
    context.get<{ Params: { token: string } }>(
      '/stay/:token',
      {
        schema: {
          ...schema,
          operationId: 'showStay',
          summary: 'The page behind the mail that asks whether somebody wants to stay',
        },
      },
      async (request, reply) => {
        const asked = await readAsked(request.params.token);
        const place = placeOf(request, asked && configOf(asked.controller));
        if (!asked) return sendPage(reply, { status: 410, markup: renderStayOver(place) });
        const markup = renderStay(place);
        return sendPage(reply, {
          status: 200,
          markup,
          formTargets: ["'self'"],
          images: imagesOf(place.look),
        });
      },
    );
    context.post<{ Params: { token: string } }>(
      '/stay/:token',
      { schema: { ...schema, operationId: 'stay', summary: 'Stay' }, ...routes.limit },
      async (request, reply) => {
        const asked = await readAsked(request.params.token);
        const place = placeOf(request, asked && configOf(asked.controller));
        if (!asked) return sendPage(reply, { status: 410, markup: renderStayOver(place) });
        const { controller, subject } = asked;
        await store.retention.tell([{ controller, subject, kind: 'contact', on: today() }]);
        return sendPage(reply, { status: 200, markup: renderStayed(place), images: imagesOf(place.look) });
      },
    );
  });
}
