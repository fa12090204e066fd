import { randomUUID } from 'node:crypto';
import type { StoredJob } from '../../store/jobs.js';
import type { DeadGroup } from '../../store/queue-state.js';
import { StoreError } from '../../store/sql.js';
import type { Store } from '../../store/store.js';
import type { Handler, JobKind } from './job.js';
import { jobsOfKind, leaseTime } from './jobs-of-kind.js';
import { Runner, type RunnerWorld } from './runner.js';

const hour = 3_600_000;
const day = 24 * hour;
/** How long what was given up is kept for its owner to look at. */
const keptDead = 30 * day;

/**
 * Everything that leaves, stored until it has gone: neither a restart nor an outage loses any of it. Each kind goes its own way, so
 * that a CRM that is slow holds up no mail. A kind without a handler waits for a receiver that has one.
 */
export class Queue {
  readonly #jobs: Store['queue'];
  readonly #world: RunnerWorld;
  readonly #runners: ReadonlyMap<JobKind, Runner>;
  #callOff: (() => void) | undefined;
  #isClosed = false;
  #isHeld = false;

  constructor(jobs: Store['queue'], handlers: readonly Handler[], world: RunnerWorld) {
    this.#jobs = jobs;
    this.#world = world;
    // Of this start alone: what one before it had taken is free again when its lease ends.
    const holder = randomUUID();
    this.#runners = new Map(
      handlers.map((handler) => [
        handler.kind,
        new Runner(handler, jobsOfKind(jobs, handler.kind, holder, world.now), world),
      ]),
    );
  }

  /** Begins with what an earlier run, or another receiver, has left. */
  start(): void {
    if (this.#runners.size === 0 || this.#isClosed || this.#isHeld) return;
    void this.#tidy();
    for (const runner of this.#runners.values()) runner.wake();
  }

  /** Lets nothing leave until `release`: what is stored waits. */
  hold(): void {
    this.#isHeld = true;
  }

  release(): void {
    this.#isHeld = false;
    this.start();
  }

  /** Stores a job; it is on the disk once this resolves, and done some time after. */
  async add(job: Omit<StoredJob, 'tries' | 'madeAt' | 'kind'> & { readonly kind: JobKind }): Promise<void> {
    await this.#jobs.add([{ ...job, madeAt: this.#world.now().getTime() }]);
    this.wake(job.kind);
  }

  /** A job of this kind may have been stored. Comes back at once. */
  wake(kind: JobKind): void {
    if (!this.#isHeld) this.#runners.get(kind)?.wake();
  }

  /** Tries now what waits for a new try. */
  async hurry(): Promise<void> {
    await this.#jobs.hurry(this.#world.now().getTime());
    if (this.#isHeld) return;
    for (const runner of this.#runners.values()) runner.hurry();
  }

  /** Tries again what was given up; gives how many jobs that are. */
  async revive(group: DeadGroup): Promise<number> {
    const count = await this.#jobs.revive(group, this.#world.now().getTime());
    if (!this.#isHeld) for (const runner of this.#runners.values()) runner.wake();
    return count;
  }

  /** Gives up for good what was given up; gives how many jobs that are. */
  forget(group: DeadGroup): Promise<number> {
    return this.#jobs.forget(group);
  }

  /** Waits a while for what is under way; the rest stays stored. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#callOff?.();
    await Promise.all([...this.#runners.values()].map((runner) => runner.close()));
  }

  async #tidy(): Promise<void> {
    const now = this.#world.now().getTime();
    try {
      await this.#jobs.mendTimes(now, { pause: 2 * day, hold: 2 * leaseTime });
      const forgotten = await this.#jobs.forgetOld(now - keptDead);
      if (forgotten > 0)
        this.#world.warn('What could not be sent for 30 days is forgotten.', { count: forgotten });
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
    if (!this.#isClosed) this.#callOff = this.#world.later(hour, () => void this.#tidy());
  }
}
