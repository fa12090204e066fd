import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { DatabaseSync } from '@photostructure/sqlite';
import type { Deliveries, Overview } from '../../../src/server/owner/owner-answers.js';
import { card, yes } from '../a-confirming-form.js';
import { makeMailbox, startSmtp } from '../a-mailbox.js';
import { asBrowser, asOwner, mayContact, press } from '../a-person.js';
import { onFile } from '../a-database.js';
import { findPort, runServe } from '../a-process.js';
import { makeFolder, postTo, type Running, startReceiver, writeForms } from '../a-receiver.js';
import { draw, fillIn, jeanne } from '../a-submission.js';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
async function until(isSo: () => boolean | Promise<boolean>, most = 4000): Promise<void> {
  for (let tries = 0; !(await isSo()); tries++) {
    if (tries > most) assert.fail('It never came to that.');
    await pause(20);
  }
}
const deliveriesOf = async (receiver: Running): Promise<Deliveries> => {
  const answer = await receiver.get('/v1/overview', { authorization: `Bearer ${receiver.ownerToken}` });
  return ((await answer.json()) as Overview).deliveries!;
};
const askForLink = (receiver: Pick<Running, 'url'>, email: string) =>
  fetch(`${receiver.url}/forms/loyalty-card/link`, {
    method: 'POST',
    headers: asBrowser,
    body: new URLSearchParams({ email }),
  });

/** A receiver in a process of its own, with a mail server that may not be there. */
async function serve(t: TestContext, folder: string, port: number, smtp: string) {
  const given = {
    port: `${port}`,
    host: '127.0.0.1',
    'rate-limit': '0',
    forms: writeForms(folder, [card]),
    data: join(folder, 'data'),
    smtp,
    'mail-from': 'La boulangerie <carte@tilleuls.example>',
  };
  const started = runServe(
    t,
    Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]),
  );
  const url = `http://127.0.0.1:${port}`;
  await until(() => started.output.err.includes('receives at') || started.process.exitCode !== null);
  assert.equal(started.process.exitCode, null, started.output.err);
  return { ...started, url };
}

test('a receiver that is killed before a mail has gone sends it once it is started again', async (t) => {
  const [folder, port, smtpPort] = [makeFolder(t), await findPort(), await findPort()];
  const smtp = `smtp://127.0.0.1:${smtpPort}`;
  const first = await serve(t, folder, port, smtp);
  assert.equal((await postTo(first.url, fillIn(draw(card), yes))).status, 201);
  assert.equal((await askForLink(first, jeanne)).status, 202);
  first.process.kill('SIGKILL');
  await first.ended;
  // As if the time were over that it had taken for each: a minute at most.
  const database = new DatabaseSync(join(folder, 'data/accord.db'));
  database.exec('update job set held_until = 0, next_at = 0');
  database.close();
  const { received } = await startSmtp(t, smtpPort);
  await serve(t, folder, port, smtp);
  await until(() => received.length >= 2);
  assert.ok(received.every((mail) => mail.includes(`To: ${jeanne}`)));
  assert.equal(received.filter((mail) => mail.includes('/in/')).length, 1);
  assert.equal(received.filter((mail) => mail.includes('/c/')).length, 1);
});

test('a link that was asked for just before the receiver stops arrives after its next start', async (t) => {
  const [folder, port, smtpPort] = [makeFolder(t), await findPort(), await findPort()];
  const smtp = `smtp://127.0.0.1:${smtpPort}`;
  const first = await serve(t, folder, port, smtp);
  await postTo(first.url, fillIn(draw(card)));
  assert.equal((await askForLink(first, jeanne)).status, 202);
  first.process.kill('SIGTERM');
  assert.equal(await first.ended, 0);
  const { received } = await startSmtp(t, smtpPort);
  await serve(t, folder, port, smtp);
  await until(() => received.length >= 1);
  await pause(200);
  assert.equal(received.length, 1);
  assert.match(received[0]!, /\/in\//);
});

test('whatever waits or was given up, no address stands in the files of the store', async (t) => {
  const mailbox = makeMailbox();
  const receiver = await startReceiver(t, { mailer: mailbox, forms: [card], ...onFile });
  mailbox.failures = Number.POSITIVE_INFINITY;
  await receiver.post(fillIn(draw(card), yes));
  for (const email of [jeanne, 'nobody@mail.example']) await askForLink(receiver, email);
  await until(async () => ((await deliveriesOf(receiver)).mails?.waiting ?? 0) === 2);
  await receiver.close();
  const files = readdirSync(join(receiver.folder, 'data'));
  assert.ok(files.includes('accord.db'));
  for (const file of files) {
    const bytes = readFileSync(join(receiver.folder, 'data', file));
    for (const word of [jeanne, jeanne.split('@')[0]!, 'nobody@', 'mail.example'])
      assert.equal(bytes.indexOf(word), -1, `${word} in ${file}`);
  }
  assert.ok(!receiver.logs.join('').includes(jeanne));
});

test('two receivers on one store: each person gets one mail, and the CRM hears each record once and in order', async (t) => {
  const [folder, mailbox, told] = [makeFolder(t), makeMailbox(), [] as string[]];
  const crm = createServer((request, response) => {
    told.push(String(request.headers['webhook-id']));
    request.resume().on('end', () => response.writeHead(204).end());
  });
  await new Promise<void>((resolve) => crm.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    crm.closeAllConnections();
    crm.close();
  });
  const url = `http://127.0.0.1:${(crm.address() as AddressInfo).port}/`;
  const shared = { folder, forms: [card], mailer: mailbox, webhook: { url, key: randomBytes(32) } };
  const receivers = [await startReceiver(t, shared), await startReceiver(t, shared)];
  const form = fillIn(draw(card), yes);
  const people = Array.from({ length: 20 }, (_, number) => `person-${number}@example.fr`);
  await Promise.all(
    people.map(async (email, index) => {
      const values = { ...form.answers.values, email };
      const body = { ...form, answers: { ...form.answers, values } };
      // Two writers on one file may have to wait for each other longer than one answer takes.
      let { status } = await receivers[index % 2]!.post(body);
      while (status === 503) ({ status } = await receivers[index % 2]!.post(body));
      assert.equal(status, 201);
    }),
  );
  await mailbox.wait(people.length);
  await until(() => told.length >= people.length);
  await until(async () => (await deliveriesOf(receivers[0]!)).mails?.waiting === 0);
  assert.deepEqual(mailbox.mails.map(({ to }) => to).toSorted(), people.toSorted());
  assert.deepEqual(
    told,
    (await receivers[0]!.list()).map(({ id }) => id),
  );
});

test('a mail that a mail server may have taken keeps its number when it goes again', async (t) => {
  const mailbox = makeMailbox();
  const receiver = await startReceiver(t, { mailer: mailbox, forms: [card] });
  const { send } = mailbox;
  const ids: string[] = [];
  mailbox.send = async (mail) => {
    ids.push(mail.id);
    if (ids.length === 1) throw Object.assign(new Error('gone'), { code: 'ETIMEDOUT' });
    return send(mail);
  };
  await receiver.post(fillIn(draw(card), yes));
  await mailbox.wait(1);
  assert.deepEqual(ids, [ids[0], ids[0]]);
  assert.match(ids[0]!, /^[\da-f]{32}$/);
  const { mailer, received } = await startSmtp(t);
  await mailer.send({ ...mailbox.mails[0]!, to: jeanne });
  assert.match(received[0]!, new RegExp(`^Message-ID: <${ids[0]!}@tilleuls\\.example>`, 'm'));
});

test('an owner sees what was given up and why, has it tried again, or forgets it', async (t) => {
  const mailbox = makeMailbox();
  const receiver = await startReceiver(t, { mailer: mailbox, forms: [card] });
  const { send } = mailbox;
  mailbox.send = async () => {
    throw Object.assign(new Error('unknown'), { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 });
  };
  await receiver.post(fillIn(draw(card), yes));
  await until(async () => (await deliveriesOf(receiver)).dead.length > 0);
  const { dead, mails } = await deliveriesOf(receiver);
  assert.deepEqual(
    dead.map(({ kind, problem, count }) => [kind, problem, count]),
    [['confirm-mail', 'smtp 550', 1]],
  );
  assert.ok(Date.parse(dead[0]!.since) <= Date.parse(dead[0]!.lastTriedAt!));
  assert.deepEqual([mails?.waiting, mails?.failed], [0, 1]);
  assert.ok(!JSON.stringify(dead).includes(jeanne));
  mailbox.send = send;
  const group = { dead: { kind: 'confirm-mail', problem: 'smtp 550' } };
  assert.equal((await asOwner(receiver, '/v1/deliveries/retry', group)).status, 202);
  await mailbox.wait(1);
  await press(receiver, new URL(/https?:\/\/\S+\/c\/\S+/.exec(mailbox.mails[0]!.text)![0]).pathname, {});
  assert.equal(await mayContact(receiver), 'yes: granted');
  await until(async () => (await deliveriesOf(receiver)).dead.length === 0);
  for (const body of [{}, { dead: {} }, { dead: { kind: 'confirm-mail' } }])
    assert.equal((await asOwner(receiver, '/v1/deliveries/forget', body)).status, 400);
  const forgotten = await asOwner(receiver, '/v1/deliveries/forget', group);
  assert.deepEqual([forgotten.status, ((await forgotten.json()) as Deliveries).dead], [200, []]);
});
