import { backOff } from './back-off.js';
import type { Delivery } from './deliver.js';
import type { Entry, Refused } from './entry.js';
import { chooseNext, mayGoOn, restOf } from './choose-next.js';
import type { Outbox, Place, Waiting } from './outbox.js';
import { post, type Outcome, type Try } from './post.js';

/** The world outside, as parameters. */
export interface RoundParts {
  readonly outbox: Outbox;
  readonly fetch: typeof globalThis.fetch;
  /** Ends early when it is hurried. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly hurry: () => void;
  /** Does something while no other tab does. */
  readonly lock: <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;
  readonly now: () => number;
  /** What nobody in this page waits for has been settled: it was sent in an earlier one. */
  readonly settled: (one: Waiting, outcome: Outcome) => void;
}

/** Whoever waits in this page for what becomes of an entry. */
interface Followed {
  readonly entry: Entry;
  readonly place: Place;
  readonly report: (delivery: Delivery) => void;
  readonly isLeaving: boolean;
}

/**
 * Delivers what an outbox holds for the receivers of one origin: in the order in which it came, one after the other, and again and
 * again until nothing is left. All tabs of a site take turns.
 */
export class Round {
  readonly #origin: string;
  readonly #parts: RoundParts;
  readonly #followed = new Map<string, Followed>();
  readonly #stop = new AbortController();
  #sending: { readonly key: string; readonly stop: AbortController } | undefined;
  #isGoing = false;
  #isWanted = false;
  #isHurried = false;

  constructor(origin: string, parts: RoundParts) {
    this.#origin = origin;
    this.#parts = parts;
  }

  /** Goes on its way, or looks once more. */
  start(): void {
    this.#isWanted = true;
    this.#parts.hurry();
    if (!this.#isGoing && !this.#isStopped) void this.#go();
  }

  /** Tries again at once, whatever the receiver had asked for: somebody has pressed, or the device is back on line. */
  readonly hurry = (): void => {
    this.#isHurried = true;
    this.start();
  };

  /** Tells what becomes of an entry that was put into the outbox, until it is settled. */
  follow(entry: Entry, place: Place, report: Followed['report'], { isLeaving = false } = {}): void {
    this.#followed.set(entry.key, { entry, place, report, isLeaving });
    report({ state: 'sending' });
    this.hurry();
  }

  /** Nobody waits for it any longer; it is delivered all the same. */
  unfollow(key: string): void {
    this.#followed.delete(key);
  }

  /** Takes an entry out, undelivered, at the wish of the person. */
  async drop(key: string): Promise<void> {
    this.unfollow(key);
    if (this.#sending?.key === key) this.#sending.stop.abort();
    for (const one of await this.#parts.outbox.list())
      if (one.key === key) await this.#parts.outbox.remove(one);
  }

  /** For good. */
  stop(): void {
    this.#stop.abort();
    this.#followed.clear();
    this.#parts.hurry();
  }

  async #go(): Promise<void> {
    this.#isGoing = true;
    let rest: number | undefined;
    try {
      do {
        this.#isWanted = false;
        rest = await this.#parts.lock(`accord-outbox ${this.#origin}`, () => this.#pass());
        this.#isHurried = false;
        if (rest !== undefined && !this.#isWanted && !this.#isStopped) await this.#parts.wait(rest);
      } while ((rest !== undefined || this.#isWanted) && !this.#isStopped);
    } finally {
      this.#isGoing = false;
    }
  }

  get #isStopped(): boolean {
    return this.#stop.signal.aborted;
  }

  /** Tries each once, as long as the receiver is there. Gives the milliseconds to the next pass; undefined when nothing is left. */
  async #pass(): Promise<number | undefined> {
    const { outbox, now } = this.#parts;
    const tried = new Set<string>();
    let failed: Waiting | undefined;
    let rest: number | undefined;
    for (;;) {
      if (this.#isStopped) return undefined;
      const mine = (await outbox.list()).filter(
        ({ endpoint }) => URL.canParse(endpoint) && new URL(endpoint).origin === this.#origin,
      );
      if (tried.size === 0) rest = await this.#findSettled(mine);
      let next = chooseNext(mine, tried, failed, now());
      if (!next) return rest;
      const asked = this.#isHurried ? 0 : restOf(next, now());
      if (asked > 0) return asked;
      for (; next; next = chooseNext(mine, tried, failed, now())) {
        tried.add(next.key);
        const delay = await this.#try(next);
        if (this.#isStopped) return undefined;
        if (delay !== undefined && !mayGoOn(next, failed)) return delay;
        failed = delay === undefined ? undefined : next;
        rest = delay === undefined ? rest : Math.min(rest ?? delay, delay);
      }
    }
  }

  /**
   * Another tab has delivered it meanwhile, or its receiver has refused it. The same key gets the same answer. Gives the milliseconds
   * after which to ask again, where the line is down.
   */
  async #findSettled(mine: readonly Waiting[]): Promise<number | undefined> {
    let rest: number | undefined;
    const { outbox, fetch } = this.#parts;
    for (const [key, { entry, place, report }] of this.#followed) {
      const kept = mine.find((one) => one.key === key);
      if (kept?.refused) {
        this.unfollow(key);
        report({ state: 'refused', ...kept.refused });
      } else if (!kept) {
        const { made } = entry;
        const heldFor = () => outbox.heldFor({ madeAt: made.at, seen: { ...made, held: 0 } });
        const result = await post({ ...entry, heldFor }, fetch, this.#stop.signal);
        if (result.state !== 'again') {
          this.unfollow(key);
          report(result);
        } else {
          const { cause, delay = slowly } = result;
          rest = Math.min(rest ?? delay, delay);
          report({ state: 'kept', delay, cause, place });
        }
      }
    }
    return rest;
  }

  /** Gives the milliseconds until it may be tried again; undefined once it is settled, or gone. */
  async #try(one: Waiting): Promise<number | undefined> {
    const { outbox, fetch } = this.#parts;
    const followed = this.#followed.get(one.key);
    const read = followed ? { body: followed.entry.body } : await this.#read(one);
    if (read === 'gone') return undefined;
    const stop = new AbortController();
    this.#sending = { key: one.key, stop };
    followed?.report({ state: 'sending' });
    const signal = AbortSignal.any([stop.signal, this.#stop.signal]);
    const parcel = {
      ...one,
      heldFor: () => outbox.heldFor(one),
      isLeaving: followed?.isLeaving ?? false,
    };
    const result: Try =
      read.body === null ? unreadable : await post({ ...parcel, body: read.body }, fetch, signal);
    this.#sending = undefined;
    // Taken back by the person, who may have written something else by now.
    if (signal.aborted) return undefined;
    return result.state === 'again' ? this.#keep(one, result) : this.#settle(one, result);
  }

  /** Null where nobody can read it any more. What cannot be read right now is passed over. */
  async #read(one: Waiting): Promise<{ readonly body: string | null } | 'gone'> {
    const { outbox } = this.#parts;
    const body = await outbox.readBody(one).catch(() => null);
    if (body === null) return 'gone';
    if (body !== undefined) return { body };
    return (await outbox.list()).some(({ key }) => key === one.key) ? { body: null } : 'gone';
  }

  async #keep(one: Waiting, { delay: asked, cause }: Extract<Try, { state: 'again' }>): Promise<number> {
    const { outbox, now } = this.#parts;
    const tries = one.tries + 1;
    const delay = asked ?? backOff(tries);
    await outbox.change(one, { tries, notBefore: asked === undefined ? null : now() + asked });
    // Those behind it wait with it.
    for (const { place, report } of this.#followed.values()) report({ state: 'kept', delay, cause, place });
    return delay;
  }

  async #settle(one: Waiting, outcome: Outcome): Promise<undefined> {
    const { outbox, now, settled } = this.#parts;
    if (outcome.state === 'refused') {
      const { reason, status, detail } = outcome;
      const refused: Refused = { reason, status, detail, at: now() };
      await outbox.change(one, { tries: one.tries + 1, refused });
    } else await outbox.remove(one);
    const followed = this.#followed.get(one.key);
    this.unfollow(one.key);
    if (followed) followed.report(outcome);
    else settled(one, outcome);
  }
}

/** Milliseconds between two questions for the answer to what another tab has delivered. */
const slowly = 5000;

/** Its key is lost: nobody can read it, and nothing says what was in it. */
const unreadable: Outcome = {
  state: 'refused',
  reason: 'other',
  status: 0,
  detail: 'This device cannot read it any more.',
};
