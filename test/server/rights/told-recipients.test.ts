import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asOwner } from '../a-person.js';
import { type Running, startReceiver } from '../a-receiver.js';
import { draw, fillIn, jeanne } from '../a-submission.js';
import { type CarriedOut, carryOut, filesWith, takeDown } from './a-request.js';

type Told = readonly { readonly name: string; readonly toldAt: string | null }[];
type WithTell = CarriedOut & { readonly tell: readonly { readonly name: string; readonly text: string }[] };

async function recipientsOf(receiver: Running, id: string): Promise<Told> {
  const answer = await receiver.get('/v1/requests?form=loyalty-card&state=all', {
    authorization: `Bearer ${receiver.ownerToken}`,
  });
  const { items } = (await answer.json()) as { items: readonly { id: string; recipients: Told }[] };
  return items.find((one) => one.id === id)?.recipients ?? [];
}

const roaster = 'Torréfaction du Quai SAS';

test('after an erasure the owner has the words to tell each recipient, and notes that they were told', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own', 'partner-offers:email:roaster']));
  const id = await takeDown(receiver, 'erasure');
  const { tell } = (await carryOut(receiver, id)) as WithTell;
  const told = tell.find(({ name }) => name === roaster);
  assert.match(told?.text ?? '', new RegExp(`Effacez-les.*RGPD`));
  assert.ok(told?.text.includes(jeanne));
  // Those who process it for the business too.
  assert.ok(tell.some(({ name }) => /hébergeur/.test(name)));
  // The words were given once: nobody is named on the disk.
  assert.deepEqual(filesWith(receiver.folder, jeanne), []);
  const open = await recipientsOf(receiver, id);
  assert.deepEqual(
    open.map(({ toldAt }) => toldAt),
    tell.map(() => null),
  );
  const one = await asOwner(receiver, `/v1/requests/${id}/told`, { names: [roaster] });
  assert.equal(one.status, 200, await one.clone().text());
  const first = (await recipientsOf(receiver, id)).find(({ name }) => name === roaster)?.toldAt;
  assert.match(first ?? '', /^\d{4}-/);
  assert.equal((await asOwner(receiver, `/v1/requests/${id}/told`, {})).status, 200);
  const all = await recipientsOf(receiver, id);
  assert.ok(all.every(({ toldAt }) => toldAt !== null));
  // The first time holds.
  assert.equal(all.find(({ name }) => name === roaster)?.toldAt, first);
});

test('recipients are told what is right now, and what is put aside; of a copy nobody is told', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own', 'partner-offers:email:roaster']));
  const corrected = (await carryOut(receiver, await takeDown(receiver, 'rectification'), {
    changes: { lastName: 'Martin' },
  })) as WithTell;
  assert.match(corrected.tell[0]?.text ?? '', /Notez chez vous\s: .*= Martin/);
  const aside = (await carryOut(receiver, await takeDown(receiver, 'restriction'))) as WithTell;
  assert.match(aside.tell[0]?.text ?? '', /Gardez-les sans vous en servir/);
  const copy = await takeDown(receiver, 'access');
  assert.deepEqual(((await carryOut(receiver, copy)) as WithTell).tell, []);
  assert.deepEqual(await recipientsOf(receiver, copy), []);
});

test('nobody is noted as told who is no recipient, nor of a request that is open', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['partner-offers:email:roaster']));
  const id = await takeDown(receiver, 'restriction');
  assert.equal((await asOwner(receiver, `/v1/requests/${id}/told`, {})).status, 404);
  await carryOut(receiver, id);
  const wrong = await asOwner(receiver, `/v1/requests/${id}/told`, { names: ['Somebody'] });
  assert.equal(wrong.status, 400);
  assert.ok((await recipientsOf(receiver, id)).every(({ toldAt }) => toldAt === null));
});
