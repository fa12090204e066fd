import type { FastifyInstance, FastifyReply } from 'fastify';
import { problemAnswer } from '../http/answer-schemas.js';
import type { Caller } from '../http/caller.js';
import { contactSchema } from '../http/contact-schema.js';
import { sendUnknownForm, type Trail } from '../http/guard-owner-routes.js';
import { sendProblem } from '../http/problem.js';
import { icalOf } from '../jobs/retention/ical-of.js';
import type { GivenEvent, ToldEvents } from '../jobs/retention/tell-events.js';
import { clockEventKinds } from '../store/retention/clock-events.js';
import type { Contact } from './ask-may-contact.js';
import type { CalendarView } from './owner-answers.js';

const secured = { tags: ['retention'], security: [{ ownerToken: [] }] };
const refusals = {
  400: problemAnswer('The body or a parameter is malformed.'),
  401: problemAnswer('The token is missing or wrong.'),
};
const json = (description: string) => ({
  description,
  content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
});
const form = { type: 'string', minLength: 1, maxLength: 40, description: 'A form of the business.' };
const person = {
  email: contactSchema.properties.email,
  phone: contactSchema.properties.phone,
  record: { type: 'string', maxLength: 60, description: 'urn:uuid: of a record of that person.' },
};
const eventsBody = {
  type: 'object',
  additionalProperties: false,
  required: ['form', 'events'],
  properties: {
    form,
    events: {
      type: 'array',
      maxItems: 500,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['event', 'on'],
        properties: {
          event: { enum: clockEventKinds },
          on: { type: 'string', maxLength: 10, description: 'The day, such as 2027-01-31; not after today.' },
          ...person,
        },
      },
    },
  },
};

/** What the routes need; undefined for a form that is not known. */
export interface RetentionRoutes {
  readonly now: () => Date;
  view(caller: Caller): Promise<CalendarView>;
  tell(form: string, events: readonly GivenEvent[], trail: Trail): Promise<ToldEvents | undefined>;
  /** A sentence where nobody, or more than one, is meant. */
  hold(
    form: string,
    wanted: { readonly contact: Contact; readonly reason: string; readonly isEnd: boolean },
    trail: Trail,
  ): Promise<{ readonly subject: string } | string | undefined>;
}

/** `GET /v1/retention`, its `.ics`, `POST /v1/events` and `POST /v1/holds`. */
export function addRetentionRoutes(app: FastifyInstance, routes: RetentionRoutes): void {
  app.get(
    '/v1/retention',
    {
      schema: {
        ...secured,
        operationId: 'retention',
        summary: 'How many people leave in the days to come, who is held, and what the last runs did',
        description:
          'As the last run saw it: counts, and nobody by name. `accord retention --dry-run` lists persons.',
        response: { 200: json('The calendar.'), ...refusals },
      },
    },
    ({ caller }) => routes.view(caller),
  );
  app.get(
    '/v1/retention.ics',
    {
      schema: {
        ...secured,
        operationId: 'retentionCalendar',
        summary: 'What leaves, as a calendar (iCalendar)',
        response: {
          200: {
            description: 'Days and counts.',
            content: { 'text/calendar': { schema: { type: 'string' } } },
          },
          401: refusals[401],
        },
      },
    },
    async ({ caller }, reply) => {
      const { controllers } = await routes.view(caller);
      const days = controllers.flatMap(({ id, days: theirs }) =>
        theirs.map(({ on, ruleId, count }) => ({ on, rule: ruleId, controller: id, count })),
      );
      return reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', 'attachment; filename="retention.ics"')
        .send(icalOf(days, routes.now()));
    },
  );
  app.post<{ Body: { form: string; events: readonly GivenEvent[] } }>(
    '/v1/events',
    {
      schema: {
        ...secured,
        operationId: 'tellEvents',
        summary: 'Tell what happened with people: by it they stay, and leave once their time is over',
        description:
          'Only the last day of each kind is kept, so that telling it twice is telling it once. Of an event for somebody who is not known, nothing is stored; its place in the list is told.',
        body: eventsBody,
        response: { 200: json('How many were told, and the places of the others.'), ...refusals },
      },
    },
    async ({ body, trail }, reply) =>
      (await routes.tell(body.form, body.events, trail)) ?? sendUnknownForm(reply),
  );
  app.post<{ Body: { form: string; contact: Contact; reason?: string; end?: boolean } }>(
    '/v1/holds',
    {
      schema: {
        ...secured,
        operationId: 'holdPerson',
        summary: 'Let nothing of a person leave, as a dispute is under way; or let them leave again',
        body: {
          type: 'object',
          additionalProperties: false,
          required: ['form', 'contact'],
          properties: {
            form,
            contact: contactSchema,
            reason: { type: 'string', maxLength: 200, description: 'Without a name in it.' },
            end: { type: 'boolean', description: 'True to let them leave again.' },
          },
        },
        response: {
          200: json('Who is held, or no longer.'),
          ...refusals,
          409: problemAnswer('Nobody, or more than one person, is meant.'),
        },
      },
    },
    async ({ body, trail }, reply) => {
      const { contact, reason = '', end: isEnd = false } = body;
      const done = await routes.hold(body.form, { contact, reason, isEnd }, trail);
      if (done === undefined) return sendUnknownForm(reply);
      return typeof done === 'string' ? sendNobody(reply, done) : { person: done.subject };
    },
  );
}

const sendNobody = (reply: FastifyReply, detail: string): FastifyReply =>
  sendProblem(reply, { status: 409, code: 'unknown-person', detail });
