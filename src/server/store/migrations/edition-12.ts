import { type Migration, runStatements } from './migration.js';

/** A clock that is found put back may have stood right before: a no is held against the later of both times. */
export const edition12: Migration = {
  edition: 12,
  run: (sql) => runStatements(sql, 'alter table clock_step add column at_latest bigint;'),
};
