// How questions are drawn is measured by a part that comes after the form, in a real browser with the built scripts.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Submission } from '../../src/proof/index.js';
import {
  asked,
  choices,
  create,
  drawn,
  openShop,
  origin,
  page,
  received,
  said,
  signUp,
  site,
  violations,
  write,
  wrong,
} from './a-shop-page.js';

openShop();

const [email, phone] = ['offers:email:own', 'offers:phone:own'] as const;
const passed = { onScreen: true, uncovered: true, textSize: true, contrast: true };
const isPart = (path: string): boolean => path.startsWith('/parts/questions');
const deviceOf = (body = received[0] ?? '{}'): Submission['device'] =>
  (JSON.parse(body) as Submission).device;

describe('how questions are drawn, in a shop’s form under a strict Content-Security-Policy', () => {
  for (const attributes of ['', 'isolated'])
    test(`filled in as fast as a program can, every question that is answered passes: ${attributes || 'plain'}`, async () => {
      site.body = signUp(choices(attributes));
      await page.goto(origin);
      await drawn();
      await page.locator('[name=tel]').fill('06 39 98 12 34');
      await page.locator(`[data-choice="${phone}"] > summary`).click();
      await page.locator(`[name="choice:${phone}"][value=yes]`).check();
      await page.locator(`[name="choice:${email}"]`).check();
      await create();
      const { drawn: facts = {}, opened } = deviceOf();
      assert.deepEqual(opened, [`choice:${phone}`]);
      assert.ok(asked.some(isPart));
      for (const choice of [email, phone])
        assert.deepEqual(facts[choice], passed, `${choice}: ${JSON.stringify(facts)}`);
      assert.deepEqual(await violations(), []);
      assert.deepEqual(wrong, []);
    });

  test('what measures is fetched once the form is there, or somebody begins', async () => {
    site.body = signUp();
    await page.goto(origin);
    await drawn();
    assert.ok(!asked.some(isPart));
    const part = page.waitForResponse((response) => isPart(new URL(response.url()).pathname));
    await page.locator('[data-fold=notice] > summary').click();
    await part;
    await page.locator(`[name="choice:${email}"]`).check();
    await create();
    assert.deepEqual(deviceOf().opened, ['notice']);
    assert.deepEqual(deviceOf().drawn?.[email], passed);
  });

  test('a press that came before it, and was scrolled away: nothing is claimed, so the yes counts', async () => {
    site.body = `${signUp()}<div class="end"></div>`;
    site.style = '.end { height: 5000px }';
    const part = page.waitForResponse((response) => isPart(new URL(response.url()).pathname));
    await page.goto(origin);
    await drawn();
    await write();
    await page.locator(`[name="choice:${email}"]`).dispatchEvent('click');
    await page.evaluate('scrollTo(0, 5000)');
    await part;
    await page.waitForTimeout(100);
    const sent = page.waitForResponse('**/v1/submissions');
    await page.locator('form > button').dispatchEvent('click');
    await sent;
    assert.equal(deviceOf().drawn?.[email]?.onScreen, null);
  });

  test('a bar of the page’s lies over the question: it fails, and the form goes all the same', async () => {
    site.body = `${signUp()}<div class="bar">Nos cookies</div>`;
    site.style = '.bar { position: fixed; inset: 0; background: white; pointer-events: none }';
    await page.goto(origin);
    await drawn();
    const part = page.waitForResponse((response) => isPart(new URL(response.url()).pathname));
    await page.locator(`[name="choice:${email}"]`).check();
    await part;
    await create();
    assert.deepEqual(deviceOf().drawn?.[email], { ...passed, uncovered: false });
  });

  test('a part that cannot be had: what was answered is recorded, and nothing is claimed', async () => {
    site.body = signUp();
    await page.route('**/parts/questions*', (route) => route.abort());
    await page.goto(origin);
    await drawn();
    const failed = page.waitForEvent('requestfailed');
    await page.locator(`[name="choice:${email}"]`).check();
    await failed;
    await create();
    assert.equal(deviceOf().drawn, undefined);
    assert.deepEqual(deviceOf().opened, []);
    assert.ok(!said.some((line) => line.includes('part-unreachable')));
  });
});
