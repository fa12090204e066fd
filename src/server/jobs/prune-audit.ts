import type { Store } from '../store/store.js';

const day = 86_400_000;

/** Takes entries of the trail away once they are so many days old, at the start and once a day; gives what stops it. */
export function startPruning(
  store: Store,
  { days, now, warn }: { readonly days: number; readonly now: () => Date; warn(error: unknown): void },
): () => void {
  const prune = (): void =>
    void store.audit.prune(new Date(now().getTime() - days * day).toISOString()).catch(warn);
  prune();
  const timer = setInterval(prune, day);
  timer.unref();
  return () => clearInterval(timer);
}
