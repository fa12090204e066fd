import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { ContactAnswer } from '../../src/law/index.js';
import type { PersonChoices } from '../../src/proof/index.js';
import { accord } from '../cli/accord.js';
import { suppression } from '../cli/a-suppression.js';
import { asBrowser, asOwner, linksOf, mayContact, oneClick, press } from './a-person.js';
import { makeFolder, type Running, startReceiver } from './a-receiver.js';
import { onFile } from './a-database.js';
import { excerptOf, roaster, sayYes, standingOf } from './partner/a-passport.js';
import { draw, fillIn, jeanne, parisToday } from './a-submission.js';
import { addDays, addMonths } from '../../src/law/index.js';

const email = 'offers:email:own';
const today = parisToday();
const soon = addDays(today, 20);
const pause = async (receiver: Running, fields: Record<string, string>, headers = {}): Promise<Response> =>
  press(receiver, (await linksOf(receiver)).preferences, fields, headers);
const choicesIn = async (receiver: Running): Promise<PersonChoices> =>
  (await (await receiver.get((await linksOf(receiver)).preferences)).json()) as PersonChoices;
const askAt = async (receiver: Running, changes: object = {}): Promise<ContactAnswer> =>
  (await (
    await asOwner(receiver, '/v1/may-contact', {
      form: 'loyalty-card',
      contact: { email: jeanne },
      channel: 'email',
      ...changes,
    })
  ).json()) as ContactAnswer;

test('a person who pauses is left alone to the end of that day, and their yes stands again on the next', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), [email]));
  assert.equal((await pause(receiver, { pause: soon })).status, 200);
  const { allowed, reason, until, proof } = await askAt(receiver);
  assert.deepEqual([allowed, reason, until], [false, 'paused', soon]);
  assert.match(proof ?? '', /^urn:uuid:/);
  assert.equal(await mayContact(receiver, { at: soon }), 'no: paused');
  assert.equal(await mayContact(receiver, { at: addDays(soon, 1) }), 'yes: granted');
  const stored = await choicesIn(receiver);
  assert.deepEqual(
    stored.pauses?.map(({ about, until: last }) => [about, last]),
    [[null, soon]],
  );
  const choice = stored.choices.find(({ key }) => key === email);
  assert.deepEqual([choice?.isOpen, choice?.pausedUntil, choice?.answer], [false, soon, 'granted']);
});

test('a pause of one use leaves the others as they are, and going on ends it at once', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), [email]));
  await pause(receiver, { pause: soon, paused: 'partner-offers' });
  assert.equal(await mayContact(receiver), 'yes: granted');
  await pause(receiver, { pause: soon, paused: 'offers' });
  assert.equal(await mayContact(receiver), 'no: paused');
  await pause(receiver, { resume: 'offers' });
  assert.equal(await mayContact(receiver), 'yes: granted');
  assert.equal((await choicesIn(receiver)).pauses?.length, 1);
});

test('a day that is over, one in years and one that no calendar has pause nothing, and the page says so', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), [email]));
  for (const day of [
    today,
    addDays(today, -1),
    addMonths(today, 13),
    '2027-02-30',
    '',
    'demain',
    '9999-99-99',
  ]) {
    const answer = await pause(receiver, { pause: day });
    assert.equal(answer.status, 400, day);
    const { detail } = (await answer.json()) as { detail: string };
    assert.match(detail, /A pause ends on a day from 20\d\d-\d\d-\d\d to 20\d\d-\d\d-\d\d/);
    const page = await (await pause(receiver, { pause: day }, asBrowser)).text();
    assert.match(page, /Ce jour ne va pas/);
  }
  assert.equal((await pause(receiver, { pause: soon, paused: 'casino' })).status, 400);
  assert.equal(await mayContact(receiver), 'yes: granted');
  assert.equal((await pause(receiver, { pause: addMonths(today, 12) })).status, 200);
  assert.equal(await mayContact(receiver), 'no: paused');
});

test('a stop that comes during a pause is a stop, and outlasts it', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), [email]));
  await pause(receiver, { pause: soon });
  await press(receiver, (await linksOf(receiver)).stop, oneClick);
  assert.equal(await mayContact(receiver, { at: addDays(soon, 1) }), 'no: withdrawn');
  // And the other way round: a pause ends no stop.
  await pause(receiver, { pause: soon });
  await pause(receiver, { resume: '*' });
  assert.equal(await mayContact(receiver), 'no: withdrawn');
});

test('a pause is there on a page without script, in each language, with its proof', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), [email]));
  const { preferences } = await linksOf(receiver);
  for (const [language, title] of [
    ['fr', 'Faire une pause'],
    ['en', 'Take a break'],
    ['es', 'Hacer una pausa'],
  ] as const) {
    const page = await (
      await receiver.get(`${preferences}?language=${language}`, { ...asBrowser, 'accept-language': language })
    ).text();
    assert.ok(page.includes(title), language);
    assert.match(page, /<input[^>]*type="date"[^>]*name="pause"/s);
  }
  const paused = await (await pause(receiver, { pause: soon }, asBrowser)).text();
  assert.match(paused, /En pause jusqu’au .* inclus : Toute publicité/);
  assert.match(paused, /Reprendre/);
  const { records } = await choicesIn(receiver);
  const [last] = records;
  const proof = await (await receiver.get(new URL(last?.proof ?? '').pathname, asBrowser)).text();
  assert.match(proof, /Plus rien jusqu’au .* inclus : Toute publicité\./);
});

test('lists for mailers name who is on a break until when, and the list of yeses leaves them out', async (t) => {
  const receiver = await startReceiver(t, onFile);
  await receiver.post(fillIn(draw(), [email]));
  await pause(receiver, { pause: soon });
  const out = join(makeFolder(t), 'no.csv');
  const exported = await suppression(receiver, ['export', '--channel', 'email', '--out', out]);
  assert.deepEqual([exported.code, exported.err], [0, '']);
  assert.match(exported.out, /on a break|pause/);
  const rows = parse(readFileSync(out), { columns: true }) as Record<string, string>[];
  assert.deepEqual(
    rows.map(({ reason }) => reason),
    ['paused'],
  );
  const at = ['--data', join(receiver.folder, 'data'), '--keys', join(receiver.folder, 'keys')];
  const granted = await accord(['export', '--granted', 'email', ...at]);
  assert.deepEqual(parse(granted.out, { columns: true }), []);
  const later = await accord(['export', '--granted', 'email', '--on', addDays(soon, 1), ...at]);
  assert.equal((parse(later.out, { columns: true }) as unknown[]).length, 1);
});

test('another system hears of a pause as of a no, with its last day', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), [email]));
  await pause(receiver, { pause: soon });
  const last = (await receiver.list()).at(-1) as { kind: string; withdrawn: readonly unknown[] };
  assert.equal(last.kind, 'withdrawn');
  assert.deepEqual(last.withdrawn, [{ channel: null, purpose: null, party: null, until: soon }]);
});

test('a partner who asks whether a yes stands is told no during a break, and not why', async (t) => {
  const receiver = await startReceiver(t);
  const id = await sayYes(receiver, [roaster[0]]);
  const excerpt = await excerptOf(receiver, id);
  assert.equal((await standingOf(receiver, excerpt)).doNotContact, false);
  await pause(receiver, { pause: soon });
  const told = await standingOf(receiver, excerpt);
  assert.deepEqual([told.doNotContact, JSON.stringify(told).includes(soon)], [true, false]);
  await pause(receiver, { resume: '*' });
  assert.equal((await standingOf(receiver, excerpt)).doNotContact, false);
});

test('a new yes on a form ends a break, and a break is counted as no withdrawal', async (t) => {
  let now = Date.parse(`${today}T09:00:00Z`);
  const receiver = await startReceiver(t, { now: () => new Date((now += 60_000)) });
  await receiver.post(fillIn(draw(), [email], new Date(now)));
  await pause(receiver, { pause: soon });
  assert.equal(await mayContact(receiver), 'no: paused');
  const answer = await receiver.get('/v1/statistics', { authorization: `Bearer ${receiver.ownerToken}` });
  const { counts } = (await answer.json()) as { counts: readonly { answer: string }[] };
  assert.ok(counts.some((one) => one.answer === 'granted'));
  assert.ok(counts.every((one) => one.answer !== 'withdrawn'));
  await receiver.post(fillIn(draw(), [email], new Date((now += 60_000))));
  assert.equal(await mayContact(receiver), 'yes: granted');
});

test('a person who asks for a break on the phone gets it, and no day that is absurd', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), [email]));
  const told = { form: 'loyalty-card', contact: { email: jeanne }, how: 'spoken', takenBy: 'Awa' };
  for (const until of [today, addMonths(today, 13), '2027-02-31'])
    assert.equal((await asOwner(receiver, '/v1/withdrawals', { ...told, until })).status, 400, until);
  assert.equal(
    (await asOwner(receiver, '/v1/withdrawals', { ...told, until: soon, channel: 'email' })).status,
    400,
  );
  const recorded = await asOwner(receiver, '/v1/withdrawals', { ...told, until: soon });
  assert.equal(recorded.status, 201, await recorded.text());
  assert.equal(await mayContact(receiver), 'no: paused');
  assert.equal(await mayContact(receiver, { at: addDays(soon, 1) }), 'yes: granted');
  assert.equal((await choicesIn(receiver)).pauses?.length, 1);
});
