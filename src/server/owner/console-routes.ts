import type { FastifyInstance } from 'fastify';
import { addDays, type CalendarDate } from '../../law/index.js';
import { mondayOf } from '../log/count-answers.js';
import type { Contact } from './ask-may-contact.js';
import type { PersonView } from '../people/person-view.js';
import type { TallyEntry } from '../store/tally.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { contactSchema } from '../http/contact-schema.js';
import type { FoundPerson, Overview, Statistics } from './owner-answers.js';
import type { Caller } from '../http/caller.js';

/** What the routes need. */
export interface ConsoleRoutes {
  readonly today: () => CalendarDate;
  /** As far as the caller may see. */
  overview(caller: Caller): Promise<Overview>;
  /** The business of a form, in any version of it. */
  controllerOf(form: string): string | undefined;
  findByContact(contact: Contact): Promise<readonly PersonView[]>;
  /** The persons of the records whose id starts so. */
  findByRecord(start: string): Promise<readonly PersonView[]>;
  /** `asked`: the contact that they were found by. */
  describe(views: readonly PersonView[], asked: Contact): Promise<readonly FoundPerson[]>;
  listTally(since: CalendarDate): Promise<readonly TallyEntry[]>;
}

const json = (description: string, properties: object) => ({
  description,
  content: { 'application/json': { schema: { type: 'object', properties } } },
});
const list = { type: 'array', items: { type: 'object', additionalProperties: true } };
const open = { type: ['object', 'null'], additionalProperties: true };
const secured = { tags: ['owner'], security: [{ ownerToken: [] }] };
const refusals = {
  400: problemAnswer('A parameter is malformed.'),
  401: problemAnswer('The token is missing or wrong.'),
};

const personsSchema = {
  ...secured,
  operationId: 'findPersons',
  summary: 'A person’s choices, requests and proofs, found by a contact or by a record',
  description:
    'A contact finds everybody who gave it: several, where a family shares a number. Names cannot be searched, as they are encrypted. The contact is in the body, as addresses of requests end up in logs.',
  body: {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
    properties: {
      contact: contactSchema,
      record: {
        type: 'string',
        pattern: '^(urn:uuid:[0-9a-f-]{36}|[0-9A-Fa-f]{8}-?[0-9A-Fa-f]{4})$',
        description:
          'The reference of a receipt, or the number that is printed on it, such as 51D6723E-B58D.',
      },
    },
  },
  response: { 200: json('Nobody, one or several.', { persons: list }), ...refusals },
};

/** How the id starts that a reference or a printed number stands for. */
const startOfRecord = (record: string): string =>
  record.startsWith('urn:')
    ? record
    : `urn:uuid:${record.toLowerCase().replace(/^(.{8})-?(.{4})$/, '$1-$2')}`;

/** What the owner's console asks: `/v1/overview`, `/v1/persons` and `/v1/statistics`. */
export function addConsoleRoutes(app: FastifyInstance, routes: ConsoleRoutes): void {
  app.get(
    '/v1/overview',
    {
      schema: {
        ...secured,
        operationId: 'overview',
        summary: 'The forms of this receiver, open requests, and whether deliveries are stuck',
        response: {
          200: json('How it stands.', {
            today: { type: 'string' },
            version: { type: 'string' },
            controllers: list,
            waiting: list,
            user: open,
            records: { type: ['integer', 'null'] },
            journal: open,
            deliveries: open,
          }),
          401: refusals[401],
        },
      },
    },
    ({ caller }) => routes.overview(caller),
  );
  app.post<{ Body: { contact: Contact } | { record: string } }>(
    '/v1/persons',
    { schema: personsSchema },
    async ({ body, caller, trail }) => {
      const found =
        'contact' in body
          ? await routes.findByContact(body.contact)
          : await routes.findByRecord(startOfRecord(body.record));
      // Somebody who is a customer of two shops is two persons to these.
      const persons = await routes.describe(
        found.filter(({ controller }) => caller.mayAsk(controller)),
        'contact' in body ? body.contact : {},
      );
      trail.about = {
        persons: [...new Set(persons.map(({ id }) => id))],
        controllers: [...new Set(persons.map(({ controller }) => controller.id))],
        count: persons.length,
      };
      return { persons };
    },
  );
  app.get<{ Querystring: { weeks?: string } }>(
    '/v1/statistics',
    {
      schema: {
        ...secured,
        operationId: 'statistics',
        summary: 'Answers by week, form, channel and party',
        description:
          'Counts answers and not persons: who answers twice is counted twice. A yes that no proof stands behind is not counted; one that waits for a confirmation is "waiting" until then.',
        querystring: {
          type: 'object',
          additionalProperties: false,
          properties: {
            weeks: {
              type: 'string',
              pattern: '^(?:[1-9]|[1-9]\\d|1[0-4]\\d|15[0-6])$',
              description: '1 to 156, the running one included; 12 unless told.',
            },
          },
        },
        response: {
          200: json('The weeks, and what was counted in them.', {
            weeks: { type: 'array', items: { type: 'string' } },
            counts: list,
          }),
          ...refusals,
        },
      },
    },
    async ({ query, caller }): Promise<Statistics> => {
      const last = mondayOf(routes.today());
      const count = Number(query.weeks ?? 12);
      const weeks = Array.from({ length: count }, (_, index) => addDays(last, 7 * (index - count + 1)));
      const counts = await routes.listTally(weeks[0] ?? last);
      return { weeks, counts: counts.filter(({ formId }) => caller.mayAsk(routes.controllerOf(formId))) };
    },
  );
}
