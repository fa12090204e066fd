import { type Migration, runStatements } from './migration.js';

/** Calls that were made: one row for each address or number that the person called is known by, as keyed tags. */
export const edition21: Migration = {
  edition: 21,
  run: (sql) =>
    runStatements(
      sql,
      `create table if not exists call_attempt (
         call_id text not null, part bigint not null, tag text not null, controller text not null, party text not null,
         made_at bigint not null, outcome text not null, primary key (call_id, part)
       );
       create index if not exists call_attempt_tag on call_attempt (controller, party, tag);
       create index if not exists call_attempt_at on call_attempt (made_at);`,
    ),
};
