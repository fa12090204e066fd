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
  /** All who came to pass and are not through, those who still wait too. */
  const passing = new Set<Promise<void>>();
  let last: Promise<void> | undefined;
  return {
    pass: (work) => {
      // For those who came before, and for no later one: whoever comes again and again shuts nobody out.
      const before = last;
      const through = (async () => {
        await before;
        return work();
      })();
      const ended = whenEnded(through);
      passing.add(ended);
      void ended.then(() => passing.delete(ended));
      return through;
    },
    alone: (work) => {
      const before = [last, ...passing];
      const run = (async () => {
        await Promise.all(before);
        return work();
      })();
      const ended = whenEnded(run);
      last = ended;
      void ended.then(() => {
        if (last === ended) last = undefined;
      });
      return run;
    },
  };
}

const whenEnded = (run: Promise<unknown>): Promise<void> =>
  run.then(
    () => undefined,
    () => undefined,
  );
