import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { accord } from '../cli/accord.js';
import { linkIn, makeMailbox, startSmtp } from './a-mailbox.js';
import { asBrowser, linksOf, press } from './a-person.js';
import { makeFolder, type Running, startReceiver, writeForms } from './a-receiver.js';
import { draw, fillIn, jeanne, loyaltyCard } from './a-submission.js';

const path = '/forms/loyalty-card/link';
const start = async (t: TestContext, more: Parameters<typeof startReceiver>[1] = {}) => {
  const mailbox = makeMailbox();
  const receiver = await startReceiver(t, { mailer: mailbox, ...more });
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  return { mailbox, receiver };
};
const ask = (receiver: Running, email: string) => press(receiver, path, { email }, asBrowser);

test('a person asks with their address, opens the mail, and sees their choices, without an account', async (t) => {
  const { mailbox, receiver } = await start(t);
  const form = await (await receiver.get(path, asBrowser)).text();
  assert.match(form, /Voir ou changer vos choix chez Boulangerie des Tilleuls SARL/);
  const asked = await ask(receiver, ` ${jeanne.toUpperCase()} `);
  assert.equal(asked.status, 202);
  await mailbox.wait(1);
  const [mail] = mailbox.mails;
  // As they wrote it when they signed up, and in the language of that form.
  assert.deepEqual([mail!.to, mail!.language], [jeanne, 'fr']);
  assert.match(mail!.text, /Ce lien s’ouvre une seule fois, dans les 30 minutes/);
  const link = linkIn(mail!);
  assert.match(
    await (await receiver.get(link, asBrowser)).text(),
    /Appuyez pour ouvrir\. Le lien ne sert qu’une fois\./,
  );
  const entered = await press(receiver, link, {}, asBrowser);
  assert.equal(entered.status, 303);
  assert.equal(entered.headers.get('set-cookie'), null);
  const page = new URL(entered.headers.get('location')!, receiver.url + link).pathname;
  assert.match(await (await receiver.get(page, asBrowser)).text(), /<title>Vos choix chez Boulangerie/);
});

test('the page behind a mail’s link shows whose it is, to whoever has the link, and keeps the language', async (t) => {
  const { mailbox, receiver } = await start(t);
  await ask(receiver, jeanne);
  await mailbox.wait(1);
  const link = linkIn(mailbox.mails[0]!);
  const known = await (await receiver.get(link, asBrowser)).text();
  assert.match(known, /<header>[^]*Boulangerie des Tilleuls SARL[^]*<\/header>/);
  assert.doesNotMatch(await (await receiver.get(`/in/${'A'.repeat(43)}`, asBrowser)).text(), /Boulangerie/);
  const entered = await press(receiver, `${link}?language=en`, {}, asBrowser);
  assert.match(entered.headers.get('location') ?? '', /\/me\/[^?]+\?language=en$/);
});

test('a link lets in once, for 30 minutes, and a mail scanner does not use it up', async (t) => {
  let now = new Date();
  const { mailbox, receiver } = await start(t, { now: () => now });
  await ask(receiver, jeanne);
  await ask(receiver, jeanne);
  await mailbox.wait(2);
  const [first, second] = mailbox.mails.map(linkIn);
  for (const method of ['GET', 'HEAD', 'GET']) await fetch(receiver.url + first!, { method });
  const both = await Promise.all([press(receiver, first!, {}), press(receiver, first!, {})]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 410]);
  now = new Date(now.getTime() + 31 * 60_000);
  const late = await press(receiver, second!, {}, asBrowser);
  assert.equal(late.status, 410);
  const over = await late.text();
  // One that never was looks the same.
  const invented = await press(receiver, `/in/${'A'.repeat(43)}`, {}, asBrowser);
  assert.deepEqual([invented.status, await invented.text()], [410, over]);
});

test('whoever stopped the e-mails is offered the finer choice after, by mail and not to whoever holds the link', async (t) => {
  const { receiver } = await start(t);
  const { stop } = await linksOf(receiver);
  const page = await (await press(receiver, stop, { stop: 'channel' }, asBrowser)).text();
  const [, way] = /href="([^"]+)">Recevoir ce lien/.exec(page) ?? [];
  assert.equal(new URL(way!, receiver.url + stop).pathname, path);
  assert.ok(!page.includes('/me/'));
  const silent = await startReceiver(t);
  await silent.post(fillIn(draw(), ['offers:email:own']));
  const without = await press(silent, (await linksOf(silent)).stop, { stop: 'channel' }, asBrowser);
  assert.ok(!(await without.text()).includes('Recevoir ce lien'));
});

test('nobody learns from the answer whether an address is known', async (t) => {
  const { mailbox, receiver } = await start(t);
  const [known, unknown] = [await ask(receiver, jeanne), await ask(receiver, 'paul@example.fr')];
  const shape = ({ status, headers }: Response) => [status, headers.get('content-type'), headers.get('vary')];
  assert.deepEqual(shape(known), shape(unknown));
  assert.equal(await known.text(), await unknown.text());
  await mailbox.wait(1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(
    mailbox.mails.map(({ to }) => to),
    [jeanne],
  );
});

test('somebody’s mailbox cannot be flooded: three mails an hour, and the answer stays the same', async (t) => {
  let now = new Date();
  const { mailbox, receiver } = await start(t, { now: () => now });
  for (let count = 0; count < 8; count++) assert.equal((await ask(receiver, jeanne)).status, 202);
  await mailbox.wait(4);
  assert.equal(mailbox.mails.length, 3);
  now = new Date(now.getTime() + 61 * 60_000);
  await ask(receiver, jeanne);
  await mailbox.wait(4);
  assert.equal(mailbox.mails.length, 4);
});

test('a mail server that is down for a moment is asked again; one that stays down is in the log, without an address', async (t) => {
  const { mailbox, receiver } = await start(t);
  mailbox.failures = 1;
  await ask(receiver, jeanne);
  await mailbox.wait(1);
  assert.equal(mailbox.mails.length, 1);
  mailbox.failures = 3;
  assert.equal((await ask(receiver, jeanne)).status, 202);
  for (
    let tries = 0;
    tries < 900 && !receiver.logs.some((line) => line.includes('could not be sent'));
    tries++
  )
    await new Promise((resolve) => setTimeout(resolve, 10));
  const logs = receiver.logs.join('');
  assert.match(logs, /A link could not be sent/);
  assert.ok(!logs.includes(jeanne));
});

test('whoever reads their proof finds the way to change their mind: a link, or without a mail server whom to write to', async (t) => {
  const { receiver } = await start(t);
  const { receipt } = await receiver.post(fillIn(draw()));
  const proof = new URL(receipt.proof).pathname;
  const [, way] = /<a\s+class="button"\s+href="([^"]+)"\s*>Voir ou changer vos choix/.exec(
    await (await receiver.get(proof)).text(),
  )!;
  assert.equal(new URL(way!, receiver.url + proof).pathname, path);
  const silent = await startReceiver(t);
  const other = await silent.post(fillIn(draw()));
  const page = await (await silent.get(new URL(other.receipt.proof).pathname)).text();
  assert.ok(!page.includes('Voir ou changer'));
  const { email } = loyaltyCard.controller as { email: string };
  assert.ok(page.includes(`Pour changer vos choix, écrivez à ${email}.`));
});

test('a slip in the address is shown, and nothing is sent', async (t) => {
  const { mailbox, receiver } = await start(t);
  for (const email of ['', 'jeanne', 'jeanne@', `${'a'.repeat(250)}@example.fr`, '"><script>@x.fr y']) {
    const answer = await ask(receiver, email);
    const page = await answer.text();
    assert.equal(answer.status, 422, email);
    assert.match(page, /Écrivez une adresse complète/);
    assert.ok(!page.includes('<script'));
  }
  assert.equal((await press(receiver, '/forms/none/link', { email: jeanne })).status, 404);
  assert.equal(mailbox.mails.length, 0);
});

test('the link is for the shop that was asked, also where two share a receiver', async (t) => {
  const bakery = loyaltyCard as typeof loyaltyCard & { controller: object };
  const florist = {
    ...bakery,
    id: 'florist',
    controller: {
      ...bakery.controller,
      id: 'fleurs',
      name: 'Fleurs SARL',
      registration: 'RCS Angers 000 000 009',
    },
  };
  const { mailbox, receiver } = await start(t, { forms: [bakery, florist] });
  await press(receiver, '/forms/florist/link', { email: jeanne });
  await ask(receiver, jeanne);
  await mailbox.wait(1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(
    mailbox.mails.map(({ subject }) => subject),
    ['Vos choix chez Boulangerie des Tilleuls SARL'],
  );
});

test('a link on the disk opens nothing: only its digest is kept', async (t) => {
  const { mailbox, receiver } = await start(t);
  await ask(receiver, jeanne);
  await mailbox.wait(1);
  await receiver.close();
  const token = linkIn(mailbox.mails[0]!).slice('/in/'.length);
  for (const file of ['accord.db', 'accord.db-wal']) {
    try {
      assert.equal(readFileSync(join(receiver.folder, 'data', file)).indexOf(token), -1);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
});

test('a real mail server gets a mail that people and their programs can read', async (t) => {
  const { mailer, received } = await startSmtp(t);
  const receiver = await startReceiver(t, { mailer });
  await receiver.post(fillIn(draw()));
  await ask(receiver, jeanne);
  for (let tries = 0; tries < 300 && received.length === 0; tries++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  const [mail = ''] = received;
  assert.match(mail, /^From: La boulangerie <carte@tilleuls\.example>/m);
  assert.match(mail, new RegExp(`^To: ${jeanne}`, 'm'));
  assert.match(mail, /^Content-Language: fr/m);
  assert.match(mail, /^Auto-Submitted: auto-replied/m);
  assert.match(mail, /^Content-Type: text\/plain; charset=utf-8/m);
});

test('without a mail server, nobody is offered what cannot be sent', async (t) => {
  const receiver = await startReceiver(t);
  assert.equal((await receiver.get(path)).status, 404);
  assert.equal((await ask(receiver, jeanne)).status, 404);
});

test('faulty settings for mails stop the start, with what is accepted', async (t) => {
  const folder = makeFolder(t);
  const base = [
    'serve',
    '--forms',
    writeForms(folder, [loyaltyCard]),
    '--data',
    join(folder, 'data'),
    '--port',
    '0',
  ];
  for (const [words, said] of [
    [['--smtp', 'smtp://mail.example'], /--smtp and --mail-from go together/],
    [['--smtp', 'http://mail.example', '--mail-from', 'a@b.fr'], /--smtp: an address such as/],
    [['--smtp', 'smtp://mail.example', '--mail-from', 'nobody'], /--mail-from: got "nobody"/],
  ] as const) {
    const { code, err } = await accord([...base, ...words]);
    assert.deepEqual([code, said.test(err)], [2, true], err);
  }
});
