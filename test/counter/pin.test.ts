import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isGoodPin, makePin, tryPin, waitAfter, waitLeft, type KeptPin } from '../../src/counter/pin.js';

const minute = 60_000;

/** A tablet with a PIN, and a clock that the test sets. */
async function lockedTablet() {
  let kept: KeptPin | undefined = await makePin('482913', new Uint8Array(16).fill(7));
  const tablet = {
    now: 1_000_000_000_000,
    try: (pin: string) =>
      tryPin(pin, {
        read: async () => kept,
        keep: async (pin_) => void (kept = pin_),
        now: () => tablet.now,
      }),
    get kept() {
      return kept;
    },
  };
  return tablet;
}

test('a PIN has 6 to 12 digits and nothing else', () => {
  for (const good of ['123456', '123456789012']) assert.ok(isGoodPin(good), good);
  for (const bad of ['', '12345', '1234567890123', '12345a', ' 123456', '１２３４５６'])
    assert.ok(!isGoodPin(bad), bad);
});

test('what is kept of a PIN does not hold it, and two tablets with the same one keep different things', async () => {
  const tablet = await lockedTablet();
  const other = await makePin('482913', new Uint8Array(16).fill(8));
  assert.notDeepEqual(other.hash, tablet.kept?.hash);
  assert.equal(other.hash.length, 32);
  assert.ok(other.iterations >= 600_000);
});

test('three wrong PINs cost nothing; each one after doubles the wait, up to an hour', () => {
  assert.deepEqual([0, 1, 2, 3, 4, 5].map(waitAfter), [0, 0, 0, 30_000, minute, 2 * minute]);
  assert.equal(waitAfter(40), 60 * minute);
});

test('whoever guesses has to wait, is not helped by the right PIN meanwhile, and is forgotten after it', async () => {
  const tablet = await lockedTablet();
  for (const wait of [0, 0, 30_000]) assert.deepEqual(await tablet.try('000000'), { kind: 'wrong', wait });
  tablet.now += 29_999;
  assert.deepEqual(await tablet.try('482913'), { kind: 'early', wait: 1 });
  tablet.now += 1;
  assert.deepEqual(await tablet.try('482913'), { kind: 'right' });
  assert.equal(tablet.kept?.failures, 0);
});

test('a try is counted before it is looked at, so that a reload in between wins nothing', async () => {
  const tablet = await lockedTablet();
  const trying = tablet.try('000000');
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(tablet.kept?.failures, 1);
  await trying;
});

test('a clock that was set back makes nobody wait longer than the whole wait', () => {
  const failedAt = 1_000_000_000_000;
  assert.equal(waitLeft({ failures: 3, failedAt }, failedAt - 365 * 86_400_000), 30_000);
});
