import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fieldsOf } from '../../src/form/index.js';
import type { PersonChoices } from '../../src/proof/index.js';
import { asBrowser, asOwner, linksOf, mayContact } from './a-person.js';
import { startReceiver } from './a-receiver.js';
import { draw, fillIn, jeanne, loyaltyCard } from './a-submission.js';

const withDocument = {
  ...loyaltyCard,
  fields: [
    ...(loyaltyCard['fields'] as object[]),
    {
      id: 'identity',
      type: 'document',
      label: { fr: 'Pièce d’identité', en: 'Identity card', es: 'Documento de identidad' },
      purposes: ['card'],
    },
  ],
};
const seen = {
  form: 'loyalty-card',
  contact: { email: jeanne },
  document: 'identity',
  result: 'accepted',
  takenBy: 'Karim B.',
};

test('the form says what will be looked at and what is noted, in its own language, and has nothing to fill in for it', () => {
  for (const [language, expected] of [
    [
      'fr',
      /Nous vous demanderons de montrer : pièce d’identité\. Nous notons qui l’a vu, quand et le résultat ; ni copie, ni numéro\./,
    ],
    [
      'en',
      /We will ask you to show: identity card\. We note who saw it, when and the result; no copy, no number\./,
    ],
    ['es', /Le pediremos que muestre: documento de identidad\. Anotamos quién lo vio/],
  ] as const) {
    const presentation = draw(withDocument, language);
    const needed = presentation.groups.find(({ id }) => id === 'needed');
    assert.match(needed?.kind === 'fields' ? needed.text : '', expected);
    assert.ok(fieldsOf(presentation).every(({ id }) => id !== 'identity'));
  }
  const ordered = {
    ...withDocument,
    fields: withDocument.fields.map((field) =>
      'type' in field && field.type === 'document' ? { ...field, copy: true } : field,
    ),
  };
  assert.match(
    JSON.stringify(draw(ordered).groups),
    /La loi nous oblige à garder une copie : pièce d’identité\./,
  );
});

test('a document that was shown is noted with who looked, when and the result, and nothing of it is kept', async (t) => {
  const receiver = await startReceiver(t, { forms: [withDocument] });
  await receiver.post(fillIn(draw(withDocument), ['offers:email:own']));
  const before = await mayContact(receiver);
  const answer = await asOwner(receiver, '/v1/documents', { ...seen, seenAt: '2026-11-20T10:00:00+01:00' });
  assert.equal(answer.status, 201, await answer.clone().text());
  const { proof } = (await answer.json()) as { proof: string };
  const page = await (await receiver.get(new URL(proof).pathname, asBrowser)).text();
  assert.match(page, /Votre justificatif montré le 20 novembre 2026/);
  assert.match(page, /Pièce d’identité : vu et accepté\./);
  assert.match(page, /Ni copie ni numéro n’en est gardé ici/);
  // Who looked is for the owner, sealed with the person's data.
  assert.ok(!page.includes('Karim'));
  const found = await asOwner(receiver, '/v1/persons', { contact: { email: jeanne } });
  const { persons } = (await found.json()) as { persons: { takers: object; state: PersonChoices }[] };
  assert.deepEqual(Object.values(persons[0]!.takers), ['Karim B.']);
  const { preferences } = await linksOf(receiver);
  const { sources = [], records } = (await (await receiver.get(preferences)).json()) as PersonChoices;
  assert.deepEqual([sources[0]?.origin, sources[0]?.fields], ['operator', ['Pièce d’identité']]);
  assert.equal(records[0]?.type, 'checked');
  assert.equal(await mayContact(receiver), before);
  const logged = readdirSync(join(receiver.folder, 'data')).filter((name) => name.startsWith('accord.db'));
  for (const name of logged)
    assert.ok(!readFileSync(join(receiver.folder, 'data', name)).includes('Karim B.'), name);
});

test('sent again with its key a check is noted once', async (t) => {
  const receiver = await startReceiver(t, { forms: [withDocument] });
  await receiver.post(fillIn(draw(withDocument)));
  const key = { 'idempotency-key': 'the counter at 10:32' };
  const ids = await Promise.all(
    [1, 2].map(
      async () => ((await (await asOwner(receiver, '/v1/documents', seen, key)).json()) as { id: string }).id,
    ),
  );
  assert.equal(new Set(ids).size, 1);
  assert.equal((await asOwner(receiver, '/v1/documents', { ...seen, result: 'refused' }, key)).status, 409);
  assert.equal((await receiver.list()).length, 2);
});

test('there is no place for a number or a file, and what cannot be is refused with what is accepted', async (t) => {
  const receiver = await startReceiver(t, { forms: [withDocument] });
  await receiver.post(fillIn(draw(withDocument)));
  const cases: readonly (readonly [object, number, RegExp])[] = [
    [{ ...seen, number: '123456789012' }, 400, /number/],
    [{ ...seen, file: 'data:image/png;base64,AAAA' }, 400, /file/],
    [{ ...seen, result: 'maybe' }, 400, /result/],
    [{ ...seen, document: 'passport' }, 400, /got \\"passport\\"; accepted: identity\./],
    [{ ...seen, seenAt: '2099-01-01T00:00:00Z' }, 400, /in the future/],
    [{ ...seen, contact: { email: 'nobody@example.fr' } }, 404, /have the form filled in first/],
    [{ ...seen, form: 'none' }, 404, /unknown-form/],
  ];
  for (const [body, status, expected] of cases) {
    const answer = await asOwner(receiver, '/v1/documents', body);
    const text = await answer.text();
    assert.equal(answer.status, status, text);
    assert.match(text, expected);
  }
  assert.equal((await receiver.list()).length, 1);
});
