import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonChoices } from '../../src/proof/index.js';
import { asBrowser, asOwner, linksOf } from './a-person.js';
import { startReceiver } from './a-receiver.js';
import { draw, fillIn, jeanne } from './a-submission.js';

test('the person and the owner see of each datum how it came: written in the form, or noted by the business', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  await asOwner(receiver, '/v1/withdrawals', {
    form: 'loyalty-card',
    contact: { email: jeanne },
    how: 'spoken',
    takenBy: 'Karim',
  });
  const { preferences } = await linksOf(receiver);
  const { sources = [] } = (await (await receiver.get(preferences)).json()) as PersonChoices;
  assert.deepEqual(
    sources.map(({ origin }) => origin),
    ['operator', 'form'],
  );
  // Who took it down is no datum of the person's.
  assert.deepEqual(sources[0]?.fields, ['Adresse e-mail']);
  assert.ok(sources[1]?.fields.includes('Prénom'));
  const page = (await (await receiver.get(preferences, asBrowser)).text()).replaceAll(/\s+/g, ' ');
  assert.match(page, /D’où viennent vos données/);
  assert.match(page, /Adresse e-mail \(noté par l’entreprise, <a href="https/);
  const found = await asOwner(receiver, '/v1/persons', { contact: { email: jeanne } });
  const { persons } = (await found.json()) as { persons: { state: PersonChoices }[] };
  assert.deepEqual(
    persons[0]?.state.sources?.map(({ origin }) => origin),
    ['operator', 'form'],
  );
  const listed = (await receiver.list()) as { sources: Record<string, string> }[];
  assert.deepEqual(
    listed.map((one) => one.sources['email']),
    ['form', 'operator'],
  );
});
