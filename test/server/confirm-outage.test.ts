import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DatabaseSync } from './a-sqlite.js';
import { onFile } from './a-database.js';
import { card, linkIn, sayNo, start, yes } from './a-confirming-form.js';
import { makeMailbox } from './a-mailbox.js';
import { asBrowser, asOwner, mayContact, press } from './a-person.js';
import { makeFolder, type Running, startReceiver } from './a-receiver.js';
import { draw, fillIn, jeanne } from './a-submission.js';

const mailsOf = async (receiver: Running) => {
  const answer = await receiver.get('/v1/overview', { authorization: `Bearer ${receiver.ownerToken}` });
  const overview = (await answer.json()) as {
    deliveries: {
      mails: { waiting: number; failed: number; isLimited: boolean; lastFailedAt: string | null };
    };
  };
  return overview.deliveries.mails;
};
async function until(isSo: () => Promise<boolean>, most = 400): Promise<void> {
  for (let tries = 0; !(await isSo()); tries++) {
    if (tries > most) assert.fail('It never came to that.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test('a mail server that is down when the person says yes: the mail goes once it is back, once', async (t) => {
  const { mailbox, receiver } = await start(t);
  mailbox.failures = 1;
  const { receipt } = await receiver.post(fillIn(draw(card), yes));
  assert.equal(receipt.standing, 'counted');
  await until(async () => (await mailsOf(receiver)).lastFailedAt !== null);
  assert.equal((await mailsOf(receiver)).waiting, 1);
  await mailbox.wait(1);
  await until(async () => (await mailsOf(receiver)).waiting === 0);
  assert.equal(mailbox.mails.length, 1);
  await press(receiver, linkIn(mailbox.mails[0]!.text), {}, asBrowser);
  assert.equal(await mayContact(receiver), 'yes: granted');
  assert.ok(!receiver.logs.join('').includes(jeanne));
});

test('a receiver that stops before the mail has gone: the next start sends it', async (t) => {
  const folder = makeFolder(t);
  const mailbox = makeMailbox();
  const down = await startReceiver(t, { mailer: mailbox, forms: [card], folder });
  mailbox.failures = Number.POSITIVE_INFINITY;
  await down.post(fillIn(draw(card), yes));
  await until(async () => (await mailsOf(down)).lastFailedAt !== null);
  await down.close();
  assert.equal(mailbox.mails.length, 0);
  mailbox.failures = 0;
  const up = await startReceiver(t, {
    mailer: mailbox,
    forms: [card],
    folder,
    now: () => new Date(Date.now() + 60_000),
  });
  await mailbox.wait(1);
  assert.equal(mailbox.mails[0]!.to, jeanne);
  await press(up, linkIn(mailbox.mails[0]!.text), {}, asBrowser);
  assert.equal(await mayContact(up), 'yes: granted');
});

test('the owner who has mended the mail server has the mails tried at once', async (t) => {
  const { mailbox, receiver } = await start(t);
  // A second and five seconds later it would be tried by itself, then a minute later.
  mailbox.failures = 3;
  await receiver.post(fillIn(draw(card), yes));
  await until(async () => mailbox.failures === 0, 1_000);
  assert.equal((await mailsOf(receiver)).waiting, 1);
  assert.equal((await asOwner(receiver, '/v1/deliveries/retry', {})).status, 202);
  await mailbox.wait(1);
  assert.equal(mailbox.mails.length, 1);
});

test('an address that the mail server refuses for good is not tried again, and does not hold up others', async (t) => {
  const { mailbox, receiver } = await start(t);
  const { send } = mailbox;
  let refusals = 0;
  mailbox.send = async (mail) => {
    if (mail.to !== jeanne) return send(mail);
    refusals++;
    throw Object.assign(new Error('unknown here'), {
      code: 'EENVELOPE',
      command: 'RCPT TO',
      responseCode: 550,
    });
  };
  await receiver.post(fillIn(draw(card), yes));
  const other = fillIn(draw(card), yes);
  await receiver.post({
    ...other,
    answers: { ...other.answers, values: { ...other.answers.values, email: 'lea@shop.example' } },
  });
  await mailbox.wait(1);
  assert.equal(mailbox.mails[0]!.to, 'lea@shop.example');
  await until(async () => (await mailsOf(receiver)).waiting === 0);
  assert.equal(refusals, 1);
});

test('who says no while the mail server is down is not asked whether they meant yes', async (t) => {
  const { mailbox, receiver } = await start(t);
  mailbox.failures = 1;
  await receiver.post(fillIn(draw(card), yes));
  await until(async () => (await mailsOf(receiver)).lastFailedAt !== null);
  await sayNo(receiver);
  assert.equal(await mayContact(receiver), 'no: withdrawn');
  await until(async () => (await mailsOf(receiver)).waiting === 0);
  assert.deepEqual([mailbox.mails.length, (await mailsOf(receiver)).failed], [0, 0]);
});

test('a mail server that refuses the shop and not the person gets the mail again', async (t) => {
  const { mailbox, receiver } = await start(t);
  const { send } = mailbox;
  const refusals = [{ code: 'EPROTOCOL', command: 'CONN', responseCode: 554 }];
  mailbox.send = async (mail) => {
    const refusal = refusals.pop();
    if (refusal) throw Object.assign(new Error(`no mail to ${mail.to}`), refusal);
    return send(mail);
  };
  await receiver.post(fillIn(draw(card), yes));
  await mailbox.wait(1);
  assert.equal(mailbox.mails[0]!.to, jeanne);
});

test('a mail server that was down for long has not used up what a person may get in an hour', async (t) => {
  const { mailbox, receiver } = await start(t);
  let tries = 0;
  const { send } = mailbox;
  mailbox.send = async (mail) => {
    tries++;
    return send(mail);
  };
  mailbox.failures = 5;
  await receiver.post(fillIn(draw(card), yes));
  for (let so = 1; so <= 5; so++) {
    await until(async () => tries >= so, 1_000);
    await asOwner(receiver, '/v1/deliveries/retry', {});
  }
  await mailbox.wait(1);
  assert.deepEqual(
    mailbox.mails.map(({ to }) => to),
    [jeanne],
  );
});

test('five hundred mails go out in an hour; whoever comes after them gets theirs later, and none is lost', async (t) => {
  let passed = 0;
  const { mailbox, receiver } = await start(t, { now: () => new Date(Date.now() + passed) });
  const form = fillIn(draw(card), yes);
  const people = Array.from({ length: 502 }, (_, number) => `person-${number}@example.fr`);
  for (let first = 0; first < people.length; first += 20)
    await Promise.all(
      people.slice(first, first + 20).map(async (email) => {
        const values = { ...form.answers.values, email };
        const { status } = await receiver.post({ ...form, answers: { ...form.answers, values } });
        assert.equal(status, 201);
      }),
    );
  await until(async () => (await mailsOf(receiver)).waiting <= 2, 2_000);
  assert.deepEqual([(await mailsOf(receiver)).waiting, mailbox.mails.length], [2, 500]);
  await until(async () => (await mailsOf(receiver)).isLimited);
  const said = () => receiver.logs.filter((line) => line.includes('A limit holds')).length;
  assert.equal(said(), 1);
  // Asking for it does not help: it is the mail server's good name that the limit is for.
  await asOwner(receiver, '/v1/deliveries/retry', {});
  await new Promise((resolve) => setTimeout(resolve, 200));
  assert.deepEqual([mailbox.mails.length, said()], [500, 1]);
  passed = 61 * 60_000;
  await asOwner(receiver, '/v1/deliveries/retry', {});
  await mailbox.wait(502);
  assert.deepEqual(new Set(mailbox.mails.map(({ to }) => to)), new Set(people));
  await until(async () => (await mailsOf(receiver)).waiting === 0);
  const { failed, isLimited } = await mailsOf(receiver);
  assert.deepEqual([mailbox.mails.length, failed, isLimited], [502, 0, false]);
});

test('a mail that went while the store could not be written is noted as gone later, and does not go twice', async (t) => {
  const { mailbox, receiver } = await start(t, onFile);
  const blocker = new DatabaseSync(`${receiver.folder}/data/accord.db`);
  t.after(() => blocker.close());
  const { send } = mailbox;
  mailbox.send = async (mail) => {
    await send(mail);
    blocker.exec('begin immediate');
  };
  await receiver.post(fillIn(draw(card), yes));
  await mailbox.wait(1);
  await until(async () => receiver.logs.some((line) => line.includes('could not reach the store')));
  blocker.exec('rollback');
  assert.equal((await mailsOf(receiver)).waiting, 1);
  await asOwner(receiver, '/v1/deliveries/retry', {});
  await until(async () => (await mailsOf(receiver)).waiting === 0);
  assert.equal(mailbox.mails.length, 1);
  await press(receiver, linkIn(mailbox.mails[0]!.text), {}, asBrowser);
  assert.equal(await mayContact(receiver), 'yes: granted');
});
