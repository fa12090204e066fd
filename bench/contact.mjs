// `npm run bench:contact`: "may I contact this person?" over HTTP, with many records in the store, and for a list of nothing
// but different, known persons. The build of this checkout is measured (`npm run build` first).
//   --before FOLDER     a checkout of an earlier version, built: both answer the same list from equal stores, in turn
//   --records 1000000   persons in the store, each with a record
//   --lines 300000      lines of the list
//   --rounds 5          runs of each build over the list
//   --form newsletter   a form of the demo, and the channel that is asked about
//   --channel email
//   --keep FOLDER       where the stores are left, and taken from the next time
import { createWriteStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { emailOf, fillStore, loadBuild, makeRecords, phoneOf } from './lib/contact-build.mjs';
import { compareAnswers, runContact } from './lib/run-contact.mjs';
import { median, quantile, ratios } from './lib/statistics.mjs';

const { values: options } = parseArgs({
  options: {
    before: { type: 'string' },
    records: { type: 'string', default: '1000000' },
    lines: { type: 'string', default: '300000' },
    rounds: { type: 'string', default: '5' },
    form: { type: 'string', default: 'newsletter' },
    channel: { type: 'string', default: 'email' },
    keep: { type: 'string' },
  },
});
const { form, channel } = options;
const [records, rounds] = [options.records, options.rounds].map(Number);
const lines = Math.min(records, Number(options.lines));
const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'accord-bench-'));
const root = fileURLToPath(new URL('..', import.meta.url));
const seconds = (from) => ((performance.now() - from) / 1000).toFixed(1);
const whereOf = (name) => ({
  dataFolder: join(folder, name, 'data'),
  keysFolder: join(folder, name, 'keys'),
});

// The persons of the list are all over the store, as those of a list are that another program wrote.
const stride = 7919;
const personOn = (line) => (line * stride) % records;

const cellsOf = (person) => (channel === 'email' ? `${emailOf(person)};` : `;${phoneOf(person)}`);

async function writeList(path) {
  const file = createWriteStream(path);
  file.write('name;email;phone\n');
  for (let line = 0; line < lines;) {
    let text = '';
    for (const end = Math.min(line + 10_000, lines); line < end; line++)
      text += `Jeanne;${cellsOf(personOn(line))}\n`;
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}

/** How long it takes to ask so many times, one after the other. */
async function timeAsking(ask, count) {
  const times = [];
  for (let index = 0; index < count; index++) {
    const from = performance.now();
    const answer = await ask(Math.floor(Math.random() * records));
    const body = await answer.text();
    if (!answer.ok) throw new Error(body);
    times.push(performance.now() - from);
  }
  return [0.5, 0.99].map((part) => `${quantile(times, part).toFixed(1)} ms`).join(', p99 ');
}

async function askOverHttp(build, name) {
  const { app, ownerToken } = await build.start();
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${ownerToken}` };
  const ask = (person) =>
    fetch(`${url}/v1/may-contact`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ form, contact: { email: emailOf(person) }, channel: 'email' }),
    });
  const expiring = () => fetch(`${url}/v1/expiring?form=${form}&days=1`, { headers });
  await timeAsking(ask, 200);
  console.log(
    `  ${name}: may-contact over HTTP, 3000 one after the other: p50 ${await timeAsking(ask, 3000)}`,
  );
  console.log(
    `  ${name}: GET /v1/expiring of a day on which nothing ends: p50 ${await timeAsking(expiring, 300)}`,
  );
  await app.close();
}

async function makeStore(build, name) {
  if (existsSync(join(build.where.dataFolder, 'accord.db'))) return;
  const from = performance.now();
  await fillStore(build, await makeRecords(build, form), records);
  const size = statSync(join(build.where.dataFolder, 'accord.db')).size / 2 ** 20;
  console.log(`${name}: ${records} records after ${seconds(from)} s, ${Math.round(size)} MB`);
}

const show = (name, runs) => {
  const rate = median(runs.map(({ wall }) => lines / wall));
  const [cpu, memory] = ['cpu', 'memory'].map((key) => median(runs.map((run) => run[key])));
  console.log(
    `  ${name}: ${Math.round(rate)} lines/s, ${cpu.toFixed(1)} s of the processors, ${Math.round(memory)} MB at most`,
  );
};

function showRatios(before, now) {
  for (const [key, words] of [
    ['wall', 'lines/s'],
    ['cpu', 'lines for each second of the processors'],
    ['memory', 'memory'],
  ]) {
    const [was, is] = [before, now].map((runs) => runs.map((run) => run[key]));
    // Of times, the earlier build's to this one's is how many times as fast this one is.
    const { median: middle, low, high } = key === 'memory' ? ratios(is, was) : ratios(was, is);
    console.log(`  ${words}: ${middle.toFixed(2)} × (quartiles ${low.toFixed(2)} to ${high.toFixed(2)})`);
  }
}

try {
  const builds = { now: await loadBuild(root, whereOf('now')) };
  if (options.before) builds.before = await loadBuild(options.before, whereOf('before'));
  for (const [name, build] of Object.entries(builds)) await makeStore(build, name);
  for (const [name, build] of Object.entries(builds)) await askOverHttp(build, name);
  const list = join(folder, 'list.csv');
  await writeList(list);
  const runs = { now: [], before: [] };
  const outOf = (name) => join(folder, `${name}.csv`);
  for (let round = 0; round < rounds; round++) {
    const order = Object.keys(builds);
    for (const name of round % 2 ? order.toReversed() : order)
      runs[name].push(await runContact(builds[name], { list, channel, form, out: outOf(name) }));
  }
  console.log(
    `a list of ${lines} different, known persons (${rounds} rounds, load ${loadavg()[0].toFixed(1)}):`,
  );
  for (const name of Object.keys(builds)) show(name, runs[name]);
  if (builds.before) {
    showRatios(runs.before, runs.now);
    const { lines: compared, equal, different } = compareAnswers(outOf('before'), outOf('now'));
    console.log(`  equal: ${equal} of ${compared} lines`);
    for (const [kind, count] of different) console.log(`  ${count} × ${kind}`);
  }
} finally {
  if (!options.keep) rmSync(folder, { recursive: true, force: true });
}
