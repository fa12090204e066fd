import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryStore } from '../../src/delivery/memory-store.js';
import { Outbox } from '../../src/delivery/outbox.js';
import { Device } from './an-outbox.js';

const now = () => ({ at: 0, elapsed: 0, life: 'one' });
const entry = new Device().entry('no');

test('where the browser keeps nothing, whoever puts something in is told that it is in the page alone', async () => {
  const outbox = new Outbox({ device: undefined, page: memoryStore(), now });
  assert.equal(await outbox.put(entry), 'page');
  assert.deepEqual(
    (await outbox.list()).map(({ key, place }) => [key, place]),
    [['no', 'page']],
  );
  assert.equal(await outbox.readBody({ key: 'no', place: 'page' }), entry.body);
});

test('a full disk says nothing of a device: what no longer fits is in the page, what was kept is still kept', async () => {
  const full = memoryStore();
  await full.add({ ...(await listed()), key: 'before' }, '{}');
  const device = { ...full, add: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) };
  const outbox = new Outbox({ device, page: memoryStore(), now });
  assert.equal(await outbox.put(entry), 'page');
  assert.deepEqual(
    (await outbox.list()).map(({ key, place }) => [key, place]),
    [
      ['before', 'device'],
      ['no', 'page'],
    ],
  );
});

test('put in twice it is one entry, as old as the first time', async () => {
  const device = new Device();
  await device.outbox.put(device.entry('no'));
  device.at += 5000;
  await device.outbox.put(device.entry('no'));
  const all = await device.outbox.list();
  assert.equal(all.length, 1);
  assert.equal(device.outbox.heldFor(all[0]!), 5000);
});

/** What a list says of an entry. */
async function listed() {
  const device = new Device();
  await device.put('no');
  const [{ place: _place, ...one }] = (await device.outbox.list()) as [
    Awaited<ReturnType<Outbox['list']>>[number],
  ];
  return one;
}
