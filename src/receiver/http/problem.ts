import type { FastifyReply } from 'fastify';

/** One place in what was sent that is wrong. */
export interface ProblemPlace {
  /** JSON pointer (RFC 6901) into the body. */
  readonly pointer?: string;
  readonly header?: string;
  readonly code?: string;
  readonly detail: string;
}

/** An answer that says no, and what to do about it (RFC 9457). */
export interface Problem {
  readonly status: number;
  /** Stable: programs may branch on it. */
  readonly code: ProblemCode;
  readonly detail: string;
  readonly errors?: readonly ProblemPlace[];
  /** Seconds after which a new try makes sense. */
  readonly retryAfter?: number;
}

const titles = {
  'malformed-json': 'The body is not JSON',
  'invalid-shape': 'The body has another shape than expected',
  'invalid-parameter': 'A parameter of the address is not accepted',
  'missing-key': 'The Idempotency-Key header is missing or malformed',
  'key-reused': 'This Idempotency-Key stands for another submission',
  'invalid-answers': 'The form does not accept these answers',
  'unknown-form': 'There is no such form here',
  'not-found': 'There is nothing at this address',
  'not-authorized': 'This needs the owner’s token',
  'origin-not-allowed': 'This page may not send this form',
  'too-large': 'The body is too large',
  'not-json': 'Only JSON is accepted',
  'too-many': 'Too many submissions from this address',
  'store-unavailable': 'The submission could not be stored',
  'bad-request': 'The request is not understood',
  'internal-error': 'The receiver failed',
} as const;

export type ProblemCode = keyof typeof titles;

/** Answers with a problem as `application/problem+json`. */
export function sendProblem(
  reply: FastifyReply,
  { status, code, detail, errors, retryAfter }: Problem,
): FastifyReply {
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  return reply
    .code(status)
    .type('application/problem+json')
    .send({
      type: `urn:accord:problem:${code}`,
      title: titles[code],
      status,
      code,
      detail,
      ...(errors && { errors }),
    });
}
