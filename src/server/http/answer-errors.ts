import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CanonicalError } from '../../proof/index.js';
import { StoreError } from '../store/sql.js';
import { describeShape } from './describe-shape.js';
import { FormBodyError } from './form-body.js';
import { JsonBodyError } from './json-body.js';
import { HeavyBodyError } from './weigh-json.js';
import { RateError } from './limit-rate.js';
import { sendProblem, type Problem } from './problem.js';

const secondsBeforeRetry = 5;

/** Lets every error leave as a problem (RFC 9457) or a page, and none with a stack or a word of what was sent. */
export function answerErrorsAsProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: Error, request, reply) => {
    const problem = describeError(error);
    if (problem.status >= 500) request.log.error({ err: error }, problem.detail);
    return sendProblem(reply, problem);
  });
}

/** Answers for what never becomes a request, such as an address with broken escapes. */
export const answerFrameworkError = (
  _error: unknown,
  _request: FastifyRequest,
  reply: FastifyReply,
): void => {
  void sendProblem(reply, {
    status: 400,
    code: 'bad-request',
    detail: 'Check the address: it cannot be read.',
  });
};

function describeError(error: Error): Problem {
  if (error instanceof StoreError) {
    return {
      status: 503,
      code: 'store-unavailable',
      detail: 'Nothing was stored. Send the same body with the same Idempotency-Key again, a little later.',
      retryAfter: secondsBeforeRetry,
    };
  }
  if (error instanceof RateError) {
    const { retryAfter, work } = error;
    return {
      status: 429,
      code: 'too-many',
      detail: `Wait ${retryAfter} seconds, then send the same request again.`,
      retryAfter,
      ...(work && { work }),
    };
  }
  if (error instanceof HeavyBodyError) return { status: 413, code: 'too-large', detail: error.message };
  if (error instanceof JsonBodyError) return { status: 400, code: 'malformed-json', detail: error.message };
  if (error instanceof FormBodyError)
    return { status: error.statusCode, code: 'not-a-form', detail: error.message };
  if (error instanceof CanonicalError) {
    const { pointer, reason } = error;
    return {
      status: 400,
      code: 'invalid-shape',
      detail: 'Some text cannot be kept as it is.',
      errors: [{ pointer, detail: reason }],
    };
  }
  return describeFastifyError(error as FastifyError);
}

function describeFastifyError(error: FastifyError): Problem {
  if (error.validation) {
    return {
      status: 400,
      code: error.validationContext === 'body' ? 'invalid-shape' : 'invalid-parameter',
      detail: 'Put right what "errors" lists; /openapi.json has the shape.',
      errors: describeShape(error.validation),
    };
  }
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return { status: 413, code: 'too-large', detail: 'A body may have 65,536 bytes at most.' };
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return { status: 415, code: 'not-json', detail: 'Send the body as content-type application/json.' };
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return { status: 400, code: 'malformed-json', detail: 'The body is empty.' };
    default:
  }
  const { statusCode = 500 } = error;
  return statusCode >= 400 && statusCode < 500
    ? { status: statusCode, code: 'bad-request', detail: 'The request is malformed.' }
    : {
        status: 500,
        code: 'internal-error',
        detail: 'Try again later; the log of the receiver has the cause.',
      };
}
