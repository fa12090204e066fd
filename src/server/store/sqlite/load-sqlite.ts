import type * as Sqlite from '@photostructure/sqlite';

/** Node has SQLite built in from 22.13; the package brings the same interface to Node 20. */
export async function loadSqlite(): Promise<typeof Sqlite> {
  const builtIn = 'node:sqlite';
  try {
    return await quietly(async () => (await import(builtIn)) as typeof Sqlite);
  } catch {
    // Not in this Node, or behind a flag.
    return import('@photostructure/sqlite');
  }
}

/** Node 22 warns that its SQLite is experimental, once it is loaded: nobody who runs a command can do anything about that. */
async function quietly<Result>(load: () => Promise<Result>): Promise<Result> {
  const { emitWarning } = process;
  process.emitWarning = ((...words: Parameters<typeof emitWarning>) => {
    if (!String(words[0]).startsWith('SQLite is an experimental feature')) emitWarning.apply(process, words);
  }) as typeof emitWarning;
  try {
    return await load();
  } finally {
    process.emitWarning = emitWarning;
  }
}
