import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormConfig } from '../../config/index.js';
import { firstLanguage, type Language, languages } from '../../messages/languages.js';
import { type CheckResult, checkResults } from '../../proof/index.js';
import { recordCheck } from '../choices/record-check.js';
import { problemAnswer } from '../http/answer-schemas.js';
import { contactSchema } from '../http/contact-schema.js';
import { sendUnknownForm } from '../http/guard-owner-routes.js';
import { sendProblem } from '../http/problem.js';
import { subjectsOf } from '../people/person-view.js';
import { tagOf } from '../store/tag.js';
import type { Contact } from './ask-may-contact.js';
import type { OwnerDesk } from './owner-person-routes.js';

const schema = {
  operationId: 'recordDocument',
  tags: ['persons'],
  summary: 'Note that a person showed a document: which, who looked, when and with what result',
  description:
    'Nothing of the document is kept: there is no place for a number or a file. With an Idempotency-Key, a retry records nothing twice.',
  security: [{ ownerToken: [] }],
  body: {
    type: 'object',
    additionalProperties: false,
    required: ['form', 'contact', 'document', 'result', 'takenBy'],
    properties: {
      form: { type: 'string', minLength: 1, maxLength: 40, description: 'A form of the controller.' },
      contact: { ...contactSchema, description: 'Who: an address, a number, or both.' },
      document: {
        type: 'string',
        minLength: 1,
        maxLength: 40,
        description: 'Id of a field of that form with the type "document".',
      },
      result: { enum: checkResults },
      takenBy: {
        type: 'string',
        minLength: 1,
        maxLength: 100,
        description: 'Who looked. Encrypted with the person’s data.',
      },
      seenAt: { type: 'string', maxLength: 40, description: 'RFC 3339 with its offset. Default now.' },
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
    201: {
      description: 'Recorded, durably.',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: { id: { type: 'string' }, proof: { type: 'string', description: 'Its page.' } },
          },
        },
      },
    },
    400: problemAnswer('Not JSON, another shape, or a time that cannot be.'),
    401: problemAnswer('The token is missing or wrong.'),
    404: problemAnswer('No such form, or nobody gave this contact to its controller.'),
    409: problemAnswer('The Idempotency-Key stands for another check, or several persons gave this contact.'),
    503: problemAnswer('The store cannot be written; nothing is recorded.'),
  },
};

interface Seen {
  readonly form: string;
  readonly contact: Contact;
  readonly document: string;
  readonly result: CheckResult;
  readonly takenBy: string;
  readonly seenAt?: string;
  readonly language?: Language;
}

/** `POST /v1/documents`: seen, not kept. */
export function addDocumentRoute(app: FastifyInstance, desk: OwnerDesk): void {
  app.post<{ Body: Seen }>('/v1/documents', { schema }, async (request, reply) =>
    recordSeen(request, reply, desk),
  );
}

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

async function recordSeen(
  request: FastifyRequest<{ Body: Seen }>,
  reply: FastifyReply,
  desk: OwnerDesk,
): Promise<FastifyReply> {
  const { body, headers, bodyDigest } = request;
  const config = desk.forms.current.get(body.form)?.config;
  if (!config) return sendUnknownForm(reply);
  const field = documentsOf(config).find(({ id }) => id === body.document);
  const problem = field ? findWrongTime(body, desk.now()) : describeUnknown(body.document, config);
  if (!field || problem !== null)
    return sendProblem(reply, { status: 400, code: 'invalid-shape', detail: problem ?? '' });
  const contacts = desk.digest(body.contact);
  const view = await desk.readView(config.controller.id, (contacts[0] ?? []).map(tagOf), 'carried');
  const [subjectId, ...others] = subjectsOf(view);
  if (subjectId === undefined)
    return sendProblem(reply, {
      status: 404,
      code: 'unknown-person',
      detail: `Nobody gave this contact to ${config.controller.name}: have the form filled in first.`,
    });
  if (others.length > 0)
    return sendProblem(reply, {
      status: 409,
      code: 'several-persons',
      detail:
        'Several persons gave this contact, such as a family its number: send the e-mail address alone.',
    });
  const { language = firstLanguage, takenBy, result, seenAt } = body;
  const key = headers['idempotency-key'];
  const settled = await recordCheck(
    { subjectId, contacts },
    {
      config,
      language,
      takenBy,
      checked: {
        document: field.id,
        kind: field.label[language] ?? Object.values(field.label)[0] ?? field.id,
        result,
        seenAt: (seenAt === undefined ? desk.now() : new Date(seenAt)).toISOString(),
      },
      audit: { ...request.trail.entry(), about: { form: body.form } },
      ...(typeof key === 'string' && { key: `seen ${key}`, bodyDigest }),
    },
    desk,
  );
  if (settled.kind === 'conflict')
    return sendProblem(reply, {
      status: 409,
      code: 'key-reused',
      detail: 'Use a new Idempotency-Key: this one was used with another body.',
    });
  // It was written with its record.
  request.trail.isWritten = true;
  const { id } = settled.submission;
  return reply.code(201).send({ id, proof: desk.proofAddress(id) });
}

const documentsOf = ({ fields }: FormConfig) => fields.filter((field) => field.type === 'document');

const describeUnknown = (came: string, config: FormConfig): string =>
  `"document": got "${came}"; accepted: ${
    documentsOf(config)
      .map(({ id }) => id)
      .join(', ') || 'none, as this form has no field of the type "document"'
  }.`;

function findWrongTime({ seenAt }: Seen, now: Date): string | null {
  if (seenAt === undefined) return null;
  const time = rfc3339.test(seenAt) ? Date.parse(seenAt) : Number.NaN;
  if (Number.isNaN(time)) return '"seenAt": send a time such as 2026-11-24T11:00:00+01:00.';
  if (time > now.getTime()) return '"seenAt" lies in the future.';
  return time < Date.UTC(2018, 4, 25) ? '"seenAt" lies before 2018-05-25.' : null;
}
