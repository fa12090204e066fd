import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { blocksOf } from './address-blocks.js';
import { makeTurns } from './take-turns.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Each request counts, before its body is read: nothing that it can say is a no. */
    isLimited?: boolean;
  }
}

/** What a request turned out to be about. */
export interface About {
  readonly form: string;
  readonly controller: string;
  /** It says no to something: then it is never refused, whoever sends it and how often. */
  readonly hasNo: boolean;
}

/** Keeps anybody from asking too often. */
export interface Limit {
  /** Of a route that takes no no. */
  readonly config: object;
  /**
   * Counts a request once it is known what it says. Throws RateError; but what holds a no is let through, each client's one
   * after the other.
   */
  count(request: FastifyRequest, about: About): Promise<void>;
}

const minute = 60_000;
// Of what one client may send in a minute. A form of many visitors has room, and no form uses up a business's share alone.
const shares = { client: 1, block: 4, form: 20, controller: 40 } as const;
type Scope = keyof typeof shares;

// Each costs about 100 bytes. Whoever fills the list with addresses has to come back more often than its own falls out of it.
const mostRemembered = 50_000;
/** Milliseconds between two of a client that is over its limit, where neither may be refused. */
const pause = 50;

const noLimit: Limit = { config: {}, count: async () => {} };

/**
 * Lets a client address make `perMinute` requests a minute, refused ones too, its block four times as many; what is sent to a form or
 * a business has a ceiling of its own. 0 sets no limit. Addresses stay in memory for that minute, and are neither logged nor
 * stored.
 */
export async function limitRate(app: FastifyInstance, perMinute: number): Promise<Limit> {
  if (perMinute === 0) return noLimit;
  await app.register(rateLimit, { global: false, cache: mostRemembered });
  const names = new WeakMap<FastifyRequest, string>();
  const look = app.createRateLimit({
    timeWindow: minute,
    max: (_request, key) => perMinute * shares[key.slice(0, key.indexOf(' ')) as Scope],
    keyGenerator: (request) => names.get(request) ?? '',
  });
  const take = async (request: FastifyRequest, scope: Scope, name: string): Promise<void> => {
    names.set(request, `${scope} ${name}`);
    const taken = await look(request);
    if (!taken.isAllowed && taken.isExceeded) throw new RateError(Math.max(1, taken.ttlInSeconds));
  };
  // The narrowest first: what one client has too much takes nothing from the others.
  const takeAddress = async (request: FastifyRequest): Promise<void> => {
    const { client, block } = blocksOf(request.ip);
    const { url = '' } = request.routeOptions;
    await take(request, 'client', `${url} ${client}`);
    await take(request, 'block', `${url} ${block}`);
  };
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.isLimited) await takeAddress(request);
  });
  const wait = makeTurns(pause);
  return {
    config: { isLimited: true },
    count: async (request, { form, controller, hasNo }) => {
      try {
        await takeAddress(request);
        // A no takes nothing from the share of those who come for something.
        if (hasNo) return;
        await take(request, 'form', form);
        await take(request, 'controller', controller);
      } catch (error) {
        if (!hasNo || !(error instanceof RateError)) throw error;
        await wait(blocksOf(request.ip).client);
      }
    },
  };
}

/** A client asked for more than its share. */
export class RateError extends Error {
  override readonly name = 'RateError';
  readonly statusCode = 429;
  readonly retryAfter: number;
  /** What can be done to be let through all the same. */
  readonly work: object | undefined;

  constructor(retryAfter: number, work?: object) {
    super('Too many requests from this address.');
    this.retryAfter = retryAfter;
    this.work = work;
  }
}
