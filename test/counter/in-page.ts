// Runs in a page: what a counter seals, keeps and delivers, without its form. Its first part of the day is over in seconds.
import { Queue } from '../../src/counter/queue.js';
import { openOutbox } from '../../src/delivery/open-outbox.js';
import { Round } from '../../src/delivery/round.js';
import { makeWait } from '../../src/delivery/wait.js';
import { withLock } from '../../src/delivery/with-lock.js';
import type { SealingJwk } from '../../src/proof/sealed.js';

let count = 0;
const moment = () => ({ at: Date.now(), elapsed: performance.now(), life: 'one' });

function openQueue(endpoint: string): Queue {
  return new Queue(endpoint, {
    outbox: openOutbox(moment),
    makeRound: (origin, outbox, settled) =>
      new Round(origin, {
        outbox,
        fetch: (input, init) => fetch(input, init),
        ...makeWait(window),
        lock: withLock,
        now: () => Date.now(),
        settled,
      }),
    moment,
    changed: () => undefined,
    arrived: () => void count++,
  });
}

Object.assign(globalThis, {
  /** Puts bodies into the queue, in their order, while there is no network. */
  async queueAll(endpoint: string, jwk: SealingJwk, bodies: readonly string[]): Promise<number> {
    const queue = openQueue(endpoint);
    for (const body of bodies) {
      const key = crypto.randomUUID();
      await queue.send({ key, formId: 'loyalty-card', body }, jwk, () => undefined);
      await queue.leave(key);
    }
    return (await queue.list()).length;
  },
  /** Delivers until nothing is left; gives how many receipts came. */
  async drain(endpoint: string): Promise<number> {
    const queue = openQueue(endpoint);
    await queue.start();
    while ((await queue.list()).length > 0) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      dispatchEvent(new Event('online'));
    }
    return count;
  },
});
