import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { addMonths } from '../../src/law/index.js';
import { onFile } from './a-database.js';
import { asBrowser, asOwner, linksOf, press } from './a-person.js';
import { type Running, startReceiver } from './a-receiver.js';
import { draw, fillIn, jeanne } from './a-submission.js';

interface Item {
  readonly id: string;
  readonly right: string;
  readonly message: string;
  readonly due: string;
  readonly done: string | null;
  readonly values: Record<string, string>;
}
const list = async (receiver: Running, query = 'form=loyalty-card'): Promise<readonly Item[]> =>
  (
    (await (
      await receiver.get(`/v1/requests?${query}`, { authorization: `Bearer ${receiver.ownerToken}` })
    ).json()) as { items: Item[] }
  ).items;

test('a person asks for their data; the owner sees who, what and until when, and closes it', async (t) => {
  const receiver = await startReceiver(t);
  const form = draw();
  await receiver.post(fillIn(form));
  const { preferences } = await linksOf(receiver);
  const answer = await press(
    receiver,
    preferences,
    { right: 'access', message: 'Mes achats <depuis> janvier' },
    asBrowser,
  );
  const page = await answer.text();
  assert.match(page, /Demande enregistrée<[^]*L’entreprise a un mois/);
  assert.match(page, /Une copie de mes données\s: demandé le/);
  // Pressed twice, it is one request.
  await press(receiver, preferences, { right: 'access', message: 'Mes achats <depuis> janvier ' });
  await press(receiver, preferences, { right: 'erasure', message: '' });
  const items = await list(receiver);
  assert.deepEqual(
    items.map(({ right, message }) => [right, message]),
    [
      ['access', 'Mes achats <depuis> janvier'],
      ['erasure', ''],
    ],
  );
  assert.equal(items[0]!.due, addMonths(form.date, 1));
  assert.equal(items[0]!.values['email'], jeanne);
  assert.equal((await asOwner(receiver, `/v1/requests/${items[0]!.id}/done`, {})).status, 200);
  assert.equal((await asOwner(receiver, `/v1/requests/${items[0]!.id}/done`, {})).status, 404);
  assert.equal((await list(receiver)).length, 1);
  assert.equal((await list(receiver, 'form=loyalty-card&state=all')).length, 2);
  assert.match(await (await receiver.get(preferences, asBrowser)).text(), /répondu le/);
});

test('what a person writes is encrypted with their own key', async (t) => {
  const receiver = await startReceiver(t, onFile);
  await receiver.post(fillIn());
  const { preferences } = await linksOf(receiver);
  await press(receiver, preferences, { right: 'rectification', message: 'je suis née à Angers' });
  await receiver.close();
  const files = readdirSync(join(receiver.folder, 'data'), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.startsWith('accord.db')))
    assert.equal(readFileSync(join(receiver.folder, 'data', file)).indexOf('je suis née'), -1, file);
});

test('a faulty request is refused, ten may be open, and nobody but the owner reads them', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn());
  const { preferences } = await linksOf(receiver);
  const status = async (fields: Record<string, string>) =>
    (await press(receiver, preferences, fields)).status;
  assert.equal(await status({ right: 'everything' }), 400);
  assert.equal(await status({ right: 'access', message: 'x'.repeat(2001) }), 413);
  for (let count = 0; count < 10; count++)
    assert.equal(await status({ right: 'access', message: `${count}` }), 200);
  assert.equal(await status({ right: 'access', message: 'one more' }), 429);
  assert.equal((await receiver.get('/v1/requests?form=loyalty-card')).status, 401);
  assert.equal((await list(receiver)).length, 10);
  const headers = { authorization: `Bearer ${receiver.ownerToken}` };
  assert.equal((await receiver.get('/v1/requests?form=none', headers)).status, 404);
  assert.equal((await receiver.get('/v1/requests?form=loyalty-card&state=x', headers)).status, 400);
});
