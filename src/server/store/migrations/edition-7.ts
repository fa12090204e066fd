import { type Migration, runStatements } from './migration.js';
import { tables } from './tables-7.js';
import { bringToEdition7 } from './to-edition-7.js';

/** What every later edition builds on: laid out in a new store, or made of what editions 1 to 6 kept. */
export const edition7: Migration = {
  edition: 7,
  run: async (sql, { found, parts }) => {
    if (found === 0) return runStatements(sql, tables);
    if (!parts) throw new Error('A store of an earlier edition cannot be read without its forms.');
    const skipped = await bringToEdition7(sql, found, parts.findController);
    if (skipped > 0) parts.onSkipped?.(skipped);
  },
};
