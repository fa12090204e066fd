import type { FastifyReply } from 'fastify';
import { renderMessage } from '../pages/message-page.js';
import type { MessageCode } from '../pages/message-words.js';
import { pageLanguageOf, prefersPage } from './preferences.js';
import { placeOf } from './place-of.js';
import { sendPage } from './send-page.js';

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
  /** What a device can do to be let through now: a challenge of ALTCHA's. */
  readonly work?: object;
}

const titles = {
  'malformed-json': 'The body is not JSON',
  'invalid-shape': 'The body has another shape than expected',
  'invalid-parameter': 'A parameter of the address is not accepted',
  'missing-key': 'The Idempotency-Key header is missing or malformed',
  'key-reused': 'This Idempotency-Key stands for another submission',
  'unknown-sealing-key': 'This was sealed to a key that is not here',
  'sealed-unreadable': 'What was sealed cannot be opened',
  'invalid-answers': 'The form does not accept these answers',
  'unknown-form': 'There is no such form here',
  'unknown-notice': 'There is no such notice here',
  'not-found': 'There is nothing at this address',
  'no-proof': 'There is no proof at this address',
  'no-excerpt': 'There is no such excerpt',
  'checkpoint-malformed': 'This is no checkpoint with its path',
  'checkpoint-unsigned': 'No known key signed this checkpoint',
  'log-not-witnessed': 'This log is not witnessed here',
  'log-inconsistent': 'This log did not only grow',
  'no-link': 'There is no link at this address',
  'unknown-reference': 'Nothing was stored under this reference',
  'no-request': 'There is no such open request',
  'no-draft': 'There is no such draft',
  'draft-changed': 'Somebody else changed this draft',
  'too-many-drafts': 'There are too many drafts',
  'form-refused': 'This form cannot be published',
  'form-locked': 'This form cannot be changed here',
  'no-deliveries': 'No webhook, no mail server and no time-stamp authority is set',
  'no-console': 'The console is not there',
  'no-scripts': 'The scripts are not there',
  'link-over': 'This link no longer opens',
  'not-asked': 'This choice cannot be answered here',
  'words-changed': 'The question has changed',
  'unknown-person': 'Nobody is known by this contact',
  'slip-unknown': 'There is no such slip of this form',
  'slip-used': 'This slip was entered before',
  'slip-date': 'The date on this slip cannot be',
  'no-photo': 'There is no picture of this slip',
  'photo-not-wanted': 'Pictures of slips are not kept',
  'several-persons': 'Several persons share this contact',
  'person-erased': 'This person is erased',
  'person-held': 'This person’s data is held for a dispute',
  'wrong-method': 'This address does not take this method',
  'not-authorized': 'This needs a token',
  'not-allowed': 'This token may not do that',
  'sender-off': 'This sender is not set up here',
  'sender-unknown': 'It is not proved who sent this',
  'inbound-unread': 'What was told cannot be read',
  'archive-key-missing': 'The archive cannot be opened',
  'journal-missing': 'The store lacks its journal',
  'origin-not-allowed': 'This page may not send this form',
  'too-large': 'The body is too large',
  'not-json': 'Only JSON is accepted',
  'not-a-form': 'Only the fields of a form are accepted',
  'too-many': 'Too many requests from this address',
  'quota-full': 'Too many answers that do not match this form',
  'store-unavailable': 'The submission could not be stored',
  stopping: 'This receiver is stopping',
  'bad-request': 'The request is not understood',
  'internal-error': 'The receiver failed',
} as const;

export type ProblemCode = keyof typeof titles;

// What a person may run into has a page. The rest is between programs, and their owners read the JSON.
const pages: Readonly<Partial<Record<ProblemCode, MessageCode>>> = {
  'not-found': 'not-found',
  'no-proof': 'no-proof',
  'no-link': 'no-link',
  'unknown-form': 'unknown-form',
  'unknown-notice': 'unknown-notice',
  'wrong-method': 'wrong-method',
  'origin-not-allowed': 'origin-not-allowed',
  'too-large': 'too-large',
  'not-a-form': 'not-a-form',
  'too-many': 'too-many',
  'quota-full': 'too-many',
  'store-unavailable': 'store-unavailable',
  'bad-request': 'bad-request',
  'internal-error': 'internal-error',
};

const sent = new WeakMap<FastifyReply, ProblemCode>();

/** The code of the problem that an answer carries, where it is one. */
export const problemOf = (reply: FastifyReply): ProblemCode | undefined => sent.get(reply);

/** Answers with a problem: a small page for a person's browser, `application/problem+json` for all others. */
export function sendProblem(
  reply: FastifyReply,
  { status, code, detail, errors, retryAfter, work }: Problem,
): FastifyReply {
  sent.set(reply, code);
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  const { request } = reply;
  const page = prefersPage(request) ? pages[code] : undefined;
  if (page) {
    const markup = renderMessage(page, pageLanguageOf(request), placeOf(request, null));
    return sendPage(reply, { status, markup });
  }
  return reply
    .header('vary', 'origin, accept, accept-language')
    .code(status)
    .type('application/problem+json')
    .send({
      type: `urn:accord:problem:${code}`,
      title: titles[code],
      status,
      code,
      detail,
      ...(errors && { errors }),
      ...(work && { work }),
    });
}
