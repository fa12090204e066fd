import type { FastifyInstance } from 'fastify';
import { readRecord } from '../log/make-receipt.js';
import { originsIn } from '../../proof/index.js';
import type { Caller } from '../http/caller.js';
import type { StoredSubmission } from '../store/submissions.js';
import type { CollectedPart } from './list-collected.js';
import { collectedSchema, problemAnswer } from '../http/answer-schemas.js';

const schema = {
  operationId: 'listSubmissions',
  tags: ['submissions'],
  summary: 'What was collected, for the owner of the forms',
  description:
    'The oldest first. Give "next" of one answer as "after" of the following one, and keep it: what comes later comes after it. The end is reached once "next" stays the same. Only entries with standing "counted" may be taken for consent, and nothing of one with "restrictedSince" may be used.',
  security: [{ ownerToken: [] }],
  querystring: {
    type: 'object',
    additionalProperties: false,
    properties: {
      after: { type: 'string', pattern: '^\\d{1,15}$', description: 'The "next" of the answer before.' },
      limit: {
        type: 'string',
        pattern: '^(?:[1-9]\\d{0,2}|1000)$',
        description: 'At most this many, 1 to 1000; 100 unless told.',
      },
    },
  },
  response: {
    200: { description: 'A part of the list.', content: { 'application/json': { schema: collectedSchema } } },
    400: problemAnswer('A parameter is malformed.'),
    401: problemAnswer('The token is missing or wrong.'),
  },
};

/** What the owner's list needs. */
export interface CollectedRoute {
  /** Of the businesses that the caller may ask about. */
  list(caller: Caller, after: number, most: number): Promise<CollectedPart>;
  readValues(submission: StoredSubmission): Promise<unknown>;
  proofAddress(recordId: string): string;
  /** Since when the data of its person is put aside; null where it is not. */
  restrictedSince(submission: StoredSubmission): Promise<string | null>;
}

/** `GET /v1/submissions`. */
export function addCollectedRoute(app: FastifyInstance, route: CollectedRoute): void {
  app.get<{ Querystring: { after?: string; limit?: string } }>(
    '/v1/submissions',
    { schema },
    async (request, _reply) => {
      const { after, limit } = request.query;
      const from = after === undefined ? -1 : Number(after);
      const { found, last } = await route.list(request.caller, from, Number(limit ?? 100));
      const items = await Promise.all(found.map((submission) => describeCollected(submission, route)));
      request.trail.about = { records: items.map(({ id }) => id), count: items.length };
      return { items, next: last > from ? String(last) : (after ?? null) };
    },
  );
}

/** A record as the owner reads it. */
export async function describeCollected(
  submission: StoredSubmission,
  { readValues, proofAddress, restrictedSince }: Omit<CollectedRoute, 'list'>,
) {
  const record = readRecord(submission);
  const { id, event, notice, standing, flags, items, withdrawn } = record;
  const aside = await restrictedSince(submission);
  return {
    id,
    kind: event.type,
    receivedAt: event.at,
    form: { id: notice.id, version: notice.version },
    standing,
    flags,
    values: await readValues(submission),
    sources: Object.fromEntries(originsIn(record).map(({ field, origin }) => [field, origin])),
    answers: items.map(({ id: choice, answer }) => ({ choice, answer })),
    ...(withdrawn && { withdrawn }),
    ...(aside !== null && { restrictedSince: aside }),
    proof: proofAddress(id),
  };
}
