import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serveAuthority } from '../timestamp/an-authority-server.js';
import { makeAuthority, timeText } from '../timestamp/an-authority.js';
import { postTo } from '../server/a-receiver.js';
import { draw, fillIn } from '../server/a-submission.js';
import { until } from '../server/time/a-stamped-receiver.js';
import { checkAccessibility, openConsole, type Owned } from './a-console.js';

interface TimeState {
  readonly problem: string | null;
  readonly behind: number;
}

async function timeOf({ url, ownerToken }: Owned): Promise<TimeState> {
  const answer = await fetch(`${url}/v1/overview`, { headers: { authorization: `Bearer ${ownerToken}` } });
  return ((await answer.json()) as { deliveries: { time: TimeState } }).deliveries.time;
}

test('an owner reads why nothing is stamped, has it tried again, and reads up to when all is', async (t) => {
  const authority = makeAuthority(t);
  const server = await serveAuthority(t, authority);
  const stranger = makeAuthority(t);
  server.answers.push(({ imprint, nonce }) => stranger.say({ imprint, nonce, time: timeText(new Date()) }));
  const site = await openConsole({
    time: { url: server.url, caPem: authority.caPem, every: 600_000, records: 1, pauses: [3_600_000] },
  });
  t.after(() => site.close());
  const { page } = site;
  await postTo(site.url, fillIn(draw()));
  await until('a try that failed', async () => (await timeOf(site)).problem !== null);
  await page.goto(`${site.url}/console`);
  await page.getByLabel('Votre jeton').fill(site.ownerToken);
  await page.keyboard.press('Enter');
  await page.locator('nav').getByRole('link', { name: 'Envois' }).click();
  await page.getByText('attend son horodatage').waitFor();
  await page.getByText('son certificat ne remonte pas à celui du fichier --time-ca').waitFor();
  assert.deepEqual(await checkAccessibility(page), []);
  await page.getByRole('button', { name: 'Réessayer maintenant' }).click();
  await page.getByText('Nouvel essai lancé.').waitFor();
  await until('a stamp', async () => (await timeOf(site)).behind === 0);
  await page.reload();
  await page.locator('nav').getByRole('link', { name: 'Envois' }).click();
  await page.getByText('a horodaté tout le registre').waitFor();
  assert.deepEqual(await checkAccessibility(page), []);
});
