import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { addDays } from '../../src/law/index.js';
import { keepComing } from '../../src/server/jobs/retention/coming.js';
import { postTo } from '../server/a-receiver.js';
import { fillIn, jeanne, loyaltyCard, parisToday } from '../server/a-submission.js';
import { bakery, openCalendarOf } from '../server/retention/a-calendar.js';
import { checkAccessibility, openConsole } from './a-console.js';

test('an owner sees who leaves when, by number and never by name, who is held, and takes a file for a calendar', async (t) => {
  const shop = await openConsole();
  try {
    const { page } = shop;
    await postTo(shop.url, fillIn());
    const { store } = await openCalendarOf(t, shop.folder, { now: () => new Date(), databaseUrl: undefined });
    const today = parisToday();
    const on = addDays(today, 40);
    await store.transact((parts) =>
      keepComing(parts, bakery, today, [
        { on, ruleId: 'RT01', count: 3 },
        { on, ruleId: 'RT02', count: 1 },
      ]),
    );
    const [clock] = await store.retention.listClocks(bakery, '~', { most: 1 });
    const since = new Date().toISOString();
    await store.retention.addHold({
      controller: bakery,
      subject: clock?.subject ?? '',
      since,
      reason: 'litige 2026-114',
    });
    await page.goto(`${shop.url}/console#calendar`);
    await page.getByLabel('Votre jeton').fill(shop.ownerToken);
    await page.getByRole('button', { name: 'Ouvrir' }).click();
    await page
      .getByLabel('Entreprise')
      .selectOption((loyaltyCard['controller'] as unknown as { name: string }).name);
    await page.getByText('3 personnes partent').waitFor();
    await page.getByText('1 personne part', { exact: false }).first().waitFor();
    await page.getByText('litige 2026-114').waitFor();
    assert.ok(!(await page.locator('console-calendar').innerText()).includes(jeanne));
    assert.deepEqual(await checkAccessibility(page), []);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Télécharger pour un agenda' }).click(),
    ]);
    assert.match(readFileSync(await file.path(), 'utf8'), /SUMMARY:.*: 3 \(RT01\)/);
    const shots = process.env['ACCORD_SHOTS'];
    if (shots !== undefined)
      for (const [width, colorScheme] of [
        [360, 'light'],
        [1280, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: `${shots}/calendar-${width}.png`, fullPage: true });
      }
    assert.deepEqual([shop.wrong, shop.foreign], [[], []]);
  } finally {
    await shop.close();
  }
});
