import type { SealingJwk } from '../proof/sealed.js';
import { counterStore, type KnownReceiver } from './counter-store.js';

const patience = 8000;

function isSealingJwk(value: unknown): value is SealingJwk {
  const one = value as Partial<SealingJwk> | null;
  return (
    one?.kty === 'EC' &&
    one.crv === 'P-256' &&
    [one.x, one.y, one.kid].every((text) => typeof text === 'string')
  );
}

const get = (url: URL, method = 'GET'): Promise<Response> =>
  fetch(url, { method, credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(patience) });

/** Asks a receiver for its key, and whether people can ask it for a link. Undefined where it cannot be reached. */
async function ask(endpoint: string, formId: string): Promise<KnownReceiver | undefined> {
  const at = (path: string): URL => new URL(path, endpoint.replace(/\/?$/, '/'));
  try {
    const answer = await get(at('v1/keys/sealing'));
    const jwk: unknown = await answer.json();
    if (!answer.ok || !isSealingJwk(jwk)) return undefined;
    const linkPage = at(`forms/${formId}/link`);
    const isThere = await get(linkPage, 'HEAD').then(
      ({ ok }) => ok,
      // Of another origin, which does not let this page see it.
      () => false,
    );
    return { jwk, linkPage: isThere ? linkPage.href : null };
  } catch {
    return undefined;
  }
}

/** What is known of a receiver: as it says now, or as it said when there was a network. Undefined where neither is. */
export async function findReceiver(endpoint: string, formId: string): Promise<KnownReceiver | undefined> {
  const name = `${endpoint} ${formId}`;
  const now = await ask(endpoint, formId);
  if (now) await counterStore.keepReceiver(name, now).catch(() => undefined);
  return now ?? counterStore.readReceiver(name).catch(() => undefined);
}
