import type { FastifyInstance } from 'fastify';
import type { FormConfig } from '../../config/index.js';
import { writeEmail } from '../../form/email-address.js';
import type { KnownForms } from '../forms/known-forms.js';
import { imagesOf } from '../pages/look.js';
import { renderAsk, renderEnter, renderOver, renderSent } from './pages/link-pages.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { acceptPersonForms } from '../http/person-form-body.js';
import { placeOf } from '../http/place-of.js';
import { isLanguageAsked, languageName } from '../http/preferences.js';
import { isContact } from '../people/contact.js';
import { sendProblem } from '../http/problem.js';
import { sendPage } from '../http/send-page.js';

const page = (description: string) => ({
  description,
  content: { 'text/html': { schema: { type: 'string' } } },
});
const formParams = {
  type: 'object',
  properties: { id: { type: 'string', description: 'The "id" in the form’s JSON.' } },
};
const tokenParams = {
  type: 'object',
  properties: { token: { type: 'string', description: 'From the mail. Cannot be guessed.' } },
};
const about = { tags: ['persons'] };

/** What the routes need. */
export interface LinkRoutes {
  readonly forms: KnownForms;
  readonly limit: { readonly config: object };
  /** Stores that a link is wanted, the same whether or not the address is known. */
  ask(config: FormConfig, email: string): Promise<void>;
  /** A form of the business that a link is to; null when it does not open. Uses nothing up. */
  about(token: string): Promise<FormConfig | null>;
  /** Uses a link up: the path of the person's page from the root, or null when it does not open. */
  enter(token: string): Promise<string | null>;
}

/** `GET` and `POST /forms/:id/link`, `GET` and `POST /in/:token`. */
export async function addLinkRoutes(app: FastifyInstance, routes: LinkRoutes): Promise<void> {
  await app.register(async (context) => {
    acceptPersonForms(context);
    context.get<{ Params: { id: string } }>(
      '/forms/:id/link',
      {
        schema: {
          ...about,
          operationId: 'showAskForLink',
          summary: 'The page on which a person asks for a link to their choices',
          params: formParams,
          response: { 200: page('Asks for the address.'), 404: problemAnswer('No such form.') },
        },
      },
      (request, reply) => {
        const form = routes.forms.current.get(request.params.id);
        if (!form)
          return sendProblem(reply, { status: 404, code: 'unknown-form', detail: 'Check the address.' });
        const place = placeOf(request, form.config);
        return sendPage(reply, {
          status: 200,
          markup: renderAsk(place),
          formTargets: ["'self'"],
          images: imagesOf(place.look),
        });
      },
    );
    context.post<{ Params: { id: string }; Body: URLSearchParams | undefined }>(
      '/forms/:id/link',
      {
        schema: {
          ...about,
          operationId: 'askForLink',
          summary: 'Ask for a link to one’s choices by e-mail',
          description:
            'The answer is the same whether the address is known or not. A page of the owner may post here.',
          consumes: ['application/x-www-form-urlencoded'],
          params: formParams,
          body: { type: 'object', properties: { email: { type: 'string', maxLength: 254 } } },
          response: {
            202: page('A mail leaves if the address is known.'),
            404: problemAnswer('No such form.'),
            422: page('Not an address; asks again.'),
            429: problemAnswer('Too many requests from one address; Retry-After says when.'),
            503: problemAnswer('The store cannot be written; no mail will leave.'),
          },
        },
        validatorCompiler: () => () => true,
        ...routes.limit,
      },
      async (request, reply) => {
        const form = routes.forms.current.get(request.params.id);
        if (!form)
          return sendProblem(reply, { status: 404, code: 'unknown-form', detail: 'Check the address.' });
        const place = placeOf(request, form.config);
        const images = imagesOf(place.look);
        const email = request.body?.get('email')?.trim() ?? '';
        if (writeEmail(email) === null || !isContact('email', email))
          return sendPage(reply, {
            status: 422,
            markup: renderAsk(place, email.slice(0, 254)),
            formTargets: ["'self'"],
            images,
          });
        await routes.ask(form.config, email);
        return sendPage(reply, { status: 202, markup: renderSent(place), images });
      },
    );
    context.get<{ Params: { token: string } }>(
      '/in/:token',
      {
        schema: {
          ...about,
          operationId: 'showEnter',
          summary: 'The page behind the link of a mail',
          description: 'Uses nothing up, as mail scanners open every link.',
          params: tokenParams,
          response: { 200: page('Asks for one press.') },
        },
      },
      async (request, reply) => {
        const place = placeOf(request, await routes.about(request.params.token));
        return sendPage(reply, {
          status: 200,
          markup: renderEnter(place),
          formTargets: ["'self'"],
          images: imagesOf(place.look),
        });
      },
    );
    context.post<{ Params: { token: string } }>(
      '/in/:token',
      {
        schema: {
          ...about,
          operationId: 'enter',
          summary: 'Use the link of a mail, once',
          params: tokenParams,
          response: {
            303: { description: 'Location is the person’s page, open for 30 minutes.', type: 'null' },
            410: page('It was used, has ended, or never was.'),
            429: problemAnswer('Too many requests from one address; Retry-After says when.'),
          },
        },
        ...routes.limit,
      },
      async (request, reply) => {
        const way = await routes.enter(request.params.token);
        const place = placeOf(request, null);
        const said = isLanguageAsked(request) ? `?${languageName}=${place.language}` : '';
        return way === null
          ? sendPage(reply, { status: 410, markup: renderOver(place) })
          : reply.header('cache-control', 'no-store').redirect(place.root + way + said, 303);
      },
    );
  });
}
