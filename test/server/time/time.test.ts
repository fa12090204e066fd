import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';

import { type Bundle, parseCheckpoint, parseLogProof, parseNote } from '../../../src/proof/index.js';
import type { TimeOptions } from '../../../src/server/index.js';
import { checkTimestamp } from '../../../src/timestamp/index.js';
import { serveAuthority } from '../../timestamp/an-authority-server.js';
import { makeAuthority, refusedWith, timeText } from '../../timestamp/an-authority.js';
import { type Running, startReceiver } from '../a-receiver.js';
import { draw, fillIn, jeanne } from '../a-submission.js';
import { logOf, storeOf, tokenOver, until } from './a-stamped-receiver.js';

const hour = 3_600_000;

async function startAuthority(t: TestContext) {
  const authority = makeAuthority(t);
  const server = await serveAuthority(t, authority);
  const time: TimeOptions = {
    url: server.url,
    caPem: authority.caPem,
    every: 10 * 60_000,
    records: 1,
    pauses: [10, 20, 30],
  };
  return { authority, server, time };
}

interface TimeState {
  readonly covered: number;
  readonly behind: number;
  readonly problem: string | null;
  readonly attempts: number;
}

async function timeOf({ get, ownerToken }: Running): Promise<TimeState> {
  const answer = await get('/v1/overview', { authorization: `Bearer ${ownerToken}` });
  return ((await answer.json()) as { deliveries: { time: TimeState } }).deliveries.time;
}

test('an auditor finds each record under a checkpoint that an authority stamped, as openssl ts says too', async (t) => {
  const { authority, server, time } = await startAuthority(t);
  const receiver = await startReceiver(t, { time });
  const store = await storeOf(t, receiver.folder);
  for (let place = 0; place < 3; place++) {
    await receiver.post(fillIn(draw()));
    const kept = await tokenOver(store, place);
    assert.ok(kept.size > place);
    const note = parseNote(kept.checkpoint);
    assert.equal(note && parseCheckpoint(note.text)?.size, kept.size);
    const data = Buffer.from(kept.checkpoint);
    assert.equal(authority.verify(kept.token, data), '');
    const { ok, genTime } = await checkTimestamp({ token: kept.token, data, caPem: authority.caPem });
    assert.deepEqual([ok, genTime?.toISOString()], [true, kept.genTime]);
    assert.equal(kept.authority, new URL(server.url).host);
  }
  assert.deepEqual(
    await timeOf(receiver).then(({ covered, behind, problem }) => [covered, behind, problem]),
    [3, 0, null],
  );
  // Each with a number of its own, and each size once.
  assert.equal(new Set(server.asked.map(({ nonce }) => Buffer.from(nonce).toString('hex'))).size, 3);
});

test('a bundle holds its record under the checkpoint that was stamped, and the stamp', async (t) => {
  const { authority, time } = await startAuthority(t);
  const receiver = await startReceiver(t, { time });
  const { receipt } = await receiver.post(fillIn(draw()));
  const kept = await tokenOver(await storeOf(t, receiver.folder), 0);
  await receiver.post(fillIn(draw()));
  const answer = await receiver.get(`/v1/proofs/${receipt.id}/bundle`, {
    authorization: `Bearer ${receiver.ownerToken}`,
  });
  const bundle = (await answer.json()) as Bundle;
  const checkpoint = parseLogProof(bundle.logProof)?.checkpoint ?? '';
  assert.equal(checkpoint, kept.checkpoint);
  const token = Buffer.from(bundle.timestamps[0]?.token ?? '', 'base64');
  assert.equal(authority.verify(token, Buffer.from(checkpoint)), '');
  assert.equal(bundle.keys.timeCa, authority.caPem);
});

test('the token of an authority that is openssl itself is kept', async (t) => {
  const { authority, server, time } = await startAuthority(t);
  server.always = ({ query }) => authority.reply(query);
  // OpenSSL knows no clock but the machine's own.
  const now = () => new Date(performance.timeOrigin + performance.now());
  const receiver = await startReceiver(t, { time, now });
  await receiver.post(fillIn(draw()));
  const { token, checkpoint } = await tokenOver(await storeOf(t, receiver.folder), 0);
  assert.equal(authority.verify(token, Buffer.from(checkpoint)), '');
});

test('an authority that is down, slow, or answers nonsense holds nobody up, and is asked again', async (t) => {
  const { server, time } = await startAuthority(t);
  const receiver = await startReceiver(t, { time: { ...time, patience: 300 } });
  const store = await storeOf(t, receiver.folder);
  server.answers.push(
    (_, response) => void response.socket?.destroy(),
    (_, response) => void response.writeHead(503).end(),
    (_, response) => void response.writeHead(302, { location: 'https://elsewhere.example/' }).end(),
    () => undefined,
    () => Buffer.from('<html>busy</html>'),
    () => new Uint8Array(),
    () => new Uint8Array(100_000),
    () => refusedWith('no more today'),
  );
  const { status } = await receiver.post(fillIn(draw()));
  assert.equal(status, 201);
  await tokenOver(store, 0);
  assert.equal(server.asked.length, 9);
  const logs = receiver.logs.join('');
  for (const problem of [
    'status 503',
    'status 302',
    'time-slow',
    'time-malformed',
    'time-too-large',
    'time-refused',
  ])
    assert.ok(logs.includes(`"problem":"${problem}"`), problem);
  assert.ok(logs.includes('no more today'));
  assert.ok(!logs.includes(jeanne));
});

test('a wrong answer is told and never kept: other bytes, number, signer, or a clock in the past', async (t) => {
  const { server, time } = await startAuthority(t);
  const stranger = makeAuthority(t);
  const receiver = await startReceiver(t, { time });
  const store = await storeOf(t, receiver.folder);
  const wrong = {
    'time-imprint': { imprint: new Uint8Array(32) },
    'time-nonce': { nonce: Uint8Array.of(1) },
    'time-past': { time: timeText(new Date(Date.now() - hour)) },
    'time-future': { time: timeText(new Date(Date.now() + hour)) },
  };
  for (const said of Object.values(wrong)) server.answers.push((asked) => server.tokenFor(asked, said));
  server.answers.push(({ imprint, nonce }) => stranger.say({ imprint, nonce, time: timeText(new Date()) }));
  let seen: string | null = null;
  server.answers.push(async (asked) => {
    // All of the wrong ones have been answered by now, and none is there.
    assert.equal(await store.times.findLast(await logOf(store)), null);
    seen = (await timeOf(receiver)).problem;
    return server.tokenFor(asked);
  });
  await receiver.post(fillIn(draw()));
  await tokenOver(store, 0);
  assert.equal(seen, 'time-untrusted');
  assert.equal(server.asked.length, 6);
  const logs = receiver.logs.join('');
  for (const problem of [...Object.keys(wrong), 'time-untrusted'])
    assert.ok(logs.includes(`"problem":"${problem}"`), problem);
  assert.match(logs, /"apartSeconds":-36\d\d[,}]/);
  assert.equal((await timeOf(receiver)).problem, null);
});

test('a policy that was asked for is the one that is kept', async (t) => {
  const { server, time } = await startAuthority(t);
  const policy = '1.3.6.1.4.1.99999.2';
  server.answers.push((asked) => server.tokenFor(asked));
  server.always = (asked) => server.tokenFor(asked, { policy });
  const receiver = await startReceiver(t, { time: { ...time, policy } });
  await receiver.post(fillIn(draw()));
  await tokenOver(await storeOf(t, receiver.folder), 0);
  assert.equal(server.asked.length, 2);
  assert.ok(server.asked.every((one) => one.policy === policy));
  assert.ok(receiver.logs.join('').includes('"problem":"time-policy"'));
});

test('a clock that is put ahead or back while a token is fetched costs no token', async (t) => {
  const { server, time } = await startAuthority(t);
  let shift = 0;
  const receiver = await startReceiver(t, { time, now: () => new Date(Date.now() + shift) });
  const store = await storeOf(t, receiver.folder);
  for (const [place, set] of [-hour, hour, -30 * 24 * hour, 0].entries()) {
    server.answers.push((asked) => {
      const token = server.tokenFor(asked);
      shift = set;
      return token;
    });
    shift = 0;
    await receiver.post(fillIn(draw()));
    const kept = await tokenOver(store, place);
    assert.ok(Math.abs(Date.parse(kept.genTime) - Date.now()) < hour / 2);
  }
  assert.equal(server.asked.length, 4);
});

test('what is stamped already is not stamped again after a restart, nor by a second receiver', async (t) => {
  const { server, time } = await startAuthority(t);
  const first = await startReceiver(t, { time });
  await first.post(fillIn(draw()));
  await tokenOver(await storeOf(t, first.folder), 0);
  await first.close();
  const [second, third] = [
    await startReceiver(t, { folder: first.folder, time }),
    await startReceiver(t, { folder: first.folder, time }),
  ];
  const store = await storeOf(t, first.folder);
  for (let place = 1; place < 5; place++) {
    await (place % 2 ? second : third).post(fillIn(draw()));
    await tokenOver(store, place);
  }
  const sizes = new Set(server.asked.map(({ imprint }) => Buffer.from(imprint).toString('hex')));
  assert.equal(sizes.size, server.asked.length);
});

test('an authority that was away is asked once for all that came meanwhile', async (t) => {
  const { server, time } = await startAuthority(t);
  server.always = (_, response) => void response.writeHead(503).end();
  const receiver = await startReceiver(t, { time: { ...time, pauses: [50] } });
  for (let count = 0; count < 5; count++) await receiver.post(fillIn(draw()));
  const failing = await until('a try that failed', async () => {
    const state = await timeOf(receiver);
    return state.attempts > 1 && state;
  });
  assert.deepEqual([failing.covered, failing.behind, failing.problem], [0, 5, 'status 503']);
  server.always = undefined;
  const store = await storeOf(t, receiver.folder);
  const kept = await tokenOver(store, 0);
  assert.equal(kept.size, 5);
  assert.deepEqual(await tokenOver(store, 4), kept);
  assert.equal(await store.times.findCovering(await logOf(store), 5), null);
});

test('metrics tell how far behind the stamps are', async (t) => {
  const { server, time } = await startAuthority(t);
  server.always = (_, response) => void response.writeHead(503).end();
  const receiver = await startReceiver(t, { time, isMeasured: true });
  await receiver.post(fillIn(draw()));
  await until('a try that failed', async () => (await timeOf(receiver)).attempts > 0);
  const behind = await receiver.metrics!.read();
  assert.match(behind, /^accord_time_behind 1$/m);
  assert.match(behind, /^accord_time_failures [1-9]/m);
  server.always = undefined;
  await tokenOver(await storeOf(t, receiver.folder), 0);
  await until('the count', async () => /^accord_time_behind 0$/m.test(await receiver.metrics!.read()));
});
