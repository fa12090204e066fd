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

const sheets = () => page.evaluate<number>('document.adoptedStyleSheets.length');

/** The receiver's script in other words. */
const reword = (change: (text: string) => string) => {
  site.carrying = () => carrying({}, change);
};

beforeEach(() => {
  site.head = '<script type="module" src="/forms/account/choices.js"></script>';
});

describe('choices that a form’s own script shows while the elements’ script is on its way', () => {
  for (const attributes of ['', 'describe-fields']) {
    test(`a person ticks at once, and it is that tick which is recorded: ${attributes || 'plain'}`, async () => {
      site.body = signUp(choices(attributes));
      const give = await openWithoutAccord();
      await email().check();
      assert.equal(await ahead().count(), 1);
      assert.ok(((await ahead().boundingBox())?.height ?? 0) > 200);
      assert.equal(await sheets(), 1);
      give();
      await taken();
      await ahead().first().waitFor({ state: 'detached' });
      assert.equal(await email().isChecked(), true);
      assert.equal(await sheets(), 2, 'the first sheet once, and what comes later');
      assert.deepEqual(await violations(), []);
      assert.equal((await create()).get('accord-proof'), reference);
      assert.equal(marks()[0]?.['offers:email:own'], 'yes');
      assert.deepEqual(wrong, []);
    });
  }

  for (const attributes of ['', 'describe-fields'])
    test(`nothing moves when the element takes their place: ${attributes || 'plain'}`, () =>
      checkNothingMoves(attributes));

  test('sent before the script has come: the form waits, is recorded, and the shop sees it once', async () => {
    const give = await openWithoutAccord();
    await page.evaluate(
      'window.seen = 0; document.querySelector("form").addEventListener("submit", () => (sessionStorage.seen = ++seen))',
    );
    await email().check();
    await write();
    await press();
    await press();
    await page.waitForTimeout(300);
    assert.equal(accounts.length, 0);
    give();
    await page.getByRole('heading', { name: 'Done' }).waitFor();
    assert.equal(accounts.length, 1);
    assert.equal(accounts[0]?.get('accord-proof'), reference);
    assert.equal(accounts[0]?.get('choice:offers:email:own'), 'yes');
    assert.deepEqual(marks(), [
      { 'offers:email:own': 'yes', 'offers:sms:own': null, 'offers:phone:own': null },
    ]);
    assert.equal(await page.evaluate('sessionStorage.seen'), '1');
    assert.deepEqual(wrong, []);
  });

  const reworded = (markup: string) => markup.replaceAll('livres et rencontres', 'gravures');
  const no = () => page.locator('[name="choice:offers:phone:own"][value=no]');

  test('sent early, and the element asks in other words: the form goes with the no, nothing is recorded, as nobody has read those', async () => {
    reword(reworded);
    const give = await openWithoutAccord();
    await page.getByText('gravures').first().waitFor();
    await email().check();
    await openCalls();
    await no().check();
    await write();
    await press();
    give();
    await page.getByRole('heading', { name: 'Done' }).waitFor();
    const [sent] = accounts;
    assert.deepEqual(
      ['mail', 'accord-proof', 'choice:offers:email:own', 'choice:offers:phone:own'].map((one) =>
        sent?.get(one),
      ),
      ['lea@shop.example', '', null, 'no'],
    );
    assert.deepEqual(received, []);
    assert.ok(said.some((text) => text.includes('unconfirmed') && text.includes('other words')));
  });

  test('nor when the shop sends the form itself a while later; when the person presses again, it is', async () => {
    reword(reworded);
    const give = await openWithoutAccord();
    await page.evaluate(`window.sent = []; document.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      const { target } = event;
      sent.push(new FormData(target).get('accord-proof'));
      if (sent.length === 1) setTimeout(() => target.requestSubmit(), 1200);
    })`);
    await page.getByText('gravures').first().waitFor();
    await write();
    await press();
    give();
    await page.waitForFunction(() => (globalThis as unknown as { sent: string[] }).sent.length === 2);
    assert.deepEqual(received, []);
    assert.equal(await page.locator('[data-standing=refused]').count(), 1);
    await press();
    await page.waitForFunction(() => (globalThis as unknown as { sent: string[] }).sent.length === 3);
    assert.deepEqual(await page.evaluate('sent'), ['', '', reference]);
    assert.equal(received.length, 1);
  });

  test('a no that a form took along is that person’s: nobody after them sends it', async () => {
    await page.addInitScript(`addEventListener('submit', (event) => {
      event.preventDefault();
      (window.sent ??= []).push(new FormData(event.target).get('choice:offers:phone:own'));
    })`);
    const give = await openWithoutAccord();
    const sent = (count: number) =>
      page.waitForFunction(
        (many) => (globalThis as unknown as { sent?: unknown[] }).sent?.length === many,
        count,
      );
    await openCalls();
    await no().check();
    await write();
    await press();
    await sent(1);
    give();
    await taken();
    await page.evaluate('document.querySelector("form").reset()');
    await page.locator('[name=mail]').pressSequentially('other@shop.example');
    await page.waitForTimeout(1200);
    await press();
    await sent(2);
    assert.deepEqual(await page.evaluate('sent'), ['no', null]);
  });

  test('while the form waits, the person is told so; and when it went without a record, that too', async () => {
    await openWithoutAccord();
    await page.evaluate(
      'document.querySelector("form").addEventListener("submit", (e) => e.preventDefault())',
    );
    await ahead().waitFor();
    await write();
    await press();
    await page.getByText('Enregistrement de vos choix…').waitFor();
    await page.getByText('Vos choix n’ont pas été enregistrés').waitFor();
    assert.ok(said.some((text) => text.includes('unconfirmed') && text.includes('longer than 2.5 seconds')));
    // Each form waits once.
    await page.evaluate(
      'window.again = 0; document.querySelector("form").addEventListener("submit", () => again++)',
    );
    await press();
    assert.equal(await page.evaluate('again'), 1);
  });

  test('the shop puts another element in place of the one that was answered: nothing is recorded, the no goes', async () => {
    const give = await openWithoutAccord();
    await openCalls();
    await no().check();
    await write();
    await press();
    await page.evaluate(
      "document.querySelector('accord-choices').replaceWith(document.querySelector('accord-choices').cloneNode())",
    );
    give();
    await page.getByRole('heading', { name: 'Done' }).waitFor();
    assert.equal(accounts[0]?.get('choice:offers:phone:own'), 'no');
    assert.deepEqual(received, []);
  });

  test('of two forms with the same choices, each keeps its own: what is clicked is what is ticked and recorded', async () => {
    site.body = signUp() + signUp().replace('id="signup"', 'id="second"');
    const give = await openWithoutAccord();
    const second = page.locator('#second');
    await second.getByText('par e-mail', { exact: true }).click();
    const ticked = () =>
      page
        .locator('[name="choice:offers:email:own"]')
        .evaluateAll((all) => all.map((one) => (one as unknown as { checked: boolean }).checked));
    assert.deepEqual(await ticked(), [false, true]);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    await second.locator('[name=mail]').fill('lea@shop.example');
    await second.locator('button').click();
    await page.waitForTimeout(200);
    give();
    await page.getByRole('heading', { name: 'Done' }).waitFor();
    assert.deepEqual(
      marks().map((one) => one['offers:email:own']),
      ['yes'],
    );
  });

  test('a submit that the page makes up, or stops itself, is none of ours', async () => {
    await openWithoutAccord();
    await ahead().waitFor();
    await page.evaluate(
      "window.seen = 0; addEventListener('submit', () => seen++); document.querySelector('form').dispatchEvent(new SubmitEvent('submit', { bubbles: true }))",
    );
    assert.equal(await page.evaluate('seen'), 1);
  });

  test('the script does not come in time: the form goes with an empty reference', async () => {
    await openWithoutAccord();
    await email().check();
    const sent = await create();
    assert.equal(sent.get('accord-proof'), '');
    assert.deepEqual(received, []);
  });

  test('the script does not come at all: the choices go, the owner is told, the form works', async () => {
    await page.route('**/accord.js', (route) => route.abort());
    await page.goto(origin);
    await page.locator('.accord-notice').first().waitFor();
    await email().waitFor({ state: 'detached' });
    assert.ok(said.some((text) => text.includes('part-unreachable')));
    assert.equal((await create()).has('choice:offers:email:own'), false);
  });

  test('nor does it where words stand at the shop’s fields: they go too, and leave the fields as they were', async () => {
    site.body = signUp(choices('describe-fields'));
    const fail = await keepBack('**/accord.js', (route) => route.abort());
    await page.goto(origin, { waitUntil: 'commit' });
    const words = page.locator('[data-ahead-words]');
    await words.first().waitFor();
    const fields = () => page.locator('form > p').evaluateAll((all) => all.map((one) => one.innerHTML));
    const described = (await fields()).filter((one) => one.includes('aria-describedby'));
    assert.equal(described.length, 3);
    fail();
    await words.first().waitFor({ state: 'detached' });
    assert.deepEqual(
      (await fields()).filter((one) => /aria-describedby|accord/.test(one)),
      [],
    );
  });

  test('the words at the shop’s fields go with an element that the page takes away, also at a field elsewhere in the page', async () => {
    site.body =
      '<p><label>Tél. <input name="tel" type="tel" form="signup"></label></p>' +
      signUp(choices('describe-fields')).replace(/<p><label>Tél\..*?<\/p>/, '');
    const give = await openWithoutAccord();
    const words = page.locator('[data-ahead-words]');
    await words.nth(2).waitFor();
    await page.evaluate('document.querySelector("accord-choices").remove()');
    give();
    await words.first().waitFor({ state: 'detached' });
    assert.equal(await page.locator('[aria-describedby]').count(), 0);
    // And once more, to the end.
    await page.unrouteAll();
    await page.goto(origin);
    await taken();
    await page.locator('.accord-purpose').first().waitFor();
    assert.equal(await words.count(), 0);
    const described = page.locator('[name=tel]');
    assert.match((await described.getAttribute('aria-describedby')) ?? '', /^\S+$/);
  });

  test('a shop whose controls hide the form’s own methods loses nothing by it', async () => {
    site.body = signUp(choices('describe-fields')).replace(
      '<button',
      '<input name="addEventListener"><input name="querySelector"><button',
    );
    const fail = await keepBack('**/accord.js', (route) => route.abort());
    await page.goto(origin, { waitUntil: 'commit' });
    await openCalls();
    await no().check();
    fail();
    await no().waitFor({ state: 'detached' });
    assert.equal((await create()).get('choice:offers:phone:own'), 'no');
    assert.deepEqual(wrong, []);
  });

  for (const [name, path] of [
    ['the part for choices', '**/parts/choices*'],
    ['the form', '**/forms/account?*'],
  ] as const)
    test(`${name} does not come: what cannot be recorded goes, the notice stays, and a form that waited is sent`, async () => {
      const give = await keepBack('**/accord.js');
      await page.route(path, (route) => route.abort());
      await page.goto(origin, { waitUntil: 'commit' });
      await email().check();
      await openCalls();
      await no().check();
      await write();
      await press();
      give();
      await page.getByRole('heading', { name: 'Done' }).waitFor();
      assert.deepEqual(
        [accounts[0]?.get('accord-proof'), accounts[0]?.get('choice:offers:phone:own')],
        ['', 'no'],
      );
      await page.goto(origin);
      await email().waitFor({ state: 'detached' });
      await page.locator('.accord-notice').first().waitFor();
      await create();
      assert.deepEqual(
        accounts.map((sent) => sent.get('accord-proof') ?? ''),
        ['', ''],
      );
      assert.deepEqual(received, []);
      assert.deepEqual(wrong, []);
    });

  test('a form sent early goes as soon as the script is known not to come, with what was on the screen and an empty reference', async () => {
    const fail = await keepBack('**/accord.js', (route) => route.abort());
    await page.goto(origin, { waitUntil: 'commit' });
    await email().check();
    await write();
    await press();
    fail();
    await page.getByRole('heading', { name: 'Done' }).waitFor();
    const [sent] = accounts;
    assert.deepEqual([sent?.get('choice:offers:email:own'), sent?.get('accord-proof')], ['yes', '']);
  });

  test('a press that only closes a dialog is not held', async () => {
    site.body = `<dialog>${signUp().replace('method="post"', 'method="dialog"')}</dialog>`;
    await openWithoutAccord();
    await page.evaluate('document.querySelector("dialog").showModal()');
    await ahead().waitFor();
    await press();
    await page.locator('dialog').waitFor({ state: 'hidden', timeout: 1500 });
  });
});

describe('when there is nothing to show before the script, the element draws as it always does', () => {
  test('an element with an address that is none keeps no other from being drawn', async () => {
    site.body = `<form>${choices('', 'https://')}</form>${signUp()}`;
    await page.goto(origin);
    await page.locator('#signup accord-choices[data-drawn]').waitFor();
    assert.deepEqual(wrong, []);
  });

  test('where the page’s rules are kept out, or nothing may be answered, nothing is shown early', async () => {
    for (const attributes of ['isolated', 'disabled']) {
      site.body = signUp(choices(attributes));
      await page.goto(origin);
      await taken();
      assert.equal(await ahead().count(), 0, attributes);
    }
    await page.goto(origin);
  });

  test('what the page has put there stays, and choices printed there are held just the same', async () => {
    const printed =
      '<div class="accord" data-ahead><input type="checkbox" name="choice:x" value="yes"></div>';
    site.body = signUp(choices().replace('></', `>${printed}</`));
    const give = await openWithoutAccord();
    await page.locator('[name="choice:x"]').check();
    await write();
    await press();
    await page.waitForTimeout(200);
    assert.equal(accounts.length, 0);
    give();
    await page.getByRole('heading', { name: 'Done' }).waitFor();
    assert.deepEqual(received, [], 'these were not the element’s words');
  });
});
