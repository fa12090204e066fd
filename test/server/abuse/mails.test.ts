import assert from 'node:assert/strict';
import { test } from 'node:test';
import { card, start as startConfirming, yes } from '../a-confirming-form.js';
import { makeMailbox } from '../a-mailbox.js';
import { press } from '../a-person.js';
import { startReceiver } from '../a-receiver.js';
import { draw, fillIn, jeanne } from '../a-submission.js';

const path = '/forms/loyalty-card/link';
const hour = 3_600_000;

/** Long enough for a mail that should not come. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 300));

test('whoever asks for links to unknown addresses keeps nobody’s mail back', async (t) => {
  const mailbox = makeMailbox();
  const receiver = await startReceiver(t, { mailer: mailbox });
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  for (let asked = 0; asked < 505; asked += 101)
    await Promise.all(
      Array.from({ length: 101 }, (_, one) =>
        press(receiver, path, { email: `nobody${asked + one}@x.example` }),
      ),
    );
  await press(receiver, path, { email: jeanne });
  await mailbox.wait(1);
  assert.deepEqual(
    mailbox.mails.map(({ to }) => to),
    [jeanne],
  );
});

test('a restart gives nobody more mails, and the owner reads that a limit held', async (t) => {
  const mailbox = makeMailbox();
  const receiver = await startReceiver(t, { mailer: mailbox });
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  for (let time = 0; time < 3; time++) await press(receiver, path, { email: jeanne });
  await mailbox.wait(3);
  await receiver.close();
  const next = await startReceiver(t, { mailer: mailbox, folder: receiver.folder });
  await press(next, path, { email: jeanne });
  await settle();
  assert.equal(mailbox.mails.length, 3);
  const said = next.logs.filter((line) => line.includes('has had its share of mails'));
  assert.equal(said.length, 1);
  assert.ok(!said[0]!.includes(jeanne));
});

test('somebody whose address strangers write into a form gets a few mails, and then none', async (t) => {
  let at = Date.now();
  const { mailbox, receiver } = await startConfirming(t, { now: () => new Date(at) });
  const sendYes = async () => {
    const day = new Date(at).toISOString().slice(0, 10);
    await receiver.post(fillIn(draw(card, 'fr', day), yes, new Date(at)));
    await settle();
  };
  for (let time = 0; time < 4; time++) await sendYes();
  assert.equal(mailbox.mails.length, 3, 'within an hour');
  for (let later = 0; later < 4; later++) {
    at += hour + 1000;
    await sendYes();
  }
  assert.equal(mailbox.mails.length, 6, 'within a day');
  // Their own wish is not held up by it: links are counted apart.
  await press(receiver, path, { email: jeanne });
  await mailbox.wait(7);
  assert.match(mailbox.mails.at(-1)!.text, /\/in\//);
});
