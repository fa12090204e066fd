import { randomUUID } from 'node:crypto';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Receipt } from '../../src/proof/index.js';
import { createReceiver, type Receiver, type ReceiverOptions } from '../../src/server/index.js';
import { databaseOf, keepDatabaseOf } from './a-database.js';
import { loyaltyCard } from './a-submission.js';

/** A receiver with a real store, on a port of its own. */
export interface Running extends Pick<Receiver, 'metrics' | 'prepareToStop'> {
  readonly url: string;
  readonly folder: string;
  readonly ownerToken: string;
  readonly isOwnerTokenNew: boolean;
  readonly logs: readonly string[];
  post(body: unknown, headers?: Record<string, string>): Promise<Answered>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  list(): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** An answer, read: a receipt when it was stored, a problem otherwise. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly receipt: Receipt;
  readonly problem: {
    readonly type: string;
    readonly code: string;
    readonly detail: string;
    readonly errors?: readonly { pointer?: string; header?: string; code?: string; detail: string }[];
  };
}

/** A folder that is gone after the test. */
export function makeFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'accord-test-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes forms as their owner would, one file each. */
export function writeForms(
  folder: string,
  forms: readonly (Record<string, unknown> & { id: string })[],
): string {
  const path = join(folder, 'forms');
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  for (const form of forms) writeFileSync(join(path, `${form.id}.json`), JSON.stringify(form, null, 2));
  return path;
}

interface Wanted extends Partial<ReceiverOptions> {
  /** Start again on what an earlier receiver left. */
  readonly folder?: string;
  readonly forms?: readonly (Record<string, unknown> & { id: string })[];
  readonly port?: number;
}

export async function startReceiver(t: TestContext, wanted: Wanted = {}): Promise<Running> {
  const { folder = makeFolder(t), forms = [loyaltyCard], port = 0, ...options } = wanted;
  const logs: string[] = [];
  if ('databaseUrl' in options) keepDatabaseOf(folder, options.databaseUrl);
  const { app, ownerToken, isOwnerTokenNew, metrics, prepareToStop } = await createReceiver({
    dataFolder: join(folder, 'data'),
    keysFolder: join(folder, 'keys'),
    formsFolder: writeForms(folder, forms),
    publicUrl: 'https://proof.bakery.example',
    rateLimit: 0,
    databaseUrl: await databaseOf(folder),
    log: { level: 'debug', stream: { write: (line) => void logs.push(line) } },
    ...options,
  });
  await app.listen({ port, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  t.after(() => app.close());
  return {
    url,
    folder,
    ownerToken,
    isOwnerTokenNew,
    metrics,
    prepareToStop,
    logs,
    post: (body, headers) => postTo(url, body, headers),
    get: (path, headers = {}) => fetch(url + path, { headers }),
    list: async () => {
      const answer = await fetch(`${url}/v1/submissions?limit=1000`, {
        headers: { authorization: `Bearer ${ownerToken}` },
      });
      return ((await answer.json()) as { items: Record<string, unknown>[] }).items;
    },
    close: () => app.close(),
  };
}

export async function postTo(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const answer = await fetch(`${url}/v1/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  const json = JSON.parse(text) as never;
  return { status: answer.status, headers: answer.headers, text, receipt: json, problem: json };
}
