import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startReceiver } from '../a-receiver.js';
import { mayContact } from '../a-person.js';
import { draw, fillIn, jeanne } from '../a-submission.js';

const visit = 'AAAAAAAAAAAAAAAAAAAAAA';
const yes = 'offers:email:own';

const sent = (email: string, turn: number, granted: readonly string[], more = {}) => {
  const body = fillIn(draw(), granted);
  return {
    ...body,
    answers: { ...body.answers, values: { ...body.answers.values, email } },
    device: { ...body.device, visit, turn, ...more },
  };
};

test('whoever mends their address before the form goes has said no yes for the one before', async (t) => {
  const receiver = await startReceiver(t);
  const typo = 'jeanne.moreau-tset@example.fr';
  await receiver.post(sent(typo, 1, [yes]));
  assert.equal(await mayContact(receiver, { contact: { email: typo } }), 'yes: granted');
  await receiver.post(sent(jeanne, 2, [yes]));
  assert.equal(await mayContact(receiver), 'yes: granted');
  assert.match(await mayContact(receiver, { contact: { email: typo } }), /^no: /);
});

test('a yes that arrives after a later submission of the same page counts for nothing, whatever came first', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(sent(jeanne, 2, []));
  await receiver.post(sent(jeanne, 1, [yes]));
  assert.match(await mayContact(receiver), /^no: /);
});

test('what the site kept back is not answered: the yes of before stands, a no that was pressed holds', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), [yes]));
  await receiver.post(sent(jeanne, 1, [], { stopped: true }));
  assert.equal(await mayContact(receiver), 'yes: granted');
  await receiver.post(sent(jeanne, 2, ['offers:post:own'], { stopped: true }));
  assert.equal(await mayContact(receiver, { channel: 'post' }), 'no: objected');
});
