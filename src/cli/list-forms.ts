import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The form files that paths name: a folder stands for every `*.json` in it, but not `*.schema.json`. What is not there stays as it is. */
export async function listForms(paths: readonly string[]): Promise<readonly string[]> {
  const listed = await Promise.all(
    paths.map(async (path) => {
      const isFolder = await stat(path).then(
        (found) => found.isDirectory(),
        // Reading it says why.
        () => false,
      );
      if (!isFolder) return [path];
      const names = await readdir(path);
      return names
        .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
        .toSorted()
        .map((name) => join(path, name));
    }),
  );
  return listed.flat();
}
