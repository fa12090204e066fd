// `npm run bench:contact`: "may I contact this person?" over HTTP, with a million records in the store, and for a list.
//   --records 1000000   records in the store; those that no question hits are short
//   --persons 10000     persons with whole records, whom the questions are about
//   --lines 1000000     lines of the list, half of them about those persons
import { spawn } from 'node:child_process';
import { createHmac, hkdfSync, randomUUID } from 'node:crypto';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';
import { quantile } from './lib/statistics.mjs';

register();
const { createReceiver } = await import('../src/receiver/index.ts');
const { openDatabase } = await import('../src/receiver/store/database.ts');
const { keepGist } = await import('../src/receiver/store/gist.ts');
const { parseConfig } = await import('../src/config/index.ts');
const { planForm, presentForm, fieldsOf, choicesOf } = await import('../src/form/index.ts');
const { wordingOf } = await import('../src/i18n/all.ts');
const { calendarDateIn } = await import('../src/law/index.ts');

const { values: options } = parseArgs({
  options: {
    records: { type: 'string', default: '1000000' },
    persons: { type: 'string', default: '10000' },
    lines: { type: 'string', default: '1000000' },
  },
});
const [records, persons, lines] = [options.records, options.persons, options.lines].map(Number);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'accord-bench-'));
const where = { dataFolder: join(folder, 'data'), keysFolder: join(folder, 'keys') };
const start = () =>
  createReceiver({
    ...where,
    formsFolder: join(root, 'demo/forms'),
    publicUrl: 'http://localhost',
    rateLimit: 0,
  });
const seconds = (from) => ((performance.now() - from) / 1000).toFixed(1);

const { config } = parseConfig(JSON.parse(readFileSync(join(root, 'demo/forms/newsletter.json'), 'utf8')));
const date = calendarDateIn(new Date(), 'Europe/Paris');
const presentation = presentForm(planForm(config, { date }), wordingOf('fr'));
const emailOf = (person) => `person.${person}@example.fr`;
const bodyOf = (person) => ({
  schema: 'accord/submission/1',
  presentation,
  answers: {
    values: Object.fromEntries(
      fieldsOf(presentation).map(({ id, control }) => [id, control === 'email' ? emailOf(person) : 'Jeanne']),
    ),
    marks: Object.fromEntries(choicesOf(presentation).map(({ id }) => [id, person % 2 ? 'yes' : null])),
  },
  device: { shownAt: new Date().toISOString(), sentAt: new Date().toISOString() },
  page: 'https://shop.example/',
  widget: 'accord/0.1.0',
});

try {
  let from = performance.now();
  let { app, ownerToken } = await start();
  for (let person = 0; person < persons; person += 200) {
    const answers = await Promise.all(
      Array.from({ length: Math.min(200, persons - person) }, (_, index) =>
        app.inject({
          method: 'POST',
          url: '/v1/submissions',
          headers: { 'idempotency-key': randomUUID() },
          payload: bodyOf(person + index),
        }),
      ),
    );
    const failed = answers.find(({ statusCode }) => statusCode !== 201);
    if (failed) throw new Error(failed.body);
  }
  await app.close();
  console.log(`${persons} persons with records after ${seconds(from)} s`);

  from = performance.now();
  const database = await openDatabase(join(where.dataFolder, 'accord.db'));
  const secret = Buffer.from(readFileSync(join(where.keysFolder, 'secret'), 'utf8').trim(), 'base64url');
  const lookup = Buffer.from(hkdfSync('sha256', secret, '', 'accord subject-lookup', 32));
  const emptyGist = JSON.stringify({ event: { at: '2026-01-01T00:00:00Z' }, controllers: [], items: [] });
  const insert = (index) => {
    const id = `urn:uuid:${randomUUID()}`;
    database.run(
      `insert into submission (log_index, id, idempotency_key, body_digest, form_id, received_at, standing,
        presentation_digest, subject_id, record, signature, log_proof)
       values ($1, $2, $3, 'x', 'x', 'x', 'counted', 'x', $2, '{}', $4, 'x')`,
      index,
      id,
      id,
      new Uint8Array(64),
    );
    const digest = createHmac('sha256', lookup).update(`email:other.${index}@example.fr`).digest('base64url');
    keepGist(database, { logIndex: index, subjectId: id, contacts: [digest], gist: emptyGist });
  };
  const step = 10_000;
  for (let first = persons; first < records; first += step)
    database.transact(() => {
      for (let index = first; index < Math.min(first + step, records); index++) insert(index);
    });
  database.close();
  console.log(`${records} records after ${seconds(from)} s more`);

  ({ app, ownerToken } = await start());
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const times = [];
  let yes = 0;
  for (let count = 0; count < 3000; count++) {
    const person = Math.floor(Math.random() * persons);
    const at = performance.now();
    const answer = await fetch(`${url}/v1/may-contact`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ownerToken}` },
      body: JSON.stringify({ form: 'newsletter', contact: { email: emailOf(person) }, channel: 'email' }),
    });
    const { allowed } = await answer.json();
    times.push(performance.now() - at);
    if (allowed) yes++;
  }
  await app.close();
  const [p50, p99] = [0.5, 0.99].map((part) => quantile(times, part).toFixed(1));
  console.log(`over HTTP, one after the other: p50 ${p50} ms, p99 ${p99} ms; ${yes} of 3000 allowed`);

  const list = join(folder, 'list.csv');
  const file = createWriteStream(list);
  file.write('name;email;phone\n');
  for (let line = 0; line < lines;) {
    let text = '';
    for (const end = Math.min(line + 10_000, lines); line < end; line++) {
      const email = line % 2 ? emailOf((line * 7919) % persons) : `nobody.${line}@example.fr`;
      text += `Jeanne;${email};\n`;
    }
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
  from = performance.now();
  const child = spawn(
    process.execPath,
    ['dist/npm/cli/main.js', 'contact', list, '--channel', 'email', '--form', 'newsletter'].concat(
      '--data',
      where.dataFolder,
      '--keys',
      where.keysFolder,
      '--lang',
      'en',
    ),
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  let peak = 0;
  const watch = setInterval(() => {
    try {
      const [, used] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
      peak = Math.max(peak, Number(used ?? 0));
    } catch {
      // Gone, or a system without /proc.
    }
  }, 100);
  const [code] = await once(child, 'close');
  clearInterval(watch);
  if (code !== 0) throw new Error(`accord contact: exit code ${code}`);
  const took = (performance.now() - from) / 1000;
  console.log(`a list: ${Math.round(lines / took)} lines/s, ${Math.round(peak / 1024)} MB at most`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
