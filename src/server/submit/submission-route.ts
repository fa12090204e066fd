import type { FastifyInstance } from 'fastify';
import type { Submission } from '../../proof/index.js';
import { problemAnswer, receiptSchema } from '../http/answer-schemas.js';
import { describeShape } from '../http/describe-shape.js';
import { sendProblem } from '../http/problem.js';
import {
  answerSubmission,
  countSubmission,
  describeRefusal,
  type SubmissionRoute,
} from './answer-submission.js';
import { isKey } from './is-key.js';
import { makeDrawnTeller } from './tell-drawn.js';
import { submissionSchema } from './submission-schema.js';

const described = (description: string) => ({
  description,
  content: { 'application/json': { schema: receiptSchema } },
});

const schema = {
  operationId: 'sendSubmission',
  tags: ['submissions'],
  summary: 'Store what a person answered, and give the signed receipt',
  description:
    'Send what was on screen and what the person did. The answer comes once the record is durably stored. A retry sends the same bytes with the same Idempotency-Key and gets the same receipt, so it is safe after any failure.',
  body: submissionSchema,
  headers: {
    type: 'object',
    properties: {
      'idempotency-key': {
        type: 'string',
        description: 'A UUID, new for every submission and kept for its retries.',
      },
      'accord-work': {
        type: 'string',
        description:
          'The work that a 429 asked for, done: base64url of JSON with `challenge` and `solution`.',
      },
      'accord-held': {
        type: 'string',
        description:
          'Milliseconds that the body was kept before this try; `unknown` where the device cannot tell any more, and a yes is then as old as its form. What cannot be understood is passed over.',
      },
    },
  },
  response: {
    200: described('This submission was stored before; the same receipt.'),
    201: described('Stored, and it stands as the person’s answer.'),
    202: described('Stored and flagged: it does not match the form or the law, and never counts as consent.'),
    400: problemAnswer('Not JSON, another shape, or no Idempotency-Key. Nothing is stored.'),
    403: problemAnswer('The page’s origin is not on the form’s list. Nothing is stored.'),
    404: problemAnswer('This receiver has no such form. Nothing is stored.'),
    409: problemAnswer('The Idempotency-Key stands for another body. Nothing is stored.'),
    413: problemAnswer('More than 64 KiB. Nothing is stored.'),
    415: problemAnswer('Not application/json. Nothing is stored.'),
    422: problemAnswer(
      'The form does not accept these answers; the person can put them right. Nothing is stored.',
    ),
    429: problemAnswer(
      'Too many requests; Retry-After says when, and `work` what lets these answers in now. Nothing is stored.',
    ),
    503: problemAnswer('The store cannot be written; Retry-After says when to try again. Nothing is stored.'),
  },
};

/** `POST /v1/submissions`. */
export function addSubmissionRoute(app: FastifyInstance, route: SubmissionRoute): void {
  // The schema documents; the judge says what is wrong with a body, together with what is wrong with the header.
  const options = { schema, validatorCompiler: () => () => true };
  const tell = makeDrawnTeller();
  app.post<{ Body: Submission }>('/v1/submissions', options, async (request, reply) => {
    await countSubmission(request, request.body, route);
    const key = request.headers['idempotency-key'];
    const faults = route.judge(request.body);
    if (!isKey(key) || faults.length > 0)
      return sendProblem(reply, describeRefusal(isKey(key), describeShape(faults)));
    const came = { key, submission: request.body, digest: request.bodyDigest };
    return answerSubmission(request, reply, came, { ...route, tell });
  });
}
