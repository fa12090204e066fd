// `npm run screenshots:hosts`: the form, the same with its errors, the choices and the notice on pages with other
// people's style sheets, into screenshots/hosts/. The sheets are those of test/hosts. `-- dsfr` takes only the hosts
// with that in their name.
import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = '/test/hosts/node_modules';
const hosts = [
  ['bootstrap', `${packages}/bootstrap/dist/css/bootstrap.min.css`, 'data-bs-theme'],
  ['bulma', `${packages}/bulma/css/bulma.min.css`, 'data-theme'],
  ['foundation', `${packages}/foundation-sites/dist/css/foundation.min.css`],
  ['pico', `${packages}/@picocss/pico/css/pico.min.css`, 'data-theme'],
  ['tailwind', `${packages}/tailwindcss/preflight.css`],
  ['dsfr', `${packages}/@gouvfr/dsfr/dist/dsfr.min.css`, 'data-fr-theme'],
  ['dsfr-theme', `${packages}/@gouvfr/dsfr/dist/dsfr.min.css`, 'data-fr-theme', '/dist/cdn/themes/dsfr.css'],
  ['blog', '/test/hosts/wordpress.css'],
].filter(([name]) => name.includes(argv[2] ?? ''));
const bodies = {
  form: '<accord-form config="/demo/forms/loyalty-card.json" lang="fr"></accord-form>',
  errors: '<accord-form config="/demo/forms/quote-request.json" lang="fr"></accord-form>',
  choices: `<form><p><label class="fr-label">Prénom <input class="fr-input" name="prenom"></label></p>
    <p><label class="fr-label">E-mail <input class="fr-input" name="mail" type="email"></label></p>
    <p><label class="fr-label">Tél. <input class="fr-input" name="tel" type="tel"></label></p>
    <accord-choices config="/demo/forms/account.json" lang="fr" first-name="prenom" email="mail" phone="tel"></accord-choices>
    <p><button class="fr-btn">Créer mon compte</button></p></form>`,
  notice: '<accord-notice config="/demo/forms/loyalty-card.json" lang="fr"></accord-notice>',
};
const page = (sheets, dark, body) => `<!doctype html><html lang="fr" ${dark ?? ''}><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><title>Page</title><link rel="icon" href="data:,">
  ${sheets.map((sheet) => `<link rel="stylesheet" href="${sheet}">`).join('')}<script type="module" src="/dist/cdn/accord.js"></script>
  <body style="padding: 1rem">${body}</body></html>`;
const types = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://any');
  if (url.pathname === '/') {
    const { dark, body } = Object.fromEntries(url.searchParams);
    const sheets = url.searchParams.getAll('sheet');
    return response.writeHead(200, { 'content-type': 'text/html' }).end(page(sheets, dark, bodies[body]));
  }
  const file = join(root, url.pathname);
  if (url.pathname.includes('..') || !existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
  return createReadStream(file).pipe(response);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const { origin: _, ...launch } = await findChromium();
const browser = await chromium.launch(launch);
const folder = join(root, 'screenshots/hosts');
mkdirSync(folder, { recursive: true });
try {
  for (const [name, sheet, dark, theme] of hosts) {
    for (const scheme of dark ? ['light', 'dark'] : ['light']) {
      for (const body of Object.keys(bodies)) {
        for (const width of [360, 768, 1280]) {
          const tab = await browser.newPage({ viewport: { width, height: 900 } });
          const query = new URLSearchParams({
            body,
            ...(scheme === 'dark' && { dark: `${dark}=dark` }),
          });
          for (const one of [sheet, theme]) if (one) query.append('sheet', one);
          await tab.goto(`http://127.0.0.1:${server.address().port}/?${query}`);
          await tab.locator('.accord-choice, .accord-items').first().waitFor();
          if (body === 'errors') {
            await tab.locator('.accord-submit').click();
            await tab.locator('.accord-box').first().check();
            await tab.locator('.accord-input').first().focus();
          }
          await tab.waitForTimeout(200);
          await tab.screenshot({
            path: join(folder, `${name}-${body}-${width}-${scheme}.png`),
            fullPage: true,
          });
          await tab.close();
        }
      }
    }
  }
} finally {
  await browser.close();
  server.close();
}
console.log(`screenshots/hosts: ${hosts.length} pages`);
