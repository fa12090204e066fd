import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Bundle, fromFiles, parseBundle, type PublishedKeys, toFiles } from '../../src/proof/index.js';
import { runHere } from '../cli/run-here.js';
import { makeFolder } from '../server/a-receiver.js';
import { makeAuthority } from '../timestamp/an-authority.js';
import { makeGiven } from './a-bundle.js';

function writeTrust(folder: string, { jwks, log, timeCa }: PublishedKeys): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'jwks.json'), JSON.stringify(jwks));
  writeFileSync(join(folder, 'log.vkey'), `${log.join('\n')}\n`);
  if (timeCa !== undefined) writeFileSync(join(folder, 'tsa-ca.pem'), timeCa);
  return folder;
}

function writeBundle(folder: string, bundle: Bundle): string {
  for (const [name, content] of Object.entries(toFiles(bundle))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

test('a stranger checks a proof with the keys that they have from elsewhere', async (t) => {
  const { receiver, bundle, keys } = await makeGiven(t);
  const folder = makeFolder(t);
  const trust = writeTrust(join(folder, 'trust'), keys);
  const out = join(folder, 'proof');
  const id = (bundle.record['id'] as string).slice(9, 17);
  const place = ['--data', join(receiver.folder, 'data'), '--keys', join(receiver.folder, 'keys')];
  const written = await runHere('bundle', id, ...place, '--out', out);
  assert.equal(written.code, 0, written.text);
  const valid = await runHere('verify', out, '--trust', trust, '--lang', 'en');
  assert.equal(valid.code, 0, valid.text);
  assert.match(valid.text, /The proof is valid/);
  assert.match(valid.text, /No independent authority has dated this log yet/);
  assert.match(valid.text, /not who was at the screen/);
  const page = readFileSync(join(out, 'shown.html'), 'utf8');
  assert.match(page, /carte de fidélité/i);
  assert.doesNotMatch(page, /<script|https?:\/\/[^"]*\.(js|css)/);

  const again = await runHere('bundle', id, ...place, '--out', out);
  assert.deepEqual([again.code, /is there already/.test(again.text)], [2, true]);
  const nobody = await runHere('bundle', '00000000', ...place, '--out', join(folder, 'other'));
  assert.deepEqual([nobody.code, /No record begins with/.test(nobody.text)], [2, true]);

  writeFileSync(join(out, 'shown.html'), page.replace('fidélité', 'crédit'));
  const painted = await runHere('verify', out, '--trust', trust, '--lang', 'en');
  assert.deepEqual([painted.code, /does not show what was on screen/.test(painted.text)], [1, true]);
});

test('under the keys of the proof itself, nobody can tell who made it', async (t) => {
  const { bundle } = await makeGiven(t);
  const folder = writeBundle(makeFolder(t), bundle);
  const { code, text } = await runHere('verify', folder, '--lang', 'fr');
  assert.equal(code, 3, text);
  assert.match(text, /On ne peut pas conclure/);
  assert.match(text, /personne ne peut dire qui l’a fait/);
});

test('a proof of a yes says that a no came later', async (t) => {
  const { bundle, keys } = await makeGiven(t, { isTakenBack: true });
  assert.equal(bundle.later.length, 1);
  const folder = makeFolder(t);
  const trust = writeTrust(join(folder, 'trust'), keys);
  const { code, text } = await runHere(
    'verify',
    writeBundle(join(folder, 'proof'), bundle),
    '--trust',
    trust,
  );
  assert.equal(code, 0, text);
  assert.match(text, /La même personne a dit non ensuite/);
});

test('the owner gets a bundle by its number, with or without what the person wrote; nobody else does', async (t) => {
  const { receiver, bundle } = await makeGiven(t);
  const ask = (path: string, token = receiver.ownerToken) =>
    receiver.get(path, { authorization: `Bearer ${token}` });
  const path = `/v1/proofs/${bundle.record['id'] as string}/bundle`;
  assert.deepEqual(await (await ask(path)).json(), bundle);
  const { disclosure: _, ...rest } = bundle;
  assert.deepEqual(await (await ask(`${path}?values=no`)).json(), rest);
  assert.equal((await receiver.get(path)).status, 401);
  assert.equal((await ask(`${path}x`)).status, 404);
});

test('a folder and a file of JSON are the same bundle', async (t) => {
  const { bundle } = await makeGiven(t, { isTakenBack: true });
  assert.deepEqual(fromFiles(toFiles(bundle)), bundle);
  assert.deepEqual(parseBundle(JSON.stringify(bundle)), bundle);
});

const docs = fileURLToPath(new URL('../../docs/proof.md', import.meta.url));

/** The commands of the docs, as somebody pastes them. */
const documented = (): string =>
  /```bash verify\n(.*?)```/s.exec(readFileSync(docs, 'utf8'))?.[1] ?? 'exit 9';

function runDocumented(folder: string, trust: string): string {
  return execFileSync('bash', ['-euo', 'pipefail', '-c', documented()], {
    cwd: folder,
    env: { PATH: process.env['PATH'], TRUST: trust },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

test('whoever has OpenSSL and a shell checks a proof with the commands of the docs', async (t) => {
  const { bundle, keys } = await makeGiven(t);
  const folder = makeFolder(t);
  const trust = writeTrust(join(folder, 'trust'), keys);
  const proof = writeBundle(join(folder, 'proof'), bundle);
  const said = runDocumented(proof, trust);
  assert.match(said, /record: signed\n.*log: it stands there, 4 of 4\n.*checkpoint: signed\n/s);
  assert.match(said, /shown: as signed\ndata: as signed/);
  for (const name of [
    'receipt.jws',
    'proof.tlog-proof',
    'presentation.json',
    'private.json',
    'private.salt.hex',
  ]) {
    const path = join(proof, name);
    const whole = readFileSync(path, 'utf8');
    // A letter or digit near the middle becomes the next one.
    const at = Math.floor(whole.length / 2) + whole.slice(Math.floor(whole.length / 2)).search(/[a-y0-8]/);
    writeFileSync(
      path,
      whole.slice(0, at) + String.fromCharCode(whole.charCodeAt(at) + 1) + whole.slice(at + 1),
    );
    assert.throws(() => runDocumented(proof, trust), `${name} was changed`);
    writeFileSync(path, whole);
  }
});

test('a proof that was dated is checked with OpenSSL after the authority’s certificate has ended', async (t) => {
  const { bundle: bare, keys } = await makeGiven(t);
  const authority = makeAuthority(t, { from: '20240101000000Z', until: '20250101000000Z' });
  const data = Buffer.from(bare.logProof.slice(bare.logProof.indexOf('\n\n') + 2));
  const token = Buffer.from(authority.say({ data, time: '20240606060606.5Z' })).toString('base64');
  const bundle: Bundle = { ...bare, timestamps: [{ type: 'rfc3161', over: 'checkpoint', token }] };
  const folder = makeFolder(t);
  const trust = writeTrust(join(folder, 'trust'), { ...keys, timeCa: authority.caPem });
  const proof = writeBundle(join(folder, 'proof'), bundle);
  assert.match(runDocumented(proof, trust), /^time: Jun {1,2}6 06:06:06\.5 2024 GMT$/m);
  writeFileSync(
    join(proof, 'cp.tsr'),
    authority.say({ data: Buffer.from('other'), time: '20240606060606Z' }),
  );
  assert.throws(() => runDocumented(proof, trust));
});

test('nobody gets a bundle under keys that are not those of the data', async (t) => {
  const [one, other] = [await makeGiven(t), await makeGiven(t)];
  const place = ['--data', join(one.receiver.folder, 'data'), '--keys', join(other.receiver.folder, 'keys')];
  const id = (one.bundle.record['id'] as string).slice(9, 17);
  const { code, text } = await runHere('bundle', id, ...place, '--out', join(makeFolder(t), 'proof'));
  assert.deepEqual([code, /are not those of the data/.test(text)], [2, true], text);
});
