import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../../src/law/index.js';
import type { AskedAgain, PersonChoices, ProofRecord } from '../../src/proof/index.js';
import { fieldsOf, choicesOf } from '../../src/form/index.js';
import { onFile } from './a-database.js';
import { DatabaseSync } from './a-sqlite.js';
import { asBrowser, linksOf, mayContact, oneClick, press } from './a-person.js';
import { type Running, startReceiver } from './a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone, loyaltyCard, parisToday } from './a-submission.js';

const email = 'offers:email:own';
const phone = 'offers:phone:own';
const text = (page: string): string =>
  page
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');

const stateOf = async (receiver: Running, path: string): Promise<PersonChoices> =>
  (await (await receiver.get(path)).json()) as PersonChoices;
const ask = async (receiver: Running, path: string, key: string, language = 'fr'): Promise<AskedAgain> => {
  const answer = await receiver.get(`${path}?${new URLSearchParams({ choice: key, language })}`);
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as AskedAgain;
};
const yes = ({ key, words, presentation }: AskedAgain): Record<string, string> => ({
  choice: key,
  words,
  language: presentation.language,
  answer: 'yes',
});
const lastRecord = async (receiver: Running, path: string): Promise<ProofRecord> => {
  const { records } = await stateOf(receiver, path);
  const { pathname } = new URL(records[0]!.proof);
  return (await (await receiver.get(`${pathname}/record.json`)).json()) as ProofRecord;
};

test('who refused calls reads the whole question again with its five mentions, and a yes lets them be called for a year', async (t) => {
  const receiver = await startReceiver(t);
  // Their number comes with another yes.
  await receiver.post(fillIn(draw(), ['offers:sms:own']));
  const { preferences } = await linksOf(receiver);
  const contact = { email: jeanne, phone: jeannesPhone };
  const called = { contact, channel: 'phone', at: `${addDays(parisToday(), 1)}` };
  assert.match(await mayContact(receiver, called), /^no: (unanswered|no-consent|refused)/);

  const page = await (await receiver.get(preferences, asBrowser)).text();
  assert.ok(page.includes(`value="${phone}"`));
  const question = await (
    await receiver.get(`${preferences}?choice=${encodeURIComponent(phone)}`, asBrowser)
  ).text();
  const asked = choicesOf(draw()).find(({ id }) => id === phone)!;
  for (const mention of Object.values(asked.mentions!))
    assert.ok(text(question).includes(text(mention)), mention);
  assert.ok(text(question).includes(draw().notice.title));
  // The number is recognised by who gave it, and by nobody else.
  assert.ok(text(question).includes('•••34'));
  assert.ok(!question.includes(jeannesPhone));
  // Two answers, drawn alike, none of them given.
  assert.equal(
    [...question.matchAll(/<button\s+class="accord-secondary"\s+name="answer"\s+value="(?:yes|no)"/g)].length,
    2,
  );
  assert.equal((await receiver.list()).length, 1);

  const again = await ask(receiver, preferences, phone);
  const answer = await press(receiver, preferences, yes(again), asBrowser);
  const after = await answer.text();
  assert.equal(answer.status, 200, after);
  assert.match(after, /<title>Oui enregistré\s: Téléphone/);
  assert.match(after, /Oui donné sur cette page/);
  const record = await lastRecord(receiver, preferences);
  assert.deepEqual(
    [record.event.type, record.event.method, record.event.assurance, record.standing],
    ['granted', 'preferences', 'link', 'counted'],
  );
  assert.deepEqual(
    record.items.map(({ id, answer: said, period }) => ({ id, said, period })),
    [{ id: phone, said: 'granted', period: asked.period }],
  );
  assert.ok(!JSON.stringify(record).includes(jeannesPhone));
  const noon = { ...called, at: nextTuesday() };
  assert.equal(await mayContact(receiver, noon), 'yes: granted');
  assert.equal(await mayContact(receiver, { ...noon, at: nextTuesday(370) }), 'no: expired');
  // For that number, and no other of theirs.
  assert.match(await mayContact(receiver, { ...noon, contact: { phone: '06 39 98 99 99' } }), /^no/);
});

/** A working hour of a working day that is no holiday, so many days from now. */
function nextTuesday(after = 1): string {
  let day = addDays(parisToday(), after);
  while (new Date(`${day}T00:00:00Z`).getUTCDay() !== 2) day = addDays(day, 1);
  return `${day}T11:00`;
}

test('the proof of that yes shows the question word for word, and says that whoever had the link gave it', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw()));
  const { preferences } = await linksOf(receiver);
  const again = await ask(receiver, preferences, email);
  await press(receiver, preferences, yes(again));
  const state = await stateOf(receiver, preferences);
  const choice = state.choices.find(({ key }) => key === email)!;
  assert.deepEqual(
    [choice.answer, choice.isOpen, choice.isAskedHere, choice.canGrant, choice.askedOn],
    ['granted', true, true, false, null],
  );
  const { pathname } = new URL(choice.proof);
  const proof = text(await (await receiver.get(pathname)).text());
  const asked = choicesOf(draw()).find(({ id }) => id === email)!;
  for (const part of [
    asked.label,
    ...asked.details.map((one) => one.text),
    'Oui, j’accepte',
    'Non, rien ne change',
    'j•••@example.fr',
    'depuis la page de vos choix',
    'une personne qui avait le lien l’a fait',
    draw().notice.full[0]!.texts[0]!.text,
  ])
    assert.ok(proof.includes(text(part)), part);
  const stored = (await (
    await receiver.get(`${pathname}/presentation.json`)
  ).json()) as AskedAgain['presentation'];
  assert.deepEqual(stored, again.presentation);
  // Nothing but the address that it is about is kept beside it.
  assert.deepEqual((await receiver.list()).at(-1)!['values'], { email: jeanne });
  assert.equal((await receiver.list()).at(-1)!['kind'], 'granted');
});

test('a stop in one click is taken back for one thing alone; then it is refused again', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(
    fillIn(
      draw(),
      choicesOf(draw()).map(({ id }) => id),
    ),
  );
  const { preferences, stop } = await linksOf(receiver);
  await press(receiver, stop, oneClick);
  assert.equal(await mayContact(receiver), 'no: withdrawn');
  await press(receiver, preferences, yes(await ask(receiver, preferences, email)));
  assert.equal(await mayContact(receiver), 'yes: granted');
  for (const { channel, purpose, party } of choicesOf(draw()))
    if (channel === 'email' && party !== 'own')
      assert.equal(await mayContact(receiver, { purpose, party }), 'no: withdrawn', party);
  await press(receiver, preferences, { refuse: email });
  assert.equal(await mayContact(receiver), 'no: withdrawn');
});

test('who objected to what the law lets silence pass is asked for a plain yes', async (t) => {
  const form = { ...loyaltyCard, relationship: 'customer' };
  const objections = choicesOf(draw(form)).filter(({ polarity }) => polarity === 'objection');
  assert.ok(objections.length > 0);
  const receiver = await startReceiver(t, { forms: [form] });
  await receiver.post(
    fillIn(
      draw(form),
      objections.map(({ id }) => id),
    ),
  );
  const { preferences } = await linksOf(receiver);
  for (const { id, channel, purpose, party, label } of objections) {
    const question = { channel, purpose, party, relationship: 'customer' };
    assert.equal(await mayContact(receiver, question), 'no: objected', id);
    const again = await ask(receiver, preferences, id);
    const [asked] = choicesOf(again.presentation);
    assert.notEqual(asked!.label, label);
    assert.match(asked!.label, /^Oui, /);
    assert.equal(asked!.polarity, 'consent');
    await press(receiver, preferences, yes(again));
    assert.equal(await mayContact(receiver, question), 'yes: granted', id);
  }
});

test('a professional who objected to calls is asked in one sentence, as no five mentions are owed', async (t) => {
  const form = {
    ...loyaltyCard,
    audience: 'professional',
    marketing: { ...(loyaltyCard['marketing'] as object), phone: undefined },
  };
  const receiver = await startReceiver(t, { forms: [JSON.parse(JSON.stringify(form)) as typeof form] });
  const drawn = draw(JSON.parse(JSON.stringify(form)));
  await receiver.post(fillIn(drawn, [phone]));
  const { preferences } = await linksOf(receiver);
  const [asked] = choicesOf((await ask(receiver, preferences, phone)).presentation);
  assert.match(asked!.label, /^Oui, Boulangerie des Tilleuls SARL peut me téléphoner/);
  assert.equal(asked!.mentions, undefined);
  assert.deepEqual(asked!.answers, { yes: 'Oui', no: 'Non' });
});

test('“no, change nothing” changes nothing, and opening the question never does, whoever opens it', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw()));
  const { preferences } = await linksOf(receiver);
  const again = await ask(receiver, preferences, email);
  for (let opened = 0; opened < 3; opened++)
    await receiver.get(`${preferences}?choice=${encodeURIComponent(email)}`, asBrowser);
  const answer = await press(receiver, preferences, { ...yes(again), answer: 'no' }, asBrowser);
  assert.match(await answer.text(), /<title>Rien n’a changé/);
  assert.equal((await receiver.list()).length, 1);
  assert.equal(await mayContact(receiver), 'no: refused');
});

test('a double press is one yes; an old page pressed later is told that there is nothing to say', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw()));
  const { preferences } = await linksOf(receiver);
  const again = yes(await ask(receiver, preferences, email));
  const both = await Promise.all([press(receiver, preferences, again), press(receiver, preferences, again)]);
  assert.ok(both.every(({ status }) => status === 200 || status === 409));
  assert.equal((await receiver.list()).length, 2);
  const late = await press(receiver, preferences, again);
  assert.equal(late.status, 409);
  assert.equal(((await late.json()) as { code: string }).code, 'not-asked');
  const page = await (await press(receiver, preferences, again, asBrowser)).text();
  assert.match(page, /ne se pose plus ici/);
  assert.equal((await receiver.list()).length, 2);
});

test('a yes to words that are no longer the form’s is none: the question is shown anew', async (t) => {
  let now = new Date(`${parisToday()}T21:30:00Z`);
  const receiver = await startReceiver(t, { now: () => now });
  // Their number comes with another yes.
  await receiver.post(fillIn(draw(), ['offers:sms:own']));
  const { preferences } = await linksOf(receiver);
  const [calls, mails] = [await ask(receiver, preferences, phone), await ask(receiver, preferences, email)];
  // A consent to calls names its days: after midnight it is another question.
  now = new Date(now.getTime() + 2 * 3_600_000);
  const { preferences: next } = await linksOf(receiver);
  const program = await press(receiver, next, yes(calls));
  assert.deepEqual(
    [program.status, ((await program.json()) as { code: string }).code],
    [409, 'words-changed'],
  );
  const page = await press(receiver, next, yes(calls), asBrowser);
  assert.equal(page.status, 409);
  const shown = await page.text();
  assert.match(shown, /La question a changé entre-temps/);
  assert.match(shown, /name="answer"\s+value="yes"/);
  assert.equal((await receiver.list()).length, 1);
  assert.equal((await press(receiver, next, yes(mails))).status, 200);
  assert.equal((await press(receiver, next, yes(await ask(receiver, next, phone)))).status, 200);
  assert.equal((await receiver.list()).length, 3);
});

test('what cannot be asked here leads to the form: no address known, another form, a button that was made up', async (t) => {
  const receiver = await startReceiver(t);
  const drawn = draw();
  const sent = fillIn(drawn);
  const optional = fieldsOf(drawn)
    .filter(({ required }) => !required)
    .map(({ id }) => id);
  const values = Object.fromEntries(
    Object.entries(sent.answers.values).filter(([id]) => !optional.includes(id)),
  );
  await receiver.post({ ...sent, answers: { ...sent.answers, values } });
  const { preferences } = await linksOf(receiver);
  const { choices } = await stateOf(receiver, preferences);
  assert.equal(choices.find(({ key }) => key === email)!.canGrant, true);
  assert.equal(choices.find(({ key }) => key === phone)!.canGrant, false);
  assert.match(
    await (await receiver.get(preferences, asBrowser)).text(),
    /Remplir… pour dire oui\s: Téléphone/,
  );
  for (const key of [phone, 'offers:email:nobody', '', '__proto__']) {
    const path = `${preferences}?choice=${encodeURIComponent(key)}`;
    assert.equal((await receiver.get(path)).status, 409, key);
    assert.match(await (await receiver.get(path, asBrowser)).text(), /ne se pose plus ici/);
    assert.equal((await press(receiver, preferences, { choice: key, answer: 'yes', words: '' })).status, 409);
  }
  assert.equal(
    (await press(receiver, preferences, { choice: email, answer: 'yes', words: 'x' })).status,
    409,
  );
  assert.equal((await receiver.list()).length, 1);
});

test('a consent to calls that is over can be given anew, in the words of that day', async (t) => {
  const start = new Date(`${parisToday()}T10:00:00Z`);
  let now = start;
  const receiver = await startReceiver(t, { now: () => now });
  await receiver.post(fillIn(draw(), [phone]));
  now = new Date(start.getTime() + 380 * 86_400_000);
  const { preferences } = await linksOf(receiver);
  const before = (await stateOf(receiver, preferences)).choices.find(({ key }) => key === phone)!;
  assert.deepEqual([before.isOpen, before.canGrant], [false, true]);
  await press(receiver, preferences, yes(await ask(receiver, preferences, phone)));
  const after = (await stateOf(receiver, preferences)).choices.find(({ key }) => key === phone)!;
  assert.equal(after.isOpen, true);
  assert.ok(after.until! > before.until!);
});

test('English speakers are asked in English where the form speaks it', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw()));
  const { preferences } = await linksOf(receiver);
  const again = await ask(receiver, preferences, email, 'en');
  assert.equal(again.presentation.language, 'en');
  assert.deepEqual(choicesOf(again.presentation)[0]!.answers, {
    yes: 'Yes, I agree',
    no: 'No, change nothing',
  });
  const page = await (
    await receiver.get(`${preferences}?choice=${encodeURIComponent(email)}`, {
      ...asBrowser,
      'accept-language': 'en',
    })
  ).text();
  assert.match(page, /<html lang="en"/);
  assert.equal((await press(receiver, preferences, yes(again))).status, 200);
});

test('when the disk refuses, nobody is told that their yes is recorded', async (t) => {
  const receiver = await startReceiver(t, onFile);
  await receiver.post(fillIn(draw()));
  const { preferences } = await linksOf(receiver);
  const again = yes(await ask(receiver, preferences, email));

  const blocker = new DatabaseSync(`${receiver.folder}/data/accord.db`);
  blocker.exec('begin immediate');
  try {
    const answer = await press(receiver, preferences, again, asBrowser);
    assert.equal(answer.status, 503);
    assert.ok(!(await answer.text()).includes('Oui enregistré'));
  } finally {
    blocker.exec('rollback');
    blocker.close();
  }
  assert.equal(await mayContact(receiver), 'no: refused');
});

test('opening a question, one that is not asked, or answering it leaves no warning in the log', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw()));
  const { preferences } = await linksOf(receiver);
  const again = yes(await ask(receiver, preferences, email));
  for (const key of [email, phone, 'offers:email:nobody'])
    for (const headers of [asBrowser, {}])
      await receiver.get(`${preferences}?choice=${encodeURIComponent(key)}`, headers);
  for (const fields of [{ ...again, words: 'x' }, again, again])
    for (const headers of [asBrowser, {}]) await press(receiver, preferences, fields, headers);
  const loud = receiver.logs.filter((line) => (JSON.parse(line) as { level: number }).level >= 40);
  assert.deepEqual(loud, []);
});

test('a page of the site that the question leads to opens from here too, where its address is known', async (t) => {
  const form = { ...loyaltyCard, policy: { ...(loyaltyCard['policy'] as object), url: '/vie-privee' } };
  const receiver = await startReceiver(t, { forms: [form] });
  await receiver.post(fillIn(draw(form)));
  const { preferences } = await linksOf(receiver);
  const page = await (
    await receiver.get(`${preferences}?choice=${encodeURIComponent(email)}`, asBrowser)
  ).text();
  assert.match(
    page,
    /<a href="https:\/\/bakery\.example\/vie-privee" target="_blank" rel="noopener"\s*>[^<]+ \(bakery\.example\)<\/a/,
  );
});
