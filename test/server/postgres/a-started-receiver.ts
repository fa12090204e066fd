import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { keepDatabaseOf } from '../a-database.js';
import { findPort, type Process, runServe } from '../a-process.js';
import { postTo, type Running, writeForms } from '../a-receiver.js';
import { loyaltyCard } from '../a-submission.js';

/** A receiver in a process of its own, which is asked as one in this process is. */
export type Started = Process &
  Pick<Running, 'url' | 'folder' | 'ownerToken' | 'post' | 'get' | 'list' | 'close'>;

let started = 0;

/**
 * Starts a receiver on a folder's forms and keys, and on a database, with a folder of its own for what each has beside it; without
 * a database it stores in the folder.
 */
export async function startOn(t: TestContext, folder: string, database?: string): Promise<Started> {
  started += 1;
  const data = database === undefined ? 'data' : `data-${started}`;
  const port = await findPort();
  keepDatabaseOf(folder, database);
  const running = runServe(
    t,
    [
      '--port',
      `${port}`,
      '--host',
      '127.0.0.1',
      '--rate-limit',
      '0',
      '--forms',
      writeForms(folder, [loyaltyCard]),
      '--data',
      join(folder, data),
      '--keys',
      join(folder, 'keys'),
      '--public-url',
      'https://proof.bakery.example',
    ],
    '',
    database === undefined ? {} : { DATABASE_URL: database },
  );
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 600 && running.process.exitCode === null; attempt++) {
    const answer = await fetch(`${url}/.well-known/jwks.json`).catch(() => null);
    if (answer?.ok) return { ...running, ...asRunning(running, url, folder) };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`It did not start: ${running.output.err}${running.output.out}`);
}

function asRunning(
  { process: child, ended }: Omit<Process, 'url'>,
  url: string,
  folder: string,
): Omit<Started, keyof Omit<Process, 'url'>> {
  const ownerToken = readFileSync(join(folder, 'keys/owner-token'), 'utf8').trim();
  return {
    url,
    folder,
    ownerToken,
    post: (body, headers) => postTo(url, body, headers),
    get: (path, headers = {}) => fetch(url + path, { headers }),
    list: async () => {
      const answer = await fetch(`${url}/v1/submissions?limit=1000`, {
        headers: { authorization: `Bearer ${ownerToken}` },
      });
      return ((await answer.json()) as { items: Record<string, unknown>[] }).items;
    },
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
