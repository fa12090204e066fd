import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { WithdrawalMethod, WithdrawnScope } from '../../proof/index.js';
import { imagesOf } from '../pages/look.js';
import { renderStop, renderStopped, stopName, stopValues } from './pages/stop-page.js';
import { sentenceFor } from '../choices/withdrawal-words.js';
import { recordWithdrawal } from '../choices/withdraw.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { languageFrom } from '../choices/describe-choices.js';
import { stateOf, subjectOf } from '../people/person-view.js';
import { acceptAnyForm } from '../http/any-form-body.js';
import type { Opened, PersonDesk } from '../choices/person-desk.js';
import { isLanguageAsked, isLanguageWanted, pageLanguageOf, prefersPage } from '../http/preferences.js';
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

const showSchema = {
  operationId: 'showStop',
  tags: ['persons'],
  summary: 'The page behind a link to stop messages',
  description: 'Changes nothing, as mail scanners open every link. Its buttons post to the same address.',
  params,
  response: {
    200: page('Asks whether to stop.'),
    404: problemAnswer('No link has this address. The answer is the same for all such addresses.'),
    410: page('The link has expired.'),
  },
};

const stopSchema = {
  operationId: 'stop',
  tags: ['persons'],
  summary: 'Stop messages, with one click (RFC 8058)',
  description:
    'Withdraws the channel of the link for all purposes and partners of the controller, without cookie, login or redirect. Whatever the body is, or without one: a no is not refused for how it is written. Again, it is the same withdrawal.',
  consumes: ['application/x-www-form-urlencoded', 'multipart/form-data'],
  params,
  body: {
    type: 'object',
    properties: {
      'List-Unsubscribe': { const: 'One-Click' },
      [stopName]: { enum: stopValues, description: 'What the page’s buttons send.' },
    },
  },
  response: {
    200: page('Recorded. Programs get JSON with the address of the proof.'),
    404: problemAnswer('No link has this address. Nothing is changed.'),
    410: page('The link has expired. Nothing is changed.'),
    503: problemAnswer(
      'The store cannot be written; Retry-After says when to try again. Nothing is changed.',
    ),
  },
};

/** `GET` and `POST /u/:token`. */
export async function addStopRoutes(app: FastifyInstance, desk: PersonDesk): Promise<void> {
  await app.register(async (context) => {
    acceptAnyForm(context);
    context.get<{ Params: { token: string } }>('/u/:token', { schema: showSchema }, async (request, reply) =>
      withLink(request, reply, { desk, kind: 'stop' }, (opened) => {
        const place = placeOf(request, opened.form.config, languageFor(request, opened));
        return sendPage(reply, {
          status: 200,
          markup: renderStop({ ...describe(opened), place }),
          formTargets: ["'self'"],
          images: imagesOf(place.look),
        });
      }),
    );
    context.post<{ Params: { token: string }; Body: URLSearchParams | null | undefined }>(
      '/u/:token',
      // The schema documents: what a mail program sends beside the one field is its own affair. Without a limit for each
      // address: a large mailbox provider sends the clicks of all its customers from a few.
      { schema: stopSchema, validatorCompiler: () => () => true },
      async (request, reply) =>
        withLink(request, reply, { desk, kind: 'stop' }, (opened) => {
          const wish = readWish(request.body ?? null);
          return stop(request, reply, { desk, opened, language: languageFor(request, opened), wish });
        }),
    );
  });
}

interface Wish {
  readonly method: WithdrawalMethod;
  readonly isAll: boolean;
}

/** A no is never refused for the way it is written: whoever posts here and presses no button means one click. */
function readWish(body: URLSearchParams | null): Wish {
  const pressed = stopValues.find((value) => body?.get(stopName) === value);
  return pressed ? { method: 'link', isAll: pressed === 'all' } : { method: 'one-click', isAll: false };
}

const describe = ({ form, link }: Opened) => ({
  config: form.config,
  channel: link.use.kind === 'stop' ? link.use.channel : ('email' as const),
});

/** In the language that is asked for, or else the one the person last answered in. */
const languageFor = (request: FastifyRequest, { view }: Opened): string =>
  isLanguageWanted(request) || isLanguageAsked(request)
    ? pageLanguageOf(request)
    : languageFrom(view.records.map(({ record }) => record));

interface Stop {
  readonly desk: PersonDesk;
  readonly opened: Opened;
  readonly language: string;
  readonly wish: Wish;
}

async function stop(
  request: TokenRequest,
  reply: FastifyReply,
  { desk, opened, language, wish }: Stop,
): Promise<FastifyReply> {
  const { view } = opened;
  const { config, channel } = describe(opened);
  const scope: WithdrawnScope = { channel: wish.isAll ? null : channel, purpose: null, party: null };
  const last = view.records.at(-1);
  const isKnown =
    last?.place === view.summaries.at(-1)?.place &&
    last?.record.withdrawn?.some(
      (one) =>
        // A pause is no stop.
        one.until === undefined &&
        one.purpose === null &&
        one.party === null &&
        one.choice === undefined &&
        (one.channel === null || one.channel === scope.channel),
    );
  const id =
    last && isKnown
      ? last.record.id
      : (
          await recordWithdrawal(
            { subjectId: subjectOf(view) ?? '', contacts: [view.used] },
            {
              config,
              language,
              method: wish.method,
              scopes: [scope],
              // Two presses at once are one, as nothing came between them.
              key: `stop ${view.used.join(' ')} ${scope.channel ?? 'all'} after ${stateOf(view)}`,
              bodyDigest: '',
            },
            desk,
          )
        )?.id;
  if (id === undefined) throw new Error('A withdrawal met another under its key.');
  const proof = desk.proofAddress(id);
  if (!prefersPage(request)) return reply.code(200).send({ status: 'withdrawn', proof });
  const place = placeOf(request, config, language);
  return sendPage(reply, {
    status: 200,
    markup: renderStopped(
      { config, channel, place },
      {
        sentence: sentenceFor(scope, config, language),
        proof,
        isAll: wish.isAll,
        changePath: desk.changePath(config.id),
      },
    ),
    formTargets: ["'self'"],
    images: imagesOf(place.look),
  });
}
