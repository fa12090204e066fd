import { type Migration, runStatements } from './migration.js';

/** Checkpoints as an authority has stamped them, each with its token: one for a size. */
export const edition18: Migration = {
  edition: 18,
  run: (sql) =>
    runStatements(
      sql,
      `create table if not exists time_token (
         log text not null, size bigint not null, checkpoint text not null, token bytea not null,
         authority text not null, gen_time text not null, made_at bigint not null,
         primary key (log, size)
       );`,
    ),
};
