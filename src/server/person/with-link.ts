import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderExpired } from './pages/stop-page.js';
import { type LinkKind, openLink, type Opened, type PersonDesk } from '../choices/person-desk.js';
import { placeOf } from '../http/place-of.js';
import { prefersPage } from '../http/preferences.js';
import { sendProblem } from '../http/problem.js';
import { sendPage } from '../http/send-page.js';

/** A request to an address that ends in a person's token. */
export type TokenRequest = FastifyRequest<{ Params: { token: string } }>;

/** Does the work behind a link that opens; explains one that does not, or not any more. Nothing of it is cached. */
export async function withLink(
  request: TokenRequest,
  reply: FastifyReply,
  { desk, kind }: { readonly desk: PersonDesk; readonly kind: LinkKind },
  work: (opened: Opened) => FastifyReply | Promise<FastifyReply>,
): Promise<FastifyReply> {
  void reply.headers({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
  const opened = await openLink(desk, request.params.token, kind);
  if (opened === 'foreign')
    return sendProblem(reply, {
      status: 404,
      code: 'no-link',
      detail: 'Check the address: it must be complete, to the last character.',
    });
  if (opened !== 'expired') return work(opened);
  if (!prefersPage(request))
    return sendProblem(reply, { status: 410, code: 'link-over', detail: 'Make another link.' });
  return sendPage(reply, {
    status: 410,
    markup: renderExpired(placeOf(request, null)),
  });
}
