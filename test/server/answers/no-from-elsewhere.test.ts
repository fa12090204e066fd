import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asBrowser, asOwner, linksOf, mayContact } from '../a-person.js';
import { startReceiver } from '../a-receiver.js';
import { draw, fillIn, jeannesPhone } from '../a-submission.js';

test('a person reads on their page that a no came by another of their contacts, and not by which', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own', 'offers:sms:own']));
  const { preferences } = await linksOf(receiver);
  const page = async () => (await receiver.get(preferences, asBrowser)).text();
  assert.doesNotMatch(await page(), /une autre de vos adresses/);
  const told = {
    form: 'loyalty-card',
    contact: { phone: jeannesPhone },
    channel: 'email',
    how: 'spoken',
    takenBy: 'Awa',
  };
  assert.equal((await asOwner(receiver, '/v1/withdrawals', told)).status, 201);
  assert.equal(await mayContact(receiver), 'no: withdrawn');
  assert.match(await page(), /Dit avec une autre de vos adresses, ou un autre de vos numéros\./);
});
