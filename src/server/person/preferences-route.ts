import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { rights } from '../../law/index.js';
import { type ChoiceNow, isAboutContact, isOpen } from '../../history/index.js';
import type { WithdrawnScope } from '../../proof/index.js';
import { fillIn } from '../../draw/fill-in.js';
import { preferenceNames, type Said } from '../../draw/preferences-drawing.js';
import { nameInWords } from '../../draw/preferences-text.js';
import { imagesOf } from '../pages/look.js';
import { renderPreferences } from './pages/preferences-page.js';
import { preferencesWordsFor } from '../../messages/preferences-words.js';
import { describeChoices } from '../choices/describe-choices.js';
import { findItem, nameChoice } from '../choices/name-choice.js';
import { nameInShort, type Naming } from '../choices/name-in-short.js';
import { choicesIn, type PersonView, recordAt, stateOf, subjectOf } from '../people/person-view.js';
import { readPause } from './pause.js';
import { refuseAll, refuseOne } from './refuse-choices.js';
import { findGrantable } from '../choices/say-yes.js';
import { recordWithdrawal } from '../choices/withdraw.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { pauseDays } from '../choices/pause-days.js';
import { openLink, type Opened, type PersonDesk } from '../choices/person-desk.js';
import type { Limit } from '../http/limit-rate.js';
import { acceptPersonForms } from '../http/person-form-body.js';
import { pageLanguageOf, prefersPage } from '../http/preferences.js';
import { sendProblem } from '../http/problem.js';
import { answererOf, sayYes, showQuestion } from './say-yes-page.js';
import { placeOf } from '../http/place-of.js';
import { sendPage } from '../http/send-page.js';
import { type TokenRequest, withLink } from './with-link.js';

const page = (description: string) => ({
  description,
  content: { 'text/html': { schema: { type: 'string' } } },
});
const params = {
  type: 'object',
  properties: { token: { type: 'string', description: 'From `POST /v1/links`. Cannot be guessed.' } },
};
const schema = {
  tags: ['persons'],
  params,
  response: {
    200: page('Every choice of the person, as stored. Programs get JSON, schema accord/choices/1.'),
    400: problemAnswer('Not a button of the page. Nothing is changed.'),
    409: problemAnswer(
      'The choice cannot be answered here, or its question has changed meanwhile. Nothing is changed.',
    ),
    404: problemAnswer('No link has this address. The answer is the same for all such addresses.'),
    410: page('The link has expired. Nothing is changed.'),
    429: problemAnswer('Too many requests from one address; Retry-After says when. Nothing is changed.'),
    503: problemAnswer(
      'The store cannot be written; Retry-After says when to try again. Nothing is changed.',
    ),
  },
};

/** `GET` and `POST /me/:token`: a person's choices, a no to each of them, and a yes to what they had refused. */
export async function addPreferencesRoutes(
  app: FastifyInstance,
  desk: PersonDesk,
  limit: Limit,
): Promise<void> {
  await app.register(async (context) => {
    acceptPersonForms(context);
    const show = { operationId: 'showPreferences', summary: 'A person’s choices, as a page', ...schema };
    context.get<{ Params: { token: string } }>('/me/:token', { schema: show }, async (request, reply) =>
      withLink(request, reply, { desk, kind: 'choices' }, async (opened) => {
        const isAsked = new URLSearchParams(request.url.split('?')[1] ?? '').has(preferenceNames.choice);
        return isAsked && (await showQuestion(request, reply, desk, opened))
          ? reply
          : sendChoices(request, reply, { desk, opened, said: isAsked ? { code: 'notAsked' } : null });
      }),
    );
    const change = {
      operationId: 'refuse',
      summary:
        'Say no to one choice or to all, until a day too, yes to one, or ask for something about one’s data',
      ...schema,
    };
    context.post<{ Params: { token: string }; Body: URLSearchParams | undefined }>(
      '/me/:token',
      { schema: change, validatorCompiler: () => () => true },
      async (request, reply) =>
        withLink(request, reply, { desk, kind: 'choices' }, async (opened) => {
          if (request.body?.has(preferenceNames.right) && !opened.slip)
            return ask(request, reply, desk, opened);
          if (!request.body?.has(preferenceNames.choice)) return refuse(request, reply, desk, opened);
          // Only here: a no and a right are never refused for coming too often.
          const { config } = opened.form;
          await limit.count(request, {
            form: config.id,
            controller: config.controller.id,
            hasNo: false,
          });
          return grant(request, reply, desk, opened);
        }),
    );
  });
}

interface Shown {
  readonly desk: PersonDesk;
  readonly opened: Opened;
  readonly said: Said | null;
}

async function sendChoices(
  request: TokenRequest,
  reply: FastifyReply,
  { desk, opened, said }: Shown,
): Promise<FastifyReply> {
  const { form, view } = opened;
  const stored = describeChoices(view, {
    config: form.config,
    today: desk.dayOf(desk.now()),
    time: desk.now(),
    forms: desk.forms,
    requests: opened.slip ? [] : await desk.requests.list(view),
    grantable: findGrantable(await answererOf(opened, desk), desk),
    proofAddress: desk.proofAddress,
    language: pageLanguageOf(request),
  });
  // By a stub nobody asks for the data of whoever has the address.
  const pages = opened.slip ? { rights: [] } : ownPagesOf(request, desk, form.config.id);
  if (!prefersPage(request)) return reply.code(200).send({ ...stored, ...pages });
  const place = placeOf(request, form.config);
  return sendPage(reply, {
    status: 200,
    markup: renderPreferences({ stored: { ...stored, ...pages }, place, said }),
    formTargets: ["'self'"],
    images: imagesOf(place.look),
  });
}

/** Where the person sees all their data, and corrects their address where mails can be sent. */
function ownPagesOf(
  { params: { token } }: TokenRequest,
  { publicUrl, changePath }: Shown['desk'],
  form: string,
): { readonly dataPage: string; readonly addressPage?: string } {
  const own = `${publicUrl.replace(/\/$/, '')}/me/${token}`;
  return {
    dataPage: `${own}/data`,
    ...(changePath(form) !== null && { addressPage: `${own}/address` }),
  };
}

async function refuse(
  request: FastifyRequest<{ Params: { token: string }; Body: URLSearchParams | undefined }>,
  reply: FastifyReply,
  desk: PersonDesk,
  opened: Opened,
): Promise<FastifyReply> {
  const { form, view } = opened;
  const language = pageLanguageOf(request);
  const naming = { config: form.config, forms: desk.forms, language, today: desk.dayOf(desk.now()) };
  const isPause =
    request.body?.has(preferenceNames.pause) || request.body?.has(preferenceNames.resume) || false;
  const wish =
    isPause && request.body ? readPause(request.body, view, naming) : readWish(request.body, view, naming);
  if (!wish)
    return sendProblem(reply, {
      status: 400,
      code: 'not-a-form',
      detail: 'Press a button of the page; reload it when it is old.',
    });
  if (wish.said.code === 'pauseDay' && !prefersPage(request)) {
    const { first, last } = pauseDays(naming.today);
    return sendProblem(reply, {
      status: 400,
      code: 'invalid-parameter',
      detail: `A pause ends on a day from ${first} to ${last}, written so.`,
    });
  }
  // A choice that is refused by now: the person wanted that, and it is so.
  if (wish.scopes.length > 0) await recordRefusal(request, desk, opened, { ...wish, language });
  const after = await openLink(desk, request.params.token, 'choices');
  return sendChoices(request, reply, {
    desk,
    opened: typeof after === 'string' ? opened : after,
    said: wish.said,
  });
}

const triesAtSlip = 4;

/** Records a no. Two that are pressed at once by one stub want the same place after the slip: the later takes the next. */
async function recordRefusal(
  request: TokenRequest,
  desk: PersonDesk,
  { form, view, slip }: Opened,
  { scopes, shown, language }: Pick<Wish, 'scopes' | 'shown'> & { readonly language: string },
): Promise<void> {
  const record = (key: string, bodyDigest: string) =>
    recordWithdrawal(
      { subjectId: subjectOf(view) ?? '', contacts: [view.used] },
      { config: form.config, language, method: 'preferences', scopes, shown, key, bodyDigest },
      desk,
    );
  const said = JSON.stringify(scopes);
  let nextKey = slip?.nextKey ?? null;
  for (let tries = 0; nextKey !== null && tries < triesAtSlip; tries++) {
    if (await record(nextKey, `refuse ${said}`)) return;
    const again = await openLink(desk, request.params.token, 'choices');
    nextKey = typeof again === 'string' ? null : (again.slip?.nextKey ?? null);
  }
  await record(`refuse ${view.used.join(' ')} ${said} after ${stateOf(view)}`, '');
}

async function grant(
  request: FastifyRequest<{ Params: { token: string }; Body: URLSearchParams | undefined }>,
  reply: FastifyReply,
  desk: PersonDesk,
  opened: Opened,
): Promise<FastifyReply> {
  const code = await sayYes(request, reply, desk, opened);
  if (code === 'sent') return reply;
  const key = request.body?.get(preferenceNames.choice) ?? '';
  const after = await openLink(desk, request.params.token, 'choices');
  return sendChoices(request, reply, {
    desk,
    opened: typeof after === 'string' ? opened : after,
    said: { code, key },
  });
}

/** How a choice is called on the page. */
function nameOf(choice: ChoiceNow, view: PersonView, naming: Naming): readonly string[] {
  const asked = recordAt(view, choice.askedWith);
  const item = asked && findItem(asked, choice.item);
  if (!asked || !item) return [];
  const channel = isAboutContact(choice.item) ? choice.item.channel : null;
  const named = { ...nameChoice(item, asked), ...nameInShort(item, asked, naming), channel };
  return [nameInWords(named, preferencesWordsFor(naming.language))];
}

const longestMessage = 2000;

/** A request about the person's data: its clock starts when it is stored. */
async function ask(
  request: FastifyRequest<{ Params: { token: string }; Body: URLSearchParams | undefined }>,
  reply: FastifyReply,
  desk: PersonDesk,
  opened: Opened,
): Promise<FastifyReply> {
  const right = rights.find((one) => one === request.body?.get(preferenceNames.right));
  const message = (request.body?.get(preferenceNames.message) ?? '').replaceAll('\r\n', '\n').trim();
  if (!right)
    return sendProblem(reply, { status: 400, code: 'not-a-form', detail: `One of ${rights.join(', ')}.` });
  if (message.length > longestMessage)
    return sendProblem(reply, {
      status: 413,
      code: 'too-large',
      detail: `${longestMessage} characters at most.`,
    });
  const stored = await desk.requests.open(opened.view, opened.form.config, { right, message });
  if (!stored)
    return sendProblem(reply, {
      status: 429,
      code: 'too-many',
      detail: 'Ten requests are open: wait for their answers.',
      retryAfter: 86_400,
    });
  return sendChoices(request, reply, { desk, opened, said: { code: 'requested' } });
}

interface Wish {
  readonly scopes: readonly WithdrawnScope[];
  readonly shown: readonly string[];
  readonly said: Said;
}

/** What a press says no to, and what stood beside it; null for a press that the page cannot have made. */
function readWish(body: URLSearchParams | undefined, view: PersonView, naming: Naming): Wish | null {
  const choices = choicesIn(view);
  const words = preferencesWordsFor(naming.language);
  if (body?.get(preferenceNames.all) === 'yes') {
    return {
      scopes: refuseAll(choices),
      shown: [words.stopAllText, ...choices.filter(isOpen).flatMap((choice) => nameOf(choice, view, naming))],
      said: { code: 'stoppedAll' },
    };
  }
  const wanted = choices.find(({ key }) => key === body?.get(preferenceNames.refuse));
  if (!wanted) return null;
  return {
    scopes: refuseOne(wanted),
    shown: nameOf(wanted, view, naming).map((what) => fillIn(words.refuseOf, { what })),
    said: { code: 'stopped', key: wanted.key },
  };
}
