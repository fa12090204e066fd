import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { accord } from '../cli/accord.js';
import { findLaunch } from '../docs/a-browser.js';
import {
  accounts,
  answerCalls,
  asked,
  choices,
  create,
  drawn,
  openShop,
  origin,
  page,
  press,
  received,
  reference,
  said,
  script,
  signUp,
  site,
  usePage,
  violations,
  write,
  wrong,
  keepBack,
} from './a-shop-page.js';

openShop();

describe('choices in a shop’s form, under a strict Content-Security-Policy', () => {
  for (const attributes of ['', 'isolated', 'describe-fields']) {
    test(`drawn, answered and sent without one violation: ${attributes || 'plain'}`, async () => {
      site.body = signUp(choices(attributes));
      await page.goto(origin);
      await drawn();
      await page.locator('[name="choice:offers:email:own"]').check();
      await page.locator('.accord-more summary').click();
      assert.deepEqual(await violations(), []);
      const sent = await create();
      assert.equal(sent.get('accord-proof'), reference);
      assert.equal(sent.get('choice:offers:email:own'), 'yes');
      assert.equal(received.length, 1);
      assert.deepEqual(wrong, []);
    });
  }

  test('a receiver that the policy forbids: the owner is told which word to add, the form goes', async () => {
    site.endpoint = 'https://proof.example:9/';
    await page.goto(origin);
    await drawn();
    const told = page.waitForEvent('console', (message) => message.text().includes('blocked-by-policy'));
    await page.evaluate(
      `document.querySelector('form').addEventListener('submit', (event) => event.preventDefault())`,
    );
    await write();
    await press();
    assert.match((await told).text(), /add https:\/\/proof\.example:9 to connect-src/);
    await page.locator('[data-standing=queued]').waitFor();
    assert.equal(await page.locator('[name=accord-proof]').inputValue(), '');
  });

  test('a JSON that the policy forbids: the owner is told, the form goes', async () => {
    site.body = signUp(choices('', 'http://proof.example:9/forms/account'));
    const told = page.waitForEvent('console', (message) => message.text().includes('blocked-by-policy'));
    await page.goto(origin);
    await told;
    assert.equal((await create()).has('accord-proof'), false);
  });
});

describe('when something of Accord’s does not arrive, the shop’s form goes', () => {
  const nothing: readonly (readonly [string, string | RegExp])[] = [
    ['the script', '**/accord.js'],
    ['the part for choices', '**/parts/choices*'],
    ['the form’s JSON', /\/forms\/account(?:\?|$)/],
  ];
  for (const [name, path] of nothing) {
    test(`${name}, and what stood in its place stays`, async () => {
      site.body = signUp(choices().replace('></', '><p id="instead">Écrivez-nous.</p></'));
      await page.route(path, (route) => route.abort());
      await page.goto(origin);
      assert.equal((await create()).get('mail'), 'lea@shop.example');
      assert.equal(accounts[0]!.has('accord-proof'), false);
      await page.goBack();
      await page.locator('#instead').waitFor();
      assert.equal(received.length, 0);
      assert.deepEqual(wrong, []);
    });
  }

  test('the line to the receiver, at the press', async () => {
    await page.goto(origin);
    await drawn();
    await page.route('**/v1/**', (route) => route.abort());
    await page.locator('[name="choice:offers:email:own"]').check();
    assert.equal((await create()).get('accord-proof'), '');
  });
});

describe('a guest among the page’s other scripts', () => {
  test('the script in the head and in the body, and another copy of it: the first counts, the owner is told', async () => {
    site.head = `<script async type="module" src="/accord.js"></script><script type="module" src="/other/accord.js"></script>`;
    site.body = `${script}${signUp()}${script}`;
    await page.goto(origin);
    await drawn();
    assert.equal(await page.locator('[name="choice:offers:email:own"]').count(), 1);
    assert.deepEqual(await violations(), []);
    assert.deepEqual(said, [
      '<accord-choices>, <accord-form>, <accord-notice>, <accord-preferences>: already defined on this page; this copy of Accord is not used.',
    ]);
    assert.equal((await create()).get('accord-proof'), reference);
    assert.equal(received.length, 1);
    assert.deepEqual(wrong, []);
  });

  test('an address with a query loads a second copy with each part: it works, and the owner is told', async () => {
    site.head = '<script type="module" src="/accord.js?v=2"></script>';
    await page.goto(origin);
    await drawn();
    await page.locator('.accord-more summary').click();
    await page.locator('.accord-more .accord-items').waitFor();
    assert.ok(said.some((text) => text.includes('/accord.js?v=2; put versions')));
    assert.deepEqual(await violations(), []);
    assert.equal((await create()).get('accord-proof'), reference);
    assert.deepEqual(wrong, []);
  });

  test('no globals but Lit’s own, no cookies, nothing stored, nothing asked of others', async () => {
    site.head = '';
    await page.goto(origin);
    const names = () => page.evaluate<string>('Object.getOwnPropertyNames(window).join()');
    const known = new Set((await names()).split(','));
    const others: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) others.push(request.url());
    });
    await page.evaluate("import('/accord.js')");
    await drawn();
    const added = (await names()).split(',').filter((name) => !known.has(name));
    assert.deepEqual(
      added.filter((name) => !/^lit[A-Z]|^reactiveElementVersions$/.test(name)),
      [],
    );
    assert.equal(await page.evaluate('document.cookie + localStorage.length + sessionStorage.length'), '00');
    assert.deepEqual(others, []);
  });

  test('pages without the tag do not fetch its part', async () => {
    site.body = '<form></form>';
    await page.goto(origin);
    await page.waitForFunction("customElements.get('accord-choices')");
    assert.ok(asked.includes('/accord.js'));
    await page.waitForLoadState('networkidle');
    assert.ok(!asked.some((path) => path.includes('choices')));
  });

  test('with the place kept by the page’s own rule, the button below hardly moves', async () => {
    site.style =
      'accord-choices:not(:defined), accord-choices:not([data-drawn]) { display: block; min-height: 95rem }';
    await page.addInitScript(`window.shift = 0;
      new PerformanceObserver((list) => { for (const one of list.getEntries()) shift += one.value; })
        .observe({ type: 'layout-shift', buffered: true });`);
    await page.route('**/parts/choices*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.goto(origin);
    await drawn();
    await page.waitForTimeout(200);
    const shift = await page.evaluate<number>('shift');
    assert.ok(shift < 0.02, `layout shift ${shift}`);
  });

  test('back from the next page: the ticks are those of the person, the reference is gone', async () => {
    for (const attributes of ['', 'isolated']) {
      site.body = signUp(choices(attributes));
      await page.goto(origin);
      await drawn();
      await page.locator('[name="choice:offers:email:own"]').check();
      await answerCalls('no');
      await create();
      await page.goBack();
      await drawn();
      await page.waitForFunction(
        `(document.querySelector('accord-choices').renderRoot).querySelector('[name="choice:offers:email:own"]').checked`,
      );
      assert.ok(await page.locator('[name="choice:offers:phone:own"][value=no]').isChecked());
      const now = "new FormData(document.querySelector('form')).get('accord-proof')";
      assert.equal(await page.evaluate(now), '');
    }
  });

  test('back from the next page, and the shop asks in other words by then: a no stays, a yes is asked again', async () => {
    for (const attributes of ['', 'isolated']) {
      site.body = signUp(choices(attributes));
      await page.unrouteAll();
      await page.goto(origin);
      await drawn();
      await page.locator('[name="choice:offers:email:own"]').check();
      await answerCalls('no');
      await create();
      await page.route(/\/forms\/account(?:\?|$)/, async (route) => {
        const answer = await route.fetch();
        const body = (await answer.text()).replaceAll('livres et rencontres', 'gravures');
        await route.fulfill({ response: answer, body });
      });
      await page.goBack();
      await page.getByText('gravures').first().waitFor();
      const no = page.locator('[name="choice:offers:phone:own"][value=no]:checked');
      await no.waitFor();
      assert.equal(await page.locator('[name="choice:offers:email:own"]').isChecked(), false, attributes);
    }
  });

  test('back out of the browser’s memory: the page as it was, and what is sent next has a record of its own', async () => {
    const memory = await chromium.launch({
      ...(await findLaunch(true)),
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    try {
      usePage(await memory.newPage());
      await page.addInitScript(
        "addEventListener('pageshow', ({ persisted }) => persisted && document.body.append('as it was'))",
      );
      await page.goto(origin);
      await drawn();
      await page.locator('[name="choice:offers:email:own"]').check();
      assert.equal((await create()).get('accord-proof'), reference);
      await page.evaluate('history.back()');
      await page.getByText('as it was').waitFor();
      assert.ok(await page.locator('[name="choice:offers:email:own"]').isChecked());
      const now = "new FormData(document.querySelector('form')).get('accord-proof')";
      assert.equal(await page.evaluate(now), '');
      // What was said is still true, until the answers are others.
      assert.equal(await page.locator('[data-standing=saved]').count(), 1);
      await page.locator('[name="choice:offers:email:own"]').uncheck();
      await page.locator('[data-standing=saved]').waitFor({ state: 'detached' });
      assert.equal((await create()).get('accord-proof'), reference);
      const marks = received.map(
        (sent) => (JSON.parse(sent) as { answers: { marks: object } }).answers.marks,
      );
      assert.deepEqual(
        marks.map((one) => Object.entries(one).find(([id]) => id === 'offers:email:own')?.[1] as unknown),
        ['yes', null],
      );
    } finally {
      await memory.close();
    }
  });

  test('a form that opens another tab opens it, with the reference, after a receiver that takes its time', async () => {
    site.body = signUp().replace('<form', '<form target="_blank"');
    await page.goto(origin);
    await drawn();
    await page.route('**/v1/submissions', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue();
    });
    await write();
    const opened = page.waitForEvent('popup');
    await press();
    const tab = await opened;
    await tab.getByRole('heading', { name: 'Done' }).waitFor();
    assert.equal(accounts[0]!.get('accord-proof'), reference);
    await page.locator('[data-standing=saved]').waitFor();
    await tab.close();
  });

  test('an https page whose JSON names an http receiver: endpoint-insecure, and the form as it was', async () => {
    site.endpoint = 'http://proof.example/';
    await page.route('https://shop.example/**', async (route) => {
      const path = new URL(route.request().url()).pathname;
      await route.fulfill({ response: await route.fetch({ url: new URL(path, origin).href }) });
    });
    const told = page.waitForEvent('console', (message) => message.text().includes('endpoint-insecure'));
    await page.goto('https://shop.example/');
    await told;
    assert.equal(await page.locator('accord-choices input').count(), 0);
    assert.match(await page.locator('accord-choices').innerText(), /Rien n’est accepté en votre nom/);
  });
});

describe('choices printed ahead, in the page before the script', () => {
  let ahead: string;
  const email = () => page.locator('[name="choice:offers:email:own"]');

  before(async () => {
    const { out } = await accord(['preview', 'demo/forms/account.json', '--html', '--choices', '--ahead']);
    ahead = out.split('<!-- After')[0] ?? '';
  });
  beforeEach(() => {
    site.head = `<link rel="stylesheet" href="/accord.css">${script}`;
    site.body = signUp(choices().replace('></', `>${ahead}</`));
  });

  test('a person ticks while the script is on its way: it is their tick that is recorded, and nothing moved', async () => {
    await page.addInitScript(`window.shift = 0;
      new PerformanceObserver((list) => { for (const one of list.getEntries()) shift += one.value; })
        .observe({ type: 'layout-shift', buffered: true });`);
    const give = await keepBack('**/accord.js');
    await page.goto(origin, { waitUntil: 'commit' });
    await email().check();
    give();
    await page.locator('accord-choices[data-drawn]').waitFor();
    await page.waitForTimeout(300);
    assert.equal(await email().count(), 1);
    assert.equal(await email().isChecked(), true);
    assert.ok((await page.evaluate<number>('shift')) < 0.0005);
    assert.equal((await create()).get('accord-proof'), reference);
    const [sent] = received.map((text) => JSON.parse(text) as { answers: { marks: object } });
    assert.deepEqual(sent?.answers.marks, {
      'offers:email:own': 'yes',
      'offers:sms:own': null,
      'offers:phone:own': null,
    });
    assert.deepEqual(await violations(), []);
  });

  test('the script never comes: the form goes where it always went, and nothing says that anything was agreed', async () => {
    await page.route('**/accord.js', (route) => route.abort());
    await page.goto(origin);
    await email().check();
    const sent = await create();
    assert.equal(sent.get('accord-proof'), '');
    assert.deepEqual(received, []);
  });

  test('the element’s own part never comes: what cannot be recorded is taken away, the form works', async () => {
    await page.route('**/parts/choices*', (route) => route.abort());
    await page.goto(origin);
    await email().waitFor({ state: 'detached' });
    await page.locator('.accord-notice').first().waitFor();
    assert.ok(said.some((text) => text.includes('part-unreachable')));
    assert.equal((await create()).has('choice:offers:email:own'), false);
  });
});
