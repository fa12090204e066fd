import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeFolder } from '../server/a-receiver.js';
import { deployFolder } from './a-proxy.js';

const analyze = (...given: readonly string[]) => {
  const { status, stdout, stderr, error } = spawnSync('systemd-analyze', given, { encoding: 'utf8' });
  assert.ok(!error, `${error?.message}: install systemd.`);
  return { status, said: stdout + stderr };
};

test('systemd understands every line of the unit', (t) => {
  const checked = analyze('verify', '--man=no', join(deployFolder, 'accord.service'));
  assert.equal(checked.said, '');
  assert.equal(checked.status, 0);
  // Only a check that can fail says something.
  const wrong = join(makeFolder(t), 'accord.service');
  writeFileSync(wrong, '[Service]\nExecStart=/usr/bin/node\nProtectSystm=strict\n');
  assert.match(analyze('verify', '--man=no', wrong).said, /ProtectSystm/);
});

test('the unit leaves a receiver little of the machine', () => {
  const { status, said } = analyze(
    'security',
    '--offline=true',
    '--threshold=20',
    join(deployFolder, 'accord.service'),
  );
  assert.equal(status, 0, said);
});
