import type { FastifyInstance } from 'fastify';
import { noticesWordsOf } from '../../messages/notices-words.js';
import type { NoticeFile } from '../../notice/business-notice.js';
import { sayChanges } from '../../notice/say-changes.js';
import { prefersPage } from '../http/preferences.js';
import { sendPage } from '../http/send-page.js';
import { imagesOf } from '../pages/look.js';
import type { NoticeVersion } from '../store/notices.js';
import type { Store } from '../store/store.js';
import { describeRoute } from './describe-route.js';
import { renderNotice, renderVersions } from './pages.js';
import { type Asked, dayIn, placeFor, sendUnknownNotice } from './place-for.js';
import type { FindNotice } from './today.js';

/** More are told on the next page. */
const mostVersions = 20;
const vary = 'origin, accept, accept-language';

const readFile = ({ content }: NoticeVersion): NoticeFile => JSON.parse(content) as NoticeFile;

/** What a version changed; in the language of the page, or in one that both versions have. */
function changesIn(now: NoticeFile, before: NoticeFile, language: string): readonly string[] {
  const both = Object.keys(now.languages).filter((one) => Object.hasOwn(before.languages, one));
  const spoken = both.includes(language) ? language : (both[0] ?? '');
  const [earlier, later] = [before.languages[spoken], now.languages[spoken]];
  return earlier && later ? sayChanges(earlier, later, noticesWordsOf(language)) : [];
}

/** The versions of a notice, also of a business that no form names any more: what was promised to people stays to be read. */
export function addVersionRoutes(
  app: FastifyInstance,
  { store, find }: { readonly store: Pick<Store, 'notices'>; readonly find: FindNotice },
): void {
  app.get<Asked>(
    '/notices/:id/versions',
    describeRoute(
      'listNoticeVersions',
      'The versions of a notice',
      'The newest first, with what each changed, in words.',
    ),
    async (request, reply) => {
      const { id } = request.params;
      const config = (await find(id))?.config ?? null;
      const { before = '' } = request.query;
      const from = /^\d{1,9}$/.test(before) ? Number(before) : undefined;
      const kept = await store.notices.list(id, mostVersions + 1, from);
      const [newest] = kept;
      if (!newest) return sendUnknownNotice(reply);
      const place = placeFor(request, config, readFile(newest));
      const { language } = place;
      const versions = kept.slice(0, mostVersions).map((version, index) => {
        const earlier = kept[index + 1];
        const changes = earlier ? changesIn(readFile(version), readFile(earlier), language) : null;
        return { number: version.number, firstShownAt: version.firstShownAt, changes };
      });
      const last = kept.length > mostVersions ? (versions.at(-1)?.number ?? null) : null;
      if (!prefersPage(request)) {
        const told = versions.map(({ firstShownAt, ...rest }) => ({
          ...rest,
          firstShownAt: new Date(firstShownAt).toISOString(),
        }));
        return reply.header('vary', vary).send({ controller: id, language, versions: told, before: last });
      }
      const markup = renderVersions({
        place,
        title: readFile(newest).languages[language]?.title ?? '',
        versions: versions.map(({ number, firstShownAt, changes }) => ({
          number,
          from: dayIn(language, firstShownAt),
          href: `versions/${number}`,
          changes,
        })),
        today: config && `../${id}`,
        earlier: last === null ? null : `versions?language=${language}&before=${last}`,
      });
      return sendPage(reply, { status: 200, markup, images: imagesOf(place.look) });
    },
  );

  app.get<Asked>(
    '/notices/:id/versions/:number',
    describeRoute('getNoticeVersion', 'A notice as it was', 'What was shown, word for word.'),
    async (request, reply) => {
      const { id, number = '' } = request.params;
      const config = (await find(id))?.config ?? null;
      const [version, next] = /^[1-9]\d{0,8}$/.test(number)
        ? await store.notices.find(id, Number(number))
        : [];
      if (version?.number !== Number(number)) return sendUnknownNotice(reply);
      const file = readFile(version);
      if (!prefersPage(request)) return reply.header('vary', vary).send(file);
      const place = placeFor(request, config, file);
      const { language } = place;
      const notice = file.languages[language];
      if (!notice) return sendUnknownNotice(reply);
      const markup = renderNotice({
        place,
        notice,
        version: {
          number: version.number,
          from: dayIn(language, version.firstShownAt),
          ...(next && { until: dayIn(language, next.firstShownAt) }),
        },
        links: { versions: '../versions', today: config && `../../${id}` },
      });
      return sendPage(reply, { status: 200, markup, images: imagesOf(place.look) });
    },
  );
}
