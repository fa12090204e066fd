import { randomUUID } from 'node:crypto';
import { addAudit } from '../store/audit.js';
import { dropJournalWaits, readJournalWaits } from '../store/journal-waits.js';
import type { Database } from '../store/sql.js';

/** Stops waiting for journals that are lost for good, and says so in the trail. Gives their names. */
export const forgetJournals = (database: Database, now: Date): Promise<readonly string[]> =>
  database.transact(async (sql) => {
    const journals = (await readJournalWaits(sql))?.journals ?? [];
    if (journals.length === 0) return journals;
    await dropJournalWaits(sql, journals);
    await addAudit(
      sql,
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
