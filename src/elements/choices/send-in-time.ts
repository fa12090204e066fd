import { deliver, type Delivery } from '../../delivery/deliver.js';
import type { Entry } from '../../delivery/entry.js';
import type { Outcome } from '../../delivery/post.js';

/** Milliseconds that a form waits for its record. After that it goes without. */
const patience = 2500;
/** Milliseconds of these in which the part that keeps may still come; after that it is done without. */
const patienceToFetch = 700;

/** The part that keeps what was sent: fetched once the choices are drawn, and asked for again where it did not come. */
export const fetchKeeper = () => import('../outbox-here.js').catch(() => undefined);

/**
 * What came of recording in time: the receiver's answer, or none. `queued` is kept on the device and sent later; of what is
 * `unconfirmed` nothing is sent any more, and nothing is known.
 */
export type Recorded =
  | Outcome
  | { readonly state: 'queued'; readonly delay: number }
  | { readonly state: 'unconfirmed'; readonly cause: string };

const after = <Value>(milliseconds: number, value: Value): Promise<Value> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds, value));

/** Keeps an entry and sends it; `later` is told what becomes of it after the form has gone on without. */
export async function sendInTime(
  entry: Entry,
  heldFor: () => number,
  later: (delivery: Delivery) => void,
): Promise<Recorded> {
  const late = after(patience, { state: 'late' } as const);
  const keeper = await Promise.race([fetchKeeper(), after(patienceToFetch, undefined)]);
  if (!keeper) return sendOnce(entry, heldFor, late);
  let tell!: (delivery: Delivery) => void;
  const told = new Promise<Delivery>((resolve) => {
    tell = resolve;
  });
  const sending = keeper.sendEntry(
    entry,
    (delivery) => {
      if (delivery.state !== 'sending') tell(delivery);
    },
    { isLeaving: true },
  );
  const sent = await Promise.race([sending, late]);
  if ('state' in sent) {
    // The browser's storage does not answer. What it may still keep is not to be sent: the person is told so.
    void sending.then(({ drop }) => drop());
    return { state: 'unconfirmed', cause: `not kept within ${patience} ms` };
  }
  const delivery = await Promise.race([told, late]);
  if (delivery.state === 'saved' || delivery.state === 'flagged' || delivery.state === 'refused')
    return delivery;
  if (sent.place === 'device') {
    sent.listen(later);
    return { state: 'queued', delay: delivery.state === 'kept' ? delivery.delay : 0 };
  }
  await sent.drop();
  return {
    state: 'unconfirmed',
    cause: delivery.state === 'kept' ? delivery.cause : `no answer within ${patience} ms`,
  };
}

/** Without anything that keeps it: once, as a person is waiting for the form to go. */
async function sendOnce(
  { endpoint, key, body }: Entry,
  heldFor: () => number,
  late: Promise<{ readonly state: 'late' }>,
): Promise<Recorded> {
  const stop = new AbortController();
  let cause = `no answer within ${patience} ms`;
  const delivery = deliver(
    { endpoint, key, body, heldFor },
    {
      fetch: fetch.bind(window),
      signal: stop.signal,
      report: (one) => {
        if (one.state === 'kept') ({ cause } = one);
      },
      wait: () => Promise.reject(new Error(cause)),
    },
  ).catch(() => undefined);
  const outcome = await Promise.race([delivery, late]);
  stop.abort();
  return outcome && outcome.state !== 'late' ? outcome : { state: 'unconfirmed', cause };
}
