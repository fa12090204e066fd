import assert from 'node:assert/strict';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { openPage } from './a-browser.js';
import { openWorkplace } from './a-workplace.js';
import { readBlocks } from './blocks.js';

const codeWith = (has: RegExp): string => {
  const found = readBlocks().find(({ file, code }) => file === 'docs/start.md' && has.test(code));
  assert.ok(found, String(has));
  return found.code;
};

/** The site of somebody who begins: their pages, and the receiver behind the paths that the page names. */
async function openOwnSite(pages: Readonly<Record<string, string>>): Promise<Server & { receiver: string }> {
  const site = Object.assign(
    createServer((asked, answer) => {
      const { pathname } = new URL(asked.url!, 'http://site');
      const page = pages[pathname];
      if (page !== undefined) return answer.setHeader('content-type', 'text/html; charset=utf-8').end(page);
      if (!/^\/(accord|forms|notices|v1|p|me|u|in|c|console|\.well-known|openapi\.json)\b/.test(pathname))
        return answer.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      const passed = request(
        site.receiver + asked.url!,
        { method: asked.method, headers: asked.headers },
        (got) => {
          answer.writeHead(got.statusCode ?? 502, got.headers);
          got.pipe(answer);
        },
      );
      passed.on('error', () => answer.destroy());
      asked.pipe(passed);
    }),
    { receiver: '' },
  );
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  return site;
}

test('somebody with an empty folder has a form, a proof and a form of their own in 5 minutes', async (t) => {
  const work = openWorkplace();
  const site = await openOwnSite({
    '/letter': codeWith(/<accord-form config="\/forms\/newsletter"><\/accord-form>/),
    '/sign-up': codeWith(/<accord-choices config="\/forms\/account" first-name/).replace(
      'action="/account" method="post"',
      'action="/letter" method="get"',
    ),
  });
  const own = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const page = await openPage();
  const took: string[] = [];
  const begun = performance.now();
  let since = begun;
  const tell = (step: string) => {
    took.push(`${step} ${((performance.now() - since) / 1000).toFixed(1)} s`);
    since = performance.now();
  };
  try {
    const [letter = '', account = '', check = '', serve = ''] = codeWith(/accord -- serve/)
      .replaceAll('\\\n', ' ')
      .split('\n');
    assert.match(await work.run(letter), /newsletter\.json is written: \d+ lines/);
    assert.match(await work.run(account), /account\.json is written: (\d|1[0-5]) lines/);
    assert.match(await work.run(check), /Errors: 0\. Warnings: 0\./);
    tell('two forms made and checked');
    await work.whileItAnswers(
      serve.replace('https://www.shop.example', own),
      '/health',
      async (url, said) => {
        site.receiver = url;
        tell('receiver');
        await page.goto(`${own}/letter`);
        await page.locator('accord-form [name=email]').fill('lea@shop.example');
        await page.locator('.accord-submit').click();
        const proof = (await page.locator('.accord-proof').getAttribute('href')) ?? '';
        assert.ok(proof.startsWith(`${own}/p/`), proof);
        await page.goto(proof);
        assert.match(await page.locator('main').innerText(), /Oui\nVous envoyer la lettre/);
        tell('script tag, answer and proof');
        const [, token = ''] = /token, shown this once: (\S+)/.exec(said()) ?? [];
        const headers = { authorization: `Bearer ${token}` };
        const { items } = (await (await fetch(`${url}/v1/submissions`, { headers })).json()) as {
          items: object[];
        };
        assert.equal(items.length, 1);
        tell('what was collected');
        await page.goto(`${own}/sign-up`);
        await page.locator('accord-choices[data-drawn]').waitFor();
        await page.locator('[name=mail]').fill('zoe@shop.example');
        await page.locator('button').click();
        await page.waitForURL(/accord-proof=urn/);
        tell('a form of their own');
      },
    );
  } finally {
    await page.close();
    site.close();
    work.close();
  }
  const whole = ((performance.now() - begun) / 1000).toFixed(1);
  t.diagnostic(`In 5 minutes, as a machine types: ${whole} s (${took.join(', ')})`);
});
