// The least that a receiver does: node:http, JSON.parse, a glance at the shape, one durable insert shared by those who wait
// (group commit), a 201. No signature, no log, no law. Started as: node bare-receiver.mjs sqlite|postgres <file or address>
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

const [kind, target] = process.argv.slice(2);

async function openSqlite(file) {
  const { DatabaseSync } = await import('@photostructure/sqlite');
  const database = new DatabaseSync(file);
  database.exec('pragma journal_mode = wal; pragma synchronous = full');
  database.exec('create table if not exists proof (id text primary key, body text not null)');
  const insert = database.prepare('insert into proof (id, body) values (?, ?)');
  return async (batch) => {
    database.exec('begin immediate');
    for (const { id, body } of batch) insert.run(id, body);
    database.exec('commit');
  };
}

async function openPostgres(address) {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: address, max: 1 });
  await pool.query('create table if not exists bare_proof (id text primary key, body text not null)');
  return (batch) =>
    pool.query({
      name: 'insert',
      text: 'insert into bare_proof (id, body) select * from unnest($1::text[], $2::text[])',
      values: [batch.map(({ id }) => id), batch.map(({ body }) => body)],
    });
}

const commit = await (kind === 'postgres' ? openPostgres : openSqlite)(target);
const waiting = [];
let isBusy = false;
async function pump() {
  if (isBusy || waiting.length === 0) return;
  isBusy = true;
  const batch = waiting.splice(0, 256);
  try {
    await commit(batch);
    for (const { done } of batch) done();
  } catch (error) {
    for (const { fail } of batch) fail(error);
  }
  isBusy = false;
  void pump();
}
const store = (id, body) =>
  new Promise((done, fail) => {
    waiting.push({ id, body, done, fail });
    if (waiting.length === 1) setImmediate(pump);
  });

const isSubmission = (value) =>
  typeof value?.presentation?.form?.id === 'string' && typeof value.answers?.values === 'object';

const answer = (response, status, text) =>
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    .end(text);

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const body = Buffer.concat(chunks).toString();
    try {
      if (!isSubmission(JSON.parse(body))) return answer(response, 422, '{}');
      const id = randomUUID();
      await store(id, body);
      return answer(response, 201, JSON.stringify({ id }));
    } catch {
      return answer(response, 500, '{}');
    }
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
process.on('disconnect', () => process.exit());
