import type { FastifyInstance } from 'fastify';
import { acts, audiences, LawError, media, relationships, sectors, territories } from '../../law/index.js';
import type { Asked, StoredAnswer } from './ask-may-contact.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { contactSchema } from '../http/contact-schema.js';
import { sendUnknownForm } from '../http/guard-owner-routes.js';
import { sendProblem } from '../http/problem.js';

const instant = { type: 'string', maxLength: 40, description: 'Such as 2026-11-24T11:00:00+01:00.' };
const id = (description: string) => ({ type: 'string', minLength: 1, maxLength: 40, description });
const strict = (properties: object, required: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});

const bodySchema = {
  ...strict(
    {
      form: id('A form of the controller who asks: it says who that is, and all that is left out here.'),
      contact: {
        ...contactSchema,
        description: 'Who: an address, a number, or both. A yes counts for the one that would be used.',
      },
      channel: { enum: media },
      purpose: id('Why. Left out: the marketing purpose of the form; one that has none is refused.'),
      topic: id(
        'What it would be about: a topic of that purpose. Left out: "topics" of the answer names those that the person picked.',
      ),
      party: id('`own`, or the id of a partner. Default own.'),
      at: {
        ...instant,
        description:
          'An instant, a time where the person lives, or a day: what was logged by then counts, and "arrivedLater" says that something came after. Default now.',
      },
      aboutContract: {
        type: 'boolean',
        description: 'The offer is about the contract that runs, and nothing else. Unsaid is no.',
      },
      age: { type: 'integer', minimum: 0, maximum: 150, description: 'Years, where you know.' },
      lastContact: { ...instant, description: 'When the person was last in contact, where you know better.' },
      audience: { enum: audiences },
      relationship: { enum: relationships },
      sector: { enum: sectors },
      act: { enum: acts },
      similarGoods: { type: 'boolean' },
      relatedToJob: { type: 'boolean' },
      territory: { enum: territories, description: 'Default: what the number says, or the mainland.' },
      informed: { type: 'boolean', description: 'Told at collection, and could object, as kept elsewhere.' },
      bloctel: { enum: ['listed', 'not-listed'], description: 'For days before 2026-08-11.' },
      attempts: {
        type: 'array',
        maxItems: 100,
        items: instant,
        description: 'Calls so far, answered or not.',
      },
      slot: strict({ from: instant, until: instant }, ['from', 'until']),
      request: strict({ at: instant, proof: { type: 'string', maxLength: 100 }, metAt: instant }, ['at']),
    },
    ['form', 'contact', 'channel'],
  ),
} as const;

const text = { type: 'string' };
const answerSchema = {
  type: 'object',
  properties: {
    allowed: { type: 'boolean' },
    regime: text,
    reason: { type: 'string', description: 'A code.' },
    constraint: {
      type: 'object',
      description: 'What stands against this moment, and from when it no longer does.',
      properties: { kind: text, ruleId: text, next: { type: ['string', 'null'] } },
    },
    ruleId: text,
    evidence: text,
    mustConfirm: { type: 'boolean', description: 'Have it confirmed by a lawyer.' },
    requires: { type: 'array', items: text },
    unchecked: { type: 'array', items: text, description: 'What this answer could not look at.' },
    proof: { type: ['string', 'null'], description: 'urn:uuid: of the record it stands on.' },
    until: { type: ['string', 'null'], description: 'The last day a consent holds.' },
    topics: {
      type: 'array',
      items: text,
      description:
        'Ids of the topics that the person picked, where they were asked: write about nothing else.',
    },
    frequency: { ...text, description: 'Id of how often at most, where they picked that: keep to it.' },
    via: {
      type: 'string',
      description:
        '"another-address": the no was given under another address or number of this person. Which one is not told.',
    },
    arrivedLater: {
      type: 'string',
      description: 'When something arrived that the moment asked about could not know of.',
    },
  },
} as const;

const schema = {
  operationId: 'mayContact',
  tags: ['persons'],
  summary: 'May this person be contacted?',
  description:
    'Answered from the records, for the moment asked, in this order: objection and withdrawal, the ban of a sector, the regime of the day, the validity of the consent, calling days, hours and attempts. Ask before each message and each call. Somebody who is not known here gets the same kind of answer as somebody who said nothing.',
  security: [{ ownerToken: [] }],
  body: bodySchema,
  response: {
    200: { description: 'The answer.', content: { 'application/json': { schema: answerSchema } } },
    400: problemAnswer('Not JSON, another shape, or a moment that cannot be read.'),
    401: problemAnswer('The token is missing or wrong.'),
    404: problemAnswer('This receiver has no such form.'),
  },
};

/** What the question needs; undefined for a form that is not known. */
export interface MayContactRoute {
  ask(form: string, asked: Asked): Promise<StoredAnswer | undefined>;
}

type Body = Omit<Asked, 'question'> & Asked['question'] & { readonly form: string };

/** `POST /v1/may-contact`: the contact is in the body, as addresses of requests end up in logs. */
export function addMayContactRoute(app: FastifyInstance, { ask }: MayContactRoute): void {
  app.post<{ Body: Body }>('/v1/may-contact', { schema }, async ({ body }, reply) => {
    const { form, contact, ...rest } = body;
    const { at, age, attempts, bloctel, informed, lastContact, request, slot, territory, ...question } = rest;
    const beyond = { at, age, attempts, bloctel, informed, lastContact, request, slot, territory };
    const given = Object.entries(beyond).filter(([, value]) => value !== undefined);
    try {
      const answer = await ask(form, { ...Object.fromEntries(given), contact, question });
      if (answer) return answer;
    } catch (error) {
      if (!(error instanceof LawError)) throw error;
      return sendProblem(reply, { status: 400, code: 'invalid-shape', detail: error.message });
    }
    return sendUnknownForm(reply);
  });
}
