import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFromReplica } from '../../../src/server/store/chart-reads.js';
import { openReplica } from '../../../src/server/store/open-store.js';
import { askDatabase } from '../a-database.js';
import { findPort } from '../a-process.js';
import { startReceiver } from '../a-receiver.js';
import { fillIn } from '../a-submission.js';
import { makeSchema, openStore, serverAddress } from './a-store.js';

const question = 'select count(*) as rows from tally';

test('charts come from the replica, and from the primary while the replica is away', async (t) => {
  const [primaryUrl, replicaUrl] = [await makeSchema(), await makeSchema()];
  const primary = await openStore(t, primaryUrl);
  await openStore(t, replicaUrl);
  await askDatabase(replicaUrl, `insert into tally values ('2026-11-23', 'f', 'email', 'own', 'granted', 3)`);
  let [now, isAway] = [0, false];
  const told: string[] = [];
  const reads = readFromReplica(primary, {
    open: () => openReplica(isAway ? 'postgres://accord@127.0.0.1:1/accord' : replicaUrl),
    onChange: (isUsed, error) => told.push(isUsed ? 'back' : `away: ${error?.message}`),
    steady: () => now,
  });
  t.after(() => reads.close());
  assert.deepEqual(await reads.get(question), { rows: 1 });
  await reads.close();
  isAway = true;
  assert.deepEqual(await reads.get(question), { rows: 0 });
  assert.deepEqual(await reads.all(question), [{ rows: 0 }]);
  assert.equal(told.length, 1);
  assert.match(
    told[0] ?? '',
    /^away: The database 127\.0\.0\.1:1\/accord cannot be used: no server listens there/,
  );
  isAway = false;
  now += 60_000;
  assert.deepEqual(await reads.get(question), { rows: 1 });
  assert.deepEqual(told.slice(1), ['back']);
});

test('a receiver with a replica that is away starts, and its owner sees the charts of the primary', async (t) => {
  const away = new URL(serverAddress());
  away.port = `${await findPort()}`;
  const receiver = await startReceiver(t, {
    databaseUrl: await makeSchema(),
    databaseReplicaUrl: away.href,
  });
  await receiver.post(fillIn());
  const charts = await receiver.get('/v1/statistics?weeks=4', {
    authorization: `Bearer ${receiver.ownerToken}`,
  });
  assert.equal(charts.status, 200, await charts.clone().text());
  assert.match(JSON.stringify(await charts.json()), /"count":1/);
  assert.match(receiver.logs.join(''), /replica/);
  assert.ok(!receiver.logs.join('').includes(away.password));
});
