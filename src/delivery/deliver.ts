import { backOff } from './back-off.js';
import { post, type Outcome, type Parcel } from './post.js';

/** Where a submission is: what a person is told comes from this and from nothing else. */
export type Delivery =
  | { readonly state: 'sending' }
  /**
   * Not delivered yet; the next try comes in `delay` milliseconds. Until then it is on the `device`, and outlives the page, or in the
   * `page` alone.
   */
  | {
      readonly state: 'kept';
      readonly delay: number;
      readonly cause: string;
      readonly place: 'device' | 'page';
    }
  | Outcome;

/** The world outside, as parameters: the network, and a wait that something may cut short. */
export interface Courier {
  readonly fetch: typeof globalThis.fetch;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly report: (delivery: Delivery) => void;
  /** Stops the trying; what a receiver has stored by then stays stored. */
  readonly signal: AbortSignal;
}

/**
 * Sends until a receiver has answered for good: a receipt, or a refusal. Silence, a broken line and a server in
 * trouble are none of these: the submission is kept in the page and tried again. Rejects only with the signal's reason.
 */
export async function deliver(parcel: Parcel, courier: Courier): Promise<Outcome> {
  for (let tries = 1; ; tries++) {
    courier.report({ state: 'sending' });
    const result = await post(parcel, courier.fetch, courier.signal);
    courier.signal.throwIfAborted();
    if (result.state !== 'again') {
      courier.report(result);
      return result;
    }
    const delay = result.delay ?? backOff(tries);
    courier.report({ state: 'kept', delay, cause: result.cause, place: 'page' });
    await courier.wait(delay);
    courier.signal.throwIfAborted();
  }
}
