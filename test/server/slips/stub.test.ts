import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeGroups } from '../../../src/paper/serial.js';
import { asBrowser, mayContact, press } from '../a-person.js';
import { startReceiver } from '../a-receiver.js';
import { copied, enter, printSlips } from './a-slip.js';

const textOf = async (answer: Response): Promise<string> => (await answer.text()).replaceAll(/\s+/g, ' ');

test('whoever keeps the stub reads their proof by its code, without an account and without an e-mail', async (t) => {
  const receiver = await startReceiver(t);
  const [slip] = await printSlips(t, receiver);
  assert.ok(slip);
  const path = `/s/${slip.code}`;
  assert.match(await textOf(await receiver.get(path, asBrowser)), /Votre bulletin n’est pas encore recopié/);
  const { receipt } = await enter(receiver, copied(slip.serial, { 'offers:email:own': 'yes' }));
  const page = await textOf(await receiver.get(path, asBrowser));
  assert.match(page, new RegExp(`Votre bulletin ${writeGroups(slip.serial)}`));
  assert.ok(page.includes(`href="${receipt.proof}"`), page);
  assert.doesNotMatch(page, /jeanne/);
  // The same by hand, in small letters.
  const typed = await press(receiver, '/s', { code: ` ${writeGroups(slip.code).toLowerCase()} ` }, asBrowser);
  assert.equal(typed.status, 303);
  assert.equal(new URL(typed.headers.get('location') ?? '', `${receiver.url}/s`).pathname, path);
});

test('a code that was mistyped is told, and one that is on no stub opens nothing', async (t) => {
  const receiver = await startReceiver(t);
  const [slip] = await printSlips(t, receiver);
  assert.ok(slip);
  assert.match(await textOf(await receiver.get('/s', asBrowser)), /Écrivez ici le code de votre talon/);
  const [first = ''] = slip.code;
  const mistyped = (first === 'A' ? 'B' : 'A') + slip.code.slice(1);
  const wrong = await press(receiver, '/s', { code: mistyped }, asBrowser);
  assert.equal(wrong.status, 422);
  assert.match(await textOf(wrong), /Vérifiez le code : il manque un caractère/);
  assert.equal((await receiver.get(`/s/${mistyped}`, asBrowser)).status, 422);
  assert.equal((await receiver.get('/s/0000000000000000', asBrowser)).status, 404);
  // The number of a slip is no secret, and opens nothing.
  assert.equal((await receiver.get(`/s/${slip.serial}`, asBrowser)).status, 422);
});

test('who has the stub says no to all advertising with one press, and it counts at once', async (t) => {
  const receiver = await startReceiver(t);
  const [slip] = await printSlips(t, receiver);
  assert.ok(slip);
  await enter(receiver, copied(slip.serial, { 'offers:email:own': 'yes' }));
  assert.equal(await mayContact(receiver), 'yes: granted');
  const pressed = await press(receiver, `/s/${slip.code}`, {}, asBrowser);
  assert.equal(pressed.status, 200);
  assert.match(await textOf(pressed), /Votre refus est enregistré/);
  assert.equal(await mayContact(receiver), 'no: withdrawn');
});

test('the code on the back of a slip leads to the complete notice, in the language of the slip', async (t) => {
  const receiver = await startReceiver(t);
  const page = await textOf(await receiver.get('/forms/loyalty-card/notice?language=es', asBrowser));
  assert.match(page, /<html lang="es"/);
  assert.match(page, /Sus datos: /);
  assert.match(page, /3 place de Fontenoy/);
  assert.equal((await receiver.get('/forms/none/notice', asBrowser)).status, 404);
});
