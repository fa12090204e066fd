import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idleAfter, Stillness } from '../../src/counter/idle.js';

test('nobody is disturbed for 40 seconds, then asked for 20, then the screen is cleared', () => {
  assert.deepEqual(idleAfter(0), { state: 'rest' });
  assert.deepEqual(idleAfter(39_999), { state: 'rest' });
  assert.deepEqual(idleAfter(40_000), { state: 'warn', left: 20 });
  assert.deepEqual(idleAfter(59_001), { state: 'warn', left: 1 });
  assert.deepEqual(idleAfter(60_000), { state: 'clear' });
});

test('a touch begins it anew', () => {
  let time = 0;
  const still = new Stillness({ now: () => time, elapsed: () => time });
  time = 59_000;
  assert.equal(still.length, 59_000);
  still.touch();
  time = 60_000;
  assert.equal(still.length, 1000);
});

test('a tablet that slept, or whose clock was set back, clears no later', () => {
  const clocks = { now: 0, elapsed: 0 };
  const slept = new Stillness({ now: () => clocks.now, elapsed: () => clocks.elapsed });
  clocks.now = 3_600_000;
  assert.deepEqual(idleAfter(slept.length), { state: 'clear' });
  slept.touch();
  clocks.now = 0;
  clocks.elapsed += 60_000;
  assert.deepEqual(idleAfter(slept.length), { state: 'clear' });
});
