import type { FastifyInstance } from 'fastify';
import { writeEmail } from '../../form/email-address.js';
import type { PersonDesk } from '../choices/person-desk.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { acceptPersonForms } from '../http/person-form-body.js';
import { placeOf } from '../http/place-of.js';
import { sendPage } from '../http/send-page.js';
import { addressMail } from '../outbound/mail/send-address-mail.js';
import type { Queue } from '../outbound/queue/queue.js';
import { imagesOf } from '../pages/look.js';
import { isContact } from '../people/contact.js';
import { makePersonToken, tagController } from '../people/person-token.js';
import { askToCorrect, confirmCorrection, readCorrection } from '../rights/correct-address.js';
import type { RightsDesk } from '../rights/rights-desk.js';
import {
  renderAddressDone,
  renderAddressOver,
  renderAddressSent,
  renderAskAddress,
  renderConfirmAddress,
  renderShared,
} from './pages/address-pages.js';
import { withLink } from './with-link.js';

const page = (description: string) => ({
  description,
  content: { 'text/html': { schema: { type: 'string' } } },
});
const schema = {
  tags: ['persons'],
  params: { type: 'object', properties: { token: { type: 'string', description: 'Cannot be guessed.' } } },
  response: {
    200: page('Asks, or says what was done.'),
    404: problemAnswer('No link has this address.'),
    410: page('The link has ended.'),
    422: page('Not an address; asks again.'),
    429: problemAnswer('Too many requests from one address; Retry-After says when.'),
    503: problemAnswer('The store cannot be written; nothing is changed.'),
  },
};
const sessionSeconds = 1800;

/** `GET` and `POST /me/:token/address` and `/a/:token`: a person corrects their own address, and presses in a mail to the new one. */
export async function addAddressRoutes(
  app: FastifyInstance,
  desk: PersonDesk & RightsDesk,
  queue: Pick<Queue, 'add'>,
): Promise<void> {
  const { limit, now, forms } = desk;
  await app.register(async (context) => {
    acceptPersonForms(context);
    context.get<{ Params: { token: string } }>(
      '/me/:token/address',
      {
        schema: {
          ...schema,
          operationId: 'showCorrectAddress',
          summary: 'The page on which a person corrects their address',
        },
      },
      (request, reply) =>
        withLink(request, reply, { desk, kind: 'preferences' }, ({ form }) => {
          const place = placeOf(request, form.config);
          return sendPage(reply, {
            status: 200,
            markup: renderAskAddress(place, `../${request.params.token}`),
            formTargets: ["'self'"],
            images: imagesOf(place.look),
          });
        }),
    );
    context.post<{ Params: { token: string }; Body: URLSearchParams | undefined }>(
      '/me/:token/address',
      {
        schema: {
          ...schema,
          operationId: 'correctAddress',
          summary: 'Give a new address: it counts once it was confirmed by mail',
          body: { type: 'object', properties: { email: { type: 'string', maxLength: 254 } } },
          consumes: ['application/x-www-form-urlencoded'],
        },
        validatorCompiler: () => () => true,
        ...limit,
      },
      (request, reply) =>
        withLink(request, reply, { desk, kind: 'preferences' }, async ({ form, view }) => {
          const place = placeOf(request, form.config);
          const back = `../${request.params.token}`;
          const send = (status: number, markup: string) =>
            sendPage(reply, { status, markup, formTargets: ["'self'"], images: imagesOf(place.look) });
          const email = request.body?.get('email')?.trim() ?? '';
          if (writeEmail(email) === null || !isContact('email', email))
            return send(422, renderAskAddress(place, back, email.slice(0, 254)));
          const asked = await askToCorrect(
            view,
            { after: email, language: place.language, form: form.config.id },
            desk,
          );
          // A link to a number has no address to correct: the request for it is.
          if (asked === 'shared' || asked === null)
            return send(200, renderShared(place, back, form.config.controller.email));
          await queue.add(addressMail(asked.id));
          return send(200, renderAddressSent(place, back));
        }),
    );
    context.get<{ Params: { token: string } }>(
      '/a/:token',
      {
        schema: {
          ...schema,
          operationId: 'showConfirmAddress',
          summary: 'The page behind the link that confirms an address',
        },
      },
      async (request, reply) => {
        const pair = await readCorrection(request.params.token, desk);
        const place = placeOf(request, (pair && forms.current.get(pair.form)?.config) ?? null);
        if (!pair) return sendPage(reply, { status: 410, markup: renderAddressOver(place) });
        return sendPage(reply, {
          status: 200,
          markup: renderConfirmAddress(place),
          formTargets: ["'self'"],
          images: imagesOf(place.look),
        });
      },
    );
    context.post<{ Params: { token: string } }>(
      '/a/:token',
      { schema: { ...schema, operationId: 'confirmAddress', summary: 'Confirm a new address' }, ...limit },
      async (request, reply) => {
        const corrected = await confirmCorrection(request.params.token, desk);
        const config = (corrected && forms.current.get(corrected.pair.form)?.config) ?? null;
        const place = placeOf(request, config);
        if (!corrected) return sendPage(reply, { status: 410, markup: renderAddressOver(place) });
        const token = makePersonToken(desk.linkSecret, {
          use: { kind: 'preferences' },
          contact: corrected.used,
          controller: tagController(corrected.controller),
          expires: Math.floor(now().getTime() / 1000) + sessionSeconds,
        });
        return sendPage(reply, {
          status: 200,
          markup: renderAddressDone(place, `${place.root}me/${token}`),
          images: imagesOf(place.look),
        });
      },
    );
  });
}
