import { setTimeout as wait } from 'node:timers/promises';

const [patience, pause] = [1000, 5];
const busy = 5;

const isBusy = (error: unknown): boolean =>
  (((error as Error).cause as { readonly errcode?: number } | undefined)?.errcode ?? 0) % 256 === busy;

/**
 * Does what needs the file's lock, again while another connection holds it, for a second at most. SQLite's own way to wait
 * stops the whole process, and whoever holds the lock may live in it.
 */
export async function awaitLock<Result>(work: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() - start > patience) throw error;
    }
    await wait(pause);
  }
}
