// `npm run bench:receiver`: how many submissions a second the receiver stores, each durably committed before its 201, beside a
// bare floor (group commit of the same bodies, nothing signed or logged) and, with --before, beside an earlier build, in turn.
//   --rounds 3         rounds; each runs every subject once, on a fresh store
//   --seconds 8        length of each run
//   --connections 64   of the run that goes as fast as it can; then a run at half of that rate gives the p99
//   --before FOLDER    another build: a folder with dist/npm and the packages it needs
//   --postgres URL     an empty database: PostgreSQL and its floor as well
//   --only NAMES       some of the subjects, with commas between
//   --grow 1000000     instead: so many into one store; memory, and what the last thousands cost against the first
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { personMark, prepareBodies, runAtRate, runFlatOut } from './lib/load.mjs';

const { values: given } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '8' },
    connections: { type: 'string', default: '64' },
    before: { type: 'string' },
    postgres: { type: 'string' },
    only: { type: 'string' },
    grow: { type: 'string' },
  },
});
const [rounds, seconds, connections] = [given.rounds, given.seconds, given.connections].map(Number);
const root = fileURLToPath(new URL('..', import.meta.url));
const forms = join(root, 'demo/forms');
let sample;
const time = (value) => `${value.toFixed(1)} ms`;

const subjects = [
  { name: 'sqlite floor', start: (folder) => startBare('sqlite', join(folder, 'bare.db')) },
  ...(given.before
    ? [{ name: 'sqlite before', start: (folder) => startReceiver(given.before, folder) }]
    : []),
  { name: 'sqlite', start: (folder) => startReceiver(root, folder) },
  ...(given.postgres
    ? [
        { name: 'postgres floor', start: () => startBare('postgres', given.postgres) },
        {
          name: 'postgres',
          start: (folder) => startReceiver(root, folder, { DATABASE_URL: given.postgres }),
        },
      ]
    : []),
].filter(({ name }) => !given.only || given.only.split(',').includes(name));

console.log(`${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.version}`);
await (given.grow ? grow(subjects.at(-1), Number(given.grow)) : compare());

async function compare() {
  const results = new Map(subjects.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round++) {
    // Another order each time: who comes first has the machine as it was left.
    for (const { name, start } of round % 2 ? subjects : subjects.toReversed()) {
      const result = await measure(start);
      results.get(name).push(result);
      print(`round ${round}, ${name}`, result);
    }
  }
  const rate = (name) => (results.get(name) ?? []).map(({ most }) => most.perSecond);
  const compareWith = (name, other) => {
    const [one, two] = [rate(name), rate(other)];
    if (one.length === 0 || two.length === 0) return;
    const ratios = one.map((value, index) => value / two[index]).toSorted((a, b) => a - b);
    const middle = ratios[Math.floor(ratios.length / 2)];
    console.log(
      `${name} / ${other}: ${middle.toFixed(2)} (${ratios[0].toFixed(2)} to ${ratios.at(-1).toFixed(2)})`,
    );
  };
  compareWith('sqlite', 'sqlite before');
  compareWith('sqlite', 'sqlite floor');
  compareWith('sqlite before', 'sqlite floor');
  compareWith('postgres', 'postgres floor');
}

async function measure(start) {
  const folder = mkdtempSync(join(tmpdir(), 'accord-bench-'));
  const subject = await start(folder);
  try {
    const makeBody = await bodiesFor(subject);
    // Node compiles what runs often while it runs.
    await runFlatOut({ ...subject, makeBody, connections, seconds: 3, first: 1_000_000 });
    const most = await runFlatOut({ ...subject, makeBody, connections, seconds, first: 2_000_000 });
    const half = await runAtRate({
      ...subject,
      makeBody,
      rate: most.perSecond / 2,
      seconds,
      first: 200_000_000,
    });
    return { most, half, memory: subject.memory() };
  } finally {
    await subject.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** So many submissions into one store, and what each stretch of them costs. */
async function grow({ name, start }, total) {
  const folder = mkdtempSync(join(tmpdir(), 'accord-bench-'));
  const subject = await start(folder);
  try {
    const makeBody = await bodiesFor(subject);
    await runFlatOut({ ...subject, makeBody, connections, count: 2000, first: 900_000_000 });
    const step = Math.max(1000, Math.floor(total / 20));
    for (let done = 0; done < total; done += step) {
      const { perSecond, errors, p99 } = await runFlatOut({
        ...subject,
        makeBody,
        connections,
        count: Math.min(step, total - done),
        first: done,
      });
      console.log(
        `${name}: after ${done + step}: ${perSecond.toFixed(0)}/s, p99 ${p99.toFixed(0)} ms, errors ${errors}, memory ${subject.memory()} MB`,
      );
    }
  } finally {
    await subject.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bodiesFor({ port, isBare }) {
  // The bare one has no form: it takes the bodies of the others.
  if (!isBare || !sample) sample = await makeSample(isBare ? undefined : port);
  return prepareBodies(sample);
}

async function makeSample(port) {
  if (port === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'accord-bench-'));
    const subject = await startReceiver(root, folder);
    try {
      return await makeSample(subject.port);
    } finally {
      await subject.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const answer = await fetch(`http://127.0.0.1:${port}/forms/loyalty-card?language=fr`);
  const { presentation } = await answer.json();
  const groups = presentation.groups;
  const fields = groups.flatMap((group) => (group.kind === 'fields' ? group.fields : []));
  const choices = groups.flatMap((group) => (group.kind === 'choices' ? group.choices : []));
  const values = Object.fromEntries(
    fields.map(({ id, control }) => [
      id,
      { email: personMark, phone: '06 12 34 56 78', terms: true, 'birth-date': '1980-02-03' }[control] ??
        (control === 'address' ? { street: '3 rue des Lilas', postcode: '75011', city: 'Paris' } : 'Jeanne'),
    ]),
  );
  const marks = Object.fromEntries(choices.map(({ id }, index) => [id, index % 2 ? 'yes' : null]));
  const now = new Date().toISOString();
  return JSON.stringify({
    schema: 'accord/submission/1',
    presentation,
    answers: { values, marks },
    device: { shownAt: now, sentAt: now },
    page: 'https://shop.example/carte',
    widget: 'accord/0.1.0',
  });
}

async function startBare(kind, target) {
  const child = spawn(process.execPath, [join(root, 'bench/lib/bare-receiver.mjs'), kind, target], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { port } = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('The floor did not start.')));
  });
  return { port, isBare: true, ...running(child) };
}

async function startReceiver(build, folder, env = {}) {
  const port = await findPort();
  const child = spawn(process.execPath, [join(build, 'dist/npm/cli/main.js'), 'serve'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      ...env,
      ACCORD_PORT: String(port),
      ACCORD_HOST: '127.0.0.1',
      ACCORD_PUBLIC_URL: `http://127.0.0.1:${port}`,
      ACCORD_RATE_LIMIT: '0',
      ACCORD_FORMS: forms,
      ACCORD_DATA: folder,
    },
  });
  let complaint = '';
  child.stderr.on('data', (text) => (complaint += text));
  for (let attempt = 0; attempt < 200 && child.exitCode === null; attempt++) {
    const isThere = await fetch(`http://127.0.0.1:${port}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return { port, isBare: false, ...running(child) };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The receiver of ${build} did not start: ${complaint}`);
}

function running(child) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    /** Resident megabytes. */
    memory: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    },
    stop: async () => {
      if (child.connected) child.disconnect();
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function findPort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function print(name, { most, half, memory }) {
  console.log(
    `${name}: ${most.perSecond.toFixed(0)}/s, p50 ${time(most.p50)}, p99 ${time(most.p99)}; at half of it p50 ${time(half.p50)}, p99 ${time(half.p99)}; errors ${most.errors + half.errors}; ${memory} MB`,
  );
}
