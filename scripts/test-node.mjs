// Runs the tests that need no browser runner. Node 20 has no globs for `node --test`, hence the list made here.
// Arguments narrow it: `npm run test:node -- law receiver` runs the files with either word in their path.
// Without any, those of the installed package stay out: they need a build, and `npm run test:package` makes one. So do those of
// `docs/deploy`, which need nginx, Caddy, systemd and the rights of root: `npm run test:deploy`. Those of
// PostgreSQL run where `npm run test:postgres` has started one. `--without-browsers` leaves out what drives one,
// `--without=PATTERN` the files with it in their path.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildOnce } from './build-once.mjs';
import { bundleProgram, bundleTests } from './bundle-tests.mjs';
import { clockArgument, shiftFromNow } from './test-clock.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const hasBrowsers = !process.argv.includes('--without-browsers');
const without = process.argv.find((word) => word.startsWith('--without='))?.slice('--without='.length);
const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.browser.test.ts'))
  .map((name) => `test/${name.replaceAll('\\', '/')}`)
  .filter((path) => !path.includes('node_modules'))
  .filter((path) => without === undefined || !new RegExp(without).test(path))
  .filter((path) => !path.includes('/postgres/') || process.env.ACCORD_TEST_DATABASE_URL)
  .filter((path) =>
    words.length === 0 ? !/installed|deploy/.test(path) : words.some((word) => path.includes(word)),
  )
  .toSorted();

if (files.length === 0) {
  console.error(`test:node: no test file${words.length ? ` has ${words.join(' or ')} in its path` : ''}.`);
  process.exit(1);
}

/** Looks at what importing the package leaves in a process that has imported nothing else. */
const alone = new Set(['test/elements/import.test.ts']);

// Beside the packages that the bundle imports, and not among them, where Node reads no source maps. A folder a run: two at a
// time do not meet.
const folder = join(root, '.tests', String(process.pid));
mkdirSync(folder, { recursive: true });
try {
  const program = join(folder, 'accord.mjs');
  const [modulesOf] = await Promise.all([
    bundleTests(files, join(folder, 'tests.mjs')),
    bundleProgram(program),
  ]);
  // Those that drive a browser wait for it most of the time: they go on beside the others, with one browser for all.
  const drive = (file) => modulesOf(file).has('test/docs/a-browser.ts');
  const groups = {
    pages: files.filter((file) => hasBrowsers && !alone.has(file) && drive(file)),
    rest: files.filter((file) => !alone.has(file) && !drive(file)),
    alone: files.filter((file) => alone.has(file)),
  };
  const entries = Object.entries(groups).filter(([, names]) => names.length > 0);
  for (const [name, names] of entries)
    writeFileSync(
      join(folder, `${name}.mjs`),
      [
        `import { after } from 'node:test';`,
        `import { closeBrowser, run } from './tests.mjs';`,
        `after(closeBrowser);`,
        `run(${JSON.stringify(names)});`,
      ].join('\n'),
    );
  if (groups.pages.length > 0) await buildOnce(['cdn', 'console', 'verifier']);
  const { status } = spawnSync(
    process.execPath,
    [
      clockArgument(shiftFromNow()),
      '--enable-source-maps',
      '--test',
      '--test-reporter=spec',
      '--test-concurrency=2',
      ...entries.map(([name]) => join(folder, `${name}.mjs`)),
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ACCORD_PROGRAM: program } },
  );
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
