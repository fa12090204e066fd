import { StoreError } from '../store/sql.js';

const keptForMilliseconds = 1000;
const patienceInMilliseconds = 3000;

/**
 * Asks a question that costs something once a second at most, by a clock that nobody sets, and one at a time, however many want
 * to know. The result rejects as `ask` did, or with StoreError when no answer came within three seconds.
 */
export function makeProbe(ask: () => Promise<void>, steady: () => number): () => Promise<void> {
  let asked: Promise<void> | undefined;
  let answeredAt: number | undefined;
  return () => {
    const isOld = answeredAt !== undefined && steady() - answeredAt >= keptForMilliseconds;
    if (!asked || isOld) {
      answeredAt = undefined;
      asked = ask().finally(() => {
        answeredAt = steady();
      });
    }
    return giveUp(asked);
  };
}

/** A store that hangs is not asked again meanwhile: that would only add to what it has to do. */
async function giveUp(asked: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new StoreError('The store did not answer in time.')),
      patienceInMilliseconds,
    );
  });
  try {
    await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
