import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicesOf } from '../../src/form/index.js';
import type { PersonChoices } from '../../src/proof/index.js';
import { linksOf, mayContact, press } from './a-person.js';
import { type Running, startReceiver } from './a-receiver.js';
import { draw, fillIn, loyaltyCard } from './a-submission.js';

const marketing = loyaltyCard['marketing'] as Record<string, unknown>;
/** A shop that also asks whether it may see who opens its mails. */
const measuring = { ...loyaltyCard, marketing: { ...marketing, openTracking: true } };
const tracking = 'offers:open-tracking:own';

const stateOf = async (receiver: Running, path: string): Promise<PersonChoices> =>
  (await (await receiver.get(path)).json()) as PersonChoices;

test('a yes to mails and a no to being measured are two answers, whichever came of them', async (t) => {
  const receiver = await startReceiver(t, { forms: [measuring] });
  assert.ok(choicesOf(draw(measuring)).some(({ id }) => id === tracking));
  await receiver.post(fillIn(draw(measuring), ['offers:email:own']));
  assert.equal(await mayContact(receiver), 'yes: granted');
  assert.equal(await mayContact(receiver, { act: 'open-tracking' }), 'no: refused');
  await receiver.post(fillIn(draw(measuring), [tracking]));
  assert.equal(await mayContact(receiver), 'no: refused');
  assert.equal(await mayContact(receiver, { act: 'open-tracking' }), 'yes: granted');
});

test('a person sees both, refuses the measure alone, and goes on to get the mails', async (t) => {
  const receiver = await startReceiver(t, { forms: [measuring] });
  await receiver.post(fillIn(draw(measuring), ['offers:email:own', tracking]));
  const { preferences, stop } = await linksOf(receiver);
  const before = await stateOf(receiver, preferences);
  const measure = before.choices.find(({ key }) => key === tracking);
  // Whoever asks which channels are open must not take it for one.
  assert.deepEqual([measure?.isOpen, measure?.channel], [true, null]);
  await press(receiver, preferences, { refuse: tracking });
  assert.equal(await mayContact(receiver), 'yes: granted');
  assert.equal(await mayContact(receiver, { act: 'open-tracking' }), 'no: withdrawn');
  await receiver.post(fillIn(draw(measuring), ['offers:email:own', tracking]));
  // A stop in one click is for everything that comes by mail.
  await press(receiver, stop, { 'List-Unsubscribe': 'One-Click' });
  assert.equal(await mayContact(receiver, { act: 'open-tracking' }), 'no: withdrawn');
  const after = await stateOf(receiver, preferences);
  assert.deepEqual(
    after.choices
      .filter(({ key }) => key.startsWith('offers:email') || key === tracking)
      .map((one) => one.isOpen),
    [false, false],
  );
});

test('two optional services for one purpose are two choices, and a no to one leaves the other', async (t) => {
  const services = loyaltyCard['services'] as Record<string, unknown>[];
  const fields = loyaltyCard['fields'] as Record<string, unknown>[];
  const [first] = services;
  const second = { ...first, id: 'second-service' };
  const box = (service: unknown) => ({
    id: `box-${String(service).toLowerCase()}`,
    type: 'service',
    service,
    label: { fr: 'En option', en: 'Optional', es: 'Opcional' },
    without: { fr: 'Rien ne change.', en: 'Nothing changes.', es: 'Nada cambia.' },
  });
  const form = {
    ...loyaltyCard,
    services: [first, second],
    fields: [
      ...fields
        .filter((one) => one['type'] !== 'service')
        .map((one) => Object.fromEntries(Object.entries(one).filter(([key]) => key !== 'unlocks'))),
      box(first?.['id']),
      box('second-service'),
    ] as never,
  };
  const ids = choicesOf(draw(form))
    .filter(({ channel }) => channel === null)
    .map(({ id }) => id);
  assert.equal(ids.length, 2);
  const receiver = await startReceiver(t, { forms: [form] });
  await receiver.post(fillIn(draw(form), [...ids, 'offers:email:own']));
  const { preferences } = await linksOf(receiver);
  await press(receiver, preferences, { refuse: ids[0]! });
  const { choices } = await stateOf(receiver, preferences);
  assert.deepEqual(
    ids.map((id) => choices.find(({ key }) => key === id)?.isOpen),
    [false, true],
  );
  assert.equal(await mayContact(receiver), 'yes: granted');
});
