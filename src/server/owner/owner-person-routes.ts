import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Medium, media } from '../../law/index.js';
import { firstLanguage, type Language, languages } from '../../messages/languages.js';
import type { Contact } from './ask-may-contact.js';
import { type LinkUse, makePersonToken, tagController } from '../people/person-token.js';
import type { ContactDigests } from '../people/contact.js';
import { subjectsOf } from '../people/person-view.js';
import { recordWithdrawal, type Withdrawer } from '../choices/withdraw.js';
import { tagOf } from '../store/tag.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { contactSchema } from '../http/contact-schema.js';
import type { PersonDesk } from '../choices/person-desk.js';
import { sendUnknownForm, type Trail } from '../http/guard-owner-routes.js';
import { readToldScope, type ToldScope } from './told-scope.js';
import { sendProblem } from '../http/problem.js';

/** What the owner's routes about one person need. */
export interface OwnerDesk extends PersonDesk {
  readonly publicUrl: string;
  /** The address for stopping by mail, where a business has one. */
  stopMailOf(controller: string): string | undefined;
  /** The keyed digests of contacts, an address first. */
  digest(contact: Contact): readonly ContactDigests[];
}

const id = (description: string) => ({ type: 'string', minLength: 1, maxLength: 40, description });
const contact = { ...contactSchema, description: 'Who: an address, a number, or both.' };
const text = (description: string) => ({ type: 'string', description });
const json = (description: string, properties: object) => ({
  description,
  content: { 'application/json': { schema: { type: 'object', properties } } },
});
const refusals = {
  400: problemAnswer('Not JSON, another shape, or a time that cannot be.'),
  401: problemAnswer('The token is missing or wrong.'),
};

const linksSchema = {
  operationId: 'makeLinks',
  tags: ['persons'],
  summary: 'Links for one person: their choices, and a way to stop messages',
  description:
    'Put "headers" into every message (RFC 8058) and have DKIM sign both. The link to stop does not end; the one to the choices opens for as long as asked.',
  security: [{ ownerToken: [] }],
  body: {
    type: 'object',
    additionalProperties: false,
    required: ['form', 'contact'],
    properties: {
      form: id('A form of the controller.'),
      contact,
      channel: { enum: media, description: 'What the link stops. Default email.' },
      minutes: {
        type: 'integer',
        minimum: 1,
        maximum: 44_640,
        description: 'How long the link to the choices opens. Default 30.',
      },
    },
  },
  response: {
    200: json('The links.', {
      stop: text('Address of the page that stops the channel.'),
      preferences: {
        type: ['string', 'null'],
        description:
          'Address of the person’s choices; null where the contact was only written beside another one, and may be somebody else’s.',
      },
      preferencesUntil: { type: ['string', 'null'], description: 'RFC 3339.' },
      headers: {
        type: 'object',
        properties: { 'List-Unsubscribe': text('RFC 2369.'), 'List-Unsubscribe-Post': text('RFC 8058.') },
      },
    }),
    ...refusals,
    404: problemAnswer('No such form, or nobody gave this contact to its controller.'),
    409: problemAnswer('Several persons gave this contact: send the e-mail address alone.'),
  },
};

const withdrawalSchema = {
  operationId: 'recordWithdrawal',
  tags: ['persons'],
  summary: 'Record at once what a person said on the phone, at the counter or in a letter',
  description:
    'Counts from when it was said. Somebody who is not known yet is known from here on, and is not contacted. With an Idempotency-Key, a retry records nothing twice.',
  security: [{ ownerToken: [] }],
  body: {
    type: 'object',
    additionalProperties: false,
    required: ['form', 'contact', 'how', 'takenBy'],
    properties: {
      form: id('A form of the controller.'),
      contact,
      channel: { enum: [...media, null], description: 'Left out or null: every channel.' },
      purpose: {
        type: ['string', 'null'],
        minLength: 1,
        maxLength: 40,
        description: 'Left out: every purpose.',
      },
      party: {
        type: ['string', 'null'],
        minLength: 1,
        maxLength: 40,
        description: 'Left out: the controller and its partners.',
      },
      topic: {
        type: 'string',
        minLength: 1,
        maxLength: 40,
        description: 'One topic alone, of that purpose; left out, of the marketing of the form.',
      },
      until: {
        type: 'string',
        pattern: String.raw`^\d{4}-\d\d-\d\d$`,
        description: 'A pause: no until the end of that day, within twelve months.',
      },
      how: { enum: ['spoken', 'written'] },
      takenBy: {
        type: 'string',
        minLength: 1,
        maxLength: 100,
        description: 'Who heard or read it. Encrypted with the person’s data.',
      },
      saidAt: { type: 'string', maxLength: 40, description: 'RFC 3339 with its offset. Default now.' },
      language: {
        enum: [...languages],
        description: `Of the sentence that is recorded. Default ${firstLanguage}.`,
      },
    },
  },
  headers: {
    type: 'object',
    properties: { 'idempotency-key': { type: 'string', minLength: 8, maxLength: 100 } },
  },
  response: {
    201: json('Recorded, durably.', {
      withdrawals: {
        type: 'array',
        items: {
          type: 'object',
          properties: { id: text('urn:uuid: of the record.'), proof: text('Its page.') },
        },
      },
    }),
    ...refusals,
    404: problemAnswer('This receiver has no such form.'),
    409: problemAnswer('The Idempotency-Key stands for another withdrawal.'),
    503: problemAnswer('The store cannot be written; nothing is recorded.'),
  },
};

interface Links {
  readonly form: string;
  readonly contact: Contact;
  readonly channel?: Medium;
  readonly minutes?: number;
}

interface Told extends ToldScope {
  readonly form: string;
  readonly contact: Contact;
  readonly how: 'spoken' | 'written';
  readonly takenBy: string;
  readonly saidAt?: string;
  readonly language?: Language;
}

/** `POST /v1/links` and `POST /v1/withdrawals`. */
export function addOwnerPersonRoutes(app: FastifyInstance, desk: OwnerDesk): void {
  app.post<{ Body: Links }>('/v1/links', { schema: linksSchema }, async ({ body, trail }, reply) =>
    sendLinks(body, reply, desk, trail),
  );
  app.post<{ Body: Told }>('/v1/withdrawals', { schema: withdrawalSchema }, async (request, reply) =>
    recordTold(request, reply, desk),
  );
}

async function sendLinks(
  { form: formId, contact: who, channel = 'email', minutes = 30 }: Links,
  reply: FastifyReply,
  desk: OwnerDesk,
  trail: Trail,
) {
  const form = desk.forms.current.get(formId);
  if (!form) return sendUnknownForm(reply);
  const { id: controller, name } = form.config.controller;
  // An address, where there is one: a family may share its number.
  const used = (desk.digest(who)[0] ?? []).map(tagOf);
  const view = await desk.readView(controller, used, 'carried');
  if (view.records.length === 0)
    return sendProblem(reply, {
      status: 404,
      code: 'unknown-person',
      detail: `Nobody gave this contact to ${name}: there are no choices to show.`,
    });
  const isTheirs = (await desk.readView(controller, used)).records.length > 0;
  if (!isTheirs && subjectsOf(view).length > 1)
    return sendProblem(reply, {
      status: 409,
      code: 'several-persons',
      detail:
        'Several persons gave this contact, such as a family its number: send the e-mail address alone.',
    });
  trail.about = { persons: subjectsOf(view) };
  const until = Math.floor(desk.now().getTime() / 1000) + minutes * 60;
  const address = (path: string, use: LinkUse, expires: number | null): string =>
    `${desk.publicUrl.replace(/\/$/, '')}/${path}/${makePersonToken(desk.linkSecret, { use, contact: used, controller: tagController(controller), expires })}`;
  const stop = address('u', { kind: 'stop', channel }, null);
  // The link first: mail programs take the first that they can.
  const mail = channel === 'email' ? desk.stopMailOf(controller) : undefined;
  const byMail =
    mail === undefined ? [] : [`<mailto:${mail}?subject=${stop.slice(stop.lastIndexOf('/') + 1)}>`];
  return {
    stop,
    preferences: isTheirs ? address('me', { kind: 'preferences' }, until) : null,
    preferencesUntil: isTheirs ? new Date(until * 1000).toISOString() : null,
    headers: {
      'List-Unsubscribe': [`<${stop}>`, ...byMail].join(', '),
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

async function recordTold(
  request: FastifyRequest<{ Body: Told }>,
  reply: FastifyReply,
  desk: OwnerDesk,
): Promise<FastifyReply> {
  const { body, headers, bodyDigest } = request;
  const { contact: who, how, takenBy, language = firstLanguage } = body;
  const form = desk.forms.current.get(body.form);
  if (!form) return sendUnknownForm(reply);
  const problem = findProblem(body, form.config, desk.now());
  if (problem) return sendProblem(reply, { status: 400, code: 'invalid-shape', detail: problem });
  const told = readToldScope(body, form.config, { language, today: desk.dayOf(desk.now()) });
  if (typeof told === 'string')
    return sendProblem(reply, { status: 400, code: 'invalid-shape', detail: told });
  const contacts = desk.digest(who);
  const views = await Promise.all(
    contacts.map((one) => desk.readView(form.config.controller.id, one.map(tagOf), 'carried')),
  );
  const subjects = [...new Set(views.flatMap(subjectsOf))];
  const key = headers['idempotency-key'];
  // Each of those who share a number has a proof of their own.
  const persons: readonly Withdrawer[] =
    subjects.length > 0 ? subjects.map((subjectId) => ({ subjectId, contacts })) : [{ contacts }];
  const recorded = await Promise.all(
    persons.map((person, index) =>
      recordWithdrawal(
        person,
        {
          config: form.config,
          language,
          method: how,
          scopes: [told.scope],
          ...(told.shown && { shown: told.shown }),
          audit: { ...request.trail.entry(), about: { form: body.form } },
          ...(body.saidAt !== undefined && { saidAt: new Date(body.saidAt).toISOString() }),
          values: { takenBy, ...who },
          ...(typeof key === 'string' && { key: `told ${index} ${key}`, bodyDigest }),
        },
        desk,
      ),
    ),
  );
  const stored = recorded.filter((one) => one !== null);
  // Each was written with its record.
  request.trail.isWritten = stored.length > 0;
  if (stored.length < recorded.length)
    return sendProblem(reply, {
      status: 409,
      code: 'key-reused',
      detail: 'Use a new Idempotency-Key: this one was used with another body.',
    });
  return reply.code(201).send({
    withdrawals: stored.map(({ id: record }) => ({ id: record, proof: desk.proofAddress(record) })),
  });
}

const describeUnknown = (name: string, came: string, ids: readonly string[]) =>
  `"${name}": got "${came}"; accepted: ${ids.join(', ')}, or null for all.`;

/** A no that names what does not exist would stop nothing. */
function findProblem(
  { purpose, party, saidAt }: Told,
  {
    purposes,
    partners,
  }: { purposes: readonly { id: string }[]; partners?: { members: readonly { id: string }[] } | undefined },
  now: Date,
): string | null {
  if (purpose && !purposes.some((one) => one.id === purpose))
    return describeUnknown(
      'purpose',
      purpose,
      purposes.map((one) => one.id),
    );
  const parties = ['own', ...(partners?.members ?? []).map((one) => one.id)];
  if (party && !parties.includes(party)) return describeUnknown('party', party, parties);
  if (saidAt === undefined) return null;
  const time = rfc3339.test(saidAt) ? Date.parse(saidAt) : Number.NaN;
  if (Number.isNaN(time)) return '"saidAt": send a time such as 2026-11-24T11:00:00+01:00.';
  if (time > now.getTime()) return '"saidAt" lies in the future.';
  return time < Date.UTC(2018, 4, 25) ? '"saidAt" lies before 2018-05-25.' : null;
}
