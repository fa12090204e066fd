/** A wait that ends early when the device is back on line or when `hurry` is called. */
export function makeWait(target: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>) {
  let wake: (() => void) | undefined;
  return {
    hurry: () => wake?.(),
    wait: (milliseconds: number) =>
      new Promise<void>((resolve) => {
        const done = () => {
          clearTimeout(timer);
          target.removeEventListener('online', done);
          wake = undefined;
          resolve();
        };
        const timer = setTimeout(done, milliseconds);
        target.addEventListener('online', done);
        wake = done;
      }),
  };
}
