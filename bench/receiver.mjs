// `npm run bench:receiver`: how many submissions a second the receiver stores, each durably committed before its 201.
// Starts a real receiver on an empty folder, sends loyalty-card submissions, each with its own key and person, first at
// a fixed rate and then as fast as it goes, and counts afterwards what is in the database.
//   --rate 1000      submissions a second offered in the first run
//   --seconds 10     length of each run
//   --connections 64 of the second run
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register();
const { parseConfig } = await import('../src/config/index.ts');
const { choicesOf, fieldsOf, planForm, presentForm } = await import('../src/form/index.ts');
const { wordingOf } = await import('../src/messages/wording-of.ts');
const { calendarDateIn } = await import('../src/law/index.ts');

const { values: given } = parseArgs({
  options: {
    rate: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '10' },
    connections: { type: 'string', default: '64' },
  },
});
const [rate, seconds, connections] = [given.rate, given.seconds, given.connections].map(Number);
const coldSeconds = 3;
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'accord-bench-'));
const port = await findPort();
const agent = new Agent({ keepAlive: true, maxSockets: 512 });

const receiver = spawn(process.execPath, ['--import', 'tsx', join(root, 'bench/serve.ts'), 'serve'], {
  stdio: ['ignore', 'ignore', 'pipe'],
  cwd: root,
  env: {
    ...process.env,
    ACCORD_PORT: String(port),
    ACCORD_HOST: '127.0.0.1',
    ACCORD_RATE_LIMIT: '0',
    ACCORD_FORMS: join(root, 'demo/forms'),
    ACCORD_DATA: folder,
  },
});
receiver.stderr.setEncoding('utf8');
let ownerToken = '';
let complaint = '';
receiver.stderr.on('data', (text) => {
  complaint += text;
  ownerToken ||= /token, shown this once: (\S+)/.exec(complaint)?.[1] ?? '';
});

try {
  await waitUntilReady();
  const makeBody = prepareBodies();
  console.log(
    `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.version}, body ${makeBody(0).length} bytes`,
  );
  for (let warm = 0; warm < 200; warm++) await send(makeBody(warm));

  // Node compiles what runs often while it runs: the first seconds are their own figure.
  const cold = await runAtRate(makeBody, coldSeconds, 1_000_000);
  print(`first ${coldSeconds} seconds`, cold);
  const offered = await runAtRate(makeBody, seconds, 2_000_000);
  print(`offered ${rate}/s`, offered);
  const most = await runFlatOut(makeBody);
  print(`${connections} connections`, most);

  const acknowledged = 200 + cold.acknowledged + offered.acknowledged + most.acknowledged;
  const stored = await countStored();
  console.log(`acknowledged ${acknowledged}, stored ${stored}`);
  const failed = cold.errors + offered.errors + most.errors + (stored === acknowledged ? 0 : 1);
  process.exitCode = failed ? 1 : 0;
} finally {
  receiver.kill('SIGTERM');
  agent.destroy();
  rmSync(folder, { recursive: true, force: true });
}

async function findPort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: free } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return free;
}

async function waitUntilReady() {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/health`);
      if (answer.ok) return;
    } catch {
      // Not listening yet.
    }
    if (receiver.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The receiver did not start: ${complaint}`);
}

/** Bodies made once and completed by a few replacements, so that making them does not take the receiver's core. */
function prepareBodies() {
  const parsed = parseConfig(JSON.parse(readFileSync(join(root, 'demo/forms/loyalty-card.json'), 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const date = calendarDateIn(new Date(), 'Europe/Paris');
  const presentation = presentForm(planForm(parsed.config, { date }), wordingOf('fr'));
  const values = Object.fromEntries(
    fieldsOf(presentation).map(({ id, control }) => [
      id,
      { email: '@@email@@', phone: '06 12 34 56 78', terms: true, 'birth-date': '1980-02-03' }[control] ??
        (control === 'address' ? { street: '3 rue des Lilas', postcode: '75011', city: 'Paris' } : 'Jeanne'),
    ]),
  );
  const marks = Object.fromEntries(
    choicesOf(presentation).map(({ id }, index) => [id, index % 2 ? 'yes' : null]),
  );
  const now = new Date().toISOString();
  const text = JSON.stringify({
    schema: 'accord/submission/1',
    presentation,
    answers: { values, marks },
    device: { shownAt: now, sentAt: now },
    page: 'https://shop.example/carte',
    widget: 'accord/0.1.0',
  });
  const [before, after] = text.split('@@email@@');
  return (number) => Buffer.from(`${before}person-${number}-${process.pid}@example.fr${after}`);
}

function send(body) {
  const start = performance.now();
  return new Promise((resolve) => {
    const sent = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/v1/submissions',
        headers: {
          'content-type': 'application/json',
          'content-length': body.length,
          'idempotency-key': randomUUID(),
        },
      },
      (answer) => {
        answer.resume();
        answer.on('end', () =>
          resolve({ ok: answer.statusCode === 201, milliseconds: performance.now() - start }),
        );
        answer.on('error', () => resolve({ ok: false, milliseconds: performance.now() - start }));
      },
    );
    sent.on('error', () => resolve({ ok: false, milliseconds: performance.now() - start }));
    sent.end(body);
  });
}

/** Sends on schedule whether or not answers have come, so that a slow receiver shows as waiting and not as fewer sends. */
async function runAtRate(makeBody, lasting, first) {
  const started = performance.now();
  const answers = [];
  for (let sent = 0; sent < rate * lasting;) {
    const due = Math.min(rate * lasting, Math.floor(((performance.now() - started) / 1000) * rate));
    for (; sent < due; sent++) answers.push(send(makeBody(first + sent)));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return summarize(await Promise.all(answers), started);
}

async function runFlatOut(makeBody) {
  const started = performance.now();
  const answers = [];
  let number = 3_000_000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() - started < seconds * 1000) answers.push(await send(makeBody(number++)));
    }),
  );
  return summarize(answers, started);
}

function summarize(answers, started) {
  const elapsed = (performance.now() - started) / 1000;
  const times = answers.map(({ milliseconds }) => milliseconds).toSorted((one, other) => one - other);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  const acknowledged = answers.filter(({ ok }) => ok).length;
  return {
    acknowledged,
    errors: answers.length - acknowledged,
    perSecond: acknowledged / elapsed,
    p50: at(0.5),
    p99: at(0.99),
    worst: times.at(-1),
  };
}

function describeTime(value) {
  return `${value.toFixed(1)} ms`;
}

function print(name, { perSecond, p50, p99, worst, errors }) {
  console.log(
    `${name.padEnd(18)}${perSecond.toFixed(0)}/s, p50 ${describeTime(p50)}, p99 ${describeTime(p99)}, worst ${describeTime(worst)}, errors ${errors}`,
  );
}

/** Reads the owner's list to its end, as an owner would. */
async function countStored() {
  let count = 0;
  for (let after = ''; ;) {
    const answer = await fetch(`http://127.0.0.1:${port}/v1/submissions?limit=1000${after}`, {
      headers: { authorization: `Bearer ${ownerToken}` },
    });
    const { items, next } = await answer.json();
    if (items.length === 0) return count;
    count += items.length;
    after = `&after=${next}`;
  }
}
