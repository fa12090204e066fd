import assert from 'node:assert/strict';
import { connect, createServer } from 'node:net';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createReceiver, StartError } from '../../src/server/index.js';
import { accord } from '../cli/accord.js';
import { findPort, runServe, startProcess } from './a-process.js';
import { onFile } from './a-database.js';
import { makeFolder, postTo, startReceiver, writeForms } from './a-receiver.js';
import { fillIn, loyaltyCard } from './a-submission.js';

test('the help lists every option with its environment variable', async (t) => {
  const { ended, output } = runServe(t, ['--help']);
  assert.equal(await ended, 0);
  for (const name of [
    'PORT',
    'HOST',
    'FORMS',
    'DATA',
    'KEYS',
    'PUBLIC_URL',
    'RATE_LIMIT',
    'TRUST_PROXY',
    'LOG_LEVEL',
  ]) {
    assert.ok(output.out.includes(`ACCORD_${name}`), name);
  }
});

const wrong: readonly [given: string[], said: RegExp, environment?: Record<string, string>][] = [
  [['--port', 'many'], /--port: got "many"/],
  [['--port', '70000'], /--port: got "70000"/],
  [['--trust-proxy', 'yes'], /--trust-proxy: got "yes"; accepted: no, how many proxies .* no limit/],
  [['--trust-proxy', '10.0.0.0/33'], /--trust-proxy: got "10.0.0.0\/33"/],
  [['--public-url', 'shop.example'], /--public-url: got "shop.example"/],
  [['--log-level', 'loud'], /--log-level: got "loud"/],
  [['--forms', '/nowhere/at/all'], /folder of the forms cannot be read/],
  [[], /--rate-limit: got "-1"/, { ACCORD_RATE_LIMIT: '-1' }],
];
for (const [given, said, environment] of wrong) {
  test(`an owner who writes ${[...given, ...Object.values(environment ?? {})].join(' ')} reads what is accepted`, async (t) => {
    const folder = makeFolder(t);
    const words = ['--data', join(folder, 'data'), ...given];
    // The environment is that of a process.
    const started = environment && runServe(t, words, '', environment);
    const { code, err } = started
      ? { code: await started.ended, err: started.output.err }
      : await accord(['serve', ...words]);
    assert.equal(code, 2, err);
    assert.match(err, said);
    assert.doesNotMatch(err, /at .*\.ts:/);
  });
}

test('a port that is in use is named', async (t) => {
  const port = await findPort();
  const other = createServer().listen(port, '127.0.0.1');
  t.after(() => other.close());
  const folder = makeFolder(t);
  const { code, err } = await accord([
    'serve',
    '--port',
    `${port}`,
    '--host',
    '127.0.0.1',
    '--data',
    join(folder, 'data'),
    '--forms',
    writeForms(folder, [loyaltyCard]),
  ]);
  assert.equal(code, 2);
  assert.match(err, new RegExp(`Port ${port} is in use`));
});

test('a receiver that is told to stop answers what has arrived, then ends well', async (t) => {
  const folder = makeFolder(t);
  const { url, process: child, ended, output } = await startProcess(t, folder);
  assert.match(output.err, /shown this once: [\w-]{43}/);
  assert.match(output.err, /The console is at http\S+\/console\n/);
  const warm = await postTo(url, fillIn());
  assert.equal(warm.status, 201);
  const sent = Array.from({ length: 10 }, () => postTo(url, fillIn()).catch(() => null));
  await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill('SIGTERM');
  const answers = await Promise.all(sent);
  assert.equal(await ended, 0, output.out);
  const stored = answers.filter((answer) => answer?.status === 201).length;
  const again = await startProcess(t, folder);
  assert.doesNotMatch(again.output.err, /shown this once/);
  const size = (await (await fetch(`${again.url}/v1/log/checkpoint`)).text()).split('\n')[1];
  assert.ok(Number(size) >= stored + 1, `${size} in the log, ${stored + 1} acknowledged`);
});

test('a receiver that is told to stop is not held up by a browser that keeps connections open', async (t) => {
  const { url, process: child, ended } = await startProcess(t, makeFolder(t));
  for (const said of [
    '',
    'GET /.well-known/jwks.json HTTP/1.1\r\nHost: x\r\n',
    'POST /v1/answers HTTP/1.1\r\n',
  ]) {
    const connection = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => undefined);
    t.after(() => connection.destroy());
    await new Promise((resolve) => connection.once('connect', resolve));
    connection.write(said);
  }
  await postTo(url, fillIn());
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  assert.equal(await ended, 0);
  clearTimeout(patience);
});

const start = (folder: string) =>
  createReceiver({
    dataFolder: join(folder, 'data'),
    keysFolder: join(folder, 'keys'),
    formsFolder: join(folder, 'forms'),
    publicUrl: 'https://proof.bakery.example',
  });

test('a form with a mistake stops the start, and the owner reads file, place and cure', async (t) => {
  const folder = makeFolder(t);
  mkdirSync(join(folder, 'forms'));
  writeFileSync(join(folder, 'forms/broken.json'), '{');
  writeFileSync(join(folder, 'forms/odd.json'), JSON.stringify({ ...loyaltyCard, id: 'odd', titel: {} }));
  writeFileSync(
    join(folder, 'forms/unlawful.json'),
    JSON.stringify({ ...loyaltyCard, id: 'unlawful', sector: 'energy-renovation' }),
  );
  writeFileSync(join(folder, 'forms/accord.schema.json'), '{}');
  await assert.rejects(start(folder), (error: unknown) => {
    assert.ok(error instanceof StartError);
    assert.match(error.message, /broken\.json: this is not JSON/);
    assert.match(error.message, /odd\.json: \/titel: .*Did you mean "title"/);
    assert.match(error.message, /unlawful\.json: \/marketing/);
    assert.doesNotMatch(error.message, /schema\.json/);
    return true;
  });
});

test('an owner who serves a faulty form is sent to the check of that file, and not to the help', async (t) => {
  const folder = makeFolder(t);
  const forms = writeForms(folder, [loyaltyCard, { ...loyaltyCard, id: 'odd', titel: {} }]);
  const { ended, output } = runServe(t, ['--data', join(folder, 'data'), '--forms', forms]);
  assert.equal(await ended, 2);
  assert.match(output.err, /accord check \S+odd\.json\n/);
  assert.doesNotMatch(output.err, /--help|loyalty-card\.json/);
});

test('two files with one form id stop the start', async (t) => {
  const folder = makeFolder(t);
  writeForms(folder, [loyaltyCard]);
  cpSync(join(folder, 'forms/loyalty-card.json'), join(folder, 'forms/copy.json'));
  await assert.rejects(start(folder), /two files have the form id "loyalty-card"/);
});

test('keys of another receiver are refused: they could open nothing of what is stored', async (t) => {
  const receiver = await startReceiver(t, { ...onFile });
  await receiver.close();
  rmSync(join(receiver.folder, 'keys/secret'));
  await assert.rejects(start(receiver.folder), /not those of the data/);
});

test('a new record key signs from now on, and the old one stays published', async (t) => {
  const before = await startReceiver(t);
  await before.post(fillIn());
  await before.close();
  rmSync(join(before.folder, 'keys/record-key.pem'));
  const after = await startReceiver(t, { folder: before.folder });
  const { keys } = (await (await after.get('/.well-known/jwks.json')).json()) as { keys: { kid: string }[] };
  assert.equal(keys.length, 2);
  const { receipt } = await after.post(fillIn());
  const header = JSON.parse(Buffer.from(receipt.jws.split('.')[0]!, 'base64url').toString()) as {
    kid: string;
  };
  assert.equal(header.kid, keys[0]?.kid);
});

test('a key file that is no key is named', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.close();
  writeFileSync(join(receiver.folder, 'keys/record-key.pem'), 'nonsense');
  await assert.rejects(start(receiver.folder), /record-key\.pem is not an Ed25519 key/);
});
