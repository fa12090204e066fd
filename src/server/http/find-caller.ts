import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { digestToken, isAccessToken } from '../keys/access-token.js';
import { sha256 } from '../keys/sign.js';
import type { AccessUser } from '../store/users.js';
import { scopes } from '../store/access-scopes.js';
import { type Caller, makeCaller } from './caller.js';

/** Name of whoever shows the owner's token. */
export const ownerName = 'owner';

/** Makes what tells who a request is from: the owner, a user, or null. */
export function makeFindCaller(
  ownerToken: string,
  findUser: (digest: string) => Promise<AccessUser | undefined>,
): (request: Pick<FastifyRequest, 'headers'>) => Promise<Caller | null> {
  const expected = sha256(Buffer.from(ownerToken));
  const owner = makeCaller({ name: ownerName, scopes, controllers: [] });
  return async ({ headers }) => {
    const [, token = ''] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
    // Of digests, as these have one length and the comparison must not tell how much was right.
    if (timingSafeEqual(sha256(Buffer.from(token)), expected)) return owner;
    if (!isAccessToken(token)) return null;
    const user = await findUser(digestToken(token));
    return user ? makeCaller(user) : null;
  };
}
