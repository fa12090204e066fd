import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicesOf } from '../../src/form/index.js';
import type { PersonChoices } from '../../src/proof/index.js';
import { asBrowser, asOwner, linksOf, mayContact, oneClick, press } from './a-person.js';
import { startReceiver } from './a-receiver.js';
import { draw, fillIn, jeanne, loyaltyCard } from './a-submission.js';

const all = choicesOf(draw()).map(({ id }) => id);
const open = (page: string) =>
  page.slice(page.indexOf('permis aujourd’hui'), page.indexOf('Ce qui est refusé'));
const keys = (page: string) =>
  [...page.matchAll(/name="refuse"\s+value="([^"]+)"/g)].map(([, key]) => key!.replaceAll('&quot;', '"'));

test('a person sees what they agreed to and refused, when, where it was asked, and the proof of it', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  const { preferences } = await linksOf(receiver);
  const answer = await receiver.get(preferences, asBrowser);
  const page = await answer.text();
  assert.equal(answer.headers.get('set-cookie'), null);
  assert.match(page, /<h1>Vos choix chez Boulangerie des Tilleuls SARL<\/h1>/);
  const email = choicesOf(draw()).find(({ id }) => id === 'offers:email:own')!;
  assert.ok(open(page).includes(email.label));
  assert.match(open(page), /https:\/\/bakery\.example\/carte/);
  assert.match(open(page), /https:\/\/proof\.bakery\.example\/p\//);
  assert.equal(keys(page).filter((key) => key.includes('email')).length, 1);
  for (const { label, id, polarity } of choicesOf(draw()))
    assert.equal(page.includes(label.replaceAll("'", '&#39;')), polarity === 'consent', id);
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
  assert.match(after, /Votre refus est enregistré/);
  assert.ok(!keys(after).includes(key));
  assert.match(after, /Refus depuis cette page/);
  assert.equal(await mayContact(receiver), 'no: withdrawn');
  assert.equal(await mayContact(receiver, { channel: 'sms' }), 'yes: granted');
  // The proof of it repeats what stood beside the button.
  const [, latest] = /href="https:\/\/proof\.bakery\.example(\/p\/[^"]+)">Refus depuis/.exec(after) ?? [];
  assert.match(await (await receiver.get(latest!)).text(), /«\sOui, .*par e-mail.*\s»\s: dire non/);
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
  assert.match(page, /Refusal from your mail program/);
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
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), all));
  const { preferences, stop } = await linksOf(receiver);
  const { DatabaseSync } = await import('@photostructure/sqlite');
  const blocker = new DatabaseSync(`${receiver.folder}/data/accord.db`);
  blocker.exec('begin immediate');
  try {
    for (const [path, fields] of [
      [preferences, { all: 'yes' }],
      [stop, oneClick],
    ] as const) {
      const answer = await press(receiver, path, fields as Record<string, string>, asBrowser);
      assert.equal(answer.status, 503);
      assert.ok(!(await answer.text()).includes('est enregistré.'));
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

const text = (page: string): string => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const customers = { ...loyaltyCard, relationship: 'customer' };

test('what silence allows has a title that does not say no, and whoever says no reads that they did', async (t) => {
  const objections = choicesOf(draw(customers)).filter(({ polarity }) => polarity === 'objection');
  const post = objections.find(({ channel, party }) => channel === 'post' && party === 'own')!;
  const receiver = await startReceiver(t, { forms: [customers] });
  await receiver.post(fillIn(draw(customers)));
  const { preferences } = await linksOf(receiver);
  const before = text(open(await (await receiver.get(preferences, asBrowser)).text()));
  assert.ok(before.includes('Offres de Boulangerie des Tilleuls SARL par courrier'), before);
  assert.match(before, /Permis tant que vous ne dites pas non\. Question posée le \d/);
  for (const { label } of objections) assert.ok(!before.includes(label), label);
  const after = await (await press(receiver, preferences, { refuse: post.id }, asBrowser)).text();
  const refused = text(after.slice(after.indexOf('Ce qui est refusé'), after.indexOf('Tout ce qui est')));
  assert.match(refused, /Offres de Boulangerie des Tilleuls SARL par courrier Vous avez dit non le \d/);
  assert.ok(!refused.includes('retiré votre accord'));
  // The proof repeats the title that stood beside the button.
  const [, latest] = /href="https:\/\/proof\.bakery\.example(\/p\/[^"]+)">Refus depuis/.exec(after) ?? [];
  const proof = await (await receiver.get(latest!)).text();
  assert.match(proof, /«\sOffres de Boulangerie des Tilleuls SARL par courrier\s»\s: dire non/);
  assert.match(proof, /Cette phrase était affichée à côté du bouton\./);
});

test('who said yes and takes it back reads that; who never answered reads that they said no', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  const { preferences } = await linksOf(receiver);
  const read = async () => ((await (await receiver.get(preferences)).json()) as PersonChoices).choices;
  const saidBefore = new Map((await read()).map(({ key, answer }) => [key, answer]));
  const page = text(await (await press(receiver, preferences, { all: 'yes' }, asBrowser)).text());
  assert.match(page, /Vous avez retiré votre accord le/);
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
