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

/** Asks a receiver for its key, and whether people can ask it for a link. Undefined where it cannot be reached. */
async function ask(endpoint: string, formId: string): Promise<KnownReceiver | undefined> {
  const at = (path: string): string => new URL(path, endpoint.replace(/\/?$/, '/')).href;
  try {
    const answer = await fetch(at('v1/keys/sealing'), {
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    });
    const jwk = (await answer.json()) as { readonly mailsLinks?: unknown } | null;
    if (!answer.ok || !isSealingJwk(jwk)) return undefined;
    return { jwk, linkPage: jwk.mailsLinks === true ? at(`forms/${formId}/link`) : null };
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
