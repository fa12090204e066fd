import { type Migration, runStatements } from './migration.js';

/** What this receiver witnessed of other logs, one row a log; and which witnesses cosigned its own, one row a witness. */
export const edition19: Migration = {
  edition: 19,
  run: (sql) =>
    runStatements(
      sql,
      `create table if not exists witnessed (
         log text primary key, size bigint not null, root text not null, checkpoint text not null
       );
       create table if not exists cosignature (
         log text not null, witness text not null, size bigint not null, checkpoint text not null,
         line text not null, made_at bigint not null, primary key (log, witness)
       );`,
    ),
};
