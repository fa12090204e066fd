import type { FastifyInstance } from 'fastify';
import { prefersPage } from '../http/preferences.js';
import { makeSendKept, nameKept } from '../http/send-kept.js';
import { sendPage } from '../http/send-page.js';
import { imagesOf } from '../pages/look.js';
import { describeRoute } from './describe-route.js';
import { renderNotice } from './pages.js';
import { type Asked, dayIn, languageFor, placeFor, sendUnknownNotice } from './place-for.js';
import { businessesOf, makeNotices, type NoticeParts, warnOfContradictions } from './today.js';
import { addVersionRoutes } from './version-routes.js';

/** `GET /notices/:id`, what a business does with data, from all its forms; its versions, and what each changed. */
export function addNotices(app: FastifyInstance, parts: NoticeParts): void {
  const find = makeNotices(parts);
  const send = makeSendKept();
  warnOfContradictions(parts);
  // Kept from the day on which its forms are served, whether or not somebody asks. Not before the start, which it would slow.
  let keeping: Promise<unknown> | undefined;
  const keepAll = (): void => void (keeping ??= Promise.all(businessesOf(parts.known).map(find)));
  app.addHook('onListen', async () => void setImmediate(keepAll));
  app.addHook('onClose', () => keeping);

  app.get<Asked>(
    '/notices/:id',
    describeRoute(
      'getNotice',
      'The notice of a business',
      'What it does with data, from all its forms, as it is today. A page for people; JSON for <accord-notice>.',
    ),
    async (request, reply) => {
      const today = await find(request.params.id);
      if (!today) return sendUnknownNotice(reply);
      const { file, version, config } = today;
      const language = languageFor(request, file);
      const notice = file.languages[language];
      if (!notice) return sendUnknownNotice(reply);
      if (!prefersPage(request)) {
        const isWhole = request.query.language === undefined;
        const content = JSON.stringify(isWhole ? file : { ...file, languages: { [language]: notice } });
        return send(request, reply, nameKept(content), {
          'content-type': 'application/json; charset=utf-8',
          vary: 'origin, accept, accept-language',
        });
      }
      const place = placeFor(request, config, file);
      const { id } = request.params;
      const markup = renderNotice({
        place,
        notice,
        version: version && { number: version.number, from: dayIn(language, version.firstShownAt) },
        links: { versions: `${id}/versions`, today: id },
      });
      return sendPage(reply, { status: 200, markup, images: imagesOf(place.look) });
    },
  );
  addVersionRoutes(app, { store: parts.store, find });
}
