import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { writeJson } from '../../src/delivery/index.js';

test('what leaves a page is the JSON that any other program would write', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.equal(writeJson(value), JSON.stringify(value));
    }),
  );
  assert.equal(writeJson({ kept: 1, left: undefined }), '{"kept":1}');
});
