import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormConfig } from '../../config/index.js';
import { calendarDateIn } from '../../law/index.js';
import { matchLanguage } from '../../messages/match-language.js';
import { wordingOf } from '../../messages/wording-of.js';
import type { NoticeFile } from '../../notice/business-notice.js';
import { placeOf } from '../http/place-of.js';
import { browserLanguageOf } from '../http/preferences.js';
import { sendProblem } from '../http/problem.js';
import type { Place } from '../pages/page.js';

/** What an address of notices says. */
export interface Asked {
  readonly Params: { readonly id: string; readonly number?: string };
  readonly Querystring: { readonly language?: string; readonly before?: string };
}

/** Of the languages of a notice, the one that a request wants most. */
export function languageFor(request: FastifyRequest, { languages }: NoticeFile): string {
  const offered = Object.keys(languages);
  const { language = '' } = request.query as Asked['Querystring'];
  return matchLanguage([...language.split(','), browserLanguageOf(request, offered) ?? ''], offered);
}

/** Where a page about a notice is drawn: in one of its languages, with the looks of a form of its business. */
export function placeFor(request: FastifyRequest, config: FormConfig | null, file: NoticeFile): Place {
  const place = placeOf(request, config, languageFor(request, file));
  return { ...place, others: place.others.filter(({ language }) => Object.hasOwn(file.languages, language)) };
}

/** The day in Paris of a moment, as people write it. */
export const dayIn = (language: string, milliseconds: number): string =>
  wordingOf(language).day(calendarDateIn(new Date(milliseconds), 'Europe/Paris'));

export const sendUnknownNotice = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply, {
    status: 404,
    code: 'unknown-notice',
    detail: 'Check "controller.id" in the JSON of the forms, and the number of the version.',
  });
