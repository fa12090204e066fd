import type { Database } from './database.js';
import type { FindController } from './earlier-names.js';
import { bringToEdition7 } from './to-edition-7.js';

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
  readonly run: (database: Database, found: number, parts: UpgradeParts) => void;
}

/** Numbered, forward only, in their order: a new edition of the tables adds one, and changes none. */
const migrations: readonly Migration[] = [
  {
    edition: 7,
    from: 1,
    run: (database, found, { findController, onSkipped }) => {
      const skipped = bringToEdition7(database, found, findController);
      if (skipped > 0) onSkipped?.(skipped);
    },
  },
];

/** The edition of today's tables. */
export const edition = migrations.at(-1)?.edition ?? 0;

/** Whether a store of this edition can be brought up to today's. */
export const isUpgradable = (found: number): boolean =>
  found < edition && migrations.some(({ from }) => from <= found);

/** Brings a store up to today's edition, in the transaction of its caller. */
export function upgrade(database: Database, found: number, parts: UpgradeParts): void {
  let reached = found;
  for (const migration of migrations)
    if (migration.edition > reached) {
      migration.run(database, reached, parts);
      reached = migration.edition;
    }
}
