/** Lets many pass side by side, or one have everything to itself. */
export interface Gate {
  /** Begins once nobody has it to themselves. */
  pass<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Begins once those who are passing are through; who comes meanwhile waits until it has ended, however that is. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
}

/**
 * Two connections that want to write to one SQLite file poll for its lock, and whoever writes all the time leaves the other none. Here
 * they wait in line.
 */
export function makeGate(): Gate {
  const passing = new Set<Promise<unknown>>();
  let last: Promise<unknown> | undefined;
  const untilFree = async (): Promise<void> => {
    if (!last) return;
    await last;
    // Somebody else may have come first.
    await untilFree();
  };
  return {
    pass: async (work) => {
      await untilFree();
      const through = work();
      passing.add(through);
      try {
        return await through;
      } finally {
        passing.delete(through);
      }
    },
    alone: (work) => {
      const before = last;
      const run = (async () => {
        await before;
        await Promise.allSettled(passing);
        return work();
      })();
      const ended = run.then(
        () => undefined,
        () => undefined,
      );
      last = ended;
      void ended.then(() => {
        if (last === ended) last = undefined;
      });
      return run;
    },
  };
}
