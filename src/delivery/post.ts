import type { Receipt } from '../proof/receipt.js';
import type { doWork as DoneWork } from './work.js';

type DoWork = typeof DoneWork;

/** Why a receiver said no for good. Each has its sentence in the locales. */
export type RefusalReason = 'invalid' | 'too-large' | 'unknown-form' | 'forbidden' | 'conflict' | 'other';

/** How a receiver has settled a submission. */
export type Outcome =
  | { readonly state: 'saved'; readonly receipt: Receipt }
  | { readonly state: 'flagged'; readonly receipt: Receipt }
  | {
      readonly state: 'refused';
      readonly reason: RefusalReason;
      readonly status: number;
      readonly detail: string;
    };

/** What one try came to: settled, or to be tried again, after `delay` milliseconds where the receiver asks for that. */
export type Try =
  Outcome | { readonly state: 'again'; readonly cause: string; readonly delay?: number | undefined };

export interface Parcel {
  /** Address of the receiver, such as `https://proof.shop.example/`. */
  readonly endpoint: string;
  /** A retry carries the same key and the same bytes, so that it is stored once. */
  readonly key: string;
  readonly body: string;
  /** Where at the receiver it goes; submissions unless told. */
  readonly path?: string;
  /** What the body is; JSON unless told. */
  readonly type?: string;
  /**
   * Whole milliseconds since the body was made, asked at each try: the receiver then knows how old a late one is. Null where the
   * device cannot tell any more.
   */
  readonly heldFor?: () => number | null;
  /** The page is likely to be left while it is on its way. */
  readonly isLeaving?: boolean;
}

const refusals: Readonly<Record<number, RefusalReason>> = {
  400: 'invalid',
  422: 'invalid',
  413: 'too-large',
  404: 'unknown-form',
  403: 'forbidden',
  409: 'conflict',
};

const patience = 15_000;
/** A receiver in trouble is not asked more often, whatever it says. */
export const shortestDelay = 1000;
/** The longest that a receiver can ask for. */
export const longestAsked = 300_000;
/** Browsers let no more than 64 KiB outlive a page. */
const mostToOutlive = 60_000;

function isReceipt(value: unknown): value is Receipt {
  const one = value as Partial<Receipt> | null;
  return (
    one?.schema === 'accord/receipt/1' &&
    typeof one.id === 'string' &&
    !Number.isNaN(Date.parse(one.receivedAt ?? '')) &&
    typeof one.jws === 'string' &&
    /^(https?:\/\/|\/)/.test(one.proof ?? '') &&
    URL.canParse(one.proof ?? '', 'https://any.example') &&
    Array.isArray(one.answers) &&
    Array.isArray(one.flags) &&
    (one.standing === 'counted' || one.standing === 'flagged')
  );
}

const readJson = (response: Response): Promise<unknown> => response.json().catch(() => null);

/** Milliseconds asked for by `Retry-After` (RFC 9110, 10.2.3), in its form of seconds. */
function askedDelay(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return seconds >= 0 ? Math.max(shortestDelay, Math.min(seconds * 1000, longestAsked)) : undefined;
}

/** Rejects once a signal says so, also where what is waited for does not listen to it: a page may have put its own `fetch` there. */
const abortOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

/** Does what a busy receiver asks for; null where that cannot be done here. The part comes when it is needed. */
async function doWork(answer: unknown): Promise<string | null> {
  const { work } = (answer ?? {}) as { work?: unknown };
  if (typeof work !== 'object' || work === null) return null;
  // On plain http a browser has no cryptography.
  if (globalThis.crypto?.subtle === undefined) return null;
  try {
    return await (await import('./work.js')).doWork(work as Parameters<DoWork>[0]);
  } catch {
    // The part did not come, or the work is no work: the receiver is asked again later, as without it.
    return null;
  }
}

/** Sends once. Rejects with nothing: a broken line is something to try again. */
export async function post(parcel: Parcel, fetch: typeof globalThis.fetch, stop: AbortSignal): Promise<Try> {
  const signal = AbortSignal.any([stop, AbortSignal.timeout(patience)]);
  const address = parcel.endpoint.replace(/\/?$/, '/') + (parcel.path ?? 'v1/submissions');
  try {
    signal.throwIfAborted();
    return await Promise.race([ask(address, parcel, fetch, signal), abortOf(signal)]);
  } catch (error) {
    return { state: 'again', cause: String(error) };
  }
}

async function ask(
  address: string,
  parcel: Parcel,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
  work?: string,
): Promise<Try> {
  const { key, body, type = 'application/json', heldFor, isLeaving } = parcel;
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': type,
      'idempotency-key': key,
      ...(heldFor && { 'accord-held': String(heldFor() ?? 'unknown') }),
      ...(work !== undefined && { 'accord-work': work }),
    },
    body,
    credentials: 'omit',
    ...(isLeaving && body.length < mostToOutlive && { keepalive: true }),
    signal,
  });
  const { status } = response;
  const answer = await readJson(response);
  if (response.ok) {
    // Anything else with a 200 is not the receiver: a hotel's log-in page, a proxy. It has stored nothing.
    if (!isReceipt(answer)) return { state: 'again', cause: `status ${status} without a receipt` };
    return { state: answer.standing === 'counted' ? 'saved' : 'flagged', receipt: answer };
  }
  if (status === 429 && work === undefined) {
    const done = await doWork(answer);
    if (done !== null) return ask(address, parcel, fetch, signal, done);
  }
  if (status >= 500 || status === 408 || status === 425 || status === 429)
    return { state: 'again', cause: `status ${status}`, delay: askedDelay(response) };
  const { detail } = (answer ?? {}) as { detail?: unknown };
  const isTold = typeof detail === 'string';
  // A site answers like this for a page that it does not have.
  const isNobody = status === 404 && !isTold;
  const nobody = `No receiver answers at ${address}: check "endpoint" in the form's JSON.`;
  return {
    state: 'refused',
    reason: isNobody ? 'other' : (refusals[status] ?? 'other'),
    status,
    detail: isTold ? detail : isNobody ? nobody : '',
  };
}
