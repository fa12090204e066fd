import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { ContactAnswer } from '../../src/law/index.js';
import type { PersonChoices } from '../../src/proof/index.js';
import { accord } from '../cli/accord.js';
import { asBrowser, asOwner, linksOf, mayContact, oneClick, press } from './a-person.js';
import { fields, send } from './a-plain-form.js';
import { onFile } from './a-database.js';
import { makeFolder, type Running, startReceiver } from './a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone, loyaltyCard } from './a-submission.js';

const words = (fr: string, en: string, es: string) => ({ fr, en, es });
const picks = {
  topics: [
    { id: 'new', label: words('Nouveautés', 'New things', 'Novedades') },
    { id: 'workshops', label: words('Ateliers', 'Workshops', 'Talleres') },
  ],
  frequency: [{ id: 'monthly', label: words('Une fois par mois', 'Once a month', 'Una vez al mes') }],
};

/** The loyalty card, with topics to pick from. */
const card = {
  ...loyaltyCard,
  purposes: (loyaltyCard['purposes'] as readonly { readonly id: string }[]).map((purpose) =>
    purpose.id === 'offers' ? { ...purpose, ...picks } : purpose,
  ),
};
const email = 'offers:email:own';
const fresh = 'offers:topic_new:own';
const workshops = 'offers:topic_workshops:own';
const monthly = 'offers:frequency_monthly:own';

const start = (t: TestContext, form = card): Promise<Running> => startReceiver(t, { forms: [form] });
const answers = async (
  receiver: Running,
  granted: readonly string[],
  form: unknown = card,
): Promise<string> => {
  const { status, text, receipt } = await receiver.post(fillIn(draw(form), granted));
  assert.equal(status, 201, text);
  return receipt.id;
};
async function ask(receiver: Running, changes: object = {}): Promise<ContactAnswer> {
  const answer = await asOwner(receiver, '/v1/may-contact', {
    form: 'loyalty-card',
    contact: { email: jeanne },
    channel: 'email',
    ...changes,
  });
  return (await answer.json()) as ContactAnswer;
}
const choicesIn = async (receiver: Running): Promise<PersonChoices> =>
  (await (await receiver.get((await linksOf(receiver)).preferences)).json()) as PersonChoices;

test('a person who picks a topic may be written to about that one alone, as often as they said', async (t) => {
  const receiver = await start(t);
  const proof = await answers(receiver, [email, fresh, monthly]);
  const { allowed, topics, frequency } = await ask(receiver);
  assert.deepEqual({ allowed, topics, frequency }, { allowed: true, topics: ['new'], frequency: 'monthly' });
  assert.equal(await mayContact(receiver, { topic: 'new' }), 'yes: granted');
  assert.equal(await mayContact(receiver, { topic: 'workshops' }), 'no: not-this-topic');
  assert.equal((await ask(receiver, { topic: 'workshops' })).proof, proof);
});

test('whoever says yes and ticks no topic is sent nothing, and a topic alone lets nobody write', async (t) => {
  const receiver = await start(t);
  await answers(receiver, [email]);
  assert.equal(await mayContact(receiver), 'no: not-this-topic');
  await answers(receiver, [fresh]);
  assert.equal(await mayContact(receiver), 'no: refused');
  assert.equal(await mayContact(receiver, { topic: 'new' }), 'no: refused');
});

test('who said yes before there were topics gets none of them, and what they agreed to all the same', async (t) => {
  const folder = (await start(t, loyaltyCard as typeof card)) as Running;
  await answers(folder, [email], loyaltyCard);
  await folder.close();
  const later = { ...card, version: '1.1.0' };
  const receiver = await startReceiver(t, { forms: [later], folder: folder.folder });
  assert.equal(await mayContact(receiver), 'yes: granted');
  assert.equal(await mayContact(receiver, { topic: 'new' }), 'no: not-this-topic');
});

test('the number on a form counts for the topics that were picked on it', async (t) => {
  const receiver = await start(t);
  await answers(receiver, ['offers:sms:own', fresh]);
  const asked = { channel: 'sms', contact: { phone: jeannesPhone } };
  assert.equal(await mayContact(receiver, { ...asked, topic: 'new' }), 'yes: granted');
  assert.equal(await mayContact(receiver, { ...asked, topic: 'workshops' }), 'no: not-this-topic');
});

test('a topic that the form does not have is refused, with those that it has', async (t) => {
  const receiver = await start(t);
  const answer = await asOwner(receiver, '/v1/may-contact', {
    form: 'loyalty-card',
    contact: { email: jeanne },
    channel: 'email',
    topic: 'nouveautes',
  });
  const { code, detail } = (await answer.json()) as { code: string; detail: string };
  assert.equal(answer.status, 400);
  assert.equal(code, 'invalid-shape');
  assert.match(detail, /"nouveautes" is unknown; accepted: new, workshops\./);
});

test('a page that invents a topic changes nothing of what may be sent', async (t) => {
  const receiver = await start(t);
  const sent = fillIn(draw(card), [email, fresh]);
  const marks = { ...sent.answers.marks, 'offers:topic_casino:own': 'yes' as const };
  const { status } = await receiver.post({ ...sent, answers: { ...sent.answers, marks } });
  // Taken down as what it is: not the form in force, which counts for nothing.
  assert.equal(status, 202);
  assert.equal(await mayContact(receiver, { topic: 'new' }), 'no: not-counted');
});

test('a person sees their topics by name, takes one back, and says yes to another on their page', async (t) => {
  const receiver = await start(t);
  await answers(receiver, [email, fresh]);
  const named = (await choicesIn(receiver)).choices.filter(({ key }) => key.includes('topic_'));
  assert.deepEqual(
    named.map(({ pick, short, isOpen, channel, canGrant }) => [pick?.id, short, isOpen, channel, canGrant]),
    [
      ['new', 'Nouveautés', true, null, false],
      ['workshops', 'Ateliers', false, null, true],
    ],
  );
  const page = (await linksOf(receiver)).preferences;
  const question = (await (await receiver.get(`${page}?choice=${workshops}`)).json()) as { words: string };
  const yes = { choice: workshops, words: question.words, language: 'fr', answer: 'yes' };
  assert.equal((await press(receiver, page, yes)).status, 200);
  assert.deepEqual((await ask(receiver)).topics, ['new', 'workshops']);
  assert.equal((await press(receiver, page, { refuse: fresh })).status, 200);
  assert.deepEqual((await ask(receiver)).topics, ['workshops']);
  assert.equal((await press(receiver, page, { refuse: workshops })).status, 200);
  assert.equal(await mayContact(receiver), 'no: not-this-topic');
});

test('a form without script has the same boxes, and a press sends them', async (t) => {
  const receiver = await start(t);
  const again = await send(receiver, { ...fields(draw(card), [email, fresh]), email: 'nobody' });
  const page = await again.text();
  for (const id of [fresh, workshops, monthly]) assert.ok(page.includes(`choice:${id}`), id);
  assert.match(page, /Sur quels sujets \?/);
  assert.equal((await send(receiver, fields(draw(card), [email, fresh]))).status, 303);
  assert.deepEqual((await ask(receiver)).topics, ['new']);
});

test('lists, exports and lists for mailers carry the topics and how often', async (t) => {
  const receiver = await startReceiver(t, { ...onFile, forms: [card] });
  await answers(receiver, [email, fresh, monthly]);
  const at = ['--data', join(receiver.folder, 'data'), '--keys', join(receiver.folder, 'keys')];
  const rows = (text: string) => parse(text, { columns: true }) as Record<string, string>[];
  const all = await accord(['export', '--granted', 'email', ...at]);
  assert.deepEqual(
    rows(all.out).map(({ contact, topics, frequency }) => [contact, topics, frequency]),
    [[jeanne, 'new', 'monthly']],
  );
  const none = await accord(['export', '--granted', 'email', '--topic', 'workshops', ...at]);
  assert.deepEqual([none.code, rows(none.out)], [0, []]);
  const list = join(makeFolder(t), 'list.csv');
  writeFileSync(list, `email,name\n${jeanne},Jeanne\n`);
  const answered = async (...more: readonly string[]) => {
    const { code, err } = await accord([
      'contact',
      list,
      '--channel',
      'email',
      '--overwrite',
      ...more,
      ...at,
    ]);
    assert.deepEqual([code, err], [0, '']);
    return rows(readFileSync(list.replace('.csv', '.answers.csv'), 'utf8'))[0];
  };
  const any = await answered();
  assert.deepEqual(
    [any?.['accord_allowed'], any?.['accord_topics'], any?.['accord_frequency']],
    ['yes', 'new', 'monthly'],
  );
  assert.equal((await answered('--topic', 'workshops'))?.['accord_reason'], 'not-this-topic');
  const unknown = await accord(['export', '--granted', 'email', '--topic', 'casino', ...at]);
  assert.equal(unknown.code, 2);
  assert.match(unknown.err, /accepted: new, workshops/);
  const listed = (await receiver.list()).at(-1) as { answers: readonly { choice: string; answer: string }[] };
  assert.ok(listed.answers.some(({ choice, answer }) => choice === fresh && answer === 'granted'));
});

test('one click in the mail program stops all of it, topics or not', async (t) => {
  const receiver = await start(t);
  await answers(receiver, [email, fresh]);
  await press(receiver, (await linksOf(receiver)).stop, oneClick);
  assert.equal(await mayContact(receiver, { topic: 'new' }), 'no: withdrawn');
});

test('somebody who wants no more of one topic says so on the phone, and gets the others', async (t) => {
  const receiver = await start(t);
  await answers(receiver, [email, fresh, workshops]);
  const told = { form: 'loyalty-card', contact: { email: jeanne }, how: 'spoken', takenBy: 'Awa' };
  const wrong = await asOwner(receiver, '/v1/withdrawals', { ...told, topic: 'casino' });
  assert.equal(wrong.status, 400);
  assert.match(((await wrong.json()) as { detail: string }).detail, /accepted: new, workshops\./);
  const both = await asOwner(receiver, '/v1/withdrawals', { ...told, topic: 'new', channel: 'email' });
  assert.equal(both.status, 400);
  const recorded = await asOwner(receiver, '/v1/withdrawals', { ...told, topic: 'new' });
  assert.equal(recorded.status, 201, await recorded.clone().text());
  assert.deepEqual((await ask(receiver)).topics, ['workshops']);
  const { withdrawals } = (await recorded.json()) as { withdrawals: readonly { proof: string }[] };
  const page = await (await receiver.get(new URL(withdrawals[0]!.proof).pathname, asBrowser)).text();
  assert.match(page, /Arrêter\s: Nouveautés, «/);
});
