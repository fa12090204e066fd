import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { linksOf, oneClick, press } from '../server/a-person.js';
import { makeFolder, type Running, startReceiver } from '../server/a-receiver.js';
import { draw, fillIn, jeanne } from '../server/a-submission.js';
import { accord } from './accord.js';
import { readBlocks } from '../docs/blocks.js';

const start = async (t: TestContext) => {
  const receiver = await startReceiver(t);
  const { receipt } = await receiver.post(fillIn(draw(), ['offers:email:own', 'offers:phone:own']));
  const folder = makeFolder(t);
  const list = join(folder, 'list.csv');
  writeFileSync(list, `name;email\nJeanne;${jeanne}\nAgain;${jeanne}\nPaul;paul@example.fr\n`);
  return { receiver, receipt, folder, list, out: join(folder, 'defence.zip') };
};
const audit = (receiver: Running, list: string, out: string, ...more: readonly string[]) =>
  accord([
    'audit',
    '--data',
    join(receiver.folder, 'data'),
    '--keys',
    join(receiver.folder, 'keys'),
    '--campaign',
    list,
    '--channel',
    'email',
    '--out',
    out,
    ...(more.includes('--on') ? [] : ['--on', new Date().toISOString()]),
    ...more,
  ]);

/** Unpacks a defence file beside it, and puts the business's keys there, from the receiver. */
async function unpack(receiver: Running, out: string): Promise<string> {
  const folder = join(dirname(out), 'unpacked');
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(out)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  mkdirSync(join(folder, '../trust'), { recursive: true });
  writeFileSync(
    join(folder, '../trust/jwks.json'),
    await (await receiver.get('/.well-known/jwks.json')).text(),
  );
  writeFileSync(join(folder, '../trust/log.vkey'), await (await receiver.get('/v1/log/vkey')).text());
  return folder;
}

/** Runs the commands of the document in a folder; gives what they say, or null where they fail. */
function check(folder: string, has: RegExp, file = 'docs/defence.md'): string | null {
  const block = readBlocks().find((one) => one.file === file && has.test(one.code));
  assert.ok(block);
  try {
    return execFileSync('bash', ['-eu', '-c', block.code], {
      cwd: folder,
      env: {
        PATH: process.env['PATH'],
        TRUST: join(folder, folder.includes('proofs') ? '../../..' : '..', 'trust'),
      },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch {
    return null;
  }
}

test('an inspector gets each line’s answer, the proof behind it once, and a page to read; OpenSSL alone finds them as signed', async (t) => {
  const { receiver, receipt, list, out } = await start(t);
  const made = await audit(receiver, list, out);
  assert.deepEqual([made.code, made.err], [0, '']);
  assert.match(made.out, /defence\.zip: 3 lines, 2 of them allowed, and 1 proofs/);
  assert.equal(statSync(out).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(dirname(out)).toSorted(), ['defence.zip', 'list.csv']);
  const folder = await unpack(receiver, out);
  const rows = parse(readFileSync(join(folder, 'answers.csv')), { columns: true, delimiter: ';' }) as Record<
    string,
    string
  >[];
  assert.deepEqual(
    rows.map((row) => [row['name'], row['accord_reason'], row['accord_proof']]),
    [
      ['Jeanne', 'granted', receipt.id],
      ['Again', 'granted', receipt.id],
      ['Paul', 'no-consent', ''],
    ],
  );
  assert.match(check(folder, /manifest\.sha256/) ?? 'failed', /every file: as signed/);
  const proof = join(folder, 'proofs', receipt.id.replace('urn:uuid:', ''));
  assert.ok(existsSync(join(proof, 'shown.html')));
  assert.match(
    check(proof, /openssl pkeyutl/, 'docs/proof.md') ?? 'failed',
    /log: it stands there[^]*data: as signed/,
  );
});

test('a file that was changed, added or taken away, another signature and another key are found out', async (t) => {
  const { receiver, list, out } = await start(t);
  assert.equal((await audit(receiver, list, out)).code, 0);
  const folder = await unpack(receiver, out);
  const changing = (name: string, change: (bytes: Buffer) => Buffer): void => {
    const path = join(folder, name);
    const before = readFileSync(path);
    writeFileSync(path, change(before));
    assert.equal(check(folder, /manifest\.sha256/), null, name);
    writeFileSync(path, before);
  };
  const flip = (bytes: Buffer): Buffer =>
    Buffer.from(bytes.map((byte, index) => (index === 5 ? byte ^ 1 : byte)));
  for (const name of ['answers.csv', 'cover.html', 'defence.json', 'manifest.sha256', 'manifest.sig'])
    changing(name, flip);
  writeFileSync(join(folder, 'proofs/more.html'), 'x');
  assert.equal(check(folder, /manifest\.sha256/), null, 'a file more');
  execFileSync('rm', [join(folder, 'proofs/more.html')]);
  assert.ok(check(folder, /manifest\.sha256/));
  const trust = join(folder, '../trust/jwks.json');
  writeFileSync(trust, readFileSync(trust, 'utf8').replace(/"x":"..../, '"x":"AAAA'));
  assert.equal(check(folder, /manifest\.sha256/), null, 'another key');
});

test('each line is answered as of that moment: a withdrawal of later does not count, and is in the proof', async (t) => {
  const { receiver, receipt, list, out } = await start(t);
  const then = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const { stop } = await linksOf(receiver);
  assert.ok((await press(receiver, stop, oneClick)).ok);
  assert.equal((await audit(receiver, list, out, '--on', then)).code, 0);
  const files = unzipSync(readFileSync(out));
  const text = (name: string): string => Buffer.from(files[name] ?? []).toString();
  assert.match(text('answers.csv'), /Jeanne;[^;]+;yes;granted/);
  assert.ok(files[`proofs/${receipt.id.replace('urn:uuid:', '')}/later/1/receipt.jws`]);
  const facts = JSON.parse(text('defence.json')) as {
    on: string;
    list: { sha256: string };
    isAhead: boolean;
  };
  assert.deepEqual([facts.on, facts.isAhead], [then, false]);
  assert.equal(facts.list.sha256, createHash('sha256').update(readFileSync(list)).digest('hex'));
  const later = join(dirname(out), 'later.zip');
  assert.equal((await audit(receiver, list, later)).code, 0);
  const now = Buffer.from(unzipSync(readFileSync(later))['answers.csv'] ?? []).toString();
  assert.match(now, /Jeanne;[^;]+;no;withdrawn/);
});

test('the page says in three languages what the file proves and what not, and names nobody', async (t) => {
  const { receiver, list, out } = await start(t);
  assert.equal((await audit(receiver, list, out, '--on', '2099-03-02T10:15')).code, 0);
  const cover = Buffer.from(unzipSync(readFileSync(out))['cover.html'] ?? []).toString();
  for (const words of [
    /<h1>Dossier de preuve<\/h1>[^]*Ce qu’il ne prouve pas[^]*<h1>Defence file<\/h1>[^]*What it does not prove[^]*<h1>Expediente/,
    /Qui pouvait être contacté le 2099-03-02 10:15 \? Canal : e-mail\./,
    /Ce moment est encore à venir/,
  ])
    assert.match(cover, words);
  assert.doesNotMatch(cover, /<script|https?:|jeanne/i);
});

test('without what was written nothing of it is in the file; what is missing is said, and what is there is not written over', async (t) => {
  const { receiver, list, out } = await start(t);
  assert.equal((await audit(receiver, list, out, '--no-values')).code, 0);
  assert.ok(Object.keys(unzipSync(readFileSync(out))).every((name) => !name.includes('private')));
  assert.match((await audit(receiver, list, out)).err, /is there already/);
  const data = ['--data', join(receiver.folder, 'data'), '--keys', join(receiver.folder, 'keys')];
  assert.match((await accord(['audit', '--campaign', list, ...data])).err, /--channel is missing/);
  const wrong = await audit(receiver, list, join(dirname(out), 'x.zip'), '--on', 'yesterday');
  assert.equal(wrong.code, 2);
  assert.ok(!existsSync(join(dirname(out), 'x.zip')));
  const trail = await accord(['audit', '--format', 'jsonl', '--limit', '1', ...data]);
  assert.match(trail.out, /"act":"accord audit --campaign email".*"count":3.*"outcome":"done"/);
});
