import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../../src/law/index.js';
import { asOwner } from './a-person.js';
import { type Running, startReceiver } from './a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone } from './a-submission.js';

const list = async (receiver: Running, query: string): Promise<Response> =>
  receiver.get(`/v1/expiring?${query}`, { authorization: `Bearer ${receiver.ownerToken}` });
interface Listed {
  readonly items: readonly { until: string; channel: string; values: Record<string, string> }[];
}

test('the owner learns which consents to calls end within a month, and whom to ask again', async (t) => {
  let now = new Date();
  const receiver = await startReceiver(t, { now: () => now });
  const form = draw();
  await receiver.post(fillIn(form, ['offers:phone:own', 'offers:email:own']));
  const read = async (days: number) =>
    ((await (await list(receiver, `form=loyalty-card&days=${days}`)).json()) as Listed).items;
  assert.deepEqual(await read(30), []);
  const [only] = await read(366);
  assert.deepEqual(
    [only?.channel, only?.until, only?.values['phone'], only?.values['email']],
    ['phone', addDays(form.date, 365), jeannesPhone, jeanne],
  );
  now = new Date(now.getTime() + 340 * 86_400_000);
  assert.equal((await read(30)).length, 1);
  assert.equal((await read(10)).length, 0);
  // Over: there is nothing left to end.
  now = new Date(now.getTime() + 27 * 86_400_000);
  assert.equal((await read(366)).length, 0);
});

test('who said no since is not on that list', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:phone:own']));
  await asOwner(receiver, '/v1/withdrawals', {
    form: 'loyalty-card',
    contact: { phone: jeannesPhone },
    channel: 'phone',
    how: 'spoken',
    takenBy: 'Karim',
  });
  assert.deepEqual(await (await list(receiver, 'form=loyalty-card&days=366')).json(), { items: [] });
});

test('it is for the owner, and a faulty question is refused', async (t) => {
  const receiver = await startReceiver(t);
  assert.equal((await receiver.get('/v1/expiring?form=loyalty-card')).status, 401);
  for (const query of ['', 'form=loyalty-card&days=0', 'form=loyalty-card&days=367', 'form=loyalty-card&x=1'])
    assert.equal((await list(receiver, query)).status, 400, query);
  assert.equal((await list(receiver, 'form=none')).status, 404);
});
