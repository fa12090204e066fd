import type { FastifyReply, FastifyRequest } from 'fastify';
import { preferenceNames } from '../../draw/preferences-drawing.js';
import { type AgainPage, renderAgain } from './pages/again-page.js';
import { imagesOf } from '../pages/look.js';
import { type Answerer, askAgain, recordYes } from '../choices/say-yes.js';
import type { Opened, PersonDesk } from '../choices/person-desk.js';
import { pageLanguageOf, prefersPage } from '../http/preferences.js';
import { sendProblem } from '../http/problem.js';
import { placeOf } from '../http/place-of.js';
import { sendPage } from '../http/send-page.js';

/** The person behind an opened link, as far as they can answer. */
export const answererOf = async ({ view, slip }: Opened, desk: PersonDesk): Promise<Answerer> => ({
  view,
  ...(slip && { slip }),
  written: await desk.listWritten(view),
});

const languageOf = (request: FastifyRequest, fields: URLSearchParams): string =>
  fields.get(preferenceNames.language) ?? pageLanguageOf(request);

/**
 * Shows the question behind a choice that was refused, and changes nothing. False where nothing was sent, as it cannot be
 * asked. Never the reply itself: whoever awaits one gets nothing back, once it has been sent.
 */
export async function showQuestion(
  request: FastifyRequest,
  reply: FastifyReply,
  desk: PersonDesk,
  opened: Opened,
): Promise<boolean> {
  const fields = new URLSearchParams(request.url.split('?')[1] ?? '');
  const key = fields.get(preferenceNames.choice) ?? '';
  const question = askAgain(
    await answererOf(opened, desk),
    { key, language: languageOf(request, fields) },
    desk,
  );
  if (!question && prefersPage(request)) return false;
  if (question) sendQuestion(request, reply, opened, { ...question, isChanged: false });
  else sendNotAsked(reply);
  return true;
}

/** What became of a yes; `sent` where the answer is on its way already. */
export type Said = 'granted' | 'grantedWaiting' | 'unchanged' | 'notAsked' | 'sent';

/** Records a yes to the question as it stood on screen; asks anew where it stands differently by now. */
export async function sayYes(
  request: FastifyRequest<{ Body: URLSearchParams | undefined }>,
  reply: FastifyReply,
  desk: PersonDesk,
  opened: Opened,
): Promise<Said> {
  const fields = request.body ?? new URLSearchParams();
  // The page's other button: a no was there before, and stays.
  if (fields.get(preferenceNames.answer) !== 'yes') return 'unchanged';
  const key = fields.get(preferenceNames.choice) ?? '';
  const answerer = await answererOf(opened, desk);
  const question = askAgain(answerer, { key, language: languageOf(request, fields) }, desk);
  if (!question) {
    if (prefersPage(request)) return 'notAsked';
    sendNotAsked(reply);
    return 'sent';
  }
  const { asked } = question;
  const isSame = fields.get(preferenceNames.words) === asked.words;
  if (isSame && (await recordYes(answerer, question, desk))) {
    const isWaiting = asked.presentation.groups.some(
      (group) => group.kind === 'choices' && group.choices.some(({ confirm }) => confirm),
    );
    return isWaiting ? 'grantedWaiting' : 'granted';
  }
  sendQuestion(request, reply, opened, { ...question, isChanged: true });
  return 'sent';
}

const sendNotAsked = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply, {
    status: 409,
    code: 'not-asked',
    detail: 'It is not refused, its form no longer asks it, or the contact that it needs is not known.',
  });

function sendQuestion(
  request: FastifyRequest,
  reply: FastifyReply,
  { form }: Opened,
  { asked, askedOn, isChanged }: Pick<AgainPage, 'asked' | 'askedOn' | 'isChanged'>,
): FastifyReply {
  if (!prefersPage(request))
    return isChanged
      ? sendProblem(reply, { status: 409, code: 'words-changed', detail: 'Show the question again.' })
      : reply.code(200).send(asked);
  const place = placeOf(request, form.config);
  const path = (request.url.split('?')[0] ?? '').split('/').slice(-2).join('/');
  return sendPage(reply, {
    status: isChanged ? 409 : 200,
    markup: renderAgain({
      asked,
      askedOn,
      isChanged,
      place,
      action: `${place.root}${path}?${preferenceNames.language}=${place.language}`,
    }),
    formTargets: ["'self'"],
    images: imagesOf(place.look),
  });
}
