// Runs on PostgreSQL what has to hold on every store, and what there is for PostgreSQL alone, on a server of its own. Arguments
// narrow it, as those of `npm run test:node` do.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findPostgres, startCluster } from './postgres-cluster.mjs';

if (findPostgres() === undefined) {
  console.error(
    'test:postgres: PostgreSQL is not installed here. Install it (Debian and Ubuntu: apt install postgresql; macOS: brew install postgresql), and run this again.',
  );
  process.exit(1);
}

// What is about the file of SQLite, does not ask the database, or asks the same of it a thousand times.
const without =
  'backup|keys-and-log|journal/restore|simulation|lives|fuzz|upgrade|migrations|heavy|long-history|page-looks|look|drawn|cli/(check|preview|plain|list|read)';

const cluster = await startCluster();
const words = process.argv.slice(2);
const child = spawn(
  process.execPath,
  [
    fileURLToPath(new URL('test-node.mjs', import.meta.url)),
    ...(words.length > 0 ? words : ['--without-browsers', `--without=${without}`, 'test/server', 'test/cli']),
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      ACCORD_TEST_DATABASE_URL: cluster.url,
      ACCORD_TEST_DATABASE_CONTROL: JSON.stringify(cluster.control),
    },
  },
);
// A signal to the group reaches the tests by themselves; the server is stopped here.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
const code = await new Promise((resolve) => child.once('close', (status) => resolve(status ?? 1)));
cluster.stop();
process.exitCode = code;
