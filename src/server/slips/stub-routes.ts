import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormConfig } from '../../config/index.js';
import { matchLanguage } from '../../messages/match-language.js';
import { readStubCode } from '../../paper/serial.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { acceptPersonForms } from '../http/person-form-body.js';
import { placeOf } from '../http/place-of.js';
import { pageLanguageOf } from '../http/preferences.js';
import { sendProblem } from '../http/problem.js';
import { sendPage } from '../http/send-page.js';
import type { Derive } from '../forms/derive.js';
import type { KnownForms } from '../forms/known-forms.js';
import type { CalendarDate } from '../../law/index.js';
import { leadLinks } from '../pages/lead-links.js';
import { imagesOf } from '../pages/look.js';
import type { StoredSlip } from '../store/slips.js';
import type { StoredSubmission } from '../store/submissions.js';
import { keyOfSlip } from './enter-slip.js';
import { digestStubCode } from './register-slips.js';
import {
  renderAskCode,
  renderFound,
  renderFullNotice,
  renderStopped,
  renderWaiting,
  type StubLinks,
} from './stub-pages.js';

/** What the pages of a stub need. */
export interface StubRoutes {
  readonly forms: KnownForms;
  readonly derive: Derive;
  readonly today: () => CalendarDate;
  readonly limit: { readonly config: object };
  findByCode(codeDigest: string): Promise<StoredSlip | undefined>;
  findKnown(idempotencyKey: string): Promise<StoredSubmission | null>;
  proofAddress(recordId: string): string;
  /** The token of a link to the choices of a slip, for an hour; null where nothing of it is left. */
  makeChoicesToken(submission: StoredSubmission, config: FormConfig): Promise<string | null>;
  /** Records that the person of a record says no to all advertising; gives the record of that. */
  refuseAll(
    submission: StoredSubmission,
    config: FormConfig,
    language: string,
  ): Promise<StoredSubmission | null>;
}

const page = (description: string) => ({
  description,
  content: { 'text/html': { schema: { type: 'string' } } },
});
const noSuch = problemAnswer('No stub has this code.');
const about = { tags: ['proof'] };
const params = { type: 'object', properties: { code: { type: 'string', description: 'From the stub.' } } };

/** `GET` and `POST /s`, `GET` and `POST /s/:code`, and `GET /forms/:id/notice`. */
export async function addStubRoutes(app: FastifyInstance, routes: StubRoutes): Promise<void> {
  addNoticeRoute(app, routes);
  await app.register(async (context) => {
    acceptPersonForms(context);
    context.get(
      '/s',
      {
        schema: {
          ...about,
          operationId: 'askForStubCode',
          summary: 'The page on which a person writes the code of their stub',
          response: { 200: page('Asks for the code.') },
        },
      },
      (request, reply) => sendAsk(request, reply),
    );
    context.post<{ Body: URLSearchParams | undefined }>(
      '/s',
      {
        schema: {
          ...about,
          operationId: 'openStub',
          summary: 'Open what a stub leads to',
          consumes: ['application/x-www-form-urlencoded'],
          body: { type: 'object', properties: { code: { type: 'string', maxLength: 40 } } },
          response: {
            303: { description: 'Location is the page of the stub.', type: 'null' },
            422: page('Cannot be a code; asks again.'),
          },
        },
        validatorCompiler: () => () => true,
        ...routes.limit,
      },
      (request, reply) => {
        const typed = (request.body?.get('code') ?? '').slice(0, 40);
        const code = readStubCode(typed);
        if (code === null) return sendAsk(request, reply, typed);
        return reply.redirect(`${placeOf(request, null).root}s/${code}`, 303);
      },
    );
    context.get<{ Params: { code: string } }>(
      '/s/:code',
      {
        schema: {
          ...about,
          operationId: 'showStub',
          summary: 'What a stub leads to: the proof of a slip, once it was entered',
          params,
          response: { 200: page('The way to the proof, or that the slip was not entered yet.'), 404: noSuch },
        },
        ...routes.limit,
      },
      (request, reply) => answerStub(request, reply, routes, false),
    );
    context.post<{ Params: { code: string } }>(
      '/s/:code',
      {
        schema: {
          ...about,
          operationId: 'refuseByStub',
          summary: 'Say no to all advertising of the business and its partners, by the code of a stub',
          params,
          response: { 200: page('Recorded, durably.'), 404: noSuch },
        },
      },
      (request, reply) => answerStub(request, reply, routes, true),
    );
  });
}

const self = ["'self'"];

const sendAsk = (request: FastifyRequest, reply: FastifyReply, wrong?: string): FastifyReply =>
  sendPage(reply, {
    status: wrong === undefined ? 200 : 422,
    markup: renderAskCode(placeOf(request, null), wrong),
    formTargets: self,
  });

async function answerStub(
  request: FastifyRequest<{ Params: { code: string } }>,
  reply: FastifyReply,
  { forms, findByCode, findKnown, proofAddress, makeChoicesToken, refuseAll }: StubRoutes,
  isRefusing: boolean,
): Promise<FastifyReply> {
  // The address is the key to the page: it must not leave with a link.
  void reply.header('x-robots-tag', 'noindex');
  const code = readStubCode(request.params.code);
  if (code === null) return sendAsk(request, reply, request.params.code.slice(0, 40));
  const slip = await findByCode(digestStubCode(code));
  if (!slip)
    return sendProblem(reply, { status: 404, code: 'no-proof', detail: 'Check the code of the stub.' });
  const config = forms.current.get(slip.batch.formId)?.config ?? null;
  const place = placeOf(request, config);
  const images = imagesOf(place.look);
  const entered = await findKnown(keyOfSlip(slip.serial));
  if (!entered) return sendPage(reply, { status: 200, markup: renderWaiting(place), images });
  const linksTo = async (proof: string): Promise<StubLinks> => {
    const token = config && (await makeChoicesToken(entered, config));
    return { proof: proofAddress(proof), choices: token && `${place.root}me/${token}` };
  };
  if (!isRefusing || !config) {
    const found = { serial: slip.serial, links: await linksTo(entered.id) };
    return sendPage(reply, { status: 200, markup: renderFound(place, found), formTargets: self, images });
  }
  const refusal = await refuseAll(entered, config, place.language);
  const markup = renderStopped(place, await linksTo(refusal?.id ?? entered.id));
  return sendPage(reply, { status: 200, markup, images });
}

function addNoticeRoute(app: FastifyInstance, { forms, derive, today }: StubRoutes): void {
  app.get<{ Params: { id: string }; Querystring: { language?: string } }>(
    '/forms/:id/notice',
    {
      schema: {
        tags: ['forms'],
        operationId: 'showFullNotice',
        summary: 'The complete data-protection notice of a form, as a page',
        params: { type: 'object', properties: { id: { type: 'string' } } },
        querystring: {
          type: 'object',
          properties: { language: { type: 'string', maxLength: 35, description: 'One of the form’s.' } },
        },
        response: { 200: page('The notice.'), 404: problemAnswer('No such form.') },
      },
    },
    (request, reply) => {
      const form = forms.current.get(request.params.id);
      const language =
        form && matchLanguage([request.query.language ?? pageLanguageOf(request)], form.config.languages);
      const derived = form && language !== undefined ? derive(form, language, today()) : null;
      if (!form || !derived)
        return sendProblem(reply, { status: 404, code: 'unknown-form', detail: 'Check the address.' });
      const place = placeOf(request, form.config, language);
      return sendPage(reply, {
        status: 200,
        // Addresses of the site lead to the site.
        markup: renderFullNotice(place, leadLinks(derived.presentation, form.config.controller.url ?? null)),
        images: imagesOf(place.look),
      });
    },
  );
}
