import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonChoices } from '../../../src/proof/person-choices.js';
import { asBrowser, asOwner, linksOf, mayContact, press } from '../a-person.js';
import { type Running, startReceiver } from '../a-receiver.js';
import { draw, fillIn, jeanne } from '../a-submission.js';
import { copied, enter, printSlips } from './a-slip.js';

/** Where a stub leads to the choices of its slip. */
async function choicesOf(receiver: Running, code: string): Promise<string> {
  const page = await (await receiver.get(`/s/${code}`, asBrowser)).text();
  return new URL(/href="([^"]*me\/[^"]+)"/.exec(page)?.[1] ?? '', `${receiver.url}/s/x`).pathname;
}

const read = async (receiver: Running, path: string): Promise<PersonChoices> =>
  (await (await receiver.get(path, { accept: 'application/json' })).json()) as PersonChoices;

const find = ({ choices }: PersonChoices, channel: string) =>
  choices.find(({ key }) => key === `offers:${channel}:own`);

/** Says yes as the page does: the words as they were shown go with it. */
async function grant(receiver: Running, path: string, key: string): Promise<Response> {
  const asked = await receiver.get(`${path}?choice=${encodeURIComponent(key)}`, {
    accept: 'application/json',
  });
  const { words } = (await asked.json()) as { words: string };
  return press(receiver, path, { choice: key, answer: 'yes', words }, { accept: 'application/json' });
}

test('who has the stub sees each choice of the slip, takes one back, and says yes again', async (t) => {
  const receiver = await startReceiver(t);
  const [slip] = await printSlips(t, receiver);
  assert.ok(slip);
  await enter(receiver, copied(slip.serial, { 'offers:email:own': 'yes', 'offers:sms:own': 'yes' }));
  const path = await choicesOf(receiver, slip.code);
  const before = await read(receiver, path);
  const email = find(before, 'email');
  assert.ok(email);
  assert.equal(email.isOpen, true);
  assert.equal(find(before, 'sms')?.isOpen, true);
  const pressed = await press(receiver, path, { refuse: email.key }, asBrowser);
  assert.match(await pressed.text(), /Vos choix/);
  const after = await read(receiver, path);
  assert.equal(find(after, 'email')?.isOpen, false);
  assert.equal(find(after, 'sms')?.isOpen, true);
  assert.equal(await mayContact(receiver), 'no: withdrawn');
  assert.equal((await grant(receiver, path, email.key)).status, 200);
  assert.equal(find(await read(receiver, path), 'email')?.isOpen, true);
  assert.equal(await mayContact(receiver), 'yes: granted');
});

test('a stub opens its own slip and nothing else that was given under the same address', async (t) => {
  const receiver = await startReceiver(t);
  const [slip] = await printSlips(t, receiver);
  assert.ok(slip);
  // Somebody wrote the address of Jeanne on a slip, and kept its stub.
  await receiver.post(fillIn(draw(), ['offers:email:own', 'partner-offers:email:roaster']));
  await enter(receiver, copied(slip.serial, { 'offers:sms:own': 'yes' }));
  const path = await choicesOf(receiver, slip.code);
  const stored = await read(receiver, path);
  assert.equal(stored.records.length, 1);
  assert.deepEqual([stored.requests, stored.rights], [[], []]);
  assert.equal(stored.dataPage, undefined);
  for (const page of ['data', 'address']) assert.equal((await receiver.get(`${path}/${page}`)).status, 404);
  const asked = await press(receiver, path, { right: 'erasure' }, asBrowser);
  assert.equal(asked.status, 400);
  // A link is for that slip alone: of no other record it says anything.
  assert.equal((await receiver.get(`${path.slice(0, -2)}AA`)).status, 404);
});

test('what the person said no to elsewhere, nobody takes back with a stub', async (t) => {
  const receiver = await startReceiver(t);
  const [slip] = await printSlips(t, receiver);
  assert.ok(slip);
  await enter(receiver, copied(slip.serial, { 'offers:email:own': 'yes' }));
  const path = await choicesOf(receiver, slip.code);
  const key = find(await read(receiver, path), 'email')?.key ?? '';
  const { stop } = await linksOf(receiver);
  await press(receiver, stop, {}, asBrowser);
  const stored = await read(receiver, path);
  assert.equal(find(stored, 'email')?.isOpen, false);
  assert.equal(find(stored, 'email')?.canGrant, false);
  const asked = await press(
    receiver,
    path,
    { choice: key, answer: 'yes', words: 'x' },
    { accept: 'application/json' },
  );
  assert.equal(asked.status, 409);
  assert.equal(await mayContact(receiver), 'no: withdrawn');
});

test('two noes that are pressed at once with one stub are both stored', async (t) => {
  const receiver = await startReceiver(t);
  const [slip] = await printSlips(t, receiver);
  assert.ok(slip);
  await enter(receiver, copied(slip.serial, { 'offers:email:own': 'yes', 'offers:sms:own': 'yes' }));
  const path = await choicesOf(receiver, slip.code);
  const stored = await read(receiver, path);
  await Promise.all(
    ['email', 'sms'].map((channel) =>
      press(receiver, path, { refuse: find(stored, channel)?.key ?? '' }, asBrowser),
    ),
  );
  const after = await read(receiver, path);
  assert.deepEqual([find(after, 'email')?.isOpen, find(after, 'sms')?.isOpen], [false, false]);
});

test('once the person is erased, their stub leads to no choices', async (t) => {
  const receiver = await startReceiver(t);
  const [slip] = await printSlips(t, receiver);
  assert.ok(slip);
  await enter(receiver, copied(slip.serial, { 'offers:email:own': 'yes' }));
  const path = await choicesOf(receiver, slip.code);
  const opened = await asOwner(receiver, '/v1/requests', {
    form: 'loyalty-card',
    contact: { email: jeanne },
    right: 'erasure',
  });
  const { id } = (await opened.json()) as { id: string };
  const done = await asOwner(receiver, `/v1/requests/${encodeURIComponent(id)}/carry-out`, {
    language: 'fr',
  });
  assert.equal(done.status, 200, await done.clone().text());
  assert.equal((await receiver.get(path, asBrowser)).status, 404);
  assert.doesNotMatch(await (await receiver.get(`/s/${slip.code}`, asBrowser)).text(), /me\//);
});
