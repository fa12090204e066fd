// Runs the tests that need no browser. Node 20 has no globs for `node --test`, hence the list made here.
// Arguments narrow it: `npm run test:node -- law receiver` runs the files with either word in their path.
// Without any, those of the installed package stay out: they need a build, and `npm run test:package` makes one.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.browser.test.ts'))
  .map((name) => join('test', name))
  .filter((path) =>
    words.length === 0 ? !path.includes('installed') : words.some((word) => path.includes(word)),
  )
  .toSorted();

if (files.length === 0) {
  console.error(`test:node: no test file${words.length ? ` has ${words.join(' or ')} in its path` : ''}.`);
  process.exit(1);
}
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', '--test', '--test-reporter=spec', ...files],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
