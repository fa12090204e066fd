import { timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sha256 } from '../keys/sign.js';
import { sendProblem } from './problem.js';

/** Tells the owner's requests from others. */
export function makeOwnerCheck(ownerToken: string): (request: FastifyRequest) => boolean {
  const expected = sha256(Buffer.from(ownerToken));
  return ({ headers }) => {
    const [, token = ''] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
    // Of digests, as these have one length and the comparison must not tell how much was right.
    return timingSafeEqual(sha256(Buffer.from(token)), expected);
  };
}

/** Answers whoever is not the owner. */
export const sendNotOwner = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply.header('www-authenticate', 'Bearer realm="accord"'), {
    status: 401,
    code: 'not-authorized',
    detail:
      'Send "Authorization: Bearer" and the owner’s token; it is in the file owner-token of the keys folder.',
  });
