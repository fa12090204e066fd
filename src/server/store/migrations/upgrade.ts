import type { Sql } from '../sql.js';
import type { FindController } from './earlier-names.js';
import { bringToEdition7 } from './to-edition-7.js';
import { bringToEdition8 } from './to-edition-8.js';

/** What bringing a store up to date needs to know beyond the store. */
export interface UpgradeParts {
  readonly findController: FindController;
  /** Told how many records could not be understood: they stay in the log, and say nothing of anybody. */
  readonly onSkipped?: ((records: number) => void) | undefined;
}

interface Migration {
  /** The edition that it leads to. */
  readonly edition: number;
  /** The oldest edition that it starts from. */
  readonly from: number;
  /** Changes nothing of what was signed, logged or sealed. */
  readonly run: (sql: Sql, found: number, parts: UpgradeParts) => Promise<void>;
}

/** Numbered, forward only, in their order: a new edition of the tables adds one, and changes none. */
const migrations: readonly Migration[] = [
  {
    edition: 7,
    from: 1,
    run: async (sql, found, { findController, onSkipped }) => {
      const skipped = await bringToEdition7(sql, found, findController);
      if (skipped > 0) onSkipped?.(skipped);
    },
  },
  { edition: 8, from: 7, run: (sql) => bringToEdition8(sql) },
];

/** The edition of today's tables. */
export const edition = migrations.at(-1)?.edition ?? 0;

/** Whether a store of this edition can be brought up to today's. */
export const isUpgradable = (found: number): boolean =>
  found < edition && migrations.some(({ from }) => from <= found);

/** Brings a store up to today's edition, in the transaction of its caller. */
export async function upgrade(sql: Sql, found: number, parts: UpgradeParts): Promise<void> {
  let reached = found;
  for (const migration of migrations)
    if (migration.edition > reached) {
      await migration.run(sql, reached, parts);
      reached = migration.edition;
    }
}
