import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { calendarDateIn } from '../../src/law/index.js';
import { choicesOf, type Mark, type Presentation } from '../../src/form/index.js';
import type { ProofRecord, Submission } from '../../src/proof/index.js';
import { accord } from '../cli/accord.js';
import { linkIn, start, yes } from './a-confirming-form.js';
import { asBrowser, asOwner, linksOf, mayContact, press } from './a-person.js';
import { fields, send } from './a-plain-form.js';
import { makeFolder, type Running, startReceiver, writeForms } from './a-receiver.js';
import { draw, fillIn, jeanne, loyaltyCard, parisToday } from './a-submission.js';

const card = { ...loyaltyCard, parentalConsent: true };
const parent = { holderName: 'Anne Moreau', holderEmail: 'anne.moreau-test@maison.example' };
const bornYearsAgo = (years: number): string => {
  const [year = '', ...rest] = parisToday().split('-');
  return [String(Number(year) - years), ...rest].join('-').replace('-02-29', '-02-28');
};
const child = bornYearsAgo(12);
const parisDay = (at: Date): string => calendarDateIn(at, 'Europe/Paris');

const fillInAs = (form: Presentation, granted: readonly string[], values: object = {}): Submission => {
  const submission = fillIn(form, granted);
  const all = { ...submission.answers.values, birthDate: child, ...values };
  return { ...submission, answers: { ...submission.answers, values: all } };
};
const decode = (jws: string): ProofRecord =>
  JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()) as ProofRecord;
const answersIn = (record: ProofRecord): Record<string, string> =>
  Object.fromEntries(record.items.map(({ id, answer }) => [id, answer]));

test('a child of twelve gets the card; no yes of theirs counts, and no silence is taken for a refusal', async (t) => {
  const receiver = await startReceiver(t);
  const { status, receipt } = await receiver.post(fillInAs(draw(), []));
  assert.equal(status, 201);
  assert.equal(receipt.standing, 'counted');
  assert.deepEqual(new Set(Object.values(answersIn(decode(receipt.jws)))), new Set(['unanswered']));
});

test('a yes that came all the same is stored, flagged as what it is, and counts for nothing', async (t) => {
  const receiver = await startReceiver(t);
  const { status, receipt } = await receiver.post(fillInAs(draw(), yes));
  assert.equal(status, 202);
  assert.equal(receipt.standing, 'flagged');
  assert.deepEqual(
    receipt.flags,
    yes.map((detail) => ({ code: 'under-age', detail })),
  );
  const answers = answersIn(decode(receipt.jws));
  for (const id of yes) assert.equal(answers[id], 'unanswered');
  assert.match(await mayContact(receiver), /^no/);
});

test('once a birth date is known, a yes counts for nothing until that age, whatever is left out later', async (t) => {
  let now = new Date();
  const receiver = await startReceiver(t, { now: () => now });
  await receiver.post(fillInAs(draw(), []));
  const again = fillIn(draw(), yes);
  const { birthDate: _, ...values } = again.answers.values;
  const { receipt } = await receiver.post({ ...again, answers: { ...again.answers, values } });
  assert.equal(receipt.standing, 'counted');
  assert.equal(await mayContact(receiver), 'no: under-age');
  now = new Date(`${bornYearsAgo(-4)}T12:00:00Z`);
  await receiver.post(fillInAs(draw(loyaltyCard, 'fr', parisDay(now)), yes));
  assert.equal(await mayContact(receiver), 'yes: granted');
});

test('the page of a child’s choices offers no yes, and takes none', async (t) => {
  const { receiver } = await start(t, { forms: [card] });
  const sent = fillInAs(draw(card), []);
  const marks: Record<string, Mark> = { ...sent.answers.marks, 'offers:phone:own': 'no' };
  await receiver.post({ ...sent, answers: { ...sent.answers, marks } });
  const { preferences } = await linksOf(receiver);
  assert.doesNotMatch(await (await receiver.get(preferences, asBrowser)).text(), /name="choice"/);
  for (const choice of ['offers:phone:own', 'offers:email:own'])
    assert.equal((await receiver.get(`${preferences}?choice=${choice}`)).status, 409);
});

test('what a child refused stays refused', async (t) => {
  const receiver = await startReceiver(t);
  const form = draw();
  const sent = fillInAs(form, []);
  const marks: Record<string, Mark> = { ...sent.answers.marks, 'offers:phone:own': 'no' };
  const { receipt } = await receiver.post({ ...sent, answers: { ...sent.answers, marks } });
  assert.equal(answersIn(decode(receipt.jws))['offers:phone:own'], 'refused');
});

test('on the fifteenth birthday a yes counts, and the evening before it does not', async (t) => {
  const now = new Date('2026-11-29T22:59:59Z');
  const receiver = await startReceiver(t, { now: () => now });
  const post = async (date: string, birthDate: string) =>
    (await receiver.post(fillInAs(draw(loyaltyCard, 'fr', date), yes, { birthDate }))).receipt.standing;
  assert.equal(await post('2026-11-29', '2011-11-29'), 'counted');
  assert.equal(await post('2026-11-29', '2011-11-30'), 'flagged');
  // A second later it is the next day in Paris; the form of the day before asked the child nothing.
  now.setTime(now.getTime() + 1000);
  assert.equal(await post('2026-11-30', '2011-11-30'), 'counted');
  assert.equal(await post('2026-11-29', '2011-11-30'), 'flagged');
});

test('without script a child gets the card too, and the page says that no yes was taken', async (t) => {
  const receiver = await startReceiver(t);
  const sent = { ...fields(draw(), yes), birthDate: child };
  const answer = await send(receiver, sent);
  assert.equal(answer.status, 303);
  const page = await (await receiver.get(new URL(answer.headers.get('location')!).pathname)).text();
  assert.match(page, /À cet âge, aucun oui n’est retenu/);
  assert.match(page, /Nous ne vous enverrons pas de publicité/);
  assert.ok(!page.includes(choicesOf(draw())[1]!.label), 'what was not asked is not shown as asked');
});

/** A child says yes with a parent's address, and the mail to that parent has gone. */
async function startJointly(t: TestContext): Promise<{
  receiver: Running;
  mailbox: Awaited<ReturnType<typeof start>>['mailbox'];
  link: string;
  record: ProofRecord;
}> {
  const { mailbox, receiver } = await start(t, { forms: [card] });
  const { status, receipt } = await receiver.post(fillInAs(draw(card), yes, parent));
  assert.equal(status, 201);
  await mailbox.wait(1);
  return { receiver, mailbox, link: linkIn(mailbox.mails[0]!.text), record: decode(receipt.jws) };
}

test('with a parent, nothing counts before the parent has pressed in a mail of their own', async (t) => {
  const { receiver, mailbox, link, record } = await startJointly(t);
  for (const { id, answer, confirm, holder } of record.items)
    assert.deepEqual(
      [answer, confirm, holder],
      yes.includes(id) ? ['granted', true, true] : [answer, undefined, undefined],
      id,
    );
  assert.equal(answersIn(record)['birthday:birthday:own'], 'unanswered');
  assert.equal(mailbox.mails.length, 1);
  const [mail] = mailbox.mails;
  assert.equal(mail!.to, parent.holderEmail);
  for (const id of yes)
    assert.ok(mail!.text.includes(choicesOf(draw(card)).find((one) => one.id === id)!.label));
  for (const channel of ['email', 'sms'])
    assert.equal(await mayContact(receiver, { channel }), 'no: not-confirmed');

  const page = await (await receiver.get(link, asBrowser)).text();
  assert.match(page, /Donner votre accord à Boulangerie des Tilleuls SARL/);
  // The parent is told what is asked and by whom; of the child, nothing.
  for (const text of [page, mail!.text])
    for (const secret of [jeanne, 'Jeanne', child, parent.holderName, '06 39'])
      assert.ok(!text.includes(secret), secret);
  assert.equal(await mayContact(receiver), 'no: not-confirmed');

  const pressed = await (await press(receiver, link, {}, asBrowser)).text();
  assert.match(pressed, /Votre accord est enregistré[^]*carte@tilleuls\.example/);
  for (const channel of ['email', 'sms'])
    assert.equal(await mayContact(receiver, { channel }), 'yes: granted');
});

test('the record of the press says that a holder of parental authority pressed, and binds the words', async (t) => {
  const { receiver, link, record } = await startJointly(t);
  const page = await (await press(receiver, link, {}, asBrowser)).text();
  const path = new URL(/href="(https:[^"]+\/p\/[^"]+)"/.exec(page)![1]!).pathname;
  const confirmation = (await (await receiver.get(`${path}/record.json`)).json()) as ProofRecord;
  assert.deepEqual(
    [confirmation.confirms, confirmation.event.by, confirmation.event.type, confirmation.event.assurance],
    [record.id, 'holder', 'confirmed', 'double-opt-in'],
  );
  const text = await (await receiver.get(`${path}/presentation.json`)).text();
  assert.match(text, /j’ai l’autorité parentale/);
});

test('the parent’s address finds and opens nothing of the child’s', async (t) => {
  const { receiver, mailbox, link } = await startJointly(t);
  await press(receiver, link, {}, asBrowser);
  const contact = { email: parent.holderEmail };
  assert.equal(await mayContact(receiver, { contact }), 'no: no-consent');
  const asked = await press(receiver, '/forms/loyalty-card/link', { email: parent.holderEmail }, asBrowser);
  assert.ok(asked.status < 400);
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(mailbox.mails.length, 1);
  const links = await asOwner(receiver, '/v1/links', { form: 'loyalty-card', contact });
  assert.equal(links.status, 404);
  await linksOf(receiver);
});

test('a child who takes the yes back before the parent presses has taken it back', async (t) => {
  const { receiver, link } = await startJointly(t);
  await asOwner(receiver, '/v1/withdrawals', {
    form: 'loyalty-card',
    contact: { email: jeanne },
    channel: 'email',
    how: 'spoken',
    takenBy: 'Karim',
  });
  await press(receiver, link, {}, asBrowser);
  assert.equal(await mayContact(receiver), 'no: withdrawn');
});

test('a yes without a parent, or with the child’s own address for the parent’s, is put right by the person', async (t) => {
  const { receiver } = await start(t, { forms: [card] });
  for (const [values, codes] of [
    [{}, ['missing', 'missing']],
    [{ ...parent, holderEmail: ` ${jeanne.toUpperCase()}` }, ['holder-same']],
  ] as const) {
    const { status, problem } = await receiver.post(fillInAs(draw(card), yes, values));
    assert.equal(status, 422);
    assert.deepEqual(
      problem.errors?.map(({ code }) => code),
      codes,
    );
  }
});

test('a parent who is not needed is not taken in', async (t) => {
  const { receiver } = await start(t, { forms: [card] });
  for (const sent of [
    fillInAs(draw(card), [], parent),
    fillInAs(draw(card), yes, { ...parent, birthDate: '1980-02-03' }),
  ]) {
    const { status, problem } = await receiver.post(sent);
    assert.equal(status, 422);
    assert.deepEqual(
      problem.errors?.map(({ code }) => code),
      ['unknown-field', 'unknown-field'],
    );
  }
});

test('without script, the page comes back and asks for the parent', async (t) => {
  const { receiver, mailbox } = await start(t, { forms: [card] });
  const sent = { ...fields(draw(card), yes), birthDate: child };
  const first = await send(receiver, sent);
  assert.equal(first.status, 422);
  const page = await first.text();
  assert.match(page, /Ici, un oui se donne à deux/);
  assert.match(page, /name="holderEmail"/);
  assert.doesNotMatch(page, /laissez ce champ vide/);
  const second = await send(receiver, { ...sent, ...parent });
  assert.equal(second.status, 303);
  await mailbox.wait(1);
  assert.equal(mailbox.mails[0]!.to, parent.holderEmail);
  const proof = await (await receiver.get(new URL(second.headers.get('location')!).pathname)).text();
  assert.match(proof, /Le parent qui dit oui avec vous/);
  assert.ok(!proof.includes(parent.holderEmail), 'a proof page shows no whole address');
});

test('a form that asks parents does not start without a mail server, and says what to do', async (t) => {
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
  assert.match(err, /"loyalty-card" asks parents to agree by mail.*--smtp/s);
});

test('an age that no form can have drawn is refused, and stops nothing', async (t) => {
  const receiver = await startReceiver(t);
  const sent = fillInAs(draw(), yes);
  const odd = JSON.parse(JSON.stringify(sent).replaceAll('"minimumAge":15', '"minimumAge":15.5')) as unknown;
  assert.equal((await receiver.post(odd)).status, 400);
  assert.equal((await receiver.post(sent)).status, 202);
});
