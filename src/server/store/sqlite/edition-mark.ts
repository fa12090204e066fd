import { type EditionMark, writeEditionRow } from '../migrations/bring-up-to-date.js';

/** SQLite's own number for the layout of a file, which versions before edition 8 look at alone. */
export const editionMark: EditionMark = {
  read: async (sql) => {
    const isNew = (await sql.get('select name from sqlite_master limit 1')) === undefined;
    return isNew ? null : Number((await sql.get('pragma user_version'))?.['user_version']);
  },
  write: async (sql, edition) => {
    await sql.run(`pragma user_version = ${edition}`);
    await writeEditionRow(sql, edition);
  },
};
