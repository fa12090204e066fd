import type { Claim, StoredJob } from '../../store/jobs.js';
import type { Store } from '../../store/store.js';

/** The stored jobs of one kind, as one receiver takes them. */
export interface Jobs {
  listDue(most: number): Promise<readonly StoredJob[]>;
  listIdle(): Promise<readonly StoredJob[]>;
  nextAt(): Promise<number | null>;
  claim(id: string): Promise<boolean>;
  keep(id: string, about: string): Promise<boolean>;
  end(id: string): Promise<void>;
  postpone(id: string, next: Parameters<Store['queue']['postpone']>[1]): Promise<void>;
  bury(id: string, problem: string): Promise<void>;
}

/**
 * How long a job belongs to whoever took it last. It is taken anew three times as often as long as it is worked on, so the rest is
 * for the clocks of several machines, which differ; after a crash, another receiver goes on so much later.
 */
export const leaseTime = 45_000;

/** The jobs of a kind in a store; `holder` is the name of this receiver, and of no other. */
export function jobsOfKind(jobs: Store['queue'], kind: string, holder: string, now: () => Date): Jobs {
  const claimNow = (): Claim => {
    const at = now().getTime();
    return { holder, now: at, until: at + leaseTime };
  };
  return {
    listDue: (most) => jobs.listDue(kind, claimNow(), most),
    listIdle: () => jobs.listIdle(kind, claimNow()),
    nextAt: () => jobs.nextAt(kind, claimNow()),
    claim: (id) => jobs.claim(id, claimNow()),
    keep: (id, about) => jobs.keep(id, about, claimNow()),
    end: (id) => jobs.end(id, holder),
    postpone: (id, next) => jobs.postpone(id, next, holder),
    bury: (id, problem) => jobs.bury(id, problem, claimNow()),
  };
}
