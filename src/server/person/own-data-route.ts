import type { FastifyInstance } from 'fastify';
import type { PersonDesk } from '../choices/person-desk.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { placeOf } from '../http/place-of.js';
import { prefersPage } from '../http/preferences.js';
import { sendPage } from '../http/send-page.js';
import { sendProblem } from '../http/problem.js';
import { findLiving } from '../rights/correct-address.js';
import { makePersonFile } from '../rights/person-file.js';
import { imagesOf } from '../pages/look.js';
import { renderPersonFile } from '../rights/person-file-page.js';
import { chooseRecords, listHeld } from '../rights/person-parts.js';
import { RightsError, type RightsDesk } from '../rights/rights-desk.js';
import { renderShared } from './pages/address-pages.js';
import { withLink } from './with-link.js';

/** `GET /me/:token/data`: all that a business holds of whoever the link was made for, as a page, or as JSON for programs. */
export function addOwnDataRoute(app: FastifyInstance, desk: PersonDesk & RightsDesk): void {
  app.get<{ Params: { token: string } }>(
    '/me/:token/data',
    {
      schema: {
        operationId: 'showOwnData',
        tags: ['persons'],
        summary: 'A person’s own data, with where it came from and who receives it',
        params: {
          type: 'object',
          properties: { token: { type: 'string', description: 'Cannot be guessed.' } },
        },
        response: {
          200: {
            description: 'A page; programs get JSON, schema accord/person-file/1.',
            content: { 'text/html': { schema: { type: 'string' } } },
          },
          404: problemAnswer('No link has this address.'),
          409: problemAnswer('Several persons use the contact: each gets their part from the business.'),
          410: {
            description: 'The link has ended.',
            content: { 'text/html': { schema: { type: 'string' } } },
          },
        },
      },
    },
    (request, reply) =>
      withLink(request, reply, { desk, kind: 'preferences' }, async ({ form: { config }, view }) => {
        const place = placeOf(request, config);
        const { controller } = view;
        const subjectId = await findLiving(desk, view);
        const given = new Set(view.records.map(({ record }) => record.id));
        const held = subjectId === null ? [] : await listHeld(desk, { subjectId, controller });
        try {
          chooseRecords(held, undefined);
        } catch (error) {
          if (!(error instanceof RightsError)) throw error;
          return prefersPage(request)
            ? sendPage(reply, {
                status: 409,
                markup: renderShared(place, `../${request.params.token}`, config.controller.email),
              })
            : sendProblem(reply, {
                status: 409,
                code: 'several-persons',
                detail: 'Ask the business for your part.',
              });
        }
        const file = await makePersonFile(
          {
            subjectId: subjectId ?? '',
            controller,
            config,
            // A link opens what was given under its contact, and nothing else.
            records: held.filter(({ record }) => given.has(record.id)),
            isPart: false,
            used: view.used,
            requests: await desk.requests.list(view),
            language: place.language,
          },
          desk,
        );
        return prefersPage(request)
          ? sendPage(reply, {
              status: 200,
              markup: renderPersonFile(
                file,
                { place, back: `../${request.params.token}` },
                config.jurisdiction,
              ),
              images: imagesOf(place.look),
            })
          : reply.send(file);
      }),
  );
}
