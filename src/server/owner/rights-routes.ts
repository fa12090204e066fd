import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Right, rights } from '../../law/index.js';
import { languages } from '../../messages/languages.js';
import { ArchiveKeyError } from '../archive/index.js';
import { problemAnswer, recipientsSchema } from '../http/answer-schemas.js';
import type { Caller } from '../http/caller.js';
import { contactSchema } from '../http/contact-schema.js';
import { sendUnknownForm, type Trail } from '../http/guard-owner-routes.js';
import { sendProblem } from '../http/problem.js';
import { sendPage } from '../http/send-page.js';
import { type Answer, refusals, type Refusal } from '../rights/answer-request.js';
import type { CarriedOut } from '../rights/carry-out.js';
import { RightsError } from '../rights/rights-desk.js';
import type { Changes } from '../rights/rectify.js';
import type { ToldRecipient } from '../rights/tell-recipients.js';
import type { Contact } from './ask-may-contact.js';

const text = (description: string) => ({ type: 'string', description });
const secured = { tags: ['persons'], security: [{ ownerToken: [] }] };
const params = { type: 'object', properties: { id: text('From the list of requests.') } };
const open = { type: ['object', 'null'], additionalProperties: true };
const json = (description: string, properties: object) => ({
  description,
  content: { 'application/json': { schema: { type: 'object', properties } } },
});
const answerSchema = {
  type: 'object',
  properties: {
    at: text('The day it is dated with.'),
    language: text('BCP 47.'),
    subject: text('Of a mail.'),
    text: text('To be sent as it is, or after changes.'),
  },
};
const language = { enum: [...languages], description: 'Of the answer; the person’s own unless told.' };
const records = {
  type: 'array',
  maxItems: 1000,
  items: { type: 'string', maxLength: 100 },
  description: 'Those of the one who asked, where several names stand under the contact. All unless told.',
};
const failures = {
  400: problemAnswer('Malformed, or a record, field or value that cannot be.'),
  401: problemAnswer('The token is missing or wrong.'),
  404: problemAnswer('No request has this id, or it is closed.'),
  409: problemAnswer('Several persons share the contact, or the person is erased.'),
  503: problemAnswer('The store or the archive cannot be written. Nothing is changed.'),
};

/** What the owner posts to take a request down. */
export interface Taken {
  readonly form: string;
  readonly contact: Contact;
  readonly right: Right;
  readonly message?: string;
  readonly receivedAt?: string;
  readonly person?: string;
}

/** How a request is to be carried out. */
export interface Ordered {
  readonly language?: string;
  readonly records?: readonly string[];
  readonly changes?: Changes;
  readonly refuse?: Refusal;
  readonly afterDeath?: 'keep' | 'stop' | 'erase';
}

/** Persons behind the contact of a request, as far as names tell them apart. */
export interface RequestPerson {
  readonly name: string | null;
  readonly records: readonly string[];
}

/** What taking a request down came to. */
export type TakenDown =
  | { readonly kind: 'taken'; readonly id: string; readonly due: string }
  | { readonly kind: 'unknown-form' }
  | { readonly kind: 'unknown-person' }
  | { readonly kind: 'several-persons'; readonly persons: readonly string[] };

/** What the routes need; null for a request that is not there, closed, or not the caller’s. */
export interface RightsRoutes {
  take(taken: Taken, trail: Trail): Promise<TakenDown>;
  listPersons(id: string, caller: Caller, trail: Trail): Promise<readonly RequestPerson[] | null>;
  carryOut(id: string, ordered: Ordered, caller: Caller, trail: Trail): Promise<CarriedOut | null>;
  lift(id: string, ordered: Pick<Ordered, 'language'>, caller: Caller, trail: Trail): Promise<Answer | null>;
  /** Null for a request that is not closed, or not the caller's. Throws RightsError for a name that is no recipient. */
  told(
    id: string,
    names: readonly string[] | undefined,
    caller: Caller,
    trail: Trail,
  ): Promise<readonly ToldRecipient[] | null>;
  readFile(
    id: string,
    ordered: Pick<Ordered, 'language' | 'records'>,
    caller: Caller,
    trail: Trail,
  ): Promise<{ readonly file: object; readonly page: string } | null>;
}

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** What people ask about their data, taken down and carried out: the routes under `/v1/requests`. */
export function addRightsRoutes(app: FastifyInstance, now: () => Date, routes: RightsRoutes): void {
  app.post<{ Body: Taken }>(
    '/v1/requests',
    {
      schema: {
        ...secured,
        operationId: 'openRequest',
        summary: 'Take down what a person asked on the phone, at the counter or in a letter',
        description: 'The month to answer counts from "receivedAt".',
        body: {
          type: 'object',
          additionalProperties: false,
          required: ['form', 'contact', 'right'],
          properties: {
            form: { type: 'string', minLength: 1, maxLength: 40, description: 'A form of the controller.' },
            contact: { ...contactSchema, description: 'Who asked: an address or a number that they gave.' },
            right: { enum: [...rights] },
            message: { type: 'string', maxLength: 2000, description: 'In their words. Encrypted.' },
            receivedAt: { type: 'string', maxLength: 40, description: 'RFC 3339; now unless told.' },
            person: {
              type: 'string',
              maxLength: 100,
              description: 'Which of them, where several persons gave that contact.',
            },
          },
        },
        response: {
          201: json('Taken down, durably.', {
            id: text('Of the request.'),
            due: text('Last day to answer.'),
          }),
          ...failures,
        },
      },
    },
    async ({ body, trail }, reply) => {
      const at = body.receivedAt;
      const time = at === undefined ? 0 : rfc3339.test(at) ? Date.parse(at) : Number.NaN;
      if (Number.isNaN(time) || time > now().getTime())
        return sendProblem(reply, {
          status: 400,
          code: 'invalid-shape',
          detail: '"receivedAt": send a time such as 2026-11-24T11:00:00+01:00 that is not in the future.',
        });
      const taken = await routes.take(body, trail);
      switch (taken.kind) {
        case 'taken':
          return reply.code(201).send({ id: taken.id, due: taken.due });
        case 'unknown-form':
          return sendUnknownForm(reply);
        case 'unknown-person':
          return sendProblem(reply, {
            status: 404,
            code: 'unknown-person',
            detail: 'Nobody gave this contact here, or their data is erased: answer that nothing is held.',
          });
        case 'several-persons':
          return sendProblem(reply, {
            status: 409,
            code: 'several-persons',
            detail: `Say in "person" which of them asked: ${taken.persons.join(', ')}. POST /v1/persons shows who they are.`,
          });
      }
    },
  );
  app.get<{ Params: { id: string } }>(
    '/v1/requests/:id/persons',
    {
      schema: {
        ...secured,
        operationId: 'listRequestPersons',
        summary: 'Who stands behind the contact of a request, by the names that were written',
        description: 'A household may share an address: each is shown and erased by themselves.',
        params,
        response: {
          200: json('One for each name.', {
            persons: {
              type: 'array',
              items: {
                type: 'object',
                properties: {
                  name: { type: ['string', 'null'], description: 'Null for records without a name.' },
                  records: { type: 'array', items: { type: 'string' } },
                },
              },
            },
          }),
          401: failures[401],
          404: failures[404],
        },
      },
    },
    async ({ params: { id }, caller, trail }, reply) => {
      const persons = await routes.listPersons(id, caller, trail);
      return persons ? { persons } : sendNoRequest(reply);
    },
  );
  app.post<{ Params: { id: string }; Body: Ordered | undefined }>(
    '/v1/requests/:id/carry-out',
    {
      schema: {
        ...secured,
        operationId: 'carryOutRequest',
        summary: 'Do what a person asked, close the request, and get the dated answer to send',
        description:
          'By its right: access and portability give the file of the person; rectification needs "changes"; erasure destroys their key and what it opens, and says what the law keeps; restriction puts their data aside; objection is recorded as a no to everything; directives after death are noted, or carried out with "afterDeath". All or nothing.',
        params,
        body: {
          type: 'object',
          additionalProperties: false,
          properties: {
            language,
            records,
            changes: {
              type: 'object',
              maxProperties: 50,
              additionalProperties: true,
              description: 'The right value by field of the form; null takes one away.',
            },
            refuse: { enum: [...refusals], description: 'It is not done, and why.' },
            afterDeath: {
              enum: ['keep', 'stop', 'erase'],
              description: 'keep notes the directives; stop and erase carry them out after a death.',
            },
          },
        },
        response: {
          200: json('Carried out and closed.', {
            id: text('Of the request.'),
            answer: answerSchema,
            file: { ...open, description: 'accord/person-file/1, to send along; null for other rights.' },
            erased: { type: 'array', items: { type: 'string' } },
            tell: {
              type: 'array',
              items: {
                type: 'object',
                properties: { name: text('Of the recipient.'), text: text('What to write to them.') },
              },
              description:
                'Who received the data and has to be told now (GDPR 19). The words name the person, so they are given once and kept nowhere.',
            },
            kept: {
              type: 'array',
              items: { type: 'object', additionalProperties: true },
              description: 'What stays after an erasure, with its rule and last day.',
            },
          }),
          ...failures,
        },
      },
    },
    async ({ params: { id }, body, caller, trail }, reply) =>
      explain(reply, async () => {
        const done = await routes.carryOut(id, body ?? {}, caller, trail);
        if (!done) return sendNoRequest(reply);
        return reply.send({ id, ...done, kept: done.kept ?? [] });
      }),
  );
  app.post<{ Params: { id: string }; Body: { names?: readonly string[] } | undefined }>(
    '/v1/requests/:id/told',
    {
      schema: {
        ...secured,
        operationId: 'tellRecipients',
        summary: 'Note that recipients of the data were told what became of it (GDPR 19)',
        description: 'The first time holds. Without "names", all of them.',
        params,
        body: {
          type: 'object',
          additionalProperties: false,
          properties: {
            names: { type: 'array', maxItems: 1000, items: { type: 'string', maxLength: 2000 } },
          },
        },
        response: {
          200: json('Noted.', { id: text('Of the request.'), recipients: recipientsSchema }),
          ...failures,
        },
      },
    },
    async ({ params: { id }, body, caller, trail }, reply) =>
      explain(reply, async () => {
        const recipients = await routes.told(id, body?.names, caller, trail);
        return recipients ? reply.send({ id, recipients }) : sendNoRequest(reply);
      }),
  );
  app.post<{ Params: { id: string }; Body: Pick<Ordered, 'language'> | undefined }>(
    '/v1/requests/:id/lift',
    {
      schema: {
        ...secured,
        operationId: 'liftRestriction',
        summary:
          'Use again the data that was put aside by a request, and get the words to tell the person first',
        params,
        body: { type: 'object', additionalProperties: false, properties: { language } },
        response: {
          200: json('It counts as before.', { id: text('Of the request.'), answer: answerSchema }),
          ...failures,
        },
      },
    },
    async ({ params: { id }, body, caller, trail }, reply) => {
      const answer = await routes.lift(id, body ?? {}, caller, trail);
      return answer ? { id, answer } : sendNoRequest(reply);
    },
  );
  app.post<{
    Params: { id: string };
    Body: (Pick<Ordered, 'language' | 'records'> & { as?: 'json' | 'page' }) | undefined;
  }>(
    '/v1/requests/:id/file',
    {
      schema: {
        ...secured,
        operationId: 'readPersonFile',
        summary: 'All that is held of the person who asked, as JSON or as a page to read',
        description:
          'Data with where it came from, choices with their proofs, purposes and recipients. Closes nothing.',
        params,
        body: {
          type: 'object',
          additionalProperties: false,
          properties: { language, records, as: { enum: ['json', 'page'], description: 'json unless told.' } },
        },
        response: {
          200: {
            description: 'The file.',
            content: {
              'application/json': { schema: { type: 'object', additionalProperties: true } },
              'text/html': { schema: { type: 'string' } },
            },
          },
          ...failures,
        },
      },
    },
    async ({ params: { id }, body, caller, trail }, reply) =>
      explain(reply, async () => {
        const read = await routes.readFile(id, body ?? {}, caller, trail);
        if (!read) return sendNoRequest(reply);
        return body?.as === 'page'
          ? sendPage(reply, { status: 200, markup: read.page })
          : reply.send(read.file);
      }),
  );
}

const sendNoRequest = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply, {
    status: 404,
    code: 'no-request',
    detail: 'Check the id: GET /v1/requests lists the open ones.',
  });

/** Answers what cannot be carried out with what to do about it. */
async function explain(reply: FastifyReply, work: () => Promise<FastifyReply>): Promise<FastifyReply> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ArchiveKeyError)
      return sendProblem(reply, { status: 503, code: 'archive-key-missing', detail: error.message });
    if (!(error instanceof RightsError)) throw error;
    if (error.code === 'several-persons')
      return sendProblem(reply, { status: 409, code: 'several-persons', detail: error.message });
    if (error.code === 'held')
      return sendProblem(reply, { status: 409, code: 'person-held', detail: error.message });
    if (error.code === 'erased')
      return sendProblem(reply, { status: 409, code: 'person-erased', detail: error.message });
    return sendProblem(reply, { status: 400, code: 'invalid-shape', detail: error.message });
  }
}
