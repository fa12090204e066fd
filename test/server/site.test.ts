import assert from 'node:assert/strict';
import { existsSync, readFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test, type TestContext } from 'node:test';
import { ownPlaces } from '../../src/server/http/public-path.js';
import { accord } from '../cli/accord.js';
import { closeBrowser, openPage } from '../docs/a-browser.js';
import { makeFolder, postTo, startReceiver } from './a-receiver.js';
import { asBrowser, asOwner } from './a-person.js';
import { draw, fillIn, jeanne, loyaltyCard } from './a-submission.js';

after(closeBrowser);

const newsletter = JSON.parse(
  readFileSync(new URL('../../demo/forms/newsletter.json', import.meta.url), 'utf8'),
) as object;

const pages: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><h1>La boulangerie</h1>',
  'letter.html': `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Lettre</title>
    <script type="module" src="/accord/accord.js"></script>
    <accord-form config="/accord/forms/newsletter"></accord-form></html>`,
  'p/old-address.html': '<!doctype html><h1>Une vieille page</h1>',
  '.env': 'SECRET=1',
};

async function startBeside(t: TestContext) {
  const folder = makeFolder(t);
  const site = join(folder, 'public');
  for (const [name, text] of Object.entries(pages)) {
    mkdirSync(join(site, name, '..'), { recursive: true });
    writeFileSync(join(site, name), text);
  }
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const forms = [loyaltyCard, newsletter as typeof loyaltyCard];
  const publicUrl = `http://localhost:${port}/accord`;
  return { publicUrl, ...(await startReceiver(t, { folder, port, forms, publicUrl, siteFolder: site })) };
}

test('a shop’s page beside the receiver: a visitor signs up, and opens their proof, below one path', async (t) => {
  const { url } = await startBeside(t);
  const origin = url.replace('127.0.0.1', 'localhost');
  const page = await openPage();
  t.after(() => page.close());
  await page.goto(`${url}/letter`);
  await page.locator('[name=email]').fill('lea@shop.example');
  await page.locator('.accord-submit').click();
  await page.locator('.accord-outcome[data-state=saved]').waitFor();
  const proof = await page.locator('.accord-proof').getAttribute('href');
  assert.ok(proof?.startsWith(`${origin}/accord/p/`), proof ?? 'none');
  await page.goto((proof ?? '').replace('localhost', '127.0.0.1'));
  assert.match(await page.content(), /l•••@shop\.example/);
});

test('the site has every other address, and strangers get none of what is hidden there', async (t) => {
  const { url, get, publicUrl } = await startBeside(t);
  const textOf = async (path: string) => (await get(path)).text();
  assert.match(await textOf('/'), /La boulangerie/);
  assert.match(await textOf('/p/old-address'), /Une vieille page/);
  for (const path of [
    '/.env',
    '/../data/accord.db',
    '/%2e%2e/keys/owner-token',
    '/v1/submissions',
    '/.site/.env',
  ])
    assert.ok([400, 404].includes((await get(path)).status), path);
  assert.equal((await get('/accord/health')).status, 200);
  const { status, receipt } = await postTo(`${url}/accord`, fillIn(draw(), ['offers:email:own']));
  assert.equal(status, 201);
  assert.ok(receipt.proof.startsWith(`${publicUrl}/p/`));
  const served = (await (await get('/accord/forms/loyalty-card?language=fr')).json()) as { endpoint: string };
  assert.equal(served.endpoint, '/accord/');
});

test('a proxy may take the path off, or leave it', async (t) => {
  const { get } = await startReceiver(t, { publicUrl: 'https://shop.example/privacy/accord' });
  for (const path of ['/forms/loyalty-card', '/privacy/accord/forms/loyalty-card'])
    assert.equal((await get(path)).status, 200, path);
  assert.equal((await get('/privacy/accordion/forms/loyalty-card')).status, 404);
});

test('an owner is told of a site that would show what is kept, and of a path that is the receiver’s own', async (t) => {
  const folder = makeFolder(t);
  mkdirSync(join(folder, 'data'));
  const start = (options: object) => startReceiver(t, { folder, ...options });
  await assert.rejects(start({ siteFolder: folder }), /data" lies in .* anybody could read it/);
  await assert.rejects(start({ siteFolder: join(folder, 'none') }), /is no folder/);
  // Before the first start neither the data nor the keys are there.
  const fresh = makeFolder(t);
  await assert.rejects(startReceiver(t, { folder: fresh, siteFolder: fresh }), /anybody could read it/);
  assert.ok(!existsSync(join(fresh, 'keys')), 'nothing was made');
  const senders = join(fresh, 'senders.json');
  writeFileSync(senders, '{"senders":[]}');
  const words = ['serve', '--site', fresh, '--data', join(folder, 'data'), '--inbound', senders];
  const { code, err } = await accord(words);
  assert.equal(code, 2);
  assert.match(err, /senders\.json" lies in .* anybody could read it/);
  await assert.rejects(
    start({ publicUrl: 'https://shop.example/forms' }),
    /addresses of its own below "\/forms"/,
  );
  const { get } = await startReceiver(t);
  const { paths } = (await (await get('/openapi.json')).json()) as { paths: object };
  const first = new Set(Object.keys(paths).map((path) => path.split('/')[1] ?? ''));
  assert.deepEqual(
    [...first].filter((one) => !ownPlaces.includes(one)),
    [],
  );
});

test('a link that leads out of the site shows strangers nothing, whatever it is called', async (t) => {
  const folder = makeFolder(t);
  const site = join(folder, 'public');
  mkdirSync(join(site, 'deep'), { recursive: true });
  writeFileSync(join(site, 'here.html'), 'here');
  symlinkSync(join(folder, 'keys'), join(site, 'k'));
  for (const name of ['token.txt', 'page.html', 'deep/index.html'])
    symlinkSync(join(folder, 'keys', 'owner-token'), join(site, name));
  symlinkSync(join(site, 'here.html'), join(site, 'same.html'));
  const publicUrl = 'http://localhost/accord';
  const { get } = await startReceiver(t, { folder, publicUrl, siteFolder: site });
  for (const path of ['/k/owner-token', '/token.txt', '/page', '/page.html', '/deep', '/deep/'])
    assert.equal((await get(path)).status, 404, path);
  assert.equal(await (await get('/same')).text(), 'here');
});

test('a person’s page has its style and the shop’s picture below a path, also with a slash behind its address', async (t) => {
  const { url, ...receiver } = await startBeside(t);
  await postTo(`${url}/accord`, fillIn(draw(), ['offers:email:own']));
  const asked = { form: 'loyalty-card', contact: { email: jeanne } };
  const links = (await (await asOwner({ url, ...receiver }, '/accord/v1/links', asked)).json()) as {
    preferences: string;
  };
  for (const end of ['', '/', '.', '/)/']) {
    const address = new URL(url).origin + new URL(links.preferences).pathname + end;
    const page = await (await fetch(address, { headers: asBrowser })).text();
    const [, style = ''] = /href="([^"]*style\.css[^"]*)"/.exec(page) ?? [];
    assert.equal((await fetch(new URL(style, address))).status, 200, end);
    const [, picture = ''] = /<img[^>]*src="([^"]*)"/.exec(page) ?? [];
    assert.equal(new URL(picture, address).pathname, '/marks/bakery.svg');
  }
});
