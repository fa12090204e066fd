import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { makeMailbox } from '../a-mailbox.js';
import { asBrowser, mayContact, oneClick, press } from '../a-person.js';
import { makeFolder, type Running, startReceiver } from '../a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone } from '../a-submission.js';
import { ask } from './a-request.js';

const day = 86_400_000;
const pause = () => new Promise((resolve) => setTimeout(resolve, 300));
const yes = () => fillIn(draw(), ['offers:email:own', 'offers:phone:own']);

/** A shop whose customer said yes to calls, and what leaves from it some days later. */
async function later(
  t: TestContext,
  days: number,
  more: object,
  act: (receiver: Running) => Promise<unknown> = async () => undefined,
) {
  const folder = makeFolder(t);
  const first = await startReceiver(t, { folder });
  await first.post(yes());
  await act(first);
  await first.close();
  const mailbox = makeMailbox();
  const start = new Date();
  const now = () => new Date(start.getTime() + days * day);
  const receiver = await startReceiver(t, { folder, mailer: mailbox, now, ...more });
  return { mailbox, receiver, folder, now };
}

test('a person is told once before their consent to calls ends, where the owner wants that, and can stop it there', async (t) => {
  const { mailbox, receiver, folder, now } = await later(t, 340, { remindDays: 30 });
  await mailbox.wait(1);
  const [mail] = mailbox.mails;
  assert.equal(mail!.to, jeanne);
  assert.match(mail!.subject, /Votre accord pour des appels se termine le/);
  assert.match(mail!.text, /ne se renouvelle pas tout seul/);
  await receiver.close();
  const again = makeMailbox();
  const second = await startReceiver(t, { folder, mailer: again, now, remindDays: 30 });
  await pause();
  assert.equal(again.mails.length, 0);
  const stop = new URL(/https?:\/\/\S+\/u\/\S+/.exec(mail!.text)![0]).pathname;
  assert.equal((await press(second, stop, oneClick)).status, 200);
  assert.equal(
    await mayContact(second, { channel: 'phone', contact: { phone: jeannesPhone } }),
    'no: withdrawn',
  );
});

test('nobody is told unless the owner wants it, nor of what ends later, nor of what was erased', async (t) => {
  const off = await later(t, 340, {});
  const early = await later(t, 100, { remindDays: 30 });
  const gone = await later(t, 340, { remindDays: 30 }, (first) => ask(first, 'erasure'));
  await pause();
  for (const { mailbox } of [off, early, gone]) assert.equal(mailbox.mails.length, 0);
});

test('who wants a copy of their receipt gets it by mail, at the address that they wrote and at no other', async (t) => {
  const mailbox = makeMailbox();
  const receiver = await startReceiver(t, { mailer: mailbox });
  const { receipt } = await receiver.post(yes());
  const path = new URL(receipt.proof).pathname;
  const page = await (await receiver.get(path, asBrowser)).text();
  assert.match(page, /<form method="post" action="[^"]+\/mail"><button>Recevoir une copie par e-mail/);
  const asked = await press(receiver, `${path}/mail`, { email: 'other@example.fr' }, asBrowser);
  assert.equal(asked.status, 202);
  const said = await asked.text();
  assert.match(said, /La copie part à l’adresse que vous avez écrite/);
  const file = /href="([^"]+record\.json)"/.exec(said)![1]!;
  assert.equal((await receiver.get(new URL(file, `${receiver.url}${path}/mail`).pathname)).status, 200);
  await mailbox.wait(1);
  const [mail] = mailbox.mails;
  assert.equal(mail!.to, jeanne);
  assert.ok(mail!.text.includes(receipt.proof));
  assert.match(mail!.text, /: oui/);
  // Without a mail server, none is offered.
  const without = await startReceiver(t);
  const other = await without.post(yes());
  assert.doesNotMatch(
    await (await without.get(new URL(other.receipt.proof).pathname, asBrowser)).text(),
    /Recevoir une copie/,
  );
});
