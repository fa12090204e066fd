import type { Delivery } from '../delivery/deliver.js';
import type { Moment } from '../delivery/held-for.js';
import type { Outbox, Place, Waiting } from '../delivery/outbox.js';
import type { Round, RoundParts } from '../delivery/round.js';
import type { Receipt } from '../proof/receipt.js';
import type { Sealed, SealingJwk } from '../proof/sealed.js';
import { seal } from './seal.js';

const path = 'v1/sealed';

/** What a person sent at the counter, still open. */
export interface Open {
  readonly key: string;
  readonly formId: string;
  /** JSON of the submission. */
  readonly body: string;
}

/** What a queue works with, and whom it tells. */
export interface QueueParts {
  /** That of the page. */
  readonly outbox: Promise<Outbox>;
  /** What delivers, again and again. */
  readonly makeRound: (origin: string, outbox: Outbox, settled: RoundParts['settled']) => Round;
  readonly moment: () => Moment;
  readonly changed: () => void;
  /** What was sent in an earlier visit, or to nobody who still waits, has arrived. */
  readonly arrived: (receipt: Receipt, formId: string) => void;
}

/** What waits on a counter's device for its receiver, sealed. */
export class Queue {
  readonly #endpoint: string;
  readonly #changed: () => void;
  readonly #moment: () => Moment;
  readonly #outbox: Promise<Outbox>;
  readonly #round: Promise<Round>;

  constructor(endpoint: string, { outbox: opened, makeRound, moment, changed, arrived }: QueueParts) {
    this.#endpoint = endpoint;
    this.#changed = changed;
    this.#moment = moment;
    this.#outbox = opened;
    this.#round = opened.then((outbox) =>
      makeRound(new URL(endpoint).origin, outbox, ({ formId }, outcome) => {
        if (outcome.state !== 'refused') arrived(outcome.receipt, formId);
        changed();
      }),
    );
  }

  /** Goes on with what earlier days left. */
  async start(): Promise<void> {
    const outbox = await this.#outbox;
    // Tries without a line say nothing against an entry: after some of them, those behind it would no longer wait for it.
    for (const one of await this.list()) if (one.tries > 0) await outbox.change(one, { tries: 0 });
    (await this.#round).start();
  }

  /** Seals something, keeps it, and then sends it. Says where it is kept, once it is: from then on only its receiver can read it. */
  async send(
    { key, formId, body }: Open,
    jwk: SealingJwk,
    report: (delivery: Delivery) => void,
  ): Promise<Place> {
    const made = this.#moment();
    const sealed = await seal({ body, key, form: formId, madeAt: new Date(made.at) }, jwk);
    const entry = {
      key,
      formId,
      path,
      endpoint: this.#endpoint,
      made,
      type: 'application/json',
      body: JSON.stringify(sealed),
    };
    const place = await (await this.#outbox).put(entry);
    (await this.#round).follow(entry, place, (delivery) => {
      report(delivery);
      this.#changed();
    });
    this.#changed();
    return place;
  }

  /** Nobody waits for that one any longer; it goes on its way all the same. */
  async leave(key: string): Promise<void> {
    (await this.#round).unfollow(key);
  }

  /** In the order in which they came. */
  async list(): Promise<readonly Waiting[]> {
    return (await (await this.#outbox).list()).filter((one) => one.path === path);
  }

  /** Tries all of it again, also what was refused: its owner may have put that right. */
  async hurry(): Promise<void> {
    const outbox = await this.#outbox;
    for (const one of await this.list())
      if (one.refused || one.notBefore !== null) await outbox.change(one, { refused: null, notBefore: null });
    (await this.#round).hurry();
  }

  /** Everything as it is kept, to be carried to the receiver by hand. */
  async export(): Promise<readonly ({ readonly key: string } & Sealed)[]> {
    const outbox = await this.#outbox;
    const found = [];
    for (const one of await this.list()) {
      const body = await outbox.readBody(one);
      if (body !== undefined) found.push({ key: one.key, ...(JSON.parse(body) as Sealed) });
    }
    return found;
  }
}
