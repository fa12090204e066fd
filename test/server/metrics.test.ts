import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { onFile } from './a-database.js';
import { DatabaseSync } from './a-sqlite.js';
import { listenForMetrics } from '../../src/server/index.js';
import { card, yes } from './a-confirming-form.js';
import { makeMailbox } from './a-mailbox.js';
import { findPort, runServe } from './a-process.js';
import { makeFolder, startReceiver, writeForms } from './a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone, loyaltyCard } from './a-submission.js';

/** The value of one series, as Prometheus would read it. */
const valueOf = (text: string, series: string): number => {
  const line = text.split('\n').find((one) => one.startsWith(`${series} `));
  assert.ok(line, `${series} is not among\n${text}`);
  return Number(line.slice(series.length + 1));
};

test('an owner who reads the metrics sees what was stored, refused and flagged', async (t) => {
  const receiver = await startReceiver(t, { isMeasured: true, rateLimit: 4 });
  const body = JSON.stringify(fillIn());
  const key = { 'idempotency-key': '0196f0a4-3a4d-7c2c-8f0a-6a4f1c2d3e4f' };
  await receiver.post(body, key);
  await receiver.post(body, key);
  await receiver.post({ ...fillIn(), presentation: { ...draw(), title: 'Autre chose' } });
  await receiver.post('{');
  let [stored, refused] = [0, 0];
  while (refused === 0 && stored < 20) {
    const { status } = await receiver.post(fillIn());
    if (status === 429) refused++;
    else stored++;
  }
  assert.equal(refused, 1);
  const text = await receiver.metrics!.read();
  assert.equal(valueOf(text, 'accord_appends_total{outcome="counted"}'), 1 + stored);
  assert.equal(valueOf(text, 'accord_appends_total{outcome="flagged"}'), 1);
  assert.equal(valueOf(text, 'accord_log_records'), 2 + stored);
  assert.equal(valueOf(text, 'accord_store_reachable'), 1);
  assert.equal(valueOf(text, 'accord_problems_total{code="too-many"}'), 1);
  assert.equal(valueOf(text, 'accord_problems_total{code="malformed-json"}'), 1);
  const route = 'method="POST",route="/v1/submissions"';
  assert.equal(valueOf(text, `accord_requests_total{${route},status="2xx"}`), 3 + stored);
  assert.equal(valueOf(text, `accord_requests_total{${route},status="4xx"}`), 2);
  assert.equal(valueOf(text, 'accord_batch_drafts_count'), 2 + stored);
  assert.equal(valueOf(text, 'accord_request_seconds_count{route="/v1/submissions"}'), 5 + stored);
  assert.match(text, /^nodejs_eventloop_lag_p99_seconds \d/m);
});

test('metrics name no person, and a stranger cannot make them grow', async (t) => {
  const receiver = await startReceiver(t, { isMeasured: true });
  const { receipt } = await receiver.post(fillIn());
  await receiver.get(new URL(receipt.proof).pathname);
  for (let index = 0; index < 20; index++) {
    await receiver.get(`/nothing-${index}?email=${jeanne}`);
    await fetch(`${receiver.url}/elsewhere-${index}`, { method: 'PROPFIND' });
  }
  const text = await receiver.metrics!.read();
  for (const word of [jeanne, jeannesPhone, 'nothing-', 'PROPFIND', receipt.id, '127.0.0.1'])
    assert.ok(!text.includes(word), word);
  assert.equal(valueOf(text, 'accord_requests_total{method="any",route="none",status="4xx"}'), 40);
  assert.ok(!text.includes(new URL(receipt.proof).pathname.slice(3)));
});

test('an owner sees mails that went and mails that did not', async (t) => {
  const mailer = makeMailbox();
  mailer.failures = 1;
  const receiver = await startReceiver(t, { isMeasured: true, mailer, forms: [card] });
  await receiver.post(fillIn(draw(card), yes));
  await mailer.wait(1);
  await receiver.close();
  const text = await receiver.metrics!.read();
  assert.equal(valueOf(text, 'accord_mails_total{outcome="failed"}'), 1);
  assert.equal(valueOf(text, 'accord_mails_total{outcome="sent"}'), 1);
  assert.equal(valueOf(text, 'accord_store_reachable'), 0, 'a closed store cannot answer');
});

test('a store that fails shows in the metrics, which go on', async (t) => {
  const receiver = await startReceiver(t, { ...onFile, isMeasured: true });
  const other = new DatabaseSync(join(receiver.folder, 'data/accord.db'));
  other.exec('begin immediate');
  assert.equal((await receiver.post(fillIn())).status, 503);
  other.exec('rollback');
  other.close();
  const text = await receiver.metrics!.read();
  assert.equal(valueOf(text, 'accord_appends_total{outcome="failed"}'), 1);
  assert.equal(valueOf(text, 'accord_problems_total{code="store-unavailable"}'), 1);
});

test('receivers of one process count each for itself, and one that nobody measures counts nothing', async (t) => {
  const first = await startReceiver(t, { isMeasured: true });
  const second = await startReceiver(t, { isMeasured: true });
  const third = await startReceiver(t);
  await Promise.all([first.post(fillIn()), third.post(fillIn())]);
  assert.equal(valueOf(await first.metrics!.read(), 'accord_log_records'), 1);
  assert.equal(valueOf(await second.metrics!.read(), 'accord_log_records'), 0);
  assert.equal(third.metrics, undefined);
});

test('metrics are read at a port of their own, and the public one has none', async (t) => {
  const receiver = await startReceiver(t, { isMeasured: true });
  const listener = await listenForMetrics(receiver.metrics!, { port: 0, host: '127.0.0.1' });
  t.after(() => listener.close());
  const at = `http://127.0.0.1:${listener.port}`;
  const answer = await fetch(`${at}/metrics`);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
  assert.match(await answer.text(), /^accord_log_records 0$/m);
  assert.equal((await fetch(`${at}/forms/loyalty-card`)).status, 404);
  assert.equal((await fetch(`${at}/metrics`, { method: 'POST' })).status, 404);
  assert.equal((await receiver.get('/metrics')).status, 404);
});

test('accord serve answers metrics where it was told to, and says when that port is taken', async (t) => {
  const folder = makeFolder(t);
  const [port, metricsPort] = [await findPort(), await findPort()];
  const given = [
    '--forms',
    writeForms(folder, [loyaltyCard]),
    '--data',
    join(folder, 'data'),
    '--host',
    '127.0.0.1',
  ];
  const running = runServe(t, [...given, '--port', `${port}`, '--metrics-port', `${metricsPort}`]);
  while (!running.output.err.includes('receives at')) {
    assert.equal(running.process.exitCode, null, running.output.err);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  assert.match(text, /^accord_log_records 0$/m);
  const other = runServe(t, [...given, '--port', `${await findPort()}`, '--metrics-port', `${metricsPort}`]);
  assert.equal(await other.ended, 2);
  assert.match(other.output.err, new RegExp(`Port ${metricsPort} is in use`));
});
