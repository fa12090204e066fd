import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import {
  accounts,
  ahead,
  carrying,
  checkNothingMoves,
  choices,
  create,
  email,
  keepBack,
  marks,
  openCalls,
  openShop,
  openWithoutAccord,
  origin,
  page,
  press,
  printed,
  received,
  reference,
  said,
  signUp,
  site,
  taken,
  violations,
  write,
  wrong,
} from './a-shop-page.js';

openShop();

const tag = '<script type="module" src="/forms/account/choices.js"></script>';

beforeEach(() => {
  site.head = tag;
});

describe('choices that a form’s own script holds', () => {
  test('a person ticks at once, without another request, and it is that tick which is recorded', async () => {
    const give = await openWithoutAccord();
    await email().check();
    assert.equal(await ahead().getAttribute('lang'), 'fr');
    assert.equal(await page.evaluate('document.adoptedStyleSheets.length'), 1);
    give();
    await taken();
    await ahead().first().waitFor({ state: 'detached' });
    assert.equal(await email().isChecked(), true);
    assert.equal(await page.evaluate('document.adoptedStyleSheets.length'), 2);
    assert.deepEqual(await violations(), []);
    assert.equal((await create()).get('accord-proof'), reference);
    assert.equal(marks()[0]?.['offers:email:own'], 'yes');
    assert.deepEqual(wrong, []);
  });

  for (const attributes of ['', 'describe-fields'])
    test(`nothing moves when the element takes their place: ${attributes || 'plain'}`, () =>
      checkNothingMoves(attributes));

  test('they are the very nodes that the receiver’s markup is', async () => {
    await keepBack('**/accord.js');
    const markup = async () => (await ahead().innerHTML()).replaceAll(/accord-ahead-\d+-/g, '');
    await page.goto(origin, { waitUntil: 'commit' });
    await ahead().waitFor();
    const carried = await markup();
    // As a browser reads it, in a page without a policy.
    const other = await page.context().newPage();
    await other.setContent(printed());
    const parsed = await other.locator('[data-ahead]').innerHTML();
    await other.close();
    assert.ok(carried.length > 2000);
    assert.equal(carried, parsed.replaceAll('accord-ahead-', ''));
  });

  test('each person reads them in the language of the page', async () => {
    site.body = signUp(choices().replace('lang="fr"', 'lang="en-GB"'));
    await openWithoutAccord();
    await ahead().getByText('by e-mail').first().waitFor();
  });

  for (const [name, wanted, element] of [
    ['another language', { language: 'en' }, choices()],
    ['a site that hands over less', { mapped: 'email,phone' }, choices()],
    ['a site that hands over more', {}, choices().replace('first-name="prenom"', '')],
  ] as const)
    test(`a script made for ${name} shows nothing: what the element draws is for this page`, async () => {
      site.carrying = () => carrying(wanted);
      site.body = signUp(element);
      const give = await openWithoutAccord();
      await page.waitForTimeout(300);
      assert.equal(await ahead().count(), 0);
      give();
      await taken();
      assert.deepEqual(wrong, []);
    });

  test('words that have changed since are asked again: a yes to the old ones is not recorded', async () => {
    site.carrying = () => carrying({}, (text) => text.replaceAll('livres et rencontres', 'gravures'));
    const give = await openWithoutAccord();
    await page.getByText('gravures').first().waitFor();
    await email().check();
    give();
    await taken();
    await ahead().first().waitFor({ state: 'detached' });
    assert.equal(await email().isChecked(), false);
    await create();
    assert.equal(marks()[0]?.['offers:email:own'], null);
  });

  test('a script that holds none, as on a day whose law forbids the form: the element alone decides what is drawn', async () => {
    site.carrying = () => carrying({}, (text) => text.replace(/"drawn":.*$/, '"drawn":{}}'));
    const give = await openWithoutAccord();
    await page.waitForTimeout(300);
    assert.equal(await ahead().count(), 0);
    give();
    await taken();
    assert.equal((await create()).get('accord-proof'), reference);
  });

  test('sent before the elements’ script has come: the form waits, and is recorded', async () => {
    const give = await openWithoutAccord();
    await email().check();
    await write();
    await press();
    await page.waitForTimeout(300);
    assert.equal(accounts.length, 0);
    give();
    await page.getByRole('heading', { name: 'Done' }).waitFor();
    assert.equal(accounts[0]?.get('accord-proof'), reference);
    assert.equal(marks()[0]?.['offers:email:own'], 'yes');
  });

  for (const [name, head] of [
    [
      'a tag for each of its forms',
      `${tag}<script type="module" src="/forms/account/choices.js?language=fr"></script>`,
    ],
  ] as const)
    test(`a page with ${name}: choices are there once, and a form that is sent early waits once`, async () => {
      site.head = head;
      site.body = signUp(choices('describe-fields'));
      await page.route('**/accord.js', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 20_000));
        await route.abort().catch(() => {});
      });
      await page.goto(origin, { waitUntil: 'commit' });
      await email().check();
      await page.waitForTimeout(200);
      assert.equal(await ahead().count(), 1);
      assert.equal(await page.locator('[data-ahead-words]').count(), 3);
      const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
      assert.equal(new Set(ids).size, ids.length);
      await write();
      const start = Date.now();
      await press();
      await page.getByRole('heading', { name: 'Done' }).waitFor();
      assert.ok(Date.now() - start < 4900, 'once is 2.5 s, twice is 5');
      assert.equal(accounts[0]?.get('accord-proof'), '');
      assert.deepEqual(received, []);
    });

  const second = tag.replace('account', 'second');
  const secondForm = () => signUp(choices('', '/forms/second')).replace('id="signup"', 'id="second"');

  test('of two forms with a tag each, each shows what its own script holds', async () => {
    site.head = tag + second;
    site.body = signUp() + secondForm();
    // The first script waits a tenth of a second for the other one, which is not much on a busy machine.
    await page.addInitScript(`{ const wait = setTimeout;
      window.setTimeout = (run, time) => wait(run, time === 100 ? 5000 : time); }`);
    await openWithoutAccord();
    await page.locator('#second [data-ahead]').waitFor();
    assert.equal(await ahead().count(), 2);
    await page.waitForTimeout(200);
  });

  test('another form of the page, though it has the same fields, is not shown these choices', async () => {
    site.body = signUp() + secondForm();
    await openWithoutAccord();
    await page.locator('#signup [data-ahead]').waitFor();
    assert.equal(await page.locator('#second [data-ahead]').count(), 0);
  });

  for (const isReset of [false, true])
    test(`no script for the elements comes at all: the boxes go, a no that was pressed ${isReset ? 'is forgotten when the form is begun anew' : 'goes with the form'}`, async () => {
      const fail = await keepBack('**/accord.js', (route) => route.abort());
      await page.goto(origin, { waitUntil: 'commit' });
      await openCalls();
      await page.locator('[name="choice:offers:phone:own"][value=no]').check();
      await email().check();
      fail();
      await email().waitFor({ state: 'detached' });
      if (isReset) await page.evaluate('document.querySelector("form").reset()');
      const sent = await create();
      assert.deepEqual(
        ['choice:offers:phone:own', 'choice:offers:email:own', 'accord-proof'].map((name) => sent.get(name)),
        isReset ? [null, null, null] : ['no', null, ''],
      );
    });

  test('the elements’ script does not come at all: the choices go, the owner is told, the form works', async () => {
    await page.route('**/accord.js', (route) => route.abort());
    await page.goto(origin);
    await page.locator('.accord-notice').first().waitFor();
    await email().waitFor({ state: 'detached' });
    assert.ok(said.some((text) => text.includes('part-unreachable')));
    assert.equal((await create()).has('choice:offers:email:own'), false);
  });

  test('the script itself does not come: the site’s form is as if it were not there', async () => {
    await page.route('**/choices.js', (route) => route.abort());
    await page.goto(origin);
    const sent = await create();
    assert.deepEqual([...sent.keys()], ['prenom', 'mail', 'tel']);
  });

  test('choices that a page keeps to itself, or has printed, are left alone', async () => {
    for (const attributes of ['isolated', 'disabled']) {
      site.body = signUp(choices(attributes));
      await page.goto(origin);
      await taken();
      assert.equal(await ahead().count(), 0, attributes);
    }
    assert.deepEqual(wrong, []);
  });
});
