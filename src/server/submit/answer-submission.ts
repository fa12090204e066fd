import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Receipt, Submission } from '../../proof/index.js';
import type { Origins } from '../http/allow-origins.js';
import { type Limit, RateError } from '../http/limit-rate.js';
import { sendProblem, type Problem, type ProblemPlace } from '../http/problem.js';
import { makeReceipt, readRecord } from '../log/make-receipt.js';
import type { Work } from './ask-for-work.js';
import { formNamedIn, hasNo } from './has-no.js';
import { isKey } from './is-key.js';
import type { Judge } from './judge-shape.js';
import { readHeldFor } from './held-for.js';
import { type Arrival, type Intake, type Outcome, receiveSubmission } from './receive-submission.js';
import type { DrawnTeller } from './tell-drawn.js';

/** What routes that take submissions need: the use case, who may send, and the address of a proof page. */
export interface SubmissionRoute {
  readonly intake: Intake;
  readonly origins: Origins;
  readonly limit: Limit;
  /** What a device may do to be let through a limit. */
  readonly work: Work;
  /** Says where a body has another shape than a submission. */
  readonly judge: Judge;
  proofAddress(recordId: string): string;
}

/** What came, its shape already checked. */
export interface Came {
  readonly key: string;
  readonly submission: Submission;
  /** SHA-256 of its JSON, base64url: tells a retry from another submission. */
  readonly digest: string;
}

/**
 * Counts what came, before anything is made of it; throws RateError, but never for what holds a no, and not for who has done the work
 * that was asked for.
 */
export async function countSubmission(
  request: FastifyRequest,
  body: unknown,
  { intake, limit, work }: SubmissionRoute,
): Promise<void> {
  const id = formNamedIn(body);
  const config = intake.forms.current.get(id)?.config;
  try {
    await limit.count(request, {
      // What nobody serves has one share together.
      form: config?.id ?? '',
      controller: config?.controller.id ?? '',
      hasNo: hasNo(body),
    });
  } catch (error) {
    const key = request.headers['idempotency-key'];
    if (!(error instanceof RateError) || !isKey(key) || !config) throw error;
    if (await work.isDone(request.headers['accord-work'], key)) return;
    throw new RateError(error.retryAfter, await work.ask(key));
  }
}

/** Takes in what came, whichever way, and answers with the receipt or with what is wrong. */
export async function answerSubmission(
  request: FastifyRequest,
  reply: FastifyReply,
  { key, submission, digest }: Came,
  { intake, origins, proofAddress, tell }: SubmissionRoute & { readonly tell: DrawnTeller },
): Promise<FastifyReply> {
  const { id } = submission.presentation.form;
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
    bodyDigest: digest,
    submission,
    method: 'form',
    ...(heldFor !== undefined && { heldFor }),
  };
  const outcome = await receiveSubmission(arrival, intake);
  if (outcome.kind === 'stored') tell(outcome.record, request.log);
  const answer = toAnswer(outcome, proofAddress);
  return 'problem' in answer
    ? sendProblem(reply, answer.problem)
    : reply.code(answer.status).send(answer.receipt);
}

/** Once a form has had its share of a day; whoever holds a no is not told so. */
export const quotaFull: Problem = {
  status: 429,
  code: 'quota-full',
  detail: 'Too many answers to this form did not match it today: reload the page, or try again tomorrow.',
  retryAfter: 3600,
};

/** All that is wrong with a request as such, in one answer. */
export function describeRefusal(hasKey: boolean, shape: readonly ProblemPlace[]): Problem {
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
    case 'quota-full':
      return { problem: quotaFull };
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
