// `npm run bench:retention`: the calendar over many persons. How long a dry run takes, and a purge while the receiver takes what people
// send; how much memory, and how that compares with reading the same rows by plain SQL.
//   --persons 1000000   in the store, each with a record, a sealed part and a history
//   --due 0.05          the part of them whose time is over
//   --keep FOLDER       where the store is left, and copied from the next time
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DatabaseSync } from '@photostructure/sqlite';
import { fillRetentionStore, makeBody } from './lib/retention-store.mjs';
import { keepSending } from './lib/keep-sending.mjs';

const { values: options } = parseArgs({
  options: {
    persons: { type: 'string', default: '1000000' },
    due: { type: 'string', default: '0.05' },
    keep: { type: 'string' },
  },
});
const persons = Number(options.persons);
const due = Number(options.due);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'accord-bench-'));
const main = join(root, 'dist/npm/cli/main.js');
const say = (name, value) => console.log(`${name.padEnd(46)} ${value}`);
const took = async (work) => {
  const from = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - from) / 1000 };
};
const inSeconds = (seconds) => `${seconds.toFixed(1)} s`;

/** The most memory that a process has had, in MB, since it was watched or asked for last. */
function watchMemory(pid) {
  let most = 0;
  const look = () => {
    try {
      const now = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
      most = Math.max(most, now / 1024);
    } catch {
      // It has ended.
    }
  };
  const timer = setInterval(look, 50);
  const read = () => {
    look();
    const found = `${most.toFixed(0)} MB`;
    most = 0;
    return found;
  };
  return { read, stop: () => clearInterval(timer) };
}

async function run(words) {
  const child = spawn(process.execPath, [main, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  const memory = watchMemory(child.pid);
  let lines = 0;
  child.stdout.on('data', (bytes) => {
    for (const byte of bytes) if (byte === 10) lines++;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`accord ${words[0]}: ${code}`);
  memory.stop();
  return { lines, memory: memory.read() };
}

const until = async (isSo) => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 50));
};

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

let receiver;
try {
  const kept = options.keep && join(options.keep, `retention-${persons}-${due}`);
  if (kept && existsSync(kept)) cpSync(kept, folder, { recursive: true });
  else {
    const { seconds } = await took(() => fillRetentionStore(root, folder, { persons, due }));
    say('filled in', inSeconds(seconds));
    if (kept) {
      mkdirSync(options.keep, { recursive: true });
      cpSync(folder, kept, { recursive: true });
    }
  }
  // One that was kept may be of an earlier edition: a receiver brings it up to date.
  const { createReceiver } = await import(join(root, 'dist/npm/server/index.js'));
  const { app } = await createReceiver({
    dataFolder: join(folder, 'data'),
    keysFolder: join(folder, 'keys'),
    formsFolder: join(folder, 'forms'),
    publicUrl: 'http://localhost',
  });
  await app.close();
  const places = ['--data', join(folder, 'data'), '--keys', join(folder, 'keys')];
  const database = new DatabaseSync(join(folder, 'data/accord.db'), { timeout: 30_000 });
  const one = (sql) => Object.values(database.prepare(sql).get())[0];
  say(
    'persons, and of them due',
    `${one('select count(*) from retention_clock')}, ${Math.round(persons * due)}`,
  );
  say('load of the machine', loadavg()[0].toFixed(1));

  const plain = await took(async () => {
    const rows = database.prepare(
      `select * from retention_clock where controller = ? and (heard_on, subject_id) > (?, ?)
       order by heard_on, subject_id limit 1000`,
    );
    const parts = database.prepare(
      `select p.sealed, s.id, k.wrapped_key from submission s join private_part p on p.log_index = s.log_index
       join subject k on k.subject_id = s.subject_id where s.subject_id = ?`,
    );
    const controller = one('select controller from retention_clock limit 1');
    let [heard, subject, read] = ['', '', 0];
    for (;;) {
      const page = rows.all(controller, heard, subject);
      for (const row of page) {
        read++;
        if (read <= persons * due) parts.all(row.subject_id);
      }
      if (page.length < 1000) return read;
      ({ heard_on: heard, subject_id: subject } = page.at(-1));
    }
  });
  say('the same rows by plain SQL', inSeconds(plain.seconds));
  const dry = await took(() =>
    run([
      'retention',
      '--dry-run',
      '--until',
      new Date().toISOString().slice(0, 10),
      '--format',
      'jsonl',
      ...places,
    ]),
  );
  say('dry run', `${inSeconds(dry.seconds)}, ${dry.result.lines} listed, ${dry.result.memory}`);
  say('ratio to plain SQL (at most 4)', (dry.seconds / plain.seconds).toFixed(2));

  // The day's work is done, as far as the receiver knows, until the bench lets it begin.
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date());
  database
    .prepare(
      `insert into retention_run (controller, day, started_at, ended_at, counts) values (?, ?, 'x', 'x', '{}')`,
    )
    .run(one('select controller from retention_clock limit 1'), today);
  const port = await freePort();
  receiver = spawn(
    process.execPath,
    [
      main,
      'serve',
      '--port',
      String(port),
      '--forms',
      join(folder, 'forms'),
      '--rate-limit',
      '0',
      '--log-level',
      'warn',
      ...places,
    ],
    { stdio: ['ignore', 'inherit', 'ignore'] },
  );
  const memory = watchMemory(receiver.pid);
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    try {
      if ((await fetch(`${url}/health`)).ok) break;
    } catch (error) {
      if (tries > 600) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const body = await makeBody(root);
  const sending = keepSending(url, body);
  const rateFor = async (milliseconds) => {
    const before = sending.count();
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return ((sending.count() - before) * 1000) / milliseconds;
  };
  say('memory of a receiver that has started', memory.read());
  await rateFor(3000);
  const idle = await rateFor(10_000);
  say('memory while people send', memory.read());
  database.prepare('delete from retention_run').run();
  const runs = () => database.prepare('select counts, ended_at from retention_run').all();
  // A receiver looks once a minute.
  await until(() => runs().length > 0);
  memory.read();
  const from = performance.now();
  const sentBefore = sending.count();
  await until(() => runs()[0].ended_at !== null);
  const seconds = (performance.now() - from) / 1000;
  const during = (sending.count() - sentBefore) / seconds;
  await sending.stop();
  say('purge', `${inSeconds(seconds)}, ${JSON.parse(runs()[0].counts).left} left, ${memory.read()}`);
  memory.stop();
  say(
    'submissions a second, idle and meanwhile',
    `${idle.toFixed(0)}, ${during.toFixed(0)} (${((during / idle) * 100).toFixed(0)} %)`,
  );
  receiver.kill('SIGTERM');
  await new Promise((resolve) => receiver.once('close', resolve));
  database.close();
} finally {
  receiver?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
