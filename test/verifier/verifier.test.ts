import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Bundle } from '../../src/proof/index.js';
import { builtFolder, closeBrowser, openBrowser } from '../docs/a-browser.js';
import { keysOf, makeGiven } from '../proof/a-bundle.js';
import { excerptOf, roaster, sayYes } from '../server/partner/a-passport.js';
import { makeFolder, startReceiver } from '../server/a-receiver.js';
import { makeAuthority } from '../timestamp/an-authority.js';

after(closeBrowser);

test('somebody checks a proof in a page from a file, and the page asks nobody', async (t) => {
  const authority = makeAuthority(t);
  const { bundle: bare, keys } = await makeGiven(t, { isTakenBack: true });
  const checkpoint = Buffer.from(bare.logProof.slice(bare.logProof.indexOf('\n\n') + 2));
  const now = new Date().toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  const token = Buffer.from(authority.say({ data: checkpoint, time: now })).toString('base64');
  const bundle: Bundle = { ...bare, timestamps: [{ type: 'rfc3161', over: 'checkpoint', token }] };
  const folder = makeFolder(t);
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const proof = write('bundle.json', JSON.stringify(bundle));
  const changed = write('changed.json', JSON.stringify({ ...bundle, record: { ...bundle.record, more: 1 } }));
  const trust = [
    write('jwks.json', JSON.stringify(keys.jwks)),
    write('log.vkey', keys.log.join('\n')),
    write('tsa-ca.pem', authority.caPem),
  ];

  const context = await (await openBrowser()).newContext({ locale: 'en-GB' });
  t.after(() => context.close());
  const asked: string[] = [];
  /** What the page says once it was given these files. */
  const read = async (given: string, keyFiles: readonly string[]): Promise<string> => {
    const page = await context.newPage();
    page.on('request', (request) => void asked.push(request.url()));
    await page.goto(pathToFileURL(join(builtFolder, 'verifier/verify.html')).href);
    const [first, second] = await page.locator('input[type=file]').all();
    await second?.setInputFiles([...keyFiles]);
    await first?.setInputFiles(given);
    await page.locator('.word').waitFor();
    return page.locator('[role=status]').innerText();
  };
  assert.match(
    await read(proof, trust),
    /The proof is valid.*signed this record.*independent authority.*said no later/s,
  );
  assert.match(await read(proof, []), /Nobody can tell.*came with the proof/s);
  assert.match(await read(changed, trust), /is not valid.*not the signed one/s);
  assert.match(await read(trust[1] ?? '', trust), /This file is no proof/);
  assert.ok(
    asked.every((url) => url.startsWith('file:')),
    asked.join('\n'),
  );
});

test('a partner checks an excerpt in the same page, and reads its own question alone', async (t) => {
  const receiver = await startReceiver(t);
  const excerpt = await excerptOf(receiver, await sayYes(receiver, [roaster[0]]));
  const keys = await keysOf(receiver);
  const folder = makeFolder(t);
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const context = await (await openBrowser()).newContext({ locale: 'en-GB' });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(builtFolder, 'verifier/verify.html')).href);
  const [first, second] = await page.locator('input[type=file]').all();
  await second?.setInputFiles([
    write('jwks.json', JSON.stringify(keys.jwks)),
    write('log.vkey', keys.log.join('\n')),
  ]);
  await first?.setInputFiles(write('roaster.json', JSON.stringify(excerpt)));
  await page.locator('.word').waitFor();
  const said = await page.locator('[role=status]').innerText();
  assert.match(
    said,
    /The proof is valid.*signed this excerpt.*rests on the receiver.*v1\/excerpts.*Torréfaction/s,
  );
  assert.doesNotMatch(said, /Laiterie/);
});
