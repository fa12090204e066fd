import { createHash } from 'node:crypto';
import { choicesOf } from '../../../src/form/index.js';
import type { Received } from '../../../src/proof/index.js';
import { recordWithdrawal } from '../../../src/server/choices/withdraw.js';
import { type Append, makeAppend } from '../../../src/server/log/append-batch.js';
import { type Draft, type Settled, settleKnown } from '../../../src/server/log/draft.js';
import { besideThread, Ledger } from '../../../src/server/log/ledger.js';
import { digestGiven } from '../../../src/server/people/contact.js';
import { makeStore } from '../../../src/server/store/make-store.js';
import type { Store } from '../../../src/server/store/store.js';
import { type ClockWatch, makeClockWatch } from '../../../src/server/log/clock-watch.js';
import { type Intake, receiveSubmission } from '../../../src/server/submit/receive-submission.js';
import { fillIn } from '../a-submission.js';
import { Crash, type Disk, type Trouble } from './a-disk.js';
import type { Kit } from './a-kit.js';
import { type Chance, makeSeededRandom } from './seeded.js';

export const minute = 60_000;
export const hour = 60 * minute;

/** What somebody did, when, and what they hold of it. */
export interface Act {
  readonly person: number;
  readonly kind: 'yes' | 'no' | 'stop';
  readonly key: string;
  /** By the one true clock. */
  readonly at: number;
  /** Made once: a retry carries the same bytes. */
  readonly submission: Received | null;
  receipt?: { readonly id: string; readonly logIndex: number };
}

export const emailOf = (person: number): string => `person-${person}@example.fr`;

/** The choices that a life is about: an address, and a number that is asked with a yes and a no alike. */
export const byEmail = 'offers:email:own';
export const byPhone = 'offers:phone:own';

interface Node {
  readonly name: string;
  readonly clock: ClockWatch;
  readonly store: Store;
  readonly ledger: Ledger;
}

/**
 * A shop, its customers' devices, a network that loses, doubles and delays, two receivers on one store, and a disk: all of it
 * decided by one seed, and none of it by this machine's clock.
 */
export class World {
  readonly acts: Act[] = [];
  /** What happened, so that two runs of one seed can be told apart. */
  readonly trace = createHash('sha256');
  readonly #kit: Kit;
  readonly #chance: Chance;
  readonly #disk: Disk;
  readonly #events: { readonly at: number; readonly order: number; readonly run: () => Promise<void> }[] = [];
  readonly #random: ReturnType<typeof makeSeededRandom>;
  #nodes: (Node | null)[] = [null, null];
  #order = 0;
  #now: number;
  #isCalm = false;
  /** How far the machine's clock stands from the true one. */
  #skew = 0;

  constructor(kit: Kit, chance: Chance, disk: Disk) {
    this.#kit = kit;
    this.#chance = chance;
    this.#disk = disk;
    this.#now = kit.start;
    this.#random = makeSeededRandom(chance);
  }

  get now(): number {
    return this.#now;
  }

  /** Lives until everything that was done is on the device no more. */
  async live(): Promise<void> {
    const chance = this.#chance;
    await this.#start(0);
    await this.#start(1);
    const people = 2 + chance.below(4);
    for (let person = 0; person < people; person++) {
      let at = this.#now;
      for (let act = 1 + chance.below(6); act > 0; act--) {
        at += chance.below(chance.is(0.3) ? 3 * hour : 3 * minute);
        this.#plan(at, () => this.#act(person));
      }
    }
    for (let trouble = chance.below(8); trouble > 0; trouble--)
      this.#plan(this.#now + chance.below(5 * hour), () => this.#trouble());
    // In the end the network and the disk are well, and every device gets through.
    this.#plan(this.#now + 6 * hour, async () => {
      this.#isCalm = true;
      this.#disk.trouble = 'none';
      for (const index of [0, 1]) await this.#start(index);
    });
    for (let event = this.#take(); event; event = this.#take()) {
      this.#now = Math.max(this.#now, event.at);
      await event.run();
    }
    for (const node of this.#nodes) await node?.ledger.close();
  }

  note(...facts: readonly (string | number)[]): void {
    this.trace.update(`${this.#now} ${facts.join(' ')}\n`);
  }

  #plan(at: number, run: () => Promise<void>): void {
    this.#order += 1;
    this.#events.push({ at, order: this.#order, run });
  }

  #take() {
    this.#events.sort((one, next) => one.at - next.at || one.order - next.order);
    return this.#events.shift();
  }

  async #start(index: number): Promise<void> {
    if (this.#nodes[index]) return;
    const store = makeStore(await this.#disk.open());
    // A machine that starts asks what time it is. While it runs, somebody may set its clock.
    this.#skew = 0;
    const random = this.#random;
    const append: Append = makeAppend({
      store,
      keys: this.#kit.keys,
      wrappingKey: this.#kit.wrappingKey,
      dayOf: this.#kit.dayOf,
      steady: () => this.#now,
      now: () => new Date(this.#now + this.#skew),
      random,
    });
    const ledger = new Ledger(append, besideThread);
    this.#nodes[index] = {
      name: `receiver-${index}`,
      clock: makeClockWatch(
        () => new Date(this.#now),
        () => this.#now,
      ),
      store,
      ledger,
    };
    this.note('start', index);
  }

  /** The process ends: what it was doing is answered to nobody. */
  #end(node: Node): void {
    this.#nodes = this.#nodes.map((one) => (one === node ? null : one));
    this.note('end', node.name);
  }

  async #trouble(): Promise<void> {
    const chance = this.#chance;
    const kind = chance.pick([
      'clock',
      'kill',
      'power',
      'full',
      'crash-before',
      'crash-after',
      'power-amid',
    ] as const);
    this.note('trouble', kind);
    const back = this.#now + chance.below(30 * minute);
    if (kind === 'clock') {
      this.#skew = chance.below(4 * hour) - 2 * hour;
    } else if (kind === 'kill') {
      const node = this.#nodes[chance.below(2)];
      if (node) this.#end(node);
    } else if (kind === 'power' || kind === 'power-amid') {
      // Amid a commit: what was written and not acknowledged is there in part, or not at all.
      if (kind === 'power-amid') {
        this.#disk.trouble = 'torn';
        await this.#act(0, false);
      }
      this.#disk.trouble = 'none';
      for (const node of this.#nodes) if (node) this.#end(node);
      await this.#disk.cutPower(chance);
    } else {
      this.#disk.trouble = kind satisfies Trouble;
      this.#plan(back, async () => {
        this.#disk.trouble = 'none';
      });
    }
    this.#plan(back, async () => {
      await this.#start(0);
      await this.#start(1);
    });
  }

  /** Somebody presses; their device keeps it until a receipt has come. */
  async #act(person: number, isLater = true): Promise<void> {
    const chance = this.#chance;
    const kind = chance.pick(['yes', 'yes', 'no', 'stop'] as const);
    const act: Act = {
      person,
      kind,
      key: this.#random.uuid(),
      at: this.#now,
      submission: kind === 'stop' ? null : this.#fill(person, kind),
    };
    this.acts.push(act);
    this.note('act', person, kind, act.key);
    const isOffLine = chance.is(0.25) && !this.#isCalm;
    if (isLater && isOffLine) this.#plan(this.#now + chance.below(4 * hour), () => this.#send(act, 0));
    else await this.#send(act, 0);
  }

  #fill(person: number, kind: 'yes' | 'no'): Received {
    const { presentation } = this.#kit;
    const filled = fillIn(presentation, kind === 'yes' ? [byEmail, byPhone] : [], new Date(this.#now));
    const marks = Object.fromEntries(
      choicesOf(presentation).map(({ id, control }) => [
        id,
        kind === 'no' && control === 'yes-no' ? ('no' as const) : (filled.answers.marks[id] ?? null),
      ]),
    );
    const values = { ...filled.answers.values, email: emailOf(person) };
    // The device's wall clock stands where it stands; how long ago something was pressed is counted by another.
    const skew = this.#chance.is(0.2) ? this.#chance.below(4 * hour) - 2 * hour : 0;
    const at = new Date(this.#now + skew).toISOString();
    const pressed = Object.keys(marks).filter((id) => marks[id] !== null);
    return {
      ...filled,
      answers: { values, marks },
      device: {
        shownAt: at,
        sentAt: at,
        presses: Object.fromEntries(pressed.map((id) => [id, { at, ago: 0 }])),
        opened: filled.presentation.groups.length > 0 ? [`choice:${byPhone}`] : [],
      },
    } as Received;
  }

  /** One try, and the next one where no receipt came. */
  async #send(act: Act, tries: number): Promise<void> {
    if (act.receipt) return;
    const chance = this.#chance;
    const again = (): void =>
      this.#plan(this.#now + 1000 * 2 ** Math.min(tries, 9) + chance.below(1000), () =>
        this.#send(act, tries + 1),
      );
    const isLost = !this.#isCalm && chance.is(0.15);
    const isDoubled = !this.#isCalm && chance.is(0.1);
    const isDeaf = !this.#isCalm && chance.is(0.15);
    if (isDoubled)
      this.#plan(this.#now + chance.below(hour), async () => void (await this.#arrive(act, 'doubled')));
    const receipt = isLost ? null : await this.#arrive(act, 'sent');
    if (receipt && !isDeaf) {
      act.receipt = receipt;
      this.note('receipt', act.key, receipt.id, receipt.logIndex);
    } else again();
  }

  async #arrive(act: Act, how: string): Promise<Act['receipt'] | null> {
    const node = this.#nodes[this.#chance.below(2)];
    if (!node) return null;
    try {
      const settled = await (act.submission ? this.#submit(node, act) : this.#stop(node, act));
      this.note(how, node.name, act.key, settled.kind);
      if (settled.kind === 'conflict') throw new Error(`${act.key} is said to be another's`);
      return { id: settled.submission.id, logIndex: settled.submission.logIndex };
    } catch (error) {
      this.note(how, node.name, act.key, (error as Error).name);
      if (error instanceof Crash) this.#end(node);
      // A store that says no, and a process that ended: nothing was acknowledged.
      else if ((error as Error).name !== 'StoreError') throw error;
      return null;
    }
  }

  async #submit(node: Node, act: Act): Promise<Exclude<Settled, { kind: 'failed' }>> {
    const { kit } = { kit: this.#kit };
    const intake: Intake = {
      forms: kit.forms,
      derive: kit.derive,
      now: () => new Date(this.#now + this.#skew),
      dayOf: kit.dayOf,
      lookupSecret: kit.lookupSecret,
      collector: kit.collector,
      clock: node.clock,
      suspect: async () => [],
      roomFor: async () => 'whole',
      findKnown: (key) => node.store.records.findByIdempotencyKey(key),
      append: (draft: Draft) => node.ledger.append(draft),
    };
    const outcome = await receiveSubmission(
      {
        idempotencyKey: act.key,
        bodyDigest: act.key,
        submission: act.submission as Received,
        method: 'form',
        heldFor: this.#now - act.at,
      },
      intake,
    );
    if (
      outcome.kind === 'unknown-form' ||
      outcome.kind === 'invalid-answers' ||
      outcome.kind === 'quota-full'
    )
      throw new Error(`${act.kind} is no answer to this form: ${JSON.stringify(outcome)}`);
    return outcome;
  }

  /** The button of a mail program: it holds when it arrives. */
  async #stop(node: Node, act: Act): Promise<Extract<Settled, { kind: 'stored' | 'repeated' }>> {
    const kit = this.#kit;
    const known = await node.store.records.findByIdempotencyKey(act.key);
    if (known) return settleKnown({ bodyDigest: act.key }, known) as Extract<Settled, { kind: 'repeated' }>;
    const submission = await recordWithdrawal(
      { contacts: digestGiven(kit.lookupSecret, { email: emailOf(act.person) }) },
      {
        config: kit.config,
        language: 'fr',
        method: 'one-click',
        scopes: [{ channel: null, purpose: null, party: null }],
        key: act.key,
        bodyDigest: act.key,
      },
      {
        now: () => new Date(this.#now + this.#skew),
        dayOf: kit.dayOf,
        collector: kit.collector,
        widget: 'accord/simulated',
        append: (draft: Draft) => node.ledger.append(draft),
      },
    );
    if (!submission) throw new Error('A stop was taken for another one.');
    return { kind: 'repeated', submission };
  }
}
