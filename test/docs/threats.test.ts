import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './blocks.js';

/** The rows of the threat model's table, cell by cell. */
const rows = readFileSync(join(root, 'docs/threat-model.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (Who|-+) /.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

test('whoever reads what holds against an attack finds the test that shows it', () => {
  assert.ok(rows.length > 25);
  for (const cells of rows) {
    assert.equal(cells.length, 5, cells.join(' | '));
    const [, file = '', title = ''] = /^`(test\/[\w/.-]+\.test\.ts)`: (.+)$/.exec(cells[4] ?? '') ?? [];
    assert.ok(file, cells[4]);
    const text = readFileSync(join(root, file), 'utf8');
    assert.ok(
      ["'", '"', '`'].some((quote) => text.includes(`${quote}${title}${quote}`)),
      `${file} has no test "${title}"`,
    );
  }
});
