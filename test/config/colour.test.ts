import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { contrast, enough, grounds, readableOn } from '../../src/config/colour.js';

test('the contrast of two colours is that of WCAG, whichever comes first', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#ffffff', '#000000'), 21);
  assert.equal(contrast('#2456b3', '#2456b3'), 1);
  // Known: the lightest grey on white that passes.
  assert.ok(contrast('#767676', '#ffffff') >= enough);
  assert.ok(contrast('#777777', '#ffffff') < enough);
});

test('any colour of a shop becomes one that its customers can read, and a readable one stays as it is', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(colour, fc.constantFrom(grounds.light, grounds.dark), (wanted, ground) => {
      const used = readableOn(ground, wanted);
      assert.match(used, /^#[0-9a-f]{6}$/);
      assert.ok(contrast(used, ground) >= enough);
      if (contrast(wanted, ground) >= enough) assert.equal(used, wanted);
    }),
  );
});
