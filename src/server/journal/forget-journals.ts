import { randomUUID } from 'node:crypto';
import type { Store } from '../store/store.js';

/** Stops waiting for journals that are lost for good, and says so in the trail. Gives their names. */
export const forgetJournals = (store: Store, now: Date): Promise<readonly string[]> =>
  store.transact(async (parts) => {
    const journals = (await parts.journal.readWaits())?.journals ?? [];
    if (journals.length === 0) return journals;
    await parts.journal.dropWaits(journals);
    await parts.audit.add(
      {
        at: now.toISOString(),
        who: 'command line',
        act: 'accord journal forget',
        about: { count: journals.length },
        outcome: 'done',
      },
      randomUUID().slice(0, 8),
    );
    return journals;
  });
