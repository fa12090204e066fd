import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import {
  cosignedAt,
  cosignerType,
  formatWitnessRequest,
  type LogKey,
  parseCheckpoint,
  parseLogKey,
  parseNote,
} from '../../../src/proof/index.js';
import { nodePrimitives, sha256 } from '../../../src/server/keys/sign.js';
import { onFile } from '../a-database.js';
import { makeFolder, type Running, startReceiver } from '../a-receiver.js';
import { fillIn } from '../a-submission.js';
import { until } from '../time/a-stamped-receiver.js';

const read = async ({ get }: Running, path: string): Promise<string> => (await get(path)).text();
const logKeyOf = async (receiver: Running): Promise<LogKey> =>
  parseLogKey(sha256, (await read(receiver, '/v1/log/vkey')).split('\n')[0] ?? '')!;
const checkpointOf = (receiver: Running): Promise<string> => read(receiver, '/v1/log/checkpoint');
const sizeOf = (note: string): number => parseCheckpoint(parseNote(note)?.text ?? '')?.size ?? -1;

async function fill(receiver: Running, count: number): Promise<void> {
  for (let sent = 0; sent < count; sent++) assert.equal((await receiver.post(fillIn())).status, 201);
}

/** A witness of the log of another receiver, whose folder is given back. */
async function startWitness(t: TestContext, logs: readonly LogKey[], folder = makeFolder(t)) {
  const receiver = await startReceiver(t, {
    ...onFile,
    folder,
    witnessLogs: logs,
    publicUrl: 'https://witness.example',
  });
  const key = parseLogKey(sha256, (await read(receiver, '/v1/witness/vkey')).trim(), cosignerType)!;
  return { receiver, folder, key, url: `${receiver.url}/v1/witness` };
}

/** A receiver on a folder that asks these witnesses without waiting. */
const startAsking = (t: TestContext, folder: string, witnesses: readonly { key: LogKey; url: string }[]) =>
  startReceiver(t, { ...onFile, folder, witnesses: { witnesses, every: 0, pauses: [20] } });

const cosigned = (receiver: Running, size: number, key: LogKey): Promise<string> =>
  until(`a cosignature over ${size}`, async () => {
    const answer = await receiver.get('/v1/log/cosigned-checkpoint');
    if (answer.status !== 200) return null;
    const text = await answer.text();
    const note = parseNote(text);
    return note && sizeOf(text) === size && cosignedAt(note, key, nodePrimitives) !== null ? text : null;
  });

const send = (url: string, body: string): Promise<Response> =>
  fetch(`${url}/add-checkpoint`, { method: 'POST', body });

/** A log of some records, and its folder. */
async function startLog(t: TestContext, records: number) {
  const log = await startReceiver(t, onFile);
  await fill(log, records);
  return { log, key: await logKeyOf(log), folder: log.folder };
}

test('one receiver countersigns the log of another, again as it grows, and across restarts of both', async (t) => {
  const { log, key, folder } = await startLog(t, 3);
  await log.close();
  const witness = await startWitness(t, [key]);
  let asking = await startAsking(t, folder, [witness]);
  const first = await cosigned(asking, 3, witness.key);
  assert.ok(first.startsWith(await checkpointOf(asking)));
  await fill(asking, 4);
  await asking.close();
  await witness.receiver.close();
  const again = await startWitness(t, [key], witness.folder);
  assert.deepEqual(again.key, witness.key);
  asking = await startAsking(t, folder, [again]);
  await cosigned(asking, 7, witness.key);
});

test('a log that was forked is not countersigned, whatever size it names', async (t) => {
  const { log, key, folder } = await startLog(t, 2);
  await log.close();
  const copy = makeFolder(t);
  for (const part of ['data', 'data-journal', 'keys'])
    cpSync(join(folder, part), join(copy, part), { recursive: true });
  const witness = await startWitness(t, [key]);
  const honest = await startReceiver(t, { ...onFile, folder });
  await fill(honest, 2);
  const seen = await checkpointOf(honest);
  await honest.close();
  const asking = await startAsking(t, folder, [witness]);
  await cosigned(asking, 4, witness.key);

  const fork = await startReceiver(t, { ...onFile, folder: copy });
  await fill(fork, 2);
  const forked = await checkpointOf(fork);
  assert.equal(sizeOf(forked), 4);
  const same = await send(witness.url, formatWitnessRequest({ oldSize: 4, path: [], checkpoint: forked }));
  assert.deepEqual([same.status, await same.text()], [409, '4\n']);
  assert.equal(same.headers.get('content-type'), 'text/x.tlog.size');
  const anew = await send(witness.url, formatWitnessRequest({ oldSize: 0, path: [], checkpoint: forked }));
  assert.equal(anew.status, 409);
  await fill(fork, 1);
  const longer = await checkpointOf(fork);
  const path = [new Uint8Array(32), new Uint8Array(32).fill(1)];
  const grown = await send(witness.url, formatWitnessRequest({ oldSize: 4, path, checkpoint: longer }));
  assert.equal(grown.status, 422);
  await fork.close();
  // Its own receiver says so, and goes on.
  const asked = await startAsking(t, copy, [witness]);
  await until('a warning', async () => asked.logs.some((line) => line.includes('did not countersign')));
  assert.equal((await asked.get('/v1/log/cosigned-checkpoint')).status, 404);
  // What it saw last still stands.
  const honestAgain = await send(
    witness.url,
    formatWitnessRequest({ oldSize: 4, path: [], checkpoint: seen }),
  );
  assert.equal(honestAgain.status, 200);
});

test('of two who send at once, one is countersigned, and who is told a size goes on from there', async (t) => {
  const { log, key } = await startLog(t, 2);
  const two = await checkpointOf(log);
  await fill(log, 1);
  const three = await checkpointOf(log);
  const { url } = await startWitness(t, [key]);
  const ask = (checkpoint: string) => send(url, formatWitnessRequest({ oldSize: 0, path: [], checkpoint }));
  const statuses = (await Promise.all([two, three, two, three].map(ask))).map(({ status }) => status);
  assert.equal(statuses.filter((status) => status === 200).length, 1, statuses.join(' '));
  assert.equal(statuses.filter((status) => status === 409).length, 3, statuses.join(' '));
});

test('an answer that was lost on its way is asked for again, and the witness signs the same', async (t) => {
  const { log, key, folder } = await startLog(t, 5);
  await log.close();
  const witness = await startWitness(t, [key]);
  let lost = 0;
  // The witness stores and signs; the answer never arrives.
  const between = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      void send(witness.url, Buffer.concat(parts).toString()).then(async (answer) => {
        if (answer.status === 200 && lost++ === 0) return response.destroy();
        response.writeHead(answer.status);
        return response.end(await answer.text());
      });
    });
  });
  await new Promise<void>((resolve) => void between.listen(0, '127.0.0.1', resolve));
  t.after(() => between.close());
  const url = `http://127.0.0.1:${(between.address() as AddressInfo).port}`;
  const asking = await startAsking(t, folder, [{ key: witness.key, url }]);
  await cosigned(asking, 5, witness.key);
  assert.equal(lost, 2);
});

test('a witness signs for no log that its owner did not name, and nothing that is malformed', async (t) => {
  const { log } = await startLog(t, 1);
  const other = await startLog(t, 1);
  const { url, receiver } = await startWitness(t, [other.key]);
  const checkpoint = await checkpointOf(log);
  const ask = async (body: string): Promise<number> => (await send(url, body)).status;
  assert.equal(await ask(formatWitnessRequest({ oldSize: 0, path: [], checkpoint })), 404);
  const theirs = await checkpointOf(other.log);
  const unsigned = theirs.replace(
    / (\S{10})(\S)(\S+)\n$/,
    (_, start: string, letter: string, end: string) => ` ${start}${letter === 'A' ? 'B' : 'A'}${end}\n`,
  );
  assert.equal(await ask(formatWitnessRequest({ oldSize: 0, path: [], checkpoint: unsigned })), 403);
  assert.equal(await ask(formatWitnessRequest({ oldSize: 2, path: [], checkpoint: theirs })), 400);
  assert.equal(await ask('old 0'), 400);
  assert.equal(await ask('x'.repeat(20_000)), 413);
  assert.equal((await receiver.get('/v1/witness/add-checkpoint')).status, 405);
  assert.equal((await log.get('/v1/witness/vkey')).status, 404);
});
