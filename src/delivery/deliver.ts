import type { Receipt } from '../proof/receipt.js';

/** Why a receiver said no for good. Each has its sentence in the locales. */
export type RefusalReason = 'invalid' | 'too-large' | 'unknown-form' | 'forbidden' | 'conflict' | 'other';

/** Where a submission is: what a person is told comes from this and from nothing else. */
export type Delivery =
  | { readonly state: 'sending' }
  /** Not delivered yet; the next try comes in `delay` milliseconds. */
  | { readonly state: 'kept'; readonly delay: number; readonly cause: string }
  | { readonly state: 'saved'; readonly receipt: Receipt }
  | { readonly state: 'flagged'; readonly receipt: Receipt }
  | {
      readonly state: 'refused';
      readonly reason: RefusalReason;
      readonly status: number;
      readonly detail: string;
    };

export type Outcome = Exclude<Delivery, { state: 'sending' | 'kept' }>;

/** The world outside, as parameters: the network, and a wait that something may cut short. */
export interface Courier {
  readonly fetch: typeof globalThis.fetch;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly report: (delivery: Delivery) => void;
  /** Stops the trying; what a receiver has stored by then stays stored. */
  readonly signal: AbortSignal;
}

export interface Parcel {
  /** Address of the receiver, such as `https://proof.shop.example/`. */
  readonly endpoint: string;
  /** A retry carries the same key and the same bytes, so that it is stored once. */
  readonly key: string;
  readonly body: string;
  /** Whole milliseconds since the body was made, asked at each try: the receiver then knows how old a late one is. */
  readonly heldFor?: () => number;
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
const shortestDelay = 1000;
const longestDelay = 60_000;

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
  return seconds >= 0 ? Math.max(shortestDelay, Math.min(seconds * 1000, 300_000)) : undefined;
}

type Try = Outcome | { readonly state: 'again'; readonly cause: string; readonly delay?: number | undefined };

async function post({ endpoint, key, body, heldFor }: Parcel, { fetch, signal }: Courier): Promise<Try> {
  const address = `${endpoint.replace(/\/?$/, '/')}v1/submissions`;
  let response: Response;
  try {
    response = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(heldFor && { 'accord-held': String(heldFor()) }),
      },
      body,
      credentials: 'omit',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
  } catch (error) {
    return { state: 'again', cause: String(error) };
  }
  const { status } = response;
  const answer = await readJson(response);
  if (response.ok) {
    // Anything else with a 200 is not the receiver: a hotel's log-in page, a proxy. It has stored nothing.
    if (!isReceipt(answer)) return { state: 'again', cause: `status ${status} without a receipt` };
    return { state: answer.standing === 'counted' ? 'saved' : 'flagged', receipt: answer };
  }
  if (status >= 500 || status === 408 || status === 425 || status === 429) {
    return { state: 'again', cause: `status ${status}`, delay: askedDelay(response) };
  }
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

/**
 * Sends until a receiver has answered for good: a receipt, or a refusal. Silence, a broken line and a server in
 * trouble are none of these: the submission is kept and tried again. Rejects only with the signal's reason.
 */
export async function deliver(parcel: Parcel, courier: Courier): Promise<Outcome> {
  for (let attempt = 0; ; attempt++) {
    courier.report({ state: 'sending' });
    const result = await post(parcel, courier);
    courier.signal.throwIfAborted();
    if (result.state !== 'again') {
      courier.report(result);
      return result;
    }
    const delay = result.delay ?? Math.min(shortestDelay * 2 ** attempt, longestDelay);
    courier.report({ state: 'kept', delay, cause: result.cause });
    await courier.wait(delay);
    courier.signal.throwIfAborted();
  }
}
