import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../../src/law/index.js';
import { joinCalls } from '../../src/server/owner/noted-calls.js';
import type { FoundPerson } from '../../src/server/owner/owner-answers.js';
import { asOwner } from './a-person.js';
import { makeFolder, type Running, startReceiver } from './a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone, parisToday } from './a-submission.js';

const minute = 60_000;
const ago = (minutes: number): string => new Date(Date.now() - minutes * minute).toISOString();

interface Noted {
  readonly id: string;
  readonly at: string;
  readonly countsUntil: string;
}

const send = (receiver: Running, changes: object = {}, headers: Record<string, string> = {}) =>
  asOwner(
    receiver,
    '/v1/attempts',
    { form: 'loyalty-card', contact: { phone: jeannesPhone }, outcome: 'unanswered', ...changes },
    headers,
  );
async function note(receiver: Running, changes: object = {}, headers = {}): Promise<Noted> {
  const answer = await send(receiver, changes, headers);
  assert.equal(answer.status, 201, await answer.clone().text());
  return (await answer.json()) as Noted;
}
async function ask(receiver: Running, changes: object = {}) {
  const answer = await asOwner(receiver, '/v1/may-contact', {
    form: 'loyalty-card',
    contact: { phone: jeannesPhone },
    channel: 'phone',
    ...changes,
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as { allowed: boolean; reason: string; unchecked: readonly string[] };
}
const reason = async (receiver: Running, changes: object = {}): Promise<string> =>
  (await ask(receiver, changes)).reason;
const find = async (receiver: Running, contact: object): Promise<FoundPerson> => {
  const answer = await asOwner(receiver, '/v1/persons', { contact });
  const { persons } = (await answer.json()) as { persons: readonly FoundPerson[] };
  assert.ok(persons[0], 'nobody is found');
  return persons[0];
};
const saysYesToCalls = (receiver: Running) => receiver.post(fillIn(draw(), ['offers:phone:own']));

// A time at which calls are allowed, while a call of today still counts.
const nextTuesday = (): string => {
  let day = addDays(parisToday(), 1);
  while (new Date(`${day}T12:00:00Z`).getUTCDay() !== 2 || day.endsWith('-12-25') || day.endsWith('-01-01'))
    day = addDays(day, 1);
  return `${day}T11:00`;
};

test('after four calls in thirty days nobody calls a fifth time, until the first is thirty days old', async (t) => {
  const receiver = await startReceiver(t);
  await saysYesToCalls(receiver);
  const at = nextTuesday();
  const notes: Noted[] = [];
  for (const minutes of [50, 40, 30]) notes.push(await note(receiver, { at: ago(minutes) }));
  assert.equal(await reason(receiver, { at }), 'granted');
  const last = await note(receiver, { outcome: 'answered' });
  assert.equal(await reason(receiver, { at }), 'attempts');
  // Who tells of no calls, or of others, is no better off.
  assert.equal(await reason(receiver, { at, attempts: [] }), 'attempts');
  const day = parisToday();
  assert.equal(last.countsUntil, addDays(day, 29));
  assert.equal(await reason(receiver, { at: `${addDays(day, 29)}T11:00` }), 'attempts');
  assert.notEqual(await reason(receiver, { at: `${addDays(day, 30)}T11:00` }), 'attempts');
  assert.equal(new Set(notes.map(({ id }) => id)).size, 3);
});

test('calls that are noted and calls that the caller knows of count together, and the same call counts once', async (t) => {
  const receiver = await startReceiver(t);
  await saysYesToCalls(receiver);
  const at = nextTuesday();
  const times = [50, 40, 30].map(ago);
  for (const time of times) await note(receiver, { at: time });
  assert.equal(await reason(receiver, { at, attempts: times }), 'granted');
  assert.equal(await reason(receiver, { at, attempts: [ago(20)] }), 'attempts');
  const noted = [{ id: 'a', controller: 'c', party: 'own', tags: [], at: 60_000, outcome: 'answered' }];
  const twice = ['1970-01-01T00:01:10Z', '1970-01-01T00:01:50Z'];
  assert.equal(joinCalls(noted, twice).length, 2);
  assert.equal(joinCalls([...noted, ...noted], twice).length, 2);
});

test('a person is called as often as their number and their address say together, in any writing', async (t) => {
  const receiver = await startReceiver(t);
  await saysYesToCalls(receiver);
  const at = nextTuesday();
  await note(receiver, { contact: { phone: '+33 6 39 98 12 34' } });
  await note(receiver, { contact: { email: jeanne.toUpperCase() } });
  await note(receiver, { contact: { email: jeanne, phone: jeannesPhone } });
  assert.equal(await reason(receiver, { at }), 'granted');
  await note(receiver);
  assert.equal(await reason(receiver, { at }), 'attempts');
  assert.equal(await reason(receiver, { at, contact: { phone: '0033639981234' } }), 'attempts');
  assert.equal(await reason(receiver, { at, contact: { email: jeanne, phone: jeannesPhone } }), 'attempts');
});

test('a call that is told twice is noted once, and one that cannot have been is refused', async (t) => {
  const receiver = await startReceiver(t);
  await saysYesToCalls(receiver);
  const key = { 'idempotency-key': 'call 1 of today' };
  const first = await note(receiver, {}, key);
  assert.deepEqual(await note(receiver, {}, key), first);
  assert.equal((await send(receiver, { outcome: 'answered' }, key)).status, 409);
  assert.equal((await send(receiver, { contact: { phone: '06 39 98 12 35' } }, key)).status, 409);
  assert.equal((await find(receiver, { email: jeanne })).calledBefore.length, 1);
  const faults: readonly [object, RegExp][] = [
    [{ at: new Date(Date.now() + 5 * minute).toISOString() }, /lies in the future/],
    [{ at: ago(93 * 24 * 60) }, /more than 92 days back/],
    [{ at: '2026-11-24' }, /send a time such as/],
    [{ party: 'nobody' }, /accepted: own, roaster/],
    [{ outcome: 'perhaps' }, /outcome/],
    [{ contact: {} }, /contact/],
  ];
  for (const [changes, said] of faults) {
    const answer = await send(receiver, changes);
    assert.equal(answer.status, 400, JSON.stringify(changes));
    assert.match(await answer.text(), said);
  }
  assert.equal((await send(receiver, { form: 'none' })).status, 404);
  assert.equal((await find(receiver, { email: jeanne })).calledBefore.length, 1);
  // Too old to count: nothing of it is kept.
  await note(receiver, { at: ago(40 * 24 * 60) });
  assert.equal((await find(receiver, { email: jeanne })).calledBefore.length, 1);
});

test('who notes calls here is not told that calls were not counted, and a partner’s calls are its own', async (t) => {
  const receiver = await startReceiver(t);
  await saysYesToCalls(receiver);
  const at = nextTuesday();
  assert.deepEqual((await ask(receiver, { at })).unchecked, ['attempts']);
  for (const minutes of [50, 40, 30, 20]) await note(receiver, { party: 'roaster', at: ago(minutes) });
  assert.deepEqual((await ask(receiver, { at })).unchecked, ['attempts']);
  assert.equal(await reason(receiver, { at }), 'granted');
  await note(receiver, { contact: { phone: '06 39 98 99 99' } });
  assert.deepEqual((await ask(receiver, { at })).unchecked, []);
});

test('the owner reads on a person’s page whether they may call now, and why not', async (t) => {
  const tuesday = new Date(`${nextTuesday()}:00+01:00`);
  let now = tuesday;
  const receiver = await startReceiver(t, { now: () => now });
  await receiver.post(
    fillIn(draw(undefined, 'fr', tuesday.toISOString().slice(0, 10)), ['offers:phone:own']),
  );
  now = new Date(tuesday.getTime() + 10 * minute);
  const [own] = (await find(receiver, { email: jeanne })).calls;
  assert.deepEqual(
    [own?.party, own?.allowed, own?.until, own?.countsCalls],
    ['own', true, new Date(tuesday.getTime() + 120 * minute).toISOString(), false],
  );
  for (const minutes of [4, 3, 2, 1])
    await note(receiver, { at: new Date(now.getTime() - minutes * minute).toISOString() });
  const person = await find(receiver, { email: jeanne });
  assert.deepEqual([person.calls[0]?.allowed, person.calls[0]?.reason], [false, 'attempts']);
  assert.ok(Date.parse(person.calls[0]?.next ?? '') > now.getTime() + 29 * 24 * 60 * minute);
  assert.deepEqual(
    person.calledBefore.map(({ outcome }) => outcome),
    ['unanswered', 'unanswered', 'unanswered', 'unanswered'],
  );
  now = new Date(tuesday.getTime() - 24 * 60 * minute + 150 * minute);
  assert.equal((await find(receiver, { email: jeanne })).calls[0]?.until, null);
});

test('of a call only keyed digests are kept, no longer than it counts, and the trail says who noted it', async (t) => {
  const folder = makeFolder(t);
  const before = await startReceiver(t, { folder });
  await saysYesToCalls(before);
  await note(before);
  const audit = await before.get('/v1/audit', { authorization: `Bearer ${before.ownerToken}` });
  const trail = await audit.text();
  assert.match(trail, /noteAttempt/);
  assert.ok(!trail.includes('39 98') && !before.logs.join('').includes('39 98'));
  await before.close();
  const month = 32 * 24 * 60 * minute;
  const after = await startReceiver(t, { folder, now: () => new Date(Date.now() + month) });
  for (let tries = 0; (await find(after, { email: jeanne })).calledBefore.length > 0; tries++)
    assert.ok(tries < 200, 'the call is still kept');
});
