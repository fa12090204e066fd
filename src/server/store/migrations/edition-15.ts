import { type Migration, runStatements } from './migration.js';

/** What each business has told people of its use of data is kept, version by version. */
export const edition15: Migration = {
  edition: 15,
  run: (sql) =>
    runStatements(
      sql,
      `create table if not exists notice_version (
         controller text not null, number bigint not null, digest text not null, content text not null,
         first_shown_at bigint not null, primary key (controller, number)
       );`,
    ),
};
