import type { Sql } from '../sql.js';
import type { FindController } from './earlier-names.js';

/** What bringing a store up to date needs to know beyond the store. */
export interface UpgradeParts {
  readonly findController: FindController;
  /** Told how many records could not be understood: they stay in the log, and say nothing of anybody. */
  readonly onSkipped?: ((records: number) => void) | undefined;
}

/** One step of the tables, from the edition before it. */
export interface Migration {
  /** The edition that it leads to. */
  readonly edition: number;
  /** Part of one transaction for all steps. Changes nothing of what was signed, logged or sealed. */
  run(sql: Sql, from: Origin): Promise<void>;
}

/** Where a store comes from. */
export interface Origin {
  /** The edition that was found; 0 for a store that is made now. */
  readonly found: number;
  /** There for every store that was found. */
  readonly parts: UpgradeParts | undefined;
}

/** Runs statements that stand one after the other, each ended by a semicolon. */
export async function runStatements(sql: Sql, text: string): Promise<void> {
  for (const statement of text.split(';').filter((one) => one.trim())) await sql.run(statement);
}
