import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startReceiver } from './a-receiver.js';
import { asBrowser, asOwner, linksOf, mayContact, oneClick, press } from './a-person.js';
import { draw, fillIn, jeanne, loyaltyCard } from './a-submission.js';

const yes = ['offers:email:own', 'offers:sms:own'];

test('one click in a mail program stops all e-mails of the shop, without login or redirect', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), yes));
  const { stop, headers } = await linksOf(receiver);
  assert.equal(headers['List-Unsubscribe-Post'], 'List-Unsubscribe=One-Click');
  assert.equal(headers['List-Unsubscribe'], `<https://proof.bakery.example${stop}>`);
  assert.equal(await mayContact(receiver), 'yes: granted');
  const answer = await press(receiver, stop, oneClick);
  const { status, proof } = (await answer.json()) as { status: string; proof: string };
  assert.deepEqual([answer.status, status], [200, 'withdrawn']);
  assert.equal(await mayContact(receiver), 'no: withdrawn');
  for (const purpose of ['offers', 'partner-offers', 'anything'])
    assert.equal(await mayContact(receiver, { purpose }), 'no: withdrawn', purpose);
  // The other channel was not what they stopped.
  assert.equal(await mayContact(receiver, { channel: 'sms', contact: { email: jeanne } }), 'yes: granted');
  const page = await (await receiver.get(new URL(proof).pathname)).text();
  assert.match(page, /<h1>Votre refus du \d+/);
  assert.match(
    page,
    /Vous ne recevrez plus d’e-mails de Boulangerie des Tilleuls SARL et de ses partenaires\./,
  );
});

test('a mail program may send the other kind of form, and what else it likes beside the field', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), yes));
  const { stop } = await linksOf(receiver);
  const body = new FormData();
  body.set('List-Unsubscribe', 'One-Click');
  const answer = await fetch(receiver.url + stop, { method: 'POST', body });
  assert.equal(answer.status, 200, await answer.clone().text());
  assert.equal(await mayContact(receiver), 'no: withdrawn');
});

test('a mail scanner that opens every link, and posts nothing to it, changes nothing', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), yes));
  const { stop, preferences } = await linksOf(receiver);
  for (const path of [stop, preferences])
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'GET'])
      await fetch(receiver.url + path, { method, headers: asBrowser });
  for (const fields of [{}, { url: 'x' }, { stop: '' }])
    assert.equal((await press(receiver, preferences, fields as Record<string, string>)).status, 400);
  assert.equal(await mayContact(receiver), 'yes: granted');
  assert.equal((await receiver.list()).length, 1);
});

for (const [writing, init] of Object.entries<RequestInit>({
  'without a body': {},
  'with an empty text': { body: '', headers: { 'content-type': 'text/plain' } },
  'in small letters': { body: new URLSearchParams({ 'list-unsubscribe': 'one-click' }) },
  'as JSON': { body: '{"List-Unsubscribe":"One-Click"}', headers: { 'content-type': 'application/json' } },
  'without a type': { body: new Uint8Array(Buffer.from('List-Unsubscribe=One-Click')) },
  'with a type that is none': { body: 'x', headers: { 'content-type': 'form' } },
  'with a form that was cut short': {
    body: '--x',
    headers: { 'content-type': 'multipart/form-data; boundary=y' },
  },
  'with a button that there is not': { body: new URLSearchParams({ stop: 'everything' }) },
})) {
  test(`a mail program that posts ${writing} is understood: the person wants no more`, async (t) => {
    const receiver = await startReceiver(t);
    await receiver.post(fillIn(draw(), yes));
    const { stop } = await linksOf(receiver);
    const answer = await fetch(receiver.url + stop, { method: 'POST', ...init });
    assert.equal(answer.status, 200, await answer.clone().text());
    assert.equal(await mayContact(receiver), 'no: withdrawn');
  });
}

test('a link with something behind it opens what was meant, and a no through it is recorded', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), yes));
  const { stop, preferences } = await linksOf(receiver);
  for (const rest of ['/', '.', ',', ')', '>', '%3E', '%20', '/.', '%C2%BB', '/?utm_source=mail', '.?a=b']) {
    assert.equal((await receiver.get(stop + rest, asBrowser)).status, 200, rest);
    assert.equal((await receiver.get(preferences + rest, asBrowser)).status, 200, rest);
  }
  assert.equal((await receiver.get(`${stop}x`, asBrowser)).status, 404);
  assert.equal(await mayContact(receiver), 'yes: granted');
  assert.equal((await press(receiver, `${stop}/`, oneClick)).status, 200);
  assert.equal(await mayContact(receiver), 'no: withdrawn');
});

test('a person reads what would stop, presses, and is told what is recorded, with the proof', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), yes));
  const { stop } = await linksOf(receiver);
  const shown = await receiver.get(stop, asBrowser);
  const before = await shown.text();
  assert.equal(shown.headers.get('set-cookie'), null);
  assert.match(shown.headers.get('content-security-policy') ?? '', /form-action 'self'/);
  const sentence = 'Vous ne recevrez plus d’e-mails de Boulangerie des Tilleuls SARL et de ses partenaires.';
  assert.ok(before.includes('Ne plus recevoir d’e-mails de Boulangerie des Tilleuls SARL ?</h1>'));
  assert.ok(before.includes(sentence));
  const pressed = await press(receiver, stop, { stop: 'channel' }, asBrowser);
  const after = await pressed.text();
  assert.equal(pressed.status, 200);
  // What changed is the title.
  const title = sentence.replace('.', '');
  assert.ok(after.includes(`<title>${title}</title>`));
  assert.ok(after.includes(`${title}</h1>`));
  const [, proof] = /href="(https:[^"]+\/p\/[^"]+)"/.exec(after) ?? [];
  const record = (await (await receiver.get(`${new URL(proof!).pathname}/record.json`)).json()) as {
    event: object;
    withdrawn: object;
    notice: { sha256: string };
  };
  assert.deepEqual(record.withdrawn, [{ channel: 'email', party: null, purpose: null }]);
  assert.equal((record.event as { method: string }).method, 'link');
  assert.equal((record.event as { assurance: string }).assurance, 'link');
  // All of it, with the second button.
  await press(receiver, stop, { stop: 'all' }, asBrowser);
  assert.equal(await mayContact(receiver, { channel: 'sms' }), 'no: withdrawn');
  const english = await press(receiver, stop, { stop: 'all' }, { ...asBrowser, 'accept-language': 'en' });
  assert.match(await english.text(), /No more advertising by any means from Boulangerie/);
});

test('pressing twice, or twice at once, is one withdrawal', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), yes));
  const { stop } = await linksOf(receiver);
  const answers = await Promise.all([1, 2, 3].map(() => press(receiver, stop, oneClick)));
  answers.push(await press(receiver, stop, oneClick));
  const proofs = await Promise.all(
    answers.map(async (answer) => ((await answer.json()) as { proof: string }).proof),
  );
  assert.equal(new Set(proofs).size, 1);
  assert.equal((await receiver.list()).length, 2);
});

test('a mailbox provider that sends the clicks of many customers from one address is not turned away', async (t) => {
  const receiver = await startReceiver(t, { rateLimit: 5 });
  const paths: string[] = [];
  for (const name of ['anna', 'paul', 'zoe', 'tom']) {
    const form = fillIn(draw(), yes);
    const values = { ...form.answers.values, email: `${name}@example.fr`, phone: '' };
    const { phone: _, ...rest } = values;
    await receiver.post({
      ...form,
      answers: { values: rest, marks: { ...form.answers.marks, 'offers:sms:own': null } },
    });
    paths.push((await linksOf(receiver, { email: `${name}@example.fr` })).stop);
  }
  for (let round = 0; round < 4; round++)
    for (const path of paths) assert.equal((await press(receiver, path, oneClick)).status, 200);
  assert.equal((await receiver.list()).length, 8);
});

test('whoever says yes anew after a click is written to again, and can stop again with the same link', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), yes));
  const { stop } = await linksOf(receiver);
  await press(receiver, stop, oneClick);
  await receiver.post(fillIn(draw(), yes));
  assert.equal(await mayContact(receiver), 'yes: granted');
  await press(receiver, stop, oneClick);
  assert.equal(await mayContact(receiver), 'no: withdrawn');
});

test('a link that is cut, changed, foreign, of another use or expired opens nothing, and all look alike', async (t) => {
  let now = new Date('2026-11-24T10:00:00Z');
  const receiver = await startReceiver(t, { now: () => now });
  await receiver.post(fillIn(draw(), yes));
  const other = await startReceiver(t);
  await other.post(fillIn(draw(), yes));
  const { stop, preferences } = await linksOf(receiver, { email: jeanne }, { minutes: 5 });
  const foreign = await linksOf(other);
  const flipped = stop.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  const wrong = [
    stop.slice(0, -1),
    `${stop}A`,
    flipped,
    stop.replace(/.{8}$/, '________'),
    stop.replace(/.{10}$/, '**********'),
    foreign.stop,
    preferences.replace('/me/', '/u/'),
    '/u/x',
  ];
  const bodies = new Set<string>();
  for (const path of wrong) {
    const answer = await press(receiver, path, oneClick);
    assert.equal(answer.status, 404, path);
    bodies.add(await answer.text());
    assert.equal((await receiver.get(path, asBrowser)).status, 404, path);
  }
  assert.equal(bodies.size, 1);
  assert.equal((await receiver.get(stop.replace('/u/', '/me/'))).status, 404);
  assert.equal((await receiver.get(preferences)).status, 200);
  now = new Date('2026-11-24T10:06:00Z');
  const late = await receiver.get(preferences, asBrowser);
  assert.equal(late.status, 410);
  assert.match(await late.text(), /Ce lien a expiré/);
  assert.equal((await press(receiver, preferences, { all: 'yes' })).status, 410);
  assert.equal((await receiver.get(stop)).status, 200);
  assert.equal((await receiver.list()).length, 1);
});

test('the same person at two shops stops one of them, not both', async (t) => {
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
  const receiver = await startReceiver(t, { forms: [bakery, florist] });
  await receiver.post(fillIn(draw(bakery), yes));
  await receiver.post(fillIn(draw(florist as never), yes));
  const { stop } = await linksOf(receiver, { email: jeanne }, { form: 'florist' });
  await press(receiver, stop, { stop: 'all' });
  assert.equal(await mayContact(receiver, { form: 'florist' }), 'no: withdrawn');
  assert.equal(await mayContact(receiver), 'yes: granted');
});

test('links are made for the owner only, and for persons who are known', async (t) => {
  const receiver = await startReceiver(t);
  const ask = (body: object, headers = {}) => asOwner(receiver, '/v1/links', body, headers);
  const whole = { form: 'loyalty-card', contact: { email: jeanne } };
  const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;
  assert.equal((await ask(whole, { authorization: 'Bearer x' })).status, 401);
  assert.equal(await codeOf(await ask(whole)), 'unknown-person');
  assert.equal(await codeOf(await ask({ ...whole, form: 'none' })), 'unknown-form');
  assert.equal(await codeOf(await ask({ ...whole, minutes: 0 })), 'invalid-shape');
  assert.equal(await codeOf(await ask({ ...whole, contact: {} })), 'invalid-shape');
  // The number comes with a yes that needs it.
  const form = fillIn(draw(), ['offers:sms:own']);
  await receiver.post(form);
  const sibling = { ...form.answers.values, email: 'paul@example.fr' };
  await receiver.post({ ...form, answers: { ...form.answers, values: sibling } });
  const phone = form.answers.values['phone'] as string;
  assert.equal(await codeOf(await ask({ ...whole, contact: { phone } })), 'several-persons');
  assert.equal((await ask({ ...whole, contact: { email: 'paul@example.fr' } })).status, 200);
});

test('what was stopped stays stopped after a restart', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), yes));
  const { stop } = await linksOf(receiver);
  await press(receiver, stop, oneClick);
  await receiver.close();
  const again = await startReceiver(t, { folder: receiver.folder });
  assert.equal(await mayContact(again), 'no: withdrawn');
  assert.equal((await again.get(stop)).status, 200);
});
