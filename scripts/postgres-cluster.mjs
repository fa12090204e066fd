// Runs PostgreSQL on a temporary folder, for tests: as durable as a shop's own, with texts in another order than that of their
// bytes, and a password. Its programs are those that the system has installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = () => {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const newest = versions.toSorted((one, next) => Number(next) - Number(one));
  return [
    ...newest.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
    '/opt/homebrew/opt/postgresql/bin',
    '/usr/local/opt/postgresql/bin',
  ];
};

/** The folder of PostgreSQL's programs; undefined where it is not installed. */
export const findPostgres = () => folders().find((folder) => existsSync(join(folder, 'initdb')));

const id = (option) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));

// PostgreSQL does not run as root.
function whoRuns() {
  if (process.getuid?.() !== 0) return {};
  return { uid: id('-u'), gid: id('-g') };
}

async function findPort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Starts a cluster. Resolves with its address (the database `postgres`, a superuser), what stops it and removes its folder, and
 * how it is controlled: a program, its arguments before `stop` or `restart`, and who runs it.
 */
export async function startCluster() {
  const programs = findPostgres();
  const who = whoRuns();
  const folder = mkdtempSync(join(tmpdir(), 'accord-postgres-'));
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid);
  const run = (program, ...words) => {
    const { status, stderr, stdout } = spawnSync(join(programs, program), words, {
      cwd: folder,
      encoding: 'utf8',
      // A server that goes on in the background must not hold these open.
      stdio: ['ignore', program === 'pg_ctl' ? 'ignore' : 'pipe', program === 'pg_ctl' ? 'ignore' : 'pipe'],
      ...who,
    });
    if (status !== 0) throw new Error(`${program} failed: ${stderr ?? ''}${stdout ?? ''}${readLog()}`);
  };
  const data = join(folder, 'data');
  const log = join(folder, 'log');
  const readLog = () => (existsSync(log) ? readFileSync(log, 'utf8') : '');
  const password = randomBytes(12).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o644 });
  const common = ['-D', data, '-U', 'accord', '--pwfile', passwordFile, '--auth', 'scram-sha-256'];
  const made = [...common, '--encoding', 'UTF8', '--no-sync', '--locale', 'C.UTF-8'];
  try {
    run('initdb', ...made, '--locale-provider', 'icu', '--icu-locale', 'fr');
  } catch {
    // Before version 15, or built without ICU.
    rmSync(data, { recursive: true, force: true });
    run('initdb', ...made);
  }
  const port = await findPort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: folder,
    max_connections: 200,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`);
  writeFileSync(join(data, 'postgresql.auto.conf'), `${lines.join('\n')}\n`);
  const control = ['-D', data, '-l', log, '-w', '-t', '60'];
  run('pg_ctl', ...control, 'start');
  return {
    url: `postgres://accord:${password}@127.0.0.1:${port}/postgres`,
    control: { program: join(programs, 'pg_ctl'), words: control, ...who },
    stop: () => {
      try {
        run('pg_ctl', ...control, '-m', 'immediate', 'stop');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
