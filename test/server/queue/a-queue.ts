import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Handler, Outcome } from '../../../src/server/outbound/queue/job.js';
import { Queue } from '../../../src/server/outbound/queue/queue.js';
import { makeStore } from '../../../src/server/store/make-store.js';
import { openDatabase } from '../../../src/server/store/sqlite/open-database.js';
import type { Database } from '../../../src/server/store/sql.js';
import { makeFolder } from '../a-receiver.js';

/** A clock that goes when it is told to, and does on its way what was put off. */
export interface Clock {
  readonly now: () => Date;
  readonly later: (milliseconds: number, work: () => void) => () => void;
  /** Goes on to that moment, and lets everything that is due on the way come to its end. */
  goTo(milliseconds: number): Promise<void>;
}

// Reads and writes of a real store take turns of the event loop.
export const settle = async (): Promise<void> => {
  for (let turns = 0; turns < 50; turns++) await new Promise((resolve) => setImmediate(resolve));
};

export function makeClock(start = Date.parse('2026-11-24T10:00:00Z')): Clock {
  let time = start;
  const timers = new Set<{ at: number; work: () => void }>();
  return {
    now: () => new Date(time),
    later: (milliseconds, work) => {
      const timer = { at: time + milliseconds, work };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    goTo: async (end) => {
      await settle();
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
        if (!next) break;
        timers.delete(next);
        time = Math.max(time, next.at);
        next.work();
        await settle();
      }
      time = Math.max(time, end);
    },
  };
}

export async function openStore(t: TestContext, folder = makeFolder(t)): Promise<Database> {
  const database = await openDatabase(join(folder, 'accord.db'));
  t.after(() => database.close());
  return database;
}

/** A queue of links whose tries come to what `run` says. */
export function makeQueue(
  t: TestContext,
  database: Database,
  clock: Clock,
  run: (about: string) => Outcome | Promise<Outcome>,
  more: Partial<Handler> = {},
): { readonly queue: Queue; readonly warnings: string[] } {
  const warnings: string[] = [];
  const queue = new Queue(
    makeStore(database).queue,
    [
      {
        kind: 'link-mail',
        pauses: [1000, 60_000],
        failure: 'A link could not be sent.',
        run: async ({ about }) => run(about),
        ...more,
      },
    ],
    {
      now: clock.now,
      later: clock.later,
      warn: (message, facts) => void warnings.push(`${message} ${JSON.stringify(facts)}`),
    },
  );
  t.after(() => {
    void queue.close();
  });
  return { queue, warnings };
}
