import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Archived, ArchiveKeyError } from '../archive/index.js';
import { problemAnswer } from '../http/answer-schemas.js';
import type { Caller } from '../http/caller.js';
import { contactSchema } from '../http/contact-schema.js';
import { sendProblem } from '../http/problem.js';
import type { ArchivePage, FoundRow } from '../store/archive/archive-store.js';
import type { Contact } from './ask-may-contact.js';

const text = (description: string) => ({ type: 'string', description });
const entry = {
  id: text('Of the entry.'),
  subject: text('The person, as records name them.'),
  controller: text('Id of the business.'),
  kind: text('What it is: accounting, contract, phone-consent-proof, consent-proof.'),
  rule: text('The rule that it is kept by.'),
  until: text('The last day on which it is kept.'),
  movedAt: text('RFC 3339.'),
};
const secured = { tags: ['archive'], security: [{ ownerToken: [] }] };
const refusals = {
  400: problemAnswer('A parameter is malformed.'),
  401: problemAnswer('The token is missing or wrong.'),
};
const list = (properties: object, more: object = {}) => ({
  description: 'What is kept, the first to leave on top.',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: { items: { type: 'array', items: { type: 'object', properties } }, ...more },
      },
    },
  },
});

type Listed = Omit<FoundRow, 'sealed'>;

/** What the routes need. */
export interface ArchiveRoutes {
  list(page: ArchivePage): Promise<readonly Listed[]>;
  /** Opened. Rejects with ArchiveKeyError. */
  findByContact(contact: Contact): Promise<readonly Archived[]>;
}

/** `GET /v1/archive` and `POST /v1/archive/find`: for those who were given the scope, and with a line in the trail each time. */
export function addArchiveRoutes(app: FastifyInstance, routes: ArchiveRoutes): void {
  app.get<{ Querystring: { after?: string; limit?: string } }>(
    '/v1/archive',
    {
      schema: {
        ...secured,
        operationId: 'listArchive',
        summary: 'What is kept of persons who are gone, and until when',
        description: 'Unopened: what it says is read with POST /v1/archive/find.',
        querystring: {
          type: 'object',
          additionalProperties: false,
          properties: {
            after: { type: 'string', maxLength: 200, description: 'The "next" of the answer before.' },
            limit: {
              type: 'string',
              pattern: '^(?:[1-9]\\d{0,2}|1000)$',
              description: '1 to 1000; 100 unless told.',
            },
          },
        },
        response: { 200: list(entry, { next: { type: ['string', 'null'] } }), ...refusals },
      },
    },
    async ({ query, caller, trail }) => {
      const most = Number(query.limit ?? 100);
      const found = await routes.list({ after: readPlace(query.after), most });
      const last = found.at(-1);
      const items = theirs(found, caller);
      trail.about = { persons: [...new Set(items.map(({ subject }) => subject))], count: items.length };
      return { items, next: found.length < most || !last ? null : `${last.until} ${last.id}` };
    },
  );
  app.post<{ Body: { contact: Contact } }>(
    '/v1/archive/find',
    {
      schema: {
        ...secured,
        operationId: 'readArchive',
        summary: 'Read what is kept of a person who is gone',
        body: {
          type: 'object',
          additionalProperties: false,
          required: ['contact'],
          properties: { contact: contactSchema },
        },
        response: {
          200: list({ ...entry, content: { description: 'What was moved, as JSON.' } }),
          ...refusals,
          503: problemAnswer('The key of the archive is missing or another one.'),
        },
      },
    },
    async ({ body, caller, trail }, reply) => {
      try {
        const items = theirs(await routes.findByContact(body.contact), caller);
        trail.about = {
          persons: [...new Set(items.map(({ subject }) => subject))],
          controllers: [...new Set(items.map(({ controller }) => controller))],
          count: items.length,
        };
        return { items };
      } catch (error) {
        if (error instanceof ArchiveKeyError) return sendNoKey(reply, error);
        throw error;
      }
    },
  );
}

const theirs = <Entry extends Listed>(entries: readonly Entry[], caller: Caller): readonly Entry[] =>
  entries.filter(({ controller }) => caller.mayAsk(controller));

function readPlace(place = ''): ArchivePage['after'] {
  const [, until, id] = /^(\d{4}-\d{2}-\d{2}) (.+)$/.exec(place) ?? [];
  return until === undefined || id === undefined ? undefined : { until, id };
}

const sendNoKey = (reply: FastifyReply, error: ArchiveKeyError): FastifyReply =>
  sendProblem(reply, { status: 503, code: 'archive-key-missing', detail: error.message });
