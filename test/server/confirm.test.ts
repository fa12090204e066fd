import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { choicesOf } from '../../src/form/index.js';
import { accord } from '../cli/accord.js';
import { card, linkIn, sayNo, start, yes } from './a-confirming-form.js';
import { asBrowser, linksOf, mayContact, press } from './a-person.js';
import { makeFolder, writeForms } from './a-receiver.js';
import { draw, fillIn, jeanne, loyaltyCard } from './a-submission.js';

test('where the owner asks for it, a yes to e-mails counts once the person has pressed in a mail', async (t) => {
  const { mailbox, receiver } = await start(t);
  const form = draw(card);
  const asked = choicesOf(form).find(({ id }) => id === 'offers:email:own')!;
  assert.ok(asked.details.some(({ text }) => text.includes('vous demandera de confirmer')));
  const { receipt } = await receiver.post(fillIn(form, yes));
  assert.equal(receipt.standing, 'counted');
  await mailbox.wait(1);
  const [mail] = mailbox.mails;
  assert.deepEqual(
    [mail!.to, mail!.subject],
    [jeanne, 'Confirmez votre choix chez Boulangerie des Tilleuls SARL'],
  );
  assert.ok(mail!.text.includes(asked.label));
  // Other channels need no mail; this one waits, and the person can see that.
  assert.equal(await mayContact(receiver, { channel: 'sms' }), 'yes: granted');
  assert.equal(await mayContact(receiver), 'no: not-confirmed');
  const { preferences } = await linksOf(receiver);
  const waiting = await (await receiver.get(preferences, asBrowser)).text();
  assert.match(waiting, /À confirmer<[^]*Ouvrez le lien du message que vous avez reçu/);
  // A scanner opens the link; nothing is confirmed.
  const link = linkIn(mail!.text);
  for (const method of ['GET', 'HEAD']) await fetch(receiver.url + link, { method });
  assert.match(await (await receiver.get(link, asBrowser)).text(), /Confirmer votre choix chez/);
  assert.equal(await mayContact(receiver), 'no: not-confirmed');
  const pressed = await press(receiver, link, {}, asBrowser);
  assert.match(await pressed.text(), /<h1>C’est confirmé<\/h1>[^]*Votre oui est enregistré/);
  assert.equal(await mayContact(receiver), 'yes: granted');
  assert.ok(!(await (await receiver.get(preferences, asBrowser)).text()).includes('À confirmer'));
});

test('a confirmation is a record of its own, once, and its proof says what it shows', async (t) => {
  const { mailbox, receiver } = await start(t);
  const { receipt } = await receiver.post(fillIn(draw(card), yes));
  await mailbox.wait(1);
  const link = linkIn(mailbox.mails[0]!.text);
  const pages = await Promise.all(
    [1, 2, 3].map(async () => (await press(receiver, link, {}, asBrowser)).text()),
  );
  const proofs = new Set(pages.map((page) => /href="(https:[^"]+\/p\/[^"]+)"/.exec(page)![1]!));
  assert.equal(proofs.size, 1);
  const path = new URL([...proofs][0]!).pathname;
  const record = (await (await receiver.get(`${path}/record.json`)).json()) as Record<string, unknown> & {
    event: Record<string, unknown>;
  };
  assert.deepEqual(
    [record['confirms'], record.event['type'], record.event['assurance'], record['items']],
    [receipt.id, 'confirmed', 'double-opt-in', []],
  );
  const page = await (await receiver.get(path)).text();
  assert.match(page, /<h1>Votre confirmation du \d/);
  assert.match(page, /quelqu’un qui lit cette boîte e-mail a appuyé/);
  const list = (await receiver.list()) as { kind: string }[];
  assert.deepEqual(
    list.map(({ kind }) => kind),
    ['submitted', 'confirmed'],
  );
});

test('a link ends after 30 days, and one that was cut opens nothing: the yes goes on not counting', async (t) => {
  let now = new Date();
  const { mailbox, receiver } = await start(t, { now: () => now });
  await receiver.post(fillIn(draw(card), yes));
  await mailbox.wait(1);
  const link = linkIn(mailbox.mails[0]!.text);
  assert.equal((await press(receiver, link.slice(0, -1), {}, asBrowser)).status, 410);
  now = new Date(now.getTime() + 31 * 86_400_000);
  assert.equal((await receiver.get(link, asBrowser)).status, 410);
  assert.equal((await press(receiver, link, {}, asBrowser)).status, 410);
  assert.equal((await receiver.list()).length, 1);
  assert.equal(await mayContact(receiver), 'no: not-confirmed');
});

test('a no that came before the press holds, and a press for one yes confirms no other', async (t) => {
  const { mailbox, receiver } = await start(t);
  await receiver.post(fillIn(draw(card), yes));
  await mailbox.wait(1);
  await sayNo(receiver);
  await press(receiver, linkIn(mailbox.mails[0]!.text), {});
  assert.equal(await mayContact(receiver), 'no: withdrawn');
  await receiver.post(fillIn(draw(card), yes));
  await mailbox.wait(2);
  assert.notEqual(await mayContact(receiver), 'yes: granted');
  await press(receiver, linkIn(mailbox.mails[1]!.text), {});
  assert.equal(await mayContact(receiver), 'yes: granted');
});

test('asked about a day before the press, it did not count yet', async (t) => {
  let now = new Date('2026-11-24T10:00:00Z');
  const { mailbox, receiver } = await start(t, { now: () => now });
  await receiver.post(fillIn(draw(card, 'fr', '2026-11-24'), yes));
  await mailbox.wait(1);
  now = new Date('2026-11-26T10:00:00Z');
  await press(receiver, linkIn(mailbox.mails[0]!.text), {});
  assert.equal(await mayContact(receiver, { at: '2026-11-25T10:00:00Z' }), 'no: not-confirmed');
  assert.equal(await mayContact(receiver, { at: '2026-11-26T09:59:59Z' }), 'no: not-confirmed');
  assert.equal(await mayContact(receiver, { at: '2026-11-26T10:00:00Z' }), 'yes: granted');
});

test('who said no gets no mail, and a form that asks for none sends none', async (t) => {
  const { mailbox, receiver } = await start(t);
  await receiver.post(fillIn(draw(card)));
  const plain = await start(t, { forms: [loyaltyCard] });
  await plain.receiver.post(fillIn(draw(), yes));
  assert.equal(await mayContact(plain.receiver), 'yes: granted');
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(mailbox.mails.length + plain.mailbox.mails.length, 0);
});

test('a form that asks for mails does not start without a mail server, and says what to do', async (t) => {
  const folder = makeFolder(t);
  const forms = writeForms(folder, [card]);
  const { code, err } = await accord([
    'serve',
    '--forms',
    forms,
    '--data',
    join(folder, 'data'),
    '--port',
    '0',
  ]);
  assert.equal(code, 2);
  assert.match(err, /"loyalty-card" asks people to confirm by mail.*--smtp/s);
});

test('who says yes again from the page of their choices confirms that in a mail too', async (t) => {
  const { mailbox, receiver } = await start(t);
  await receiver.post(fillIn(draw(card)));
  const { preferences } = await linksOf(receiver);
  const path = `${preferences}?choice=${encodeURIComponent('offers:email:own')}`;
  const { words } = (await (await receiver.get(path)).json()) as { words: string };
  const fields = { choice: 'offers:email:own', words, language: 'fr', answer: 'yes' };
  const page = await (await press(receiver, preferences, fields, asBrowser)).text();
  assert.match(page, /Oui à confirmer[^]*ce oui comptera alors/);
  assert.match(page, />À confirmer</);
  // Until then their no stands.
  assert.equal(await mayContact(receiver), 'no: refused');
  await mailbox.wait(1);
  assert.equal(mailbox.mails[0]!.to, jeanne);
  await press(receiver, linkIn(mailbox.mails[0]!.text), {});
  assert.equal(await mayContact(receiver), 'yes: granted');
});

test('a yes that nobody confirmed in time is no longer said to wait, and can be given anew', async (t) => {
  let now = new Date();
  const { mailbox, receiver } = await start(t, { now: () => now });
  await receiver.post(fillIn(draw(card), ['offers:email:own']));
  await mailbox.wait(1);
  now = new Date(now.getTime() + 29 * 86_400_000);
  const page = async () => (await receiver.get((await linksOf(receiver)).preferences, asBrowser)).text();
  assert.match(await page(), />À confirmer</);
  now = new Date(now.getTime() + 2 * 86_400_000);
  const late = await page();
  assert.match(late, />Jamais confirmé</);
  assert.ok(!late.includes('À confirmer'));
  assert.match(late, /name="choice"\s+value="offers:email:own"/);
});
