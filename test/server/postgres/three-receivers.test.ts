import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';

import { test } from 'node:test';
import { createHash } from 'node:crypto';
import {
  decodeBase64,
  emptyTree,
  growTree,
  hashLeaf,
  parseCheckpoint,
  parseLogProof,
} from '../../../src/proof/index.js';
import { askDatabase } from '../a-database.js';
import { makeFolder, postTo } from '../a-receiver.js';
import { draw, fillIn } from '../a-submission.js';
import { startBalancer } from './a-balancer.js';
import { restartServer } from './a-server.js';
import { startOn } from './a-started-receiver.js';
import { makeSchema } from './a-store.js';

const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

interface Sent {
  readonly key: string;
  readonly body: string;
  /** The receipt, once the record is acknowledged. */
  readonly receipt: string;
}

interface Sending {
  readonly sent: readonly Sent[];
  /** Resolves once so many more are acknowledged. */
  more(count: number): Promise<void>;
  /** Lets each end what it has begun. */
  stop(): Promise<void>;
}

/** Many senders, each of which tries again with the same key until it is answered for good. */
function startSending(url: string, senders: number): Sending {
  const sent: Sent[] = [];
  const stopped = new AbortController();
  const one = async (sender: number) => {
    for (let count = 0; !stopped.signal.aborted; count++) {
      const submission = fillIn();
      // Some write twice: their history is one, whichever receiver takes it.
      const email = `person-${sender}-${count - (count % 2)}@example.fr`;
      const body = JSON.stringify({
        ...submission,
        answers: { ...submission.answers, values: { ...submission.answers.values, email } },
      });
      const key = randomUUID();
      for (;;) {
        const answer = await postTo(url, body, { 'idempotency-key': key }).catch(() => null);
        if (answer?.status === 201 || answer?.status === 200) {
          sent.push({ key, body, receipt: answer.text });
          break;
        }
        assert.ok(answer === null || [502, 503].includes(answer.status), `${answer?.status} ${answer?.text}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  };
  const all = Promise.all(Array.from({ length: senders }, (_, sender) => one(sender)));
  return {
    sent,
    more: async (count) => {
      const wanted = sent.length + count;
      while (sent.length < wanted) await Promise.race([wait(20), all]);
    },
    stop: async () => {
      stopped.abort();
      await all;
    },
  };
}

/** Builds the log anew from what the database holds: one place after the other, to the root that the checkpoint says. */
async function assertOneLog(database: string): Promise<number> {
  const heads = await askDatabase(database, 'select log, size, checkpoint from log_head');
  assert.equal(heads.length, 1);
  const [head] = heads;
  const entries = await askDatabase(
    database,
    `select log_index, entry, record, received_at from log_entry left join submission using (log_index) order by log_index`,
  );
  assert.deepEqual(
    entries.map(({ log_index }) => Number(log_index)),
    entries.map((_, index) => index),
  );
  for (const { entry, record } of entries)
    assert.deepEqual(Buffer.from(entry as Uint8Array), sha256(Buffer.from(record as string)));
  const { root } = growTree(
    sha256,
    emptyTree,
    entries.map(({ entry }) => hashLeaf(sha256, entry as Uint8Array)),
  );
  const checkpoint = parseCheckpoint(head?.['checkpoint'] as string);
  assert.equal(checkpoint?.size, entries.length);
  assert.equal(Number(head?.['size']), entries.length);
  assert.deepEqual(Buffer.from(checkpoint?.root ?? []), Buffer.from(root));
  return entries.length;
}

/** Every acknowledged answer stands once in the database, at the place that its receipt says. */
async function assertAllThere(database: string, url: string, sent: readonly Sent[]): Promise<void> {
  const stored = await askDatabase(database, 'select idempotency_key, log_index, record from submission');
  const byKey = new Map(stored.map((row) => [row['idempotency_key'] as string, row]));
  assert.equal(byKey.size, stored.length);
  for (const { key, receipt } of sent) {
    const row = byKey.get(key);
    assert.ok(row, `${key} was acknowledged, and is not there`);
    const { logProof } = JSON.parse(receipt) as { logProof: string };
    assert.equal(parseLogProof(logProof)?.index, Number(row['log_index']));
  }
  // A retry after the fact says the same, whichever receiver it reaches.
  for (const { key, body, receipt } of sent.slice(-30)) {
    const again = await postTo(url, body, { 'idempotency-key': key });
    assert.equal(again.status, 200);
    assert.equal(again.text, receipt);
  }
}

/** Each history holds each record of its person once, in the order of the log. */
async function assertHistories(database: string): Promise<void> {
  const parts = await askDatabase(
    database,
    `select person, part, content from history_part union all select person, parts, content from person_history
     order by person, part`,
  );
  const histories = new Map<unknown, string[]>();
  for (const { person, content } of parts)
    histories.set(person, [...(histories.get(person) ?? []), content as string]);
  let summaries = 0;
  for (const history of histories.values()) {
    const content = history.join(',');
    const places = (JSON.parse(`[${content}]`) as { place: number }[]).map(({ place }) => place);
    assert.deepEqual(
      places,
      [...new Set(places)].toSorted((one, next) => one - next),
    );
    summaries += places.length;
  }
  const [count] = await askDatabase(database, 'select count(*) from submission');
  assert.equal(summaries, Number(count?.['count']));
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test(
  'three receivers share one database and one log, and one that is killed under load takes nothing with it',
  { timeout: 180_000 },
  async (t) => {
    const [folder, database] = [makeFolder(t), await makeSchema()];
    // The first makes the keys; the others find them, as on a shared folder.
    const first = await startOn(t, folder, database);
    const others = await Promise.all([startOn(t, folder, database), startOn(t, folder, database)]);
    const balancer = await startBalancer(t, [first.url, ...others.map(({ url }) => url)]);
    const sending = startSending(balancer.url, 24);
    await sending.more(100);
    others[0]?.process.kill('SIGKILL');
    assert.equal(await others[0]?.ended, 'SIGKILL');
    await sending.more(100);
    others[0] = await startOn(t, folder, database);
    balancer.use([first.url, ...others.map(({ url }) => url)]);
    await sending.more(100);
    await sending.stop();
    const { sent } = sending;
    const stored = await assertOneLog(database);
    assert.ok(stored >= sent.length);
    await assertAllThere(database, balancer.url, sent);
    await assertHistories(database);
    const checkpoints = await Promise.all(
      [first, ...others].map(async ({ url }) => (await fetch(`${url}/v1/log/checkpoint`)).text()),
    );
    assert.equal(new Set(checkpoints).size, 1);
    assert.ok(decodeBase64(checkpoints[0]?.split('\n')[2] ?? ''));
    t.diagnostic(`${sent.length} acknowledged, ${stored} stored`);
    // Each is told of its own logs alone, and none of them holds the database's password.
    const { password } = new URL(database);
    for (const { output } of [first, ...others]) assert.ok(!`${output.out}${output.err}`.includes(password));
  },
);

test(
  'a database that crashes under load loses nothing that was acknowledged, and receivers find it again',
  { timeout: 180_000 },
  async (t) => {
    const [folder, database] = [makeFolder(t), await makeSchema()];
    const first = await startOn(t, folder, database);
    const second = await startOn(t, folder, database);
    const balancer = await startBalancer(t, [first.url, second.url]);
    const sending = startSending(balancer.url, 16);
    await sending.more(80);
    await restartServer();
    await sending.more(80);
    await sending.stop();
    const { sent } = sending;
    await assertOneLog(database);
    await assertAllThere(database, balancer.url, sent);
    await assertHistories(database);
    for (const { url } of [first, second]) assert.equal((await fetch(`${url}/health`)).status, 200);
  },
);

test(
  'submissions for one person that reach two receivers at once are one history',
  { timeout: 120_000 },
  async (t) => {
    const [folder, database] = [makeFolder(t), await makeSchema()];
    const receivers = [await startOn(t, folder, database), await startOn(t, folder, database)];
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => postTo(receivers[index % 2]?.url ?? '', fillIn(draw(), []))),
    );
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
    await assertHistories(database);
    const [persons] = await askDatabase(database, 'select count(*) from subject');
    assert.equal(Number(persons?.['count']), 1);
  },
);
