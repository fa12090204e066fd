import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicesOf } from '../../src/form/index.js';
import type { PersonChoices } from '../../src/proof/index.js';
import { onFile } from './a-database.js';
import { DatabaseSync } from './a-sqlite.js';
import { asBrowser, asOwner, linksOf, mayContact, oneClick, press } from './a-person.js';
import { startReceiver } from './a-receiver.js';
import { draw, fillIn, jeanne, loyaltyCard } from './a-submission.js';

const all = choicesOf(draw()).map(({ id }) => id);
const keys = (page: string) =>
  [...page.matchAll(/name="refuse"\s+value="([^"]+)"/g)].map(([, key]) => key!.replaceAll('&quot;', '"'));
/** The rows of the table, as text. */
const rows = (page: string): readonly string[] =>
  [...page.matchAll(/<tr\s+class="accord-standing"[^]*?<\/tr>/g)].map(([row]) => text(row));
const text = (page: string): string =>
  page
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' ,', ',')
    .trim();

test('a person sees what they agreed to and refused, when, where it was asked, and the proof of it', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  const { preferences } = await linksOf(receiver);
  const answer = await receiver.get(preferences, asBrowser);
  const page = await answer.text();
  assert.equal(answer.headers.get('set-cookie'), null);
  assert.match(page, /<title>Vos choix chez Boulangerie des Tilleuls SARL<\/title>/);
  const { choices } = (await (await receiver.get(preferences)).json()) as PersonChoices;
  assert.equal(rows(page).length, choices.length);
  assert.match(rows(page).join('\n'), /^E-mail Oui, \d+ \S+ \d{4} Arrêter$/m);
  assert.match(rows(page).join('\n'), /^SMS Non coché, \d+ \S+ \d{4} Remplir…$/m);
  assert.match(page, /rowgroup" role="rowheader">\s*Vous envoyer nos offres/);
  assert.match(
    page,
    /href="https:\/\/proof\.bakery\.example\/p\/[^"]+"[^>]*aria-label="[^"]*la preuve, E-mail, «\sVous envoyer nos offres\s»"/,
  );
  assert.equal(keys(page).filter((key) => key.includes('email')).length, 1);
  // Bloctel has ended, and nobody is sent there.
  assert.match(page, /SignalConso/);
  assert.ok(!page.includes('Bloctel'));
  assert.ok(!page.includes(jeanne));
});

test('one press says no to one choice, and the page shows what is stored', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own', 'offers:sms:own']));
  const { preferences } = await linksOf(receiver);
  const before = await (await receiver.get(preferences, asBrowser)).text();
  const key = keys(before).find((one) => one.includes('email'))!;
  const pressed = await press(receiver, preferences, { refuse: key }, asBrowser);
  const after = await pressed.text();
  assert.equal(pressed.status, 200);
  assert.match(after, /<title>Arrêté\s: E-mail, «\sVous envoyer nos offres\s» · Vos choix chez Boulangerie/);
  assert.match(after, /role="status"\s+tabindex="-1"\s+autofocus/);
  assert.ok(!keys(after).includes(key));
  assert.match(after, /Arrêt depuis cette page/);
  // The way back is a yes, which takes its question.
  assert.match(text(after), /Cela vaut dès maintenant\. Annuler\s: dire oui…/);
  assert.equal(await mayContact(receiver), 'no: withdrawn');
  assert.equal(await mayContact(receiver, { channel: 'sms' }), 'yes: granted');
  // The proof of it repeats what stood beside the button.
  const [, latest] =
    /href="https:\/\/proof\.bakery\.example(\/p\/[^"]+)"[^>]*>\s*Arrêt depuis/.exec(after) ?? [];
  assert.match(
    await (await receiver.get(latest!)).text(),
    /Arrêter\s: E-mail, «\sVous envoyer nos offres\s»/,
  );
  // An old page, pressed again: it is so already.
  assert.equal((await press(receiver, preferences, { refuse: key })).status, 200);
  assert.equal((await receiver.list()).length, 2);
});

test('one press refuses everything: each channel, each partner, each use that rests on a yes', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), all));
  const { preferences } = await linksOf(receiver);
  const page = await (await press(receiver, preferences, { all: 'yes' }, asBrowser)).text();
  assert.deepEqual(keys(page), []);
  for (const { channel, purpose, party } of choicesOf(draw()))
    if (channel !== null)
      assert.equal(
        await mayContact(receiver, { channel, purpose, party }),
        'no: withdrawn',
        `${channel} ${party}`,
      );
  const last = (await receiver.list()).at(-1) as { withdrawn: { purpose: string | null }[] };
  assert.ok(last.withdrawn.some(({ purpose }) => purpose === null));
  // Then a new yes counts, as it was given to the whole wording of the form.
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  assert.equal(await mayContact(receiver), 'yes: granted');
});

test('a click in the mail program and a call to the shop show on the page, as what they were', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), all));
  const { preferences, stop } = await linksOf(receiver);
  await press(receiver, stop, oneClick);
  await asOwner(receiver, '/v1/withdrawals', {
    form: 'loyalty-card',
    contact: { email: jeanne },
    channel: 'sms',
    how: 'spoken',
    takenBy: 'Karim',
  });
  const page = await (await receiver.get(preferences, { ...asBrowser, 'accept-language': 'en' })).text();
  assert.match(page, /Stopped from your mail program/);
  assert.match(page, /Refusal spoken, noted by the business/);
  assert.ok(!keys(page).some((key) => key.includes('email') || key.includes('sms')));
});

test('a button that the page does not have changes nothing', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), all));
  const { preferences } = await linksOf(receiver);
  for (const fields of [
    {},
    { refuse: '' },
    { refuse: '["a","b","c"]' },
    { all: 'no' },
    { refuse: '[null,null,null]' },
  ])
    assert.equal((await press(receiver, preferences, fields as Record<string, string>)).status, 400);
  assert.equal((await receiver.list()).length, 1);
});

test('when the disk refuses, nobody is told that their refusal is recorded', async (t) => {
  const receiver = await startReceiver(t, onFile);
  await receiver.post(fillIn(draw(), all));
  const { preferences, stop } = await linksOf(receiver);

  const blocker = new DatabaseSync(`${receiver.folder}/data/accord.db`);
  blocker.exec('begin immediate');
  try {
    for (const [path, fields] of [
      [preferences, { all: 'yes' }],
      [stop, oneClick],
    ] as const) {
      const answer = await press(receiver, path, fields as Record<string, string>, asBrowser);
      assert.equal(answer.status, 503);
      assert.doesNotMatch(await answer.text(), /Arrêté|Tout est arrêté/);
    }
  } finally {
    blocker.exec('rollback');
    blocker.close();
  }
  assert.equal(await mayContact(receiver), 'yes: granted');
  assert.equal((await press(receiver, stop, oneClick)).status, 200);
  assert.equal(await mayContact(receiver), 'no: withdrawn');
});

test('who said no to everything before they ever filled in a form sees that no, and can change their mind', async (t) => {
  const receiver = await startReceiver(t);
  await asOwner(receiver, '/v1/withdrawals', {
    form: 'loyalty-card',
    contact: { email: jeanne },
    how: 'spoken',
    takenBy: 'Karim',
  });
  await receiver.post(fillIn(draw()));
  const { preferences } = await linksOf(receiver);
  const { choices } = (await (await receiver.get(preferences)).json()) as PersonChoices;
  const silent = choicesOf(draw()).filter(({ polarity }) => polarity === 'objection');
  assert.ok(silent.length > 0);
  for (const { id, channel, purpose, party } of silent) {
    assert.equal(await mayContact(receiver, { channel, purpose, party }), 'no: withdrawn');
    const { answer, isOpen, canGrant } = choices.find(({ key }) => key === id)!;
    assert.deepEqual([answer, isOpen, canGrant], ['objected', false, true], id);
  }
});

const customers = { ...loyaltyCard, relationship: 'customer' };

test('what silence allows is called allowed, and whoever says no reads that they did', async (t) => {
  const objections = choicesOf(draw(customers)).filter(({ polarity }) => polarity === 'objection');
  const post = objections.find(({ channel, party }) => channel === 'post' && party === 'own')!;
  const receiver = await startReceiver(t, { forms: [customers] });
  await receiver.post(fillIn(draw(customers)));
  const { preferences } = await linksOf(receiver);
  const page = await (await receiver.get(preferences, asBrowser)).text();
  assert.match(rows(page).join('\n'), /^Courrier Permis, \d+ \S+ \d{4} Arrêter$/m);
  for (const { label } of objections) assert.ok(!page.includes(label), label);
  const after = await (await press(receiver, preferences, { refuse: post.id }, asBrowser)).text();
  assert.match(rows(after).join('\n'), /^Courrier Non, \d+ \S+ \d{4} Dire oui…$/m);
  // The proof repeats the name of the button.
  const [, latest] =
    /href="https:\/\/proof\.bakery\.example(\/p\/[^"]+)"[^>]*>\s*Arrêt depuis/.exec(after) ?? [];
  const proof = await (await receiver.get(latest!)).text();
  assert.match(proof, /Arrêter\s: Courrier, «\sVous envoyer nos offres\s»/);
  assert.match(proof, /Cette phrase était affichée à côté du bouton\./);
});

test('who said yes and takes it back reads that; who never answered reads that they said no', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  const { preferences } = await linksOf(receiver);
  const read = async () => ((await (await receiver.get(preferences)).json()) as PersonChoices).choices;
  const saidBefore = new Map((await read()).map(({ key, answer }) => [key, answer]));
  const page = text(await (await press(receiver, preferences, { all: 'yes' }, asBrowser)).text());
  assert.match(page, /E-mail Arrêté, \d/);
  const becameOf = { granted: 'withdrawn', 'not-objected': 'objected', unanswered: 'refused' } as const;
  for (const { key, answer } of await read()) {
    const said = saidBefore.get(key)!;
    assert.equal(answer, said in becameOf ? becameOf[said as keyof typeof becameOf] : said, key);
  }
  assert.deepEqual([...new Set(saidBefore.values())].toSorted(), [
    'granted',
    'not-objected',
    'refused',
    'unanswered',
  ]);
});

test('a partner whom silence allows is named in the title, in the language of the form', async (t) => {
  const partners = choicesOf(draw(customers, 'en')).filter(
    ({ polarity, party }) => polarity === 'objection' && party !== 'own',
  );
  const receiver = await startReceiver(t, { forms: [customers] });
  await receiver.post(fillIn(draw(customers, 'en')));
  const { preferences } = await linksOf(receiver);
  const { choices } = (await (await receiver.get(preferences)).json()) as PersonChoices;
  assert.ok(partners.length > 0);
  for (const { id } of partners) {
    const { label, language, partyName } = choices.find(({ key }) => key === id)!;
    assert.ok(label.startsWith(`Handing your details to ${partyName}, for its offers by `), label);
    assert.equal(language, 'en');
  }
});

test('a box that was left empty is not called a no, and a page says so in each language of its form', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  const { preferences } = await linksOf(receiver);
  const french = await (await receiver.get(preferences, asBrowser)).text();
  assert.ok(rows(french).some((row) => row.includes('Non coché')));
  assert.ok(!text(french).includes('Vous avez dit non'));
  const [, way] = /<a\s+href="([^"]+)"\s+hreflang="en"/.exec(french) ?? [];
  const english = await (
    await receiver.get(new URL(way!, receiver.url + preferences).href.slice(receiver.url.length), asBrowser)
  ).text();
  assert.match(english, /<html lang="en"/);
  assert.ok(rows(english).some((row) => row.startsWith('Text message Not ticked')));
  assert.match(english, /Send you our offers/);
});

test('a yes that was just given is stopped again with one press', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:sms:own']));
  const { preferences } = await linksOf(receiver);
  const key = 'offers:email:own';
  const question = (await (await receiver.get(`${preferences}?choice=${key}`)).json()) as { words: string };
  const fields = { choice: key, words: question.words, language: 'fr', answer: 'yes' };
  const page = await (await press(receiver, preferences, fields, asBrowser)).text();
  assert.match(page, /<title>Oui enregistré\s: E-mail, «\sVous envoyer nos offres\s»/);
  const said = page.slice(page.indexOf('accord-said'), page.indexOf('<table'));
  assert.deepEqual(keys(said), [key]);
  assert.match(text(said), /Annuler/);
  await press(receiver, preferences, { refuse: key });
  assert.equal(await mayContact(receiver), 'no: withdrawn');
});
