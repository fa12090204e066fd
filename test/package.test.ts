import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { version } from '../src/proof/version.js';

test('an auditor reads in a record the version that the package had', () => {
  const { version: packaged } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  ) as { version: string };
  assert.equal(version, packaged);
});
