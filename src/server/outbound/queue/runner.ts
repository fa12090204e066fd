import { setImmediate as breathe } from 'node:timers/promises';
import { StoreError } from '../../store/sql.js';
import type { StoredJob } from '../../store/jobs.js';
import { decideNext, limitPause } from './back-off.js';
import type { Handler, Outcome } from './job.js';
import { type Jobs, leaseTime } from './jobs-of-kind.js';

/** What runners need of the world around them. */
export interface RunnerWorld {
  readonly now: () => Date;
  warn(message: string, facts: object): void;
  /** Does something later; gives what calls it off. */
  later(milliseconds: number, work: () => void): () => void;
}

const minute = 60_000;
const second = 1000;
const most = 50;
const shortest = 10;
/** How long a receiver that has nothing to do waits before it looks for what others have stored and left. */
const idle = [second, 2 * second, 5 * second, 15 * second, 30 * second, minute];
/** How long a stop waits for what is under way; the rest stays stored. */
const patienceAtStop = 10 * second;

/**
 * Does the stored jobs of one kind, one after the other, as long as this receiver runs. Each job is taken before it is done, so that
 * of several receivers one does it. At least once: after a crash between doing and noting it, a job is done again. What the store
 * itself refuses is no try.
 */
export class Runner {
  readonly #handler: Handler;
  readonly #jobs: Jobs;
  readonly #world: RunnerWorld;
  readonly #stop = new AbortController();
  /** Jobs that are done and could not be noted as such yet. */
  readonly #done = new Set<string>();
  #running: Promise<void> | undefined;
  #callOff: (() => void) | undefined;
  #isWoken = false;
  /** A job that stands may have something new to tell. */
  #isEager = true;
  #idle = 0;
  /** A limit holds until then. */
  #limitedUntil = 0;
  #isLimitSaid = false;

  constructor(handler: Handler, jobs: Jobs, world: RunnerWorld) {
    this.#handler = handler;
    this.#jobs = jobs;
    this.#world = world;
  }

  /** A job may have been stored. Comes back at once. */
  wake(): void {
    this.#isEager = true;
    if (!this.#isLimited) this.#start();
  }

  /** The same, whatever limit holds. */
  hurry(): void {
    this.#limitedUntil = 0;
    this.wake();
  }

  /** Waits a while for the job that is under way; the others stay stored. */
  async close(): Promise<void> {
    this.#stop.abort();
    this.#callOff?.();
    let callOff: (() => void) | undefined;
    const patience = new Promise<void>((resolve) => {
      callOff = this.#world.later(patienceAtStop, resolve);
    });
    await Promise.race([this.#running, patience]);
    callOff?.();
  }

  get #isLimited(): boolean {
    return this.#limitedUntil > this.#now();
  }

  #now(): number {
    return this.#world.now().getTime();
  }

  #start(): void {
    if (this.#stop.signal.aborted) return;
    this.#isWoken = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
      if (this.#isWoken && !this.#isLimited) this.#start();
    });
  }

  async #run(): Promise<void> {
    await breathe();
    this.#callOff?.();
    this.#isWoken = false;
    try {
      for (const id of this.#done) await this.#end(id);
      this.#idle = (await this.#runDue()) ? 0 : Math.min(this.#idle + 1, idle.length - 1);
      this.#plan(await this.#findPause());
    } catch (error) {
      // The store cannot be read or written for a moment: what is in it stays.
      this.#world.warn('The queue could not reach the store.', { kind: this.#handler.kind, err: error });
      this.#plan(minute);
    }
  }

  async #findPause(): Promise<number> {
    const now = this.#now();
    if (this.#isLimited) return this.#limitedUntil - now;
    const longest = idle[this.#idle] ?? minute;
    const next = await this.#jobs.nextAt();
    return next === null ? longest : Math.max(shortest, Math.min(next - now, longest));
  }

  #plan(pause: number): void {
    if (this.#stop.signal.aborted) return;
    this.#callOff = this.#world.later(pause, () => this.#start());
  }

  /** False when there was nothing to do. */
  async #runDue(): Promise<boolean> {
    for (let isBusy = false; ; isBusy = true) {
      let taken = 0;
      for (const job of await this.#listDue()) {
        if (this.#stop.signal.aborted) return true;
        if (!(await this.#jobs.claim(job.id))) continue;
        taken++;
        this.#isEager = false;
        if (await this.#runOne(job)) return true;
        await breathe();
      }
      if (taken === 0) return isBusy;
    }
  }

  async #listDue(): Promise<readonly StoredJob[]> {
    const isEager = this.#isEager && this.#handler.isStanding === true;
    const idleOnes = isEager ? await this.#jobs.listIdle() : [];
    return idleOnes.length > 0 ? idleOnes : this.#jobs.listDue(most);
  }

  /** True when no job of this kind can go for a while. */
  async #runOne(job: StoredJob): Promise<boolean> {
    const { outcome, tries } = await this.#try(job);
    const now = this.#now();
    const change = decideNext(outcome, { tries }, this.#handler, now);
    if (outcome.kind === 'failed') this.#tellFailure(outcome.problem, tries, change.kind === 'bury');
    if (change.kind === 'end') {
      this.#isLimitSaid = false;
      this.#done.add(job.id);
      await this.#end(job.id);
    } else if (change.kind === 'bury') await this.#jobs.bury(job.id, change.problem);
    else await this.#jobs.postpone(job.id, change);
    if (outcome.kind !== 'limited' || !outcome.isForAll) return outcome.kind === 'stopped';
    if (!this.#isLimitSaid)
      this.#world.warn('A limit holds: no more of these go out for a while. None is lost.', {
        kind: job.kind,
      });
    this.#isLimitSaid = true;
    this.#limitedUntil = now + limitPause;
    return true;
  }

  /** What a try came to, and how often the job had failed before it. */
  async #try(job: StoredJob): Promise<{ readonly outcome: Outcome; readonly tries: number }> {
    let { tries } = job;
    const letGo = this.#hold(job.id);
    try {
      const outcome = await this.#handler.run(job, {
        keep: (about) => {
          tries = 0;
          return this.#jobs.keep(job.id, about);
        },
        signal: this.#stop.signal,
      });
      return { outcome, tries };
    } catch (error) {
      if (error instanceof StoreError) throw error;
      // A job that makes its handler stumble holds nobody else's up.
      this.#world.warn(this.#handler.failure, { kind: job.kind, err: error });
      return { outcome: { kind: 'failed', problem: 'fault', isForGood: false }, tries };
    } finally {
      letGo();
    }
  }

  /** Keeps others off a job for as long as it is worked on. */
  #hold(id: string): () => void {
    let callOff: (() => void) | undefined;
    const plan = (): void => {
      callOff = this.#world.later(leaseTime / 3, () => {
        plan();
        // Where the store does not answer, the next time may do; if not, another receiver takes over.
        this.#jobs.claim(id).catch(() => undefined);
      });
    };
    plan();
    return () => callOff?.();
  }

  async #end(id: string): Promise<void> {
    await this.#jobs.end(id);
    this.#done.delete(id);
  }

  #tellFailure(problem: string, tries: number, isDead: boolean): void {
    this.#world.warn(
      isDead
        ? `${this.#handler.failure} It is given up, and waits in the console under what could not be sent.`
        : `${this.#handler.failure} It is tried again.`,
      { kind: this.#handler.kind, problem, tries: tries + 1 },
    );
  }
}
