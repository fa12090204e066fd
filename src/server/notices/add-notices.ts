import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { calendarDateIn } from '../../law/index.js';
import { matchLanguage } from '../../messages/match-language.js';
import { noticesWordsOf } from '../../messages/notices-words.js';
import { wordingOf } from '../../messages/wording-of.js';
import type { BusinessNotice, NoticeFile } from '../../notice/business-notice.js';
import { sayChanges } from '../../notice/say-changes.js';
import { placeOf } from '../http/place-of.js';
import { browserLanguageOf, prefersPage } from '../http/preferences.js';
import { sendProblem } from '../http/problem.js';
import { makeSendKept, nameKept } from '../http/send-kept.js';
import { sendPage } from '../http/send-page.js';
import { imagesOf } from '../pages/look.js';
import type { NoticeVersion } from '../store/notices.js';
import { describeRoute } from './describe-route.js';
import { renderNotice, renderVersions } from './pages.js';
import {
  businessesOf,
  makeNotices,
  type NoticeParts,
  type TodaysNotice,
  warnOfContradictions,
} from './today.js';

interface Asked {
  readonly Params: { readonly id: string; readonly number?: string };
  readonly Querystring: { readonly language?: string; readonly before?: string };
}

/** More are told on the next page. */
const mostVersions = 20;

const parisDay = (milliseconds: number) => calendarDateIn(new Date(milliseconds), 'Europe/Paris');
const sendUnknown = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply, {
    status: 404,
    code: 'unknown-notice',
    detail: 'Check "controller.id" in the JSON of the forms, and the number of the version.',
  });

/** The languages of a notice, in the order in which this request wants them. */
function languageFor(request: FastifyRequest, { languages }: NoticeFile): string {
  const offered = Object.keys(languages);
  const { language = '' } = request.query as Asked['Querystring'];
  return matchLanguage([...language.split(','), browserLanguageOf(request, offered) ?? ''], offered);
}

function placeFor(request: FastifyRequest, { config }: TodaysNotice, file: NoticeFile) {
  const place = placeOf(request, config, languageFor(request, file));
  return { ...place, others: place.others.filter(({ language }) => Object.hasOwn(file.languages, language)) };
}

const readFile = ({ content }: NoticeVersion): NoticeFile => JSON.parse(content) as NoticeFile;

/** What a version changed; in the language of the page, or in one that both versions have. */
function changesIn(now: NoticeFile, before: NoticeFile, language: string): readonly string[] {
  const both = Object.keys(now.languages).filter((one) => Object.hasOwn(before.languages, one));
  const spoken = both.includes(language) ? language : both[0];
  const [earlier, later]: (BusinessNotice | undefined)[] =
    spoken === undefined ? [] : [before.languages[spoken], now.languages[spoken]];
  return earlier && later ? sayChanges(earlier, later, noticesWordsOf(language)) : [];
}

/** `GET /notices/:id`, what a business does with data, from all its forms; its versions, and what each changed. */
export async function addNotices(app: FastifyInstance, parts: NoticeParts): Promise<void> {
  const find = makeNotices(parts);
  const send = makeSendKept();
  warnOfContradictions(parts);
  for (const id of businessesOf(parts.known)) await find(id);

  app.get<Asked>(
    '/notices/:id',
    describeRoute(
      'getNotice',
      'The notice of a business',
      'What it does with data, from all its forms, as it is today. A page for people; JSON for <accord-notice>.',
    ),
    async (request, reply) => {
      const today = await find(request.params.id);
      if (!today) return sendUnknown(reply);
      const { file, version } = today;
      const language = languageFor(request, file);
      const notice = file.languages[language];
      if (!prefersPage(request) || !notice) {
        const one =
          request.query.language === undefined || !notice
            ? file
            : { ...file, languages: { [language]: notice } };
        return send(request, reply, nameKept(JSON.stringify(one)), {
          'content-type': 'application/json; charset=utf-8',
          vary: 'origin, accept, accept-language',
        });
      }
      const place = placeFor(request, today, file);
      const { day } = wordingOf(language);
      const markup = renderNotice({
        place,
        notice,
        version: version && { number: version.number, from: day(parisDay(version.firstShownAt)) },
        links: { versions: `${request.params.id}/versions`, today: request.params.id },
      });
      return sendPage(reply, { status: 200, markup, images: imagesOf(place.look) });
    },
  );

  app.get<Asked>(
    '/notices/:id/versions',
    describeRoute(
      'listNoticeVersions',
      'The versions of a notice',
      'The newest first, with what each changed, in words.',
    ),
    async (request, reply) => {
      const { id } = request.params;
      const today = await find(id);
      if (!today) return sendUnknown(reply);
      const before = /^\d{1,9}$/.test(request.query.before ?? '') ? Number(request.query.before) : undefined;
      const kept = await parts.store.notices.list(id, mostVersions + 1, before);
      const place = placeFor(request, today, today.file);
      const { language } = place;
      const told = kept.slice(0, mostVersions).map((version, index) => {
        const earlier = kept[index + 1];
        return {
          number: version.number,
          firstShownAt: new Date(version.firstShownAt).toISOString(),
          digest: version.digest,
          changes: earlier ? changesIn(readFile(version), readFile(earlier), language) : null,
        };
      });
      const last = kept.length > mostVersions ? (told.at(-1)?.number ?? null) : null;
      if (!prefersPage(request))
        return reply
          .header('vary', 'origin, accept, accept-language')
          .send({ controller: id, language, versions: told, before: last });
      const { day } = wordingOf(language);
      const markup = renderVersions({
        place,
        title: today.file.languages[language]?.title ?? '',
        versions: told.map(({ number, firstShownAt, changes }) => ({
          number,
          from: day(parisDay(Date.parse(firstShownAt))),
          href: `versions/${number}`,
          changes,
        })),
        today: `../${id}`,
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
      const today = await find(id);
      const [version, next] =
        today && /^[1-9]\d{0,8}$/.test(number) ? await parts.store.notices.find(id, Number(number)) : [];
      if (!today || version?.number !== Number(number)) return sendUnknown(reply);
      const file = readFile(version);
      if (!prefersPage(request)) return reply.header('vary', 'origin, accept, accept-language').send(file);
      const place = placeFor(request, today, file);
      const notice = file.languages[place.language];
      if (!notice) return sendUnknown(reply);
      const { day } = wordingOf(place.language);
      const markup = renderNotice({
        place,
        notice,
        version: {
          number: version.number,
          from: day(parisDay(version.firstShownAt)),
          ...(next && { until: day(parisDay(next.firstShownAt)) }),
        },
        links: { versions: '../versions', today: `../../${id}` },
      });
      return sendPage(reply, { status: 200, markup, images: imagesOf(place.look) });
    },
  );
}
