import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeGate } from '../../src/server/log/gate.js';

/** Work that ends when it is told to. */
function makeWork(told: string[], name: string) {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return {
    end: () => end(),
    work: async () => {
      told.push(`${name} begins`);
      await ended;
      told.push(`${name} ends`);
    },
  };
}
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a purge waits for what is being stored, and what is sent meanwhile waits for the purge, each in its turn', async () => {
  const gate = makeGate();
  const told: string[] = [];
  const [first, second] = [makeWork(told, 'first'), makeWork(told, 'second')];
  const [purge, later] = [makeWork(told, 'purge'), makeWork(told, 'later')];
  const all = [gate.pass(first.work), gate.pass(second.work)];
  await settle();
  all.push(gate.alone(purge.work), gate.pass(later.work));
  await settle();
  assert.deepEqual(told, ['first begins', 'second begins']);
  first.end();
  await settle();
  assert.equal(told.length, 3);
  second.end();
  await settle();
  assert.deepEqual(told.slice(3), ['second ends', 'purge begins']);
  purge.end();
  await settle();
  assert.deepEqual(told.slice(5), ['purge ends', 'later begins']);
  later.end();
  await Promise.all(all);
});

test('a purge that fails, and a submission that fails, hold nobody else up', async () => {
  const gate = makeGate();
  const fail = async (): Promise<never> => {
    throw new Error('no room on the disk');
  };
  await assert.rejects(gate.alone(fail), /no room/);
  await assert.rejects(gate.pass(fail), /no room/);
  assert.equal(await gate.alone(async () => 'purged'), 'purged');
  assert.equal(await gate.pass(async () => 'stored'), 'stored');
});

test('purges that come one upon the other come one after the other', async () => {
  const gate = makeGate();
  const told: string[] = [];
  const [one, other] = [makeWork(told, 'one'), makeWork(told, 'other')];
  const both = [gate.alone(one.work), gate.alone(other.work)];
  await settle();
  assert.deepEqual(told, ['one begins']);
  other.end();
  one.end();
  await Promise.all(both);
  assert.deepEqual(told, ['one begins', 'one ends', 'other begins', 'other ends']);
});

test('a purge that comes again at once keeps no submission waiting for more than one of its turns', async () => {
  const gate = makeGate();
  let [turns, storedAfter] = [0, -1];
  const purge = async (): Promise<void> => {
    for (; turns < 20; turns++) await gate.alone(settle);
  };
  const purging = purge();
  await settle();
  await gate.pass(async () => void (storedAfter = turns));
  await purging;
  assert.ok(storedAfter >= 0 && storedAfter <= 2, `${storedAfter}`);
});
