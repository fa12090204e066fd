import { memoryStore } from '../../src/delivery/memory-store.js';
import { Outbox, type Waiting } from '../../src/delivery/outbox.js';
import { Round } from '../../src/delivery/round.js';
import type { Entry } from '../../src/delivery/entry.js';
import type { Outcome } from '../../src/delivery/post.js';
import type { Receipt } from '../../src/proof/receipt.js';

export const endpoint = 'https://proof.shop.example/';

export const receipt: Receipt = {
  schema: 'accord/receipt/1',
  id: 'urn:uuid:0e9f6d0e-0000-4000-8000-000000000001',
  standing: 'counted',
  flags: [],
  receivedAt: '2026-11-23T10:00:00Z',
  proof: 'https://proof.shop.example/p/token',
  answers: [],
  jws: 'a.b.c',
  logProof: 'c2sp.org/tlog-proof@v1',
};
const json = (body: unknown, status: number, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

export const answers = {
  saved: () => json(receipt, 201),
  flagged: () => json({ ...receipt, standing: 'flagged' }, 202),
  broken: () => json({}, 500),
  busy: () => json({}, 503, { 'retry-after': '120' }),
  refused: () => json({ detail: 'Because.' }, 422),
  forbidden: () => json({ detail: 'origin' }, 403),
  offline: () => {
    throw new TypeError('Failed to fetch');
  },
};
export type Answer = () => Response | Promise<Response>;

/** A device with an outbox: its clock is set by the test, its waits are over at once, and its network is a function of the key. */
export class Device {
  at = Date.UTC(2026, 10, 29, 12);
  elapsed = 0;
  life = 'first';
  readonly store = memoryStore();
  outbox = this.#open();
  /** What each key is answered, the first answer first; the last one goes on. */
  readonly network = new Map<string, Answer[]>();
  readonly sent: Record<'key' | 'held' | 'body' | 'url' | 'type', string>[] = [];
  readonly waits: number[] = [];
  readonly settled: { readonly one: Waiting; readonly outcome: Outcome }[] = [];
  /** After so many waits the page is closed. */
  patience = 3;
  round = this.#begin();

  #open(): Outbox {
    return new Outbox({
      device: this.store,
      page: memoryStore(),
      now: () => ({ at: this.at, elapsed: this.elapsed, life: this.life }),
    });
  }

  #begin(): Round {
    const round: Round = new Round('https://proof.shop.example', {
      outbox: this.outbox,
      fetch: (url, init) => {
        const headers = init?.headers as Record<string, string>;
        const key = headers['idempotency-key'] ?? '';
        this.sent.push({
          key,
          held: headers['accord-held'] ?? '',
          type: headers['content-type'] ?? '',
          body: String(init?.body),
          url: String(url),
        });
        const all = this.network.get(key) ?? [];
        const answer = all.length > 1 ? all.shift() : all[0];
        return Promise.resolve().then(() => (answer ?? answers.saved)());
      },
      wait: (milliseconds) => {
        this.waits.push(milliseconds);
        if (this.waits.length >= this.patience) round.stop();
        this.elapsed += milliseconds;
        this.at += milliseconds;
        return Promise.resolve();
      },
      hurry: () => {},
      lock: (_name, work) => work(),
      now: () => this.at,
      settled: (one, outcome) => this.settled.push({ one, outcome }),
    });
    return round;
  }

  /** The page is closed, and another one opened some time later. */
  reopen(after: number): void {
    this.round.stop();
    this.at += after;
    this.elapsed = 0;
    this.life = `${this.life}+`;
    this.waits.length = 0;
    this.outbox = this.#open();
    this.round = this.#begin();
  }

  entry(key: string, changes: Partial<Entry> = {}): Entry {
    return {
      key,
      endpoint,
      path: 'v1/submissions',
      type: 'application/json',
      body: `{"answer":"${key}"}`,
      formId: 'loyalty-card',
      made: { at: this.at, elapsed: this.elapsed, life: this.life },
      ...changes,
    };
  }

  /** Puts entries in, in this order. */
  async put(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.outbox.put(this.entry(key));
  }

  /** Goes on its way until there is nothing left to do, or the page is closed. */
  async deliver(): Promise<readonly string[]> {
    const before = this.sent.length;
    this.round.start();
    await this.rest();
    return this.sent.slice(before).map(({ key }) => key);
  }

  /** Everything that is under way has been done. */
  async rest(): Promise<void> {
    for (let turns = 0; turns < 200; turns++) await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
  }

  async left(): Promise<readonly string[]> {
    return (await this.outbox.list()).map(({ key }) => key);
  }
}
