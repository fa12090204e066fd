import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import {
  accounts,
  create,
  drawn,
  keepBack,
  marks,
  openShop,
  origin,
  page,
  press,
  received,
  reference,
  said,
  signUp,
  site,
  violations,
  write,
  wrong,
} from './a-shop-page.js';

openShop();

const place = (more = '') =>
  `<div data-accord-choices="/forms/account" data-accord-email="mail" data-accord-phone="tel" data-accord-first-name="prenom" ${more}></div>`;
const email = () => page.locator('[name="choice:offers:email:own"]');
const note = () => page.locator('[data-accord-note]');
const isRecorded = async () => {
  await drawn();
  await email().check();
  assert.equal((await create()).get('accord-proof'), reference);
  assert.equal(marks()[0]?.['offers:email:own'], 'yes');
};
/** Timers of the page that are longer than the least are as many times shorter. */
const hurry = () =>
  page.addInitScript(
    `const { setTimeout: late } = window; window.setTimeout = (run, time, ...more) => late(run, time >= 5000 ? time / 20 : time, ...more);`,
  );

beforeEach(() => {
  site.head = '<script src="/accord/loader.js"></script>';
  site.body = signUp(place());
});

describe('a page with the classic loader', () => {
  const tags: Readonly<Record<string, string>> = {
    'as it is pasted': '<script src="/accord/loader.js"></script>',
    'with async and defer': '<script async defer src="/accord/loader.js"></script>',
    'as a module': '<script type="module" src="/accord/loader.js"></script>',
    'with a version': '<script src="/accord/loader.js?ver=6.9"></script>',
    twice: '<script src="/accord/loader.js"></script><script async src="/accord/loader.js?again"></script>',
    'taken out of the page once it ran': '<script src="/accord/loader.js" onload="this.remove()"></script>',
    'put in after the page has loaded': `<script>addEventListener('load', () => setTimeout(() => {
      const script = document.createElement('script'); script.src = '/accord/loader.js'; document.body.append(script); }, 200))</script>`,
    'copied to a folder of its own by a plug-in':
      '<script data-minify="1" src="/cache/min/accord/loader.js"></script>',
    'put into one file with others':
      '<script>/* placed by the test */</script><script src="/cache/all.js"></script>',
    'beside accord.js without type=module':
      '<script src="/accord/accord.js"></script><script src="/accord/loader.js"></script>',
  };
  for (const [how, head] of Object.entries(tags))
    test(`${how}: a person ticks, and it is recorded`, async () => {
      site.head = head;
      site.policy = '';
      for (const copy of ['**/cache/min/accord/loader.js', '**/cache/all.js'])
        await page.route(copy, async (route) =>
          route.fulfill({
            contentType: 'text/javascript',
            body: await (await fetch(`${origin}accord/loader.js`)).text(),
          }),
        );
      for (const none of ['**/cache/min/accord/accord.js', '**/cache/min/accord/parts/*'])
        await page.route(none, (route) => route.fulfill({ status: 404 }));
      await page.goto(origin);
      await drawn();
      assert.equal(await page.locator('accord-choices').count(), 1);
      await email().check();
      assert.equal((await create()).get('accord-proof'), reference);
      assert.equal(marks()[0]?.['offers:email:own'], 'yes');
      const own = wrong.filter(
        (text) => !/import\.meta|import statement|Unexpected token|'import'/.test(text),
      );
      assert.deepEqual(own, []);
    });

  test('under a strict policy, nothing has to be allowed but the script and the receiver', async () => {
    await page.goto(origin);
    await isRecorded();
    assert.deepEqual(wrong, []);
  });

  test('a place for a whole form, named alone, with what was there until it is drawn', async () => {
    site.body = '<div data-accord-form="account" data-accord-lang="en"><p>Soon</p></div>';
    const give = await keepBack('**/accord.js');
    await page.goto(origin, { waitUntil: 'commit' });
    await page.getByText('Soon').waitFor();
    give();
    await page.locator('accord-form .accord-submit').waitFor();
    assert.equal(await page.getByText('Soon').count(), 0);
    assert.equal(await page.locator('accord-form').getAttribute('lang'), 'en');
  });

  test('markup gives an element no handler', async () => {
    site.policy = '';
    site.body = signUp(place('data-accord-onclick="window.bad = 1" data-accord-style="color: red"'));
    await page.goto(origin);
    await drawn();
    const names = await page.locator('accord-choices').evaluate((one) => one.getAttributeNames());
    assert.ok(!names.includes('onclick') && !names.includes('style'), names.join());
  });

  test('one script for the whole site gives a form that it names its choices, before the button', async () => {
    const rule = { form: '#signup', choices: 'account', email: 'mail', phone: 'tel', 'first-name': 'prenom' };
    site.body = signUp('')
      .replace('<button>', '<div class="row"><button>')
      .replace('</form>', '</div></form>');
    site.head = `<script data-accord-attach='${JSON.stringify(rule)}' src="/accord/loader.js"></script>`;
    await page.goto(origin);
    await isRecorded();
    await page.goto(origin);
    await drawn();
    const next = await page.locator('accord-choices').evaluate((one) => one.nextElementSibling?.className);
    assert.equal(next, 'row');
  });

  for (const [how, change] of [
    ['the whole body, as Turbo does', 'document.body.innerHTML = shop'],
    ['the form, as htmx and checkouts do', "document.querySelector('form').outerHTML = shop"],
    [
      'what is in the place, as a morph does',
      "document.querySelector('[data-accord-choices]').replaceChildren()",
    ],
  ] as const)
    test(`a page replaces ${how}: the choices are there again, once, with what was ticked`, async () => {
      site.policy = '';
      await page.goto(origin);
      await page.evaluate(`window.shop = ${JSON.stringify(signUp(place()))}`);
      await drawn();
      await email().check();
      await page.evaluate(change);
      await drawn();
      assert.equal(await page.locator('accord-choices').count(), 1);
      assert.equal(await email().isChecked(), true);
      assert.equal((await create()).get('accord-proof'), reference);
      assert.equal(marks()[0]?.['offers:email:own'], 'yes');
    });

  test('a rule that is wrong is told once, and the others hold', async () => {
    site.policy = '';
    const rules = [
      { form: '##', choices: 'account' },
      { form: '#signup', choices: 'account', email: 'mail', phone: 'tel', 'first-name': 'prenom' },
    ];
    site.body = signUp('');
    site.head = `<script>accordAttach = ${JSON.stringify(rules)}</script><script data-accord-attach="{" src="/accord/loader.js"></script>`;
    await page.goto(origin);
    await isRecorded();
    assert.equal(said.filter((text) => text.includes('"##"')).length, 1);
    assert.equal(said.filter((text) => /data-accord-attach: SyntaxError/.test(text)).length, 1);
  });
});

describe('a form that is sent before its choices are there', () => {
  const ways: Readonly<Record<string, () => Promise<unknown>>> = {
    'a click': press,
    Enter: () => page.locator('[name=mail]').press('Enter'),
    'requestSubmit()': () => page.evaluate("document.querySelector('form').requestSubmit()"),
  };
  for (const [how, send] of Object.entries(ways))
    for (const file of ['**/accord.js', '**/loader-page.js', '**/forms/account?*'])
      test(`by ${how}, with ${file} on its way: it waits, the person reads, and their choices are recorded`, async () => {
        const give = await keepBack(file);
        await page.goto(origin, { waitUntil: 'commit' });
        await page.locator('button').waitFor();
        await page.waitForFunction(() => 'accordLoader' in globalThis);
        await page.evaluate(
          "document.querySelector('form').addEventListener('submit', () => (sessionStorage.seen = +(sessionStorage.seen ?? 0) + 1))",
        );
        await write();
        await send();
        await send();
        await page.waitForTimeout(300);
        assert.equal(accounts.length, 0);
        give();
        await drawn();
        await page.getByText('Voici vos choix').waitFor();
        await page.waitForTimeout(1500);
        assert.equal(accounts.length, 0, 'nobody has read them');
        await email().check();
        await press();
        await page.getByRole('heading', { name: 'Done' }).waitFor();
        assert.equal(accounts.length, 1);
        assert.equal(accounts[0]?.get('accord-proof'), reference);
        assert.equal(marks()[0]?.['offers:email:own'], 'yes');
        assert.equal(await page.evaluate('sessionStorage.seen'), '1');
        assert.deepEqual(wrong, []);
      });

  test('and nobody does anything: it goes, nothing is recorded, and that is said', async () => {
    await hurry();
    const give = await keepBack('**/accord.js');
    await page.goto(origin, { waitUntil: 'commit' });
    await page.waitForFunction(() => 'accordLoader' in globalThis);
    await page.locator('button').waitFor();
    await write();
    await press();
    give();
    await page.getByRole('heading', { name: 'Done' }).waitFor();
    assert.equal(accounts.length, 1);
    assert.ok(!accounts[0]?.get('accord-proof'));
    assert.equal(accounts[0]?.get('mail'), 'lea@shop.example');
    assert.deepEqual(received, []);
    assert.ok(said.some((text) => text.includes('unconfirmed')));
  });

  for (const file of ['**/accord.js', '**/loader-page.js', '**/forms/account?*'])
    test(`and ${file} does not come: it goes after a while`, async () => {
      await hurry();
      await keepBack(file);
      await page.goto(origin, { waitUntil: 'commit' });
      await page.waitForFunction(() => 'accordLoader' in globalThis);
      await page.locator('button').waitFor();
      await write();
      await press();
      await page.getByRole('heading', { name: 'Done' }).waitFor();
      assert.equal(accounts.length, 1);
      assert.deepEqual(received, []);
      assert.ok(said.some((text) => /unconfirmed|part-unreachable/.test(text)));
    });

  test('and the scripts cannot be had: it is said in place, what is wrong too where the owner asked, and the form goes', async () => {
    site.body = signUp(place('data-accord-debug'));
    for (const file of ['**/accord.js', '**/loader-page.js'])
      await page.route(file, (route) => route.abort());
    await page.goto(origin);
    await note().waitFor();
    assert.match(await note().innerText(), /Le formulaire marche sans eux.*accord\.js/s);
    assert.ok(said.some((text) => text.includes('part-unreachable')));
    await write();
    await press();
    await page.getByRole('heading', { name: 'Done' }).waitFor();
    assert.equal(accounts.length, 1);
  });

  test('by a site that validates: an invalid form is not held, and the site’s own checks run', async () => {
    const give = await keepBack('**/accord.js');
    await page.goto(origin, { waitUntil: 'commit' });
    await page.waitForFunction(() => 'accordLoader' in globalThis);
    await page.waitForLoadState('domcontentloaded');
    await page.locator('[name=mail]').fill('no address');
    await press();
    await page.waitForTimeout(200);
    assert.equal(await note().count(), 0);
    give();
    await drawn();
    assert.deepEqual(await violations(), []);
  });
});
