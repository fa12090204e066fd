import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './blocks.js';

test('whoever passes Accord on finds every package that comes with it, with its licence', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/notices.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  const text = readFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) assert.ok(text.includes(`\`${name}\``), name);
  assert.match(text, /date-holidays.*CC BY-SA 3\.0/s);
  assert.doesNotMatch(text, /\b(A?GPL|SSPL|UNLICENSED)\b|undefined/);
});
