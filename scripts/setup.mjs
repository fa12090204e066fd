// Makes `npm start` and `npm test` work from a fresh checkout: installs the locked dependencies when they are
// missing or out of date, and with `--tests` what only tests need. Runs before anything is installed, so it uses Node alone.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const oldest = [20, 19];
const root = fileURLToPath(new URL('..', import.meta.url));

function stop(message) {
  console.error(`accord: ${message}`);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  stop(`Node ${oldest.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

const modifiedAt = (path) =>
  statSync(new URL(`../${path}`, import.meta.url), { throwIfNoEntry: false })?.mtimeMs;

function install(folder, what) {
  const lockedAt = modifiedAt(`${folder}package-lock.json`);
  if (!lockedAt) stop(`${folder}package-lock.json is missing; check it out again.`);
  // npm writes this file last, so it is there only after a complete install.
  const installedAt = modifiedAt(`${folder}node_modules/.package-lock.json`);
  if (installedAt && installedAt >= lockedAt) return;
  console.log(`accord: installing ${what} with npm ci; this happens once.`);
  const windows = process.platform === 'win32';
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: `${root}${folder}`,
    stdio: 'inherit',
    shell: windows,
  });
  if (error) stop(`npm could not be started: ${error.message}.`);
  if (status !== 0) stop('npm ci failed; its messages are above.');
}

install('', 'dependencies');
// Only the tests need what other people's sites look like, and it is large.
if (process.argv.includes('--tests')) install('test/hosts/', 'the style sheets of other sites');
