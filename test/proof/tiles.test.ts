import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { parseTilePath, tilePath, tilesOf, writeEntries } from '../../src/proof/index.js';

test('a log of 70,000 entries has the tiles that the format’s own example counts', () => {
  const tiles = [...tilesOf(70_000)];
  const of = (level: number | 'entries') => tiles.filter((tile) => tile.level === level);
  // 273 full ones and 112 hashes; 1 full one and 17; 1 hash.
  assert.deepEqual([of(0).length, of(0).at(-1)?.width], [274, 112]);
  assert.deepEqual([of(1).length, of(1)[0]?.width, of(1).at(-1)?.width], [2, 256, 17]);
  assert.deepEqual(of(2), [{ level: 2, place: 0, width: 1 }]);
  assert.equal(of('entries').length, 274);
  assert.deepEqual([...tilesOf(0)], []);
});

test('every tile has one address', () => {
  assert.equal(tilePath({ level: 0, place: 1_234_067, width: 256 }), 'tile/0/x001/x234/067');
  assert.equal(tilePath({ level: 'entries', place: 5, width: 7 }), 'tile/entries/005.p/7');
  fc.assert(
    fc.property(fc.nat(6), fc.nat(), fc.integer({ min: 1, max: 256 }), (level, place, width) => {
      const tile = { level, place, width };
      assert.deepEqual(parseTilePath(tilePath(tile)), tile);
    }),
  );
  for (const path of [
    'tile/0/5',
    'tile/0/0005',
    'tile/0/x000/005',
    'tile/0/005.p/256',
    'tile/0/005.p/0',
    'tile/0/../005',
    'tile/9/000',
    'tile/data/000',
    'tile/0/x1/000',
  ])
    assert.equal(parseTilePath(path), null, path);
});

test('a mirror that follows a log is told what is new', () => {
  assert.deepEqual(
    [...tilesOf(600, 512)].map(({ level, place, width }) => `${level} ${place} ${width}`),
    ['entries 2 88', '0 2 88', '1 0 2'],
  );
});

test('entries stand with their length before them', () => {
  assert.deepEqual([...writeEntries([Uint8Array.of(7, 8), Uint8Array.of(9)])], [0, 2, 7, 8, 0, 1, 9]);
});
