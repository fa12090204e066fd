// An endpoint of the lowest level, in plain Node: it keeps what the form sends, once, and says so when it is on disk.
//   node plain.mjs answers.jsonl 4600 https://shop.example
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';

const [, , file = 'answers.jsonl', port = '4600', origin = '*'] = process.argv;

// One line an answer. A line that a power cut left half written was told to nobody: it goes.
const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
if (text) truncateSync(file, Buffer.byteLength(text.slice(0, text.lastIndexOf('\n') + 1)));
const kept = text
  .split('\n')
  .slice(0, -1)
  .map((line) => JSON.parse(line));
const byKey = new Map(kept.map((line) => [line.key, line]));
const byProof = new Map(kept.map((line) => [line.receipt.proof, line]));
const out = openSync(file, 'a');

const refuse = (status, detail) => ({ status, json: { title: 'Nothing was stored', status, detail } });

/** What a mark means: an empty box grants nothing, and a tick at an objection is a no. */
function answerTo({ polarity, control }, mark) {
  if (polarity === 'objection') return mark === 'yes' ? 'objected' : 'not-objected';
  if (mark === null && control !== 'checkbox') return 'unanswered';
  return mark === 'yes' ? 'granted' : 'refused';
}

/** What was answered to each question on the screen; throws for anything that the widget does not send. */
function readAnswers({ schema, presentation, answers, device }) {
  if (schema !== 'accord/submission/1' || !device.sentAt || !answers.values) throw new Error('no submission');
  const groups = presentation.groups.filter(({ kind }) => kind === 'choices');
  return groups
    .flatMap(({ choices }) => choices)
    .map((choice) => {
      const mark = answers.marks[choice.id];
      if (!['yes', 'no', null].includes(mark)) throw new Error('no mark');
      return { choice: choice.id, answer: answerTo(choice, mark) };
    });
}

function take(key, body) {
  if (!/^[\da-f-]{36}$/i.test(key ?? '')) return refuse(400, 'Send an Idempotency-Key with a UUID.');
  const digest = createHash('sha256').update(body).digest('hex');
  const known = byKey.get(key);
  if (known?.digest === digest) return { status: 200, json: known.receipt };
  if (known) return refuse(409, 'This Idempotency-Key stands for other answers.');
  let submission, answers;
  try {
    submission = JSON.parse(body);
    answers = readAnswers(submission);
  } catch {
    return refuse(422, 'Send what the widget sends: accord/submission/1.');
  }
  const receipt = {
    schema: 'accord/receipt/1',
    id: `urn:uuid:${randomUUID()}`,
    standing: 'counted',
    flags: [],
    receivedAt: new Date().toISOString(),
    proof: `/p/${randomBytes(18).toString('base64url')}`,
    answers,
    jws: '', // This level signs nothing,
    logProof: '', // and proves nothing.
  };
  const line = { key, digest, receipt, submission };
  writeSync(out, `${JSON.stringify(line)}\n`);
  fsyncSync(out);
  byKey.set(key, line);
  byProof.set(receipt.proof, line);
  return { status: 201, json: receipt };
}

const safe = (words) => words.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
const pageOf = ({ receipt: { receivedAt, answers } }) =>
  `<!doctype html><meta charset="utf-8"><title>Your answers</title><h1>${receivedAt}</h1>` +
  answers.map(({ choice, answer }) => `<p>${safe(choice)}: ${answer}</p>`).join('');

const headers = {
  'access-control-allow-origin': origin,
  'access-control-allow-headers': 'content-type, idempotency-key, accord-held, accord-work',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
};
createServer(async (request, response) => {
  const send = (status, type, body) =>
    response.writeHead(status, { ...headers, 'content-type': type }).end(body);
  const line = request.method === 'GET' && byProof.get(request.url);
  if (line) return send(200, 'text/html', pageOf(line));
  if (request.url === '/health') return send(200, 'text/plain', 'It is up.');
  if (request.url !== '/v1/submissions') return send(404, 'text/plain', 'Nothing is here.');
  if (request.method === 'OPTIONS') return send(204, 'text/plain');
  const parts = [];
  let length = 0;
  for await (const part of request) if ((length += part.length) <= 65_536) parts.push(part);
  const body = Buffer.concat(parts).toString();
  const key = request.headers['idempotency-key'];
  const { status, json } = length > 65_536 ? refuse(413, 'Send 64 KiB at most.') : take(key, body);
  send(status, status < 300 ? 'application/json' : 'application/problem+json', JSON.stringify(json));
}).listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/ keeps in ${file}`));
