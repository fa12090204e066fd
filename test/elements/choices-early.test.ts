import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import {
  accounts,
  ahead,
  answerCalls,
  asked,
  checkNothingMoves,
  choices,
  create,
  email,
  firstSheets,
  keepBack,
  marks,
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

/** The receiver's answer in other words. */
const reword = (change: (markup: string) => string) =>
  page.route('**/choices.html*', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: change(await answer.text()) });
  });

beforeEach(() => {
  site.head = '<script type="module" src="/choices.js"></script>';
});

describe('choices that choices.js shows while the elements’ script is on its way', () => {
  for (const attributes of ['', 'describe-fields']) {
    test(`a person ticks at once, and it is that tick which is recorded: ${attributes || 'plain'}`, async () => {
      site.body = signUp(choices(attributes));
      const give = await openWithoutAccord();
      await email().check();
      assert.equal(await ahead().count(), 1);
      assert.ok(((await ahead().boundingBox())?.height ?? 0) > 300);
      assert.equal(await firstSheets(), 1);
      give();
      await taken();
      await ahead().first().waitFor({ state: 'detached' });
      assert.equal(await email().isChecked(), true);
      assert.equal(await firstSheets(), 1, 'one style sheet, and not two');
      assert.deepEqual(await violations(), []);
      assert.equal((await create()).get('accord-proof'), reference);
      assert.equal(marks()[0]?.['offers:email:own'], 'yes');
      assert.deepEqual(wrong, []);
    });
  }

  for (const attributes of ['', 'describe-fields'])
    test(`nothing moves when the element takes their place: ${attributes || 'plain'}`, () =>
      checkNothingMoves(attributes));

  test('they say what the site’s form hands over, in the language of the page, at an address that can be preloaded', async () => {
    site.head +=
      '<link rel="preload" as="fetch" crossorigin href="/forms/account/choices.html?piece=ahead&amp;language=fr&amp;mapped=email,phone,first-name">';
    await page.goto(origin);
    await taken();
    assert.equal(asked.filter((path) => path.endsWith('/choices.html')).length, 1);
  });

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
    await reword(reworded);
    const give = await openWithoutAccord();
    await page.getByText('gravures').first().waitFor();
    await email().check();
    await answerCalls('no');
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
    await reword(reworded);
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
    await answerCalls('no');
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
    await answerCalls('no');
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
    await answerCalls('no');
    fail();
    await no().waitFor({ state: 'detached' });
    assert.equal((await create()).get('choice:offers:phone:own'), 'no');
    assert.deepEqual(wrong, []);
  });

  for (const [name, path] of [
    ['the part for choices', '**/parts/choices*'],
    ['the form’s JSON', /\/forms\/account(?:\?|$)/],
  ] as const)
    test(`${name} does not come: what cannot be recorded goes, the notice stays, and a form that waited is sent`, async () => {
      const give = await keepBack('**/accord.js');
      await page.route(path, (route) => route.abort());
      await page.goto(origin, { waitUntil: 'commit' });
      await email().check();
      await answerCalls('no');
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
  for (const [name, change] of [
    ['runs a script', (markup: string) => markup.replace('<p', '<p onclick="alert(1)"')],
    ['brings one', (markup: string) => markup.replace('<p', '<script src="/x.js"></script><p')],
    ['loads a picture', (markup: string) => markup.replace('<p', '<img src="/x.png"><p')],
    ['draws one', (markup: string) => markup.replace('<p', '<svg><a href="/x">x</a></svg><p')],
    ['links to a script', (markup: string) => markup.replace('<p', '<a href="javascript:1">x</a><p')],
    [
      'opens the page to others',
      (markup: string) => markup.replace('<p', '<a href="/" rel="opener">x</a><p'),
    ],
    ['has a button', (markup: string) => markup.replace('<p', '<input type="submit" name="choice:x"><p')],
    [
      'sends a field of its own',
      (markup: string) => markup.replace('<p', '<input type="hidden" name="role"><p'),
    ],
    [
      'fills in the reference',
      (markup: string) => markup.replace('"accord-proof" value=""', '"accord-proof" value="urn:x"'),
    ],
    ['is answered already', (markup: string) => markup.replace('type="checkbox"', 'type="checkbox" checked')],
    ['takes an id of the page’s', (markup: string) => markup.replace('<p', '<p id="signup"')],
    ['ticks boxes of the page’s', (markup: string) => markup.replace('<p', '<label for="cgv">x</label><p')],
    ['hides its words', (markup: string) => markup.replace('<p', '<p hidden')],
    ['has a look of its own', (markup: string) => markup.replace('<p', '<p style="color:red"')],
    ['has the page’s look', (markup: string) => markup.replace('<p', '<p class="d-none"')],
    ['speaks to the page’s scripts', (markup: string) => markup.replace('<p', '<p data-action="x"')],
    ['has an attribute that every object has', (markup: string) => markup.replace('<p', '<p constructor')],
    ['is some other page', () => '<div id="root"><p>Not found</p></div>'],
    ['is empty', () => ''],
    ['is longer than any form', (markup: string) => markup + `<p>${'x'.repeat(300_000)}</p>`],
  ] as const) {
    test(`markup that ${name} is not put into the page`, async () => {
      await reword(change);
      const give = await keepBack('**/accord.js');
      await page.goto(origin);
      await page.waitForTimeout(400);
      assert.equal(await ahead().count(), 0);
      give();
      await taken();
      assert.equal((await create()).get('accord-proof'), reference);
      assert.deepEqual(wrong, []);
    });
  }

  test('a receiver that cannot be reached, answers with an error or takes its time', async () => {
    for (const answer of [
      () => page.route('**/choices.html*', (route) => route.abort()),
      () => page.route('**/choices.html*', (route) => route.fulfill({ status: 404, body: '<p>no</p>' })),
      () => keepBack('**/choices.html*'),
    ]) {
      await page.unrouteAll();
      await answer();
      await page.goto(origin);
      await taken();
      assert.equal(await ahead().count(), 0);
      assert.equal((await create()).get('accord-proof'), reference);
    }
    assert.deepEqual(wrong, []);
  });

  test('choices that come after the element has refused stay away', async () => {
    const give = await keepBack('**/choices.html*');
    await page.route(/\/forms\/account(?:\?|$)/, (route) => route.abort());
    await page.goto(origin);
    await page.locator('accord-choices[data-failed] .accord-failure').waitFor();
    give();
    await page.waitForTimeout(300);
    assert.equal(await page.locator('accord-choices input').count(), 0);
    assert.equal((await create()).get('mail'), 'lea@shop.example');
  });

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
      assert.ok(!asked.some((path) => path.endsWith('/choices.html')), attributes);
    }
    await page.goto(origin);
  });

  test('a JSON that stands in a file or in the page, or another day’s law: no receiver is asked', async () => {
    const json = '<script type="application/json">{}</script>';
    for (const element of [
      choices('', '/form.json'),
      choices()
        .replace(/config="[^"]*"/, '')
        .replace('></', `>${json}</`),
      choices('data-debug preview-date="2026-08-10"'),
    ]) {
      site.body = signUp(element);
      await page.goto(origin);
      await page.locator('accord-choices:defined').waitFor({ state: 'attached' });
    }
    assert.deepEqual(
      asked.filter((path) => path.endsWith('/choices.html')),
      [],
    );
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
    assert.ok(!asked.some((path) => path.endsWith('/choices.html')));
    give();
    await page.getByRole('heading', { name: 'Done' }).waitFor();
    assert.deepEqual(received, [], 'these were not the element’s words');
  });
});
