import type { FastifyInstance } from 'fastify';
import { makeReceipt, readRecord } from '../log/make-receipt.js';
import { type Arrival, type Intake, type Outcome, receiveSubmission } from './receive-submission.js';
import type { Receipt, Submission } from '../../proof/index.js';
import { problemAnswer, receiptSchema } from '../http/answer-schemas.js';
import type { Origins } from '../http/allow-origins.js';
import { describeShape } from '../http/describe-shape.js';
import { makeDrawnTeller } from './tell-drawn.js';
import { readHeldFor } from './held-for.js';
import { sendProblem, type Problem, type ProblemPlace } from '../http/problem.js';
import { submissionSchema } from './submission-schema.js';

const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

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
    429: problemAnswer('Too many requests from one address; Retry-After says when. Nothing is stored.'),
    503: problemAnswer('The store cannot be written; Retry-After says when to try again. Nothing is stored.'),
  },
};

/** What the route needs: the use case, who may send, and the address of a proof page. */
export interface SubmissionRoute {
  readonly intake: Intake;
  readonly origins: Origins;
  readonly limit: { readonly config: object };
  proofAddress(recordId: string): string;
}

/** `POST /v1/submissions`. */
export function addSubmissionRoute(
  app: FastifyInstance,
  { intake, origins, limit, proofAddress }: SubmissionRoute,
): void {
  // What is wrong with the body is kept for the handler, to be said together with what is wrong with the header.
  const options = { schema, attachValidation: true, ...limit };
  const tell = makeDrawnTeller();
  app.post<{ Body: Submission }>('/v1/submissions', options, async (request, reply) => {
    const key = request.headers['idempotency-key'];
    if (!isKey(key) || request.validationError) {
      const shape = describeShape(request.validationError?.validation ?? []);
      return sendProblem(reply, describeRefusal(isKey(key), shape));
    }
    const { id } = request.body.presentation.form;
    if (intake.forms.current.has(id) && !origins.mayUse(request, id)) {
      return sendProblem(reply, {
        status: 403,
        code: 'origin-not-allowed',
        detail: `Add the page's origin to "origins" in the JSON of form "${id}".`,
      });
    }
    const heldFor = readHeldFor(request.headers['accord-held']);
    const arrival: Arrival = {
      idempotencyKey: key.toLowerCase(),
      bodyDigest: request.bodyDigest,
      submission: request.body,
      method: 'form',
      ...(heldFor !== undefined && { heldFor }),
    };
    const outcome = await receiveSubmission(arrival, intake);
    if (outcome.kind === 'stored') tell(outcome.record, request.log);
    const answer = toAnswer(outcome, proofAddress);
    return 'problem' in answer
      ? sendProblem(reply, answer.problem)
      : reply.code(answer.status).send(answer.receipt);
  });
}

const isKey = (key: unknown): key is string => typeof key === 'string' && uuid.test(key);

/** All that is wrong with a request as such, in one answer. */
function describeRefusal(hasKey: boolean, shape: readonly ProblemPlace[]): Problem {
  const keyPlace = {
    header: 'Idempotency-Key',
    detail: 'Send a UUID: a new one for every submission, the same for its retries.',
  };
  return {
    status: 400,
    code: shape.length > 0 ? 'invalid-shape' : 'missing-key',
    detail:
      shape.length > 0
        ? 'Put right what "errors" lists; /openapi.json has the shape.'
        : 'Send an Idempotency-Key header with a UUID, the same for every retry of this submission.',
    errors: [...(hasKey ? [] : [keyPlace]), ...shape],
  };
}

type Answer = { readonly status: 200 | 201 | 202; readonly receipt: Receipt } | { readonly problem: Problem };

function toAnswer(outcome: Outcome, proofAddress: (recordId: string) => string): Answer {
  switch (outcome.kind) {
    case 'stored': {
      const { submission, record } = outcome;
      const receipt = makeReceipt(submission, record, proofAddress(submission.id));
      return { status: record.standing === 'counted' ? 201 : 202, receipt };
    }
    case 'repeated': {
      const { submission } = outcome;
      return {
        status: 200,
        receipt: makeReceipt(submission, readRecord(submission), proofAddress(submission.id)),
      };
    }
    case 'conflict':
      return {
        problem: {
          status: 409,
          code: 'key-reused',
          detail: 'Use a new Idempotency-Key: this one was used with another body.',
        },
      };
    case 'unknown-form':
      return {
        problem: {
          status: 404,
          code: 'unknown-form',
          detail: 'Check "id" in the form’s JSON, and the folder of forms of this receiver.',
        },
      };
    case 'invalid-answers':
      return {
        problem: {
          status: 422,
          code: 'invalid-answers',
          detail: 'Put right what "errors" lists, and send it with a new Idempotency-Key.',
          errors: outcome.invalid,
        },
      };
  }
}
