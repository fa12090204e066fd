import type { Store } from '../store/store.js';

const day = 86_400_000;

/** Takes noted calls away once they count no more, at the start and once a day; gives what stops it. */
export function startForgettingCalls(
  store: Pick<Store, 'calls'>,
  {
    keptTime,
    now,
    warn,
  }: { readonly keptTime: number; readonly now: () => Date; warn(error: unknown): void },
): () => void {
  const forget = (): void => void store.calls.forget(now().getTime() - keptTime).catch(warn);
  forget();
  const timer = setInterval(forget, day);
  timer.unref();
  return () => clearInterval(timer);
}
