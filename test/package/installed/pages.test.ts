import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { chromium, type Browser, type LaunchOptions, type Page } from 'playwright-core';
import { aForm, anInstallation, bundle, type Installation } from './an-installation.js';

let installed: Installation;
let cdn: string;
let browser: Browser;
let page: Page;
let origin: string;
/** What the site serves besides folders: by path. */
let served: Record<string, string>;
/** Folders that the site serves, by where. */
let folders: Record<string, string>;
/** Paths under which somebody has changed a script on its way. */
let tampered: RegExp | undefined;
let policy: string | undefined;
let asked: string[];
let said: string[];

function find(path: string): string | Buffer | undefined {
  if (path in served) return served[path];
  for (const [where, folder] of Object.entries(folders)) {
    const file = join(folder, path.slice(where.length));
    if (path.startsWith(where) && existsSync(file)) return readFileSync(file);
  }
  return undefined;
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://any');
  asked.push(url.pathname + url.search);
  const content = find(url.pathname);
  if (content === undefined) return response.writeHead(404).end();
  const type = types[url.pathname.split('.').at(-1) ?? ''] ?? 'text/html';
  const body = tampered?.test(url.pathname) ? `${String(content)}\n;` : content;
  const headers = { 'content-type': type, ...(policy && { 'content-security-policy': policy }) };
  return response.writeHead(200, headers).end(body);
});

before(async () => {
  installed = anInstallation();
  cdn = join(installed.package, 'dist/cdn');
  // By a name that the type checker does not follow: it is a script in plain JavaScript.
  const { findChromium } = (await import(new URL('../../../scripts/browser.mjs', import.meta.url).href)) as {
    findChromium: () => Promise<LaunchOptions>;
  };
  const { executablePath, args, env } = await findChromium();
  browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    ...(args && { args }),
    ...(env && { env }),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(async () => {
  await browser?.close();
  server.close();
  server.closeAllConnections();
  installed?.remove();
});

beforeEach(async () => {
  served = { '/form.json': aForm(), '/favicon.ico': '' };
  [folders, tampered, policy, asked, said] = [{}, undefined, undefined, [], []];
  page = await browser.newPage({ locale: 'fr-FR' });
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
});
afterEach(() => page.close());

const tag = (lang = 'fr') => `<accord-form config="/form.json" lang="${lang}"></accord-form>`;
const document = (...parts: readonly string[]) =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page</title>${parts.join('\n')}</html>`;
const titleOf = () => page.locator('accord-form .accord-title').first().innerText();
const scripts = () => asked.filter((path) => /\.js(\?|$)/.test(path)).toSorted();

describe('a page from a bundler', () => {
  test('draws the form', async () => {
    const folder = join(installed.folder, 'bundled');
    mkdirSync(folder);
    writeFileSync(join(folder, 'main.js'), `import 'accord-consent/define';\n`);
    const main = '<script type="module" src="./main.js"></script>';
    writeFileSync(join(folder, 'index.html'), document(main, tag('en')));
    bundle(folder, '--logLevel', 'warn');
    folders['/'] = join(folder, 'dist');
    await page.goto(`${origin}/index.html`);
    assert.equal(await titleOf(), 'Our letter');
    assert.deepEqual(said, []);
  });
});

describe('a page with the script tag', () => {
  const src = (query = '') => `<script type="module" src="/a/shop/2026/accord.js${query}"></script>`;
  beforeEach(() => {
    folders['/a/shop/2026/'] = cdn;
  });

  test('draws the form from wherever the folder was copied to', async () => {
    served['/'] = document(src(), tag('en'));
    await page.goto(origin);
    assert.equal(await titleOf(), 'Our letter');
    assert.ok(scripts().length > 1);
    assert.deepEqual(
      scripts().filter((path) => !path.startsWith('/a/shop/2026/')),
      [],
    );
    assert.deepEqual(said, []);
  });

  test('draws the form with a ?query after the name, at the price of a second copy and a warning', async () => {
    served['/'] = document(src('?ver=6.7'), tag());
    await page.goto(origin);
    assert.equal(await titleOf(), 'Notre lettre');
    assert.deepEqual(
      scripts().filter((path) => path.includes('accord.js')),
      ['/a/shop/2026/accord.js', '/a/shop/2026/accord.js?ver=6.7'],
    );
    assert.ok(said.some((text) => text.includes('put versions in the path')));
    assert.ok(said.every((text) => /: already defined|put versions in the path/.test(text)));
  });

  test('draws the form with a ?query and no second copy, where an import map names it', async () => {
    const imports = { '/a/shop/2026/accord.js': '/a/shop/2026/accord.js?ver=6.7' };
    const map = `<script type="importmap">${JSON.stringify({ imports })}</script>`;
    served['/'] = document(map, src('?ver=6.7'), tag());
    await page.goto(origin);
    assert.equal(await titleOf(), 'Notre lettre');
    assert.deepEqual(
      scripts().filter((path) => path.includes('accord.js')),
      ['/a/shop/2026/accord.js?ver=6.7'],
    );
    assert.deepEqual(said, []);
  });
});

describe('a page with the digests of the scripts', () => {
  let snippet: string;
  beforeEach(() => {
    folders['/accord/'] = cdn;
    snippet = readFileSync(join(cdn, 'snippet.html'), 'utf8');
    served['/'] = document(snippet, tag('en'));
  });

  test('has the digest of every script', () => {
    const digests = JSON.parse(readFileSync(join(cdn, 'integrity.json'), 'utf8')) as Record<string, string>;
    const expected = installed.files
      .filter((path) => /^dist\/cdn\/.*\.js$/.test(path))
      .map((path) => path.replace('dist/cdn/', ''));
    assert.deepEqual(Object.keys(digests).toSorted(), expected.toSorted());
    for (const [path, value] of Object.entries(digests)) {
      const sum = createHash('sha384')
        .update(readFileSync(join(cdn, path)))
        .digest('base64');
      assert.equal(value, `sha384-${sum}`, path);
      assert.ok(snippet.includes(`"/accord/${path}": "${value}"`), path);
    }
    assert.ok(snippet.includes(`integrity="${digests['accord.js']}"`));
  });

  test('draws the form, also under the policy that the snippet names', async () => {
    const allowed = /'sha256-[^']+'/.exec(snippet)?.[0] ?? 'no digest of the import map';
    policy = `default-src 'none'; script-src 'self' ${allowed}; style-src 'self'; connect-src 'self'`;
    await page.goto(origin);
    assert.equal(await titleOf(), 'Our letter');
    assert.deepEqual(said, []);
  });

  test('runs nothing of a script that somebody has changed', async () => {
    tampered = /accord\.js$/;
    await page.goto(origin);
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('accord-form > *').count(), 0);
    assert.match(said.join('\n'), /integrity/);
  });

  test('draws nothing unchecked when the checks were changed on their way', async () => {
    tampered = /parts\/present-here-/;
    await page.goto(origin);
    await page.locator('.accord-failure').waitFor();
    assert.equal(await page.locator('accord-form input').count(), 0);
    assert.match(said.join('\n'), /integrity/);
  });

  test('shows no sentence of a language that somebody has changed', async () => {
    tampered = /locales\//;
    await page.goto(origin);
    await page.locator('.accord-failure').waitFor({ state: 'attached' });
    assert.equal(await page.locator('accord-form').innerText(), '');
    assert.equal(await page.locator('accord-form input').count(), 0);
    assert.match(said.join('\n'), /integrity/);
  });

  test('without them, a change on the way goes through: the digests are what stops it', async () => {
    tampered = /\.js$/;
    served['/'] = document('<script type="module" src="/accord/accord.js"></script>', tag('en'));
    await page.goto(origin);
    assert.equal(await titleOf(), 'Our letter');
  });
});
