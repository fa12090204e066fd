import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { firstLanguage } from '../../messages/languages.js';
import { validateAnswers, type Answers, type Problem as AnswerProblem } from '../../form/index.js';
import { wordingOf } from '../../messages/wording-of.js';
import { version } from '../../proof/version.js';
import type { Derived } from '../forms/derive.js';
import type { KnownForm } from '../forms/known-forms.js';
import { quotaFull } from './answer-submission.js';
import { hasPlainNo } from './has-no.js';
import { receiveSubmission, type Intake } from './receive-submission.js';
import { imagesOf } from '../pages/look.js';
import { digestWords } from '../forms/digest-words.js';
import { renderInvalid, renderOutdated } from './plain/form-page.js';
import { answersPath, languageName, trapName, wordsName } from './plain/names.js';
import type { PlainForm } from './plain/plain-form.js';
import { plainKeys } from './plain/plain-key.js';
import { readPlainAnswers } from './plain/read-plain-answers.js';
import type { Origins } from '../http/allow-origins.js';
import type { Limit } from '../http/limit-rate.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { acceptFormsOnly } from '../http/form-body.js';
import { sendProblem } from '../http/problem.js';
import { placeOf } from '../http/place-of.js';
import { sendPage } from '../http/send-page.js';

const page = (description: string) => ({
  description,
  content: { 'text/html': { schema: { type: 'string' } } },
});

const schema = {
  operationId: 'sendPlainForm',
  tags: ['submissions'],
  summary: 'Store what a person answered in a form without script',
  description:
    'What the markup of `accord preview --html` posts. The controls have the names of the form’s fields and choices; two hidden fields say in which language and with which words it was printed. The same bytes within a minute are one submission.',
  consumes: ['application/x-www-form-urlencoded'],
  params: {
    type: 'object',
    properties: { id: { type: 'string', description: 'The "id" in the form’s JSON.' } },
  },
  body: {
    type: 'object',
    properties: {
      [languageName]: { type: 'string', description: 'Language of the printed form.' },
      [wordsName]: {
        type: 'string',
        description: 'SHA-256, hex, of the canonical presentation without its date.',
      },
    },
    additionalProperties: { type: 'string' },
  },
  response: {
    303: {
      description: 'Stored. Location is the person’s proof page, which says whether it counts.',
      type: 'null',
    },
    400: problemAnswer('The markup cannot have sent this. Nothing is stored.'),
    403: problemAnswer('The page’s origin is not on the form’s list. Nothing is stored.'),
    404: problemAnswer('This receiver has no such form. Nothing is stored.'),
    409: page(
      'The form has changed since it was printed: today’s, with what was written. Nothing is stored.',
    ),
    413: problemAnswer('More than 64 KiB. Nothing is stored.'),
    415: problemAnswer('Not application/x-www-form-urlencoded. Nothing is stored.'),
    422: page('What to put right, field by field, with what was entered. Nothing is stored.'),
    429: problemAnswer('Too many requests from one address; Retry-After says when. Nothing is stored.'),
    503: problemAnswer('The store cannot be written; Retry-After says when to try again. Nothing is stored.'),
  },
};

/** What the route needs: the use case, who may send, and the address of a proof page. */
export interface PlainFormRoute {
  readonly intake: Intake;
  readonly origins: Origins;
  readonly limit: Limit;
  readonly keySecret: Buffer;
  /** Origin of the receiver, where a page with a form posts to and is then sent on. */
  readonly publicOrigin: string;
  proofAddress(recordId: string): string;
}

/** `POST /forms/:id/answers`, in a context of its own as it takes another kind of body. */
export async function addPlainFormRoute(app: FastifyInstance, route: PlainFormRoute): Promise<void> {
  await app.register(async (context) => {
    acceptFormsOnly(context);
    context.post<{ Params: { id: string }; Body: URLSearchParams }>(
      '/forms/:id/answers',
      // The schema documents; `readPlainAnswers` is what judges.
      { schema, validatorCompiler: () => () => true },
      (request, reply) => answerPlainForm(request, reply, route),
    );
  });
}

type PlainRequest = FastifyRequest<{ Params: { id: string }; Body: URLSearchParams }>;

async function answerPlainForm(
  request: PlainRequest,
  reply: FastifyReply,
  route: PlainFormRoute,
): Promise<FastifyReply> {
  const { intake, origins, proofAddress } = route;
  const { id } = request.params;
  const form = intake.forms.current.get(id);
  if (!form) return refuse(reply, 404, 'unknown-form', 'Check "id" in the form’s JSON.');
  if (!origins.mayPost(request, id)) {
    const detail = `Add the page's origin to "origins" in the JSON of form "${id}".`;
    return refuse(reply, 403, 'origin-not-allowed', detail);
  }
  // No body at all: no parser has seen it.
  const { body } = request;
  if (!(body instanceof URLSearchParams))
    return refuse(reply, 400, 'not-a-form', 'Send the fields of the form: the body is empty.');
  const now = intake.now();
  const derived = intake.derive(form, languageOf(body, form), intake.dayOf(now));
  await route.limit.count(request, {
    form: id,
    controller: form.config.controller.id,
    hasNo: hasPlainNo(body, derived?.presentation ?? null),
  });
  const [key, keyBefore] = plainKeys(route.keySecret, id, request.bodyDigest, now);
  // First of all, so that a second press is not judged by what changed since the first.
  const known = (await intake.findKnown(key)) ?? (await intake.findKnown(keyBefore));
  if (known) return reply.redirect(proofAddress(known.id), 303);

  // A form that the law of the day forbids is not drawn, so there is none to show instead.
  if (!derived?.isLawful) return refuse(reply, 409, 'unknown-form', 'Run accord check on this form.');
  const words = digestWords(derived.presentation);
  const { answers, isOdd } = readPlainAnswers(request.body, derived.presentation);
  if (request.body.get(wordsName) !== words)
    return sendForm('outdated', {
      request,
      reply,
      route,
      form,
      derived,
      words,
      answers: keepWritten(answers),
    });
  if (isOdd) {
    return refuse(reply, 400, 'not-a-form', 'Send each control once, with a value that it has.');
  }
  const problems = validateAnswers(derived.presentation, answers, derived.presentation.date);
  if (problems.length > 0)
    return sendForm('invalid', { request, reply, route, form, derived, words, answers, problems });

  const outcome = await receiveSubmission(
    {
      idempotencyKey: key,
      bodyDigest: request.bodyDigest,
      method: 'plain-form',
      submission: {
        schema: 'accord/submission/1',
        presentation: derived.presentation,
        answers,
        // No script, no clock: the receiver's own time is all there is.
        device: null,
        page: pageOf(request),
        widget: `accord/${version}`,
        ...(body.get(trapName) && { guard: { trap: true } }),
      },
    },
    intake,
  );
  if (outcome.kind === 'quota-full') return sendProblem(reply, quotaFull);
  return outcome.kind === 'stored' || outcome.kind === 'repeated'
    ? reply.redirect(proofAddress(outcome.submission.id), 303)
    : refuse(reply, 400, 'not-a-form', 'Send what the printed markup sends.');
}

const refuse = (
  reply: FastifyReply,
  status: number,
  code: Parameters<typeof sendProblem>[1]['code'],
  detail: string,
): FastifyReply => sendProblem(reply, { status, code, detail });

const languageOf = (body: URLSearchParams, { config }: KnownForm): string => {
  const named = body.get(languageName);
  return config.languages.find((language) => language === named) ?? config.languages[0] ?? firstLanguage;
};

/** What was written, without a tick: ticks and answers were given to other words. */
const keepWritten = (answers: Answers): Answers => ({
  values: Object.fromEntries(Object.entries(answers.values).filter(([, value]) => value !== true)),
  marks: {},
});

interface Shown {
  readonly request: PlainRequest;
  readonly reply: FastifyReply;
  readonly route: PlainFormRoute;
  readonly form: KnownForm;
  readonly derived: Derived;
  readonly words: string;
  readonly answers: Answers;
  readonly problems?: readonly AnswerProblem[];
}

function sendForm(
  why: 'outdated' | 'invalid',
  { request, reply, route, form, derived, words, answers, problems = [] }: Shown,
): FastifyReply {
  const { presentation } = derived;
  const place = placeOf(request, form.config, presentation.language);
  const drawn: PlainForm = {
    presentation,
    wording: wordingOf(presentation.language),
    words,
    action: place.root + answersPath(presentation.form.id),
    answers,
    problems,
    isElsewhere: /^https?:/.test(form.config.endpoint),
  };
  return sendPage(reply, {
    status: why === 'outdated' ? 409 : 422,
    markup: why === 'outdated' ? renderOutdated(drawn, place) : renderInvalid(drawn, place),
    formTargets: ["'self'", route.publicOrigin],
    images: imagesOf(place.look),
  });
}

/** Origin and path of the page that posted; null where the browser keeps it to itself. */
function pageOf({ headers }: FastifyRequest): string | null {
  const from = headers.referer ?? headers.origin ?? '';
  if (!URL.canParse(from)) return null;
  const { origin, pathname } = new URL(from);
  return /^https?:/.test(origin) ? (origin + pathname).slice(0, 2000) : null;
}
