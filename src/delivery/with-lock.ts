/** Milliseconds after which whoever holds a lock is taken for stuck. */
const patience = 20_000;

/**
 * Does something while no other tab of this site does the same. Where there are no locks, or the one who has it does not let go, it
 * is done all the same: that a submission is stored once is what its key is for.
 */
export async function withLock<Result>(
  name: string,
  work: () => Promise<Result>,
  locks: LockManager | undefined = navigator.locks,
): Promise<Result> {
  let begun: Promise<Result> | undefined;
  const begin = () => (begun ??= work());
  try {
    return (await locks?.request(name, { signal: AbortSignal.timeout(patience) }, begin)) ?? begin();
  } catch {
    // Refused or waited for in vain; what was begun tells itself what went wrong.
    return begin();
  }
}
