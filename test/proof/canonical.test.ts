import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { CanonicalError, canonicalize } from '../../src/proof/index.js';

test('the example of RFC 8785 section 3.2.2 comes out as the RFC prints it', () => {
  const input = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`) as unknown;
  const expected = String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`;
  assert.equal(canonicalize(input), expected);
});

test('keys stand in the order of RFC 8785 section 3.2.3: by UTF-16 unit, not by letter', () => {
  const keys = ['€', '\r', '\ufb33', '1', '😀', '\u0080', 'ö'];
  const sorted = Object.keys(
    JSON.parse(canonicalize(Object.fromEntries(keys.map((key) => [key, 0])))) as object,
  );
  assert.deepEqual(sorted, ['1', '\r', '\u0080', 'ö', '€', '😀', '\ufb33']);
});

test('minus zero is written as zero', () => {
  assert.equal(canonicalize([-0, 0]), '[0,0]');
});

test('what JSON cannot say is refused with its place, never left out', () => {
  // oxlint-disable-next-line no-sparse-arrays -- the hole is the point
  const hole = [1, , 2];
  const table: readonly [unknown, string][] = [
    [{ a: { b: undefined } }, '/a/b'],
    [{ list: hole }, '/list/1'],
    [{ n: Number.NaN }, '/n'],
    [[Number.POSITIVE_INFINITY], '/0'],
    [{ 'a/b~': 'x\ud800' }, '/a~1b~0'],
    [{ 'x\udc00': 1 }, '/x\udc00'],
    [{ when: new Date(0) }, '/when'],
    [{ count: 1n }, '/count'],
    [() => 1, ''],
  ];
  for (const [value, pointer] of table) {
    assert.throws(
      () => canonicalize(value),
      (error) => error instanceof CanonicalError && error.pointer === pointer,
      `expected a refusal at ${pointer}`,
    );
  }
});

test('a document that is nested without end is refused, and does not exhaust the stack', () => {
  const deep = JSON.parse('['.repeat(30_000) + ']'.repeat(30_000)) as unknown;
  assert.throws(() => canonicalize(deep), CanonicalError);
});

test('one value has one text, whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      const text = canonicalize(value);
      assert.equal(canonicalize(reverseKeys(JSON.parse(text))), text);
      assert.equal(
        JSON.stringify(JSON.parse(text)),
        JSON.stringify(JSON.parse(canonicalize(JSON.parse(text)))),
      );
    }),
  );
});

function reverseKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reverseKeys);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, reverseKeys(one)]),
  );
}
