import { join } from 'node:path';
import { openDatabase, type Row } from '../../src/receiver/store/database.js';

/** All that is kept beside the records for questions about contact. */
export interface Kept {
  readonly gists: readonly unknown[];
  readonly contacts: readonly Row[];
}

export async function readKept(folder: string): Promise<Kept> {
  const database = await openDatabase(join(folder, 'data/accord.db'));
  const gists = database
    .all('select * from gist order by subject_id, log_index')
    .map(({ content, ...row }) => ({ ...row, content: JSON.parse(content as string) as unknown }));
  const contacts = database.all('select * from contact_of order by subject_id, digest');
  database.close();
  return { gists, contacts };
}

/** Lays a store out as an earlier edition did, with the same records. Gives what it kept before. */
export async function makeOlder(folder: string, edition: 1 | 3 | 5): Promise<Kept> {
  const kept = await readKept(folder);
  const database = await openDatabase(join(folder, 'data/accord.db'));
  if (edition > 1) {
    database.run(
      'create table contact (digest text not null, log_index bigint not null, primary key (digest, log_index))',
    );
    for (const row of database.all('select log_index, contacts from gist'))
      for (const digest of (row['contacts'] as string).split(' ').filter(Boolean))
        database.run(
          'insert into contact (digest, log_index) values ($1, $2)',
          digest,
          Number(row['log_index']),
        );
  }
  database.run('drop table gist');
  database.run('drop table contact_of');
  if (edition === 1) database.run('drop index submission_subject');
  if (edition < 4) {
    database.run('drop table tally');
    database.run(`delete from receiver where name = 'tally'`);
  }
  database.run(`pragma user_version = ${edition}`);
  database.close();
  return kept;
}
