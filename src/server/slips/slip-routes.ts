import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Answers, Presentation } from '../../form/index.js';
import { parseCalendarDate, type CalendarDate } from '../../law/index.js';
import { writeGroups } from '../../paper/serial.js';
import { wordSlip } from '../../paper/present-slip.js';
import { slipWordsOf } from '../../paper/slip-words.js';
import { type Flag } from '../../proof/index.js';
import { problemAnswer, receiptSchema } from '../http/answer-schemas.js';
import { sendUnknownForm } from '../http/guard-owner-routes.js';
import { sendProblem } from '../http/problem.js';
import { makeReceipt, readRecord } from '../log/make-receipt.js';
import type { FoundSlip } from './found-slip.js';
import { enterSlip, type Entered, keyOfSlip, type SlipDesk } from './enter-slip.js';
import { findSlipProblem, serialOf } from './find-slip-problem.js';

/** What the routes need besides. */
export interface SlipRoutes extends SlipDesk {
  proofAddress(recordId: string): string;
}

const serial = {
  type: 'string',
  minLength: 1,
  maxLength: 40,
  description: 'As it is printed, or as a camera reads it.',
};
const form = { type: 'string', minLength: 1, maxLength: 40, description: 'The form that the slip is of.' };
const answer = (description: string, schema: object) => ({
  description,
  content: { 'application/json': { schema } },
});
const refusals = {
  400: problemAnswer('Not JSON, or another shape.'),
  401: problemAnswer('The token is missing or wrong.'),
};

const findSchema = {
  operationId: 'findSlip',
  tags: ['slips'],
  summary: 'A slip of paper by its number: what was printed on it, or what is wrong with it',
  security: [{ ownerToken: [] }],
  body: {
    type: 'object',
    additionalProperties: false,
    required: ['form', 'serial'],
    properties: { form, serial },
  },
  response: {
    200: answer('It was printed, and nobody has entered it.', {
      type: 'object',
      properties: {
        serial: { type: 'string' },
        form: { type: 'string' },
        version: { type: 'string' },
        printedOn: { type: 'string' },
        keepsPhoto: { type: 'boolean' },
        presentation: { type: 'object', additionalProperties: true },
      },
    }),
    ...refusals,
    404: problemAnswer('No slip of this form has that number: it was mistyped, or never printed.'),
    409: problemAnswer('It was entered before.'),
  },
};

const enterSchema = {
  operationId: 'enterSlip',
  tags: ['slips'],
  summary: 'Enter a slip of paper that a person filled in and signed',
  description:
    'A yes counts once for each serial that was printed, dated between its print and today. A no is stored whatever is wrong with the slip. The same bytes again are the same entry.',
  security: [{ ownerToken: [] }],
  body: {
    type: 'object',
    additionalProperties: false,
    required: ['form', 'serial', 'signedOn', 'enteredBy', 'answers'],
    properties: {
      form,
      serial,
      signedOn: {
        type: ['string', 'null'],
        maxLength: 10,
        description: 'The day on the slip, such as 2026-11-24; null where it has none.',
      },
      enteredBy: {
        type: 'string',
        minLength: 1,
        maxLength: 100,
        description: 'Who copied it. Encrypted with the person’s data.',
      },
      onlyRefusals: {
        type: 'boolean',
        description:
          'Something mandatory cannot be read: take down what the person says no to, and nothing else.',
      },
      answers: {
        type: 'object',
        additionalProperties: false,
        required: ['values', 'marks'],
        properties: {
          values: {
            type: 'object',
            maxProperties: 100,
            propertyNames: { type: 'string', maxLength: 120 },
            additionalProperties: {
              anyOf: [
                { type: 'string', maxLength: 8000 },
                { type: 'boolean' },
                {
                  type: 'object',
                  maxProperties: 10,
                  additionalProperties: { type: 'string', maxLength: 2000 },
                },
              ],
            },
            description: 'What was written, by field.',
          },
          marks: {
            type: 'object',
            maxProperties: 1000,
            propertyNames: { type: 'string', maxLength: 120 },
            additionalProperties: { enum: ['yes', 'no', null] },
            description: 'What was ticked, by choice.',
          },
        },
      },
    },
  },
  response: {
    200: answer('Stored before, with the same bytes.', receiptSchema),
    201: answer('Stored, and it counts.', receiptSchema),
    202: answer('Stored; no yes of it counts, and every no does. "flags" says why.', receiptSchema),
    ...refusals,
    404: problemAnswer('No such form, or no such slip and no no on it. Nothing is stored.'),
    409: problemAnswer('Entered before, or its date cannot be, and no no is on it. Nothing is stored.'),
    422: problemAnswer('Answers that the form does not accept. Nothing is stored.'),
    503: problemAnswer('The store cannot be written. Nothing is stored.'),
  },
};

interface EnterBody {
  readonly form: string;
  readonly serial: string;
  readonly signedOn: string | null;
  readonly enteredBy: string;
  readonly onlyRefusals?: boolean;
  readonly answers: Answers;
}

/** `POST /v1/slips/find` and `POST /v1/slips`. */
export function addSlipRoutes(app: FastifyInstance, routes: SlipRoutes): void {
  app.post<{ Body: { form: string; serial: string } }>(
    '/v1/slips/find',
    { schema: findSchema },
    async (request, reply) => sendFound(request, reply, routes),
  );
  app.post<{ Body: EnterBody }>('/v1/slips', { schema: enterSchema }, async (request, reply) =>
    takeEntry(request, reply, routes),
  );
}

async function sendFound(
  { body }: FastifyRequest<{ Body: { form: string; serial: string } }>,
  reply: FastifyReply,
  routes: SlipRoutes,
): Promise<FastifyReply> {
  if (!routes.forms.current.has(body.form)) return sendUnknownForm(reply);
  const typed = serialOf(body.serial);
  const found = await routes.findSlip(typed);
  const slip = found?.batch.formId === body.form ? found : undefined;
  const today = routes.dayOf(routes.now());
  const isUsed = slip !== undefined && (await routes.findKnown(keyOfSlip(typed))) !== null;
  // Its day is not known yet: today is one that cannot be wrong.
  const problem = findSlipProblem({
    serial: typed,
    slip,
    isUsed,
    signedOn: slip?.batch.printedOn ?? today,
    today,
  });
  if (problem || !slip) return sendSlipProblem(reply, problem);
  const { formId, version, digest, language, printedOn, presentation } = slip.batch;
  await routes.forms.learn(formId, version);
  const content = routes.forms.contentsOf(formId, version).find((one) => one.digest === digest);
  const words = slipWordsOf(language);
  return reply.send({
    serial: writeGroups(slip.serial),
    form: formId,
    version,
    printedOn,
    keepsPhoto: content?.config.paper?.photo !== undefined,
    presentation: wordSlip(JSON.parse(presentation) as Presentation, {
      from: words.signatureDay,
      until: words.yearLater,
    }),
  } satisfies FoundSlip);
}

async function takeEntry(
  request: FastifyRequest<{ Body: EnterBody }>,
  reply: FastifyReply,
  routes: SlipRoutes,
): Promise<FastifyReply> {
  const { body, bodyDigest, trail } = request;
  if (body.signedOn !== null && !isDay(body.signedOn))
    return sendProblem(reply, {
      status: 400,
      code: 'invalid-shape',
      detail: `"signedOn": got "${body.signedOn}"; accepted: a day such as 2026-11-24, or null.`,
    });
  const entered = await enterSlip(
    {
      ...body,
      onlyRefusals: body.onlyRefusals === true,
      bodyDigest,
      audit: { ...trail.entry(), about: { form: body.form } },
    },
    routes,
  );
  // Written with its record.
  trail.isWritten = entered.kind === 'stored';
  return answerEntry(reply, entered, routes);
}

function answerEntry(
  reply: FastifyReply,
  entered: Entered,
  { proofAddress }: Pick<SlipRoutes, 'proofAddress'>,
): FastifyReply {
  switch (entered.kind) {
    case 'stored':
    case 'repeated': {
      const { submission } = entered;
      const record = readRecord(submission);
      const status = entered.kind === 'repeated' ? 200 : record.standing === 'counted' ? 201 : 202;
      return reply.code(status).send(makeReceipt(submission, record, proofAddress(submission.id)));
    }
    case 'unknown-form':
      return sendUnknownForm(reply);
    case 'invalid-answers':
      return sendProblem(reply, {
        status: 422,
        code: 'invalid-answers',
        detail:
          'Put right what "errors" lists. If the slip itself is so, "onlyRefusals": true takes down what it says no to.',
        errors: entered.invalid,
      });
    case 'refused':
      return sendSlipProblem(reply, entered.problem);
  }
}

const sendSlipProblem = (reply: FastifyReply, problem: Flag | null): FastifyReply => {
  const code = problem?.code === 'slip-used' || problem?.code === 'slip-date' ? problem.code : 'slip-unknown';
  return sendProblem(reply, {
    status: code === 'slip-unknown' ? 404 : 409,
    code,
    detail: `${problem?.detail ?? 'It was never printed for this form'}.`,
  });
};

function isDay(text: string): text is CalendarDate {
  try {
    return parseCalendarDate(text) === text;
  } catch {
    // LawError: not a day of the calendar.
    return false;
  }
}
