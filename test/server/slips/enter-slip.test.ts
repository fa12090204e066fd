import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { addDays, type CalendarDate } from '../../../src/law/index.js';
import { canonicalize, type ProofRecord } from '../../../src/proof/index.js';
import { writeGroups } from '../../../src/paper/serial.js';
import { asOwner, mayContact } from '../a-person.js';
import { startReceiver } from '../a-receiver.js';
import { draw, fillIn, jeannesPhone, parisToday } from '../a-submission.js';
import { copied, enter, printSlips } from './a-slip.js';

const later = (days: number): string => addDays(parisToday() as CalendarDate, days);
const recordOf = ({ jws }: { jws: string }): ProofRecord =>
  JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()) as ProofRecord;
const byPhone = { channel: 'phone', contact: { phone: jeannesPhone } };

test('what a person ticked on paper counts as it would have on the screen, and the record says that it was paper', async (t) => {
  const receiver = await startReceiver(t);
  const [slip] = await printSlips(t, receiver);
  assert.ok(slip);
  const marks = { 'offers:email:own': 'yes', 'offers:phone:own': 'yes', 'offers:post:own': 'yes' } as const;
  // As a camera reads it, and as it is typed.
  const { status, receipt } = await enter(receiver, copied(writeGroups(slip.serial).toLowerCase(), marks));
  assert.equal(status, 201, JSON.stringify(receipt));
  const record = recordOf(receipt);
  assert.deepEqual(
    [record.event.method, record.event.assurance, record.event.by, record.event.slip?.serial],
    ['paper', 'operator', 'controller', slip.serial],
  );
  assert.equal(record.event.slip?.signedOn, parisToday());
  // The same words as on the screen of the day on which it was signed, to the last byte.
  const words = createHash('sha256').update(canonicalize(draw())).digest('hex');
  assert.equal(record.notice.sha256, words);
  assert.deepEqual(Object.fromEntries(receipt.answers.map(({ choice, answer }) => [choice, answer])), {
    'history:history:own': 'refused',
    'offers:email:own': 'granted',
    'offers:sms:own': 'refused',
    'offers:automated-call:own': 'refused',
    'offers:fax:own': 'refused',
    'offers:phone:own': 'granted',
    'partner-offers:email:roaster': 'refused',
    'partner-offers:email:dairy': 'refused',
    'partner-offers:sms:dairy': 'refused',
    'offers:post:own': 'objected',
    'partner-offers:post:roaster': 'not-objected',
    'birthday:birthday:own': 'granted',
  });
  assert.ok(record.data?.every(({ origin }) => origin === 'slip'));
  assert.equal(await mayContact(receiver), 'yes: granted');
  assert.equal(
    await mayContact(receiver, { channel: 'sms', contact: { phone: jeannesPhone } }),
    'no: refused',
  );
  const page = await (await receiver.get(new URL(receipt.proof).pathname, { accept: 'text/html' })).text();
  assert.match(page, /sur papier : bulletin [0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}, daté du/);
  assert.match(page, /Elle ne prouve pas qui a écrit sur le bulletin/);
  assert.doesNotMatch(page, /Karim/);
});

test('a consent to calls on paper runs from the day on the slip, and not from the day on which it is entered', async (t) => {
  const clock = { now: new Date() };
  const receiver = await startReceiver(t, { now: () => clock.now });
  const [slip] = await printSlips(t, receiver);
  assert.ok(slip);
  const body = copied(slip.serial, { 'offers:phone:own': 'yes' });
  clock.now = new Date(Date.now() + 9 * 86_400_000);
  const signedOn = later(4);
  const { status, receipt } = await enter(receiver, { ...body, signedOn });
  assert.equal(status, 201);
  const item = recordOf(receipt).items.find(({ id }) => id === 'offers:phone:own');
  assert.deepEqual(item?.period, { from: signedOn, until: addDays(signedOn as CalendarDate, 365) });
  // A consent is pressed no earlier than the day began, in Paris.
  assert.match(item?.pressed?.from ?? '', /T2[23]:00:00\.000Z$/);
});

test('a slip counts once; entered again as it was it is the same, and entered otherwise that is told', async (t) => {
  const receiver = await startReceiver(t);
  const [slip] = await printSlips(t, receiver);
  assert.ok(slip);
  const body = copied(slip.serial, { 'offers:email:own': 'yes' });
  const [first, second] = await Promise.all([enter(receiver, body), enter(receiver, body)]);
  assert.deepEqual([first.status, second.status].toSorted(), [200, 201]);
  assert.equal(first.receipt.id, second.receipt.id);
  const again = await enter(receiver, { ...body, enteredBy: 'Inès' });
  assert.deepEqual([again.status, again.problem.code], [409, 'slip-used']);
  assert.match(again.problem.detail, /was entered before\.$/);
  const found = await asOwner(receiver, '/v1/slips/find', { form: 'loyalty-card', serial: slip.serial });
  assert.equal(found.status, 409);
  assert.equal((await receiver.list()).length, 1);
});

test('of two who enter one slip at once, one counts, the other is told, and what either refuses holds', async (t) => {
  const receiver = await startReceiver(t);
  const slips = await printSlips(t, receiver, { count: 4 });
  for (const { serial } of slips) {
    const no = { 'offers:phone:own': 'no' } as const;
    const both = await Promise.all([
      enter(receiver, copied(serial, no)),
      enter(receiver, copied(serial, no, { enteredBy: 'Inès' })),
    ]);
    assert.deepEqual(both.map(({ status }) => status).toSorted(), [201, 202]);
    const late = both.find(({ status }) => status === 202);
    assert.deepEqual(
      late?.receipt.flags.map(({ code }) => code),
      ['slip-used'],
    );
    assert.deepEqual(late?.receipt.answers, [{ choice: 'offers:phone:own', answer: 'refused' }]);
  }
});

test('a serial that was mistyped, never printed or is of another form is told, and nothing is stored', async (t) => {
  const receiver = await startReceiver(t);
  const yes = { 'offers:email:own': 'yes' } as const;
  for (const [serial, said] of [
    ['7K3-M92-QXX', /is no serial: a character is missing, or wrong, or two changed places/],
    ['000000000', /000-000-000 was never printed for this form/],
  ] as const) {
    const { status, problem } = await enter(receiver, copied(serial, yes));
    assert.deepEqual([status, problem.code], [404, 'slip-unknown']);
    assert.match(problem.detail, said);
  }
  assert.equal((await receiver.list()).length, 0);
});

test('a slip that is dated before its print, in the future or not at all is told', async (t) => {
  const receiver = await startReceiver(t);
  const [slip] = await printSlips(t, receiver);
  assert.ok(slip);
  const body = copied(slip.serial, { 'offers:email:own': 'yes' });
  for (const [signedOn, said] of [
    [later(-1), /is dated .*, and was printed on /],
    [later(1), /is dated .*, today is /],
    [null, /has no date/],
  ] as const) {
    const { status, problem } = await enter(receiver, { ...body, signedOn });
    assert.deepEqual([status, problem.code], [409, 'slip-date']);
    assert.match(problem.detail, said);
  }
  const { status, problem } = await enter(receiver, { ...body, signedOn: '2026-02-30' });
  assert.deepEqual([status, problem.code], [400, 'invalid-shape']);
  assert.equal((await enter(receiver, body)).status, 201);
});

test('a no on a slip is never lost: not on one that is used, unknown, mistyped or wrongly dated', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own', 'offers:phone:own']));
  assert.match(await mayContact(receiver, byPhone), /^yes|outside|hours/);
  const [slip, other] = await printSlips(t, receiver, { count: 2 });
  assert.ok(slip && other);
  assert.equal((await enter(receiver, copied(slip.serial))).status, 201);
  const no = { 'offers:phone:own': 'no', 'offers:email:own': 'yes' } as const;
  const entries = [
    [copied(slip.serial, no), 'slip-used'],
    [copied('000000000', no), 'slip-unknown'],
    [copied('torn off', no), 'slip-unknown'],
    [copied(other.serial, no, { signedOn: later(1) }), 'slip-date'],
    [copied(other.serial, no, { signedOn: null }), 'slip-date'],
  ] as const;
  for (const [body, code] of entries) {
    const { status, receipt } = await enter(receiver, body);
    assert.equal(status, 202, JSON.stringify(receipt));
    assert.deepEqual(
      receipt.flags.map((flag) => flag.code),
      [code],
    );
    // The yes beside it is not among them.
    assert.deepEqual(receipt.answers, [{ choice: 'offers:phone:own', answer: 'refused' }]);
    // As often as it is sent, it is one.
    assert.equal((await enter(receiver, body)).status, 200);
  }
  assert.equal(await mayContact(receiver, byPhone), 'no: refused');
  // None of them used the slip up.
  assert.equal((await enter(receiver, copied(other.serial))).status, 201);
});

test('a slip on which something mandatory is missing is put right, or its noes alone are taken down', async (t) => {
  const receiver = await startReceiver(t);
  const [slip] = await printSlips(t, receiver);
  assert.ok(slip);
  const body = copied(slip.serial, { 'offers:post:own': 'yes' });
  const { values } = body['answers'] as { values: Record<string, unknown> };
  const { lastName: _, ...rest } = values;
  const incomplete = { ...body, answers: { values: rest, marks: { 'offers:post:own': 'yes' } } };
  const wrong = await enter(receiver, incomplete);
  assert.deepEqual([wrong.status, wrong.problem.code], [422, 'invalid-answers']);
  assert.match(JSON.stringify(wrong.problem.errors), /lastName/);
  const taken = await enter(receiver, { ...incomplete, onlyRefusals: true });
  assert.equal(taken.status, 202);
  assert.deepEqual(taken.receipt.answers, [{ choice: 'offers:post:own', answer: 'objected' }]);
  assert.equal(await mayContact(receiver, { channel: 'post', relationship: 'customer' }), 'no: objected');
  // Without a no there is nothing to take down.
  const silent = { ...incomplete, answers: { values: rest, marks: {} }, onlyRefusals: true };
  assert.equal((await enter(receiver, silent)).status, 422);
});

test('a yes on paper yields to a no that was said after its day, also where it is entered later', async (t) => {
  const clock = { now: new Date() };
  const receiver = await startReceiver(t, { now: () => clock.now });
  const [slip] = await printSlips(t, receiver);
  assert.ok(slip);
  const body = copied(slip.serial, { 'offers:email:own': 'yes' });
  clock.now = new Date(clock.now.getTime() + 2 * 86_400_000);
  const told = { form: 'loyalty-card', contact: { email: 'jeanne.moreau-test@example.fr' }, how: 'spoken' };
  await asOwner(receiver, '/v1/withdrawals', { ...told, takenBy: 'Inès' });
  clock.now = new Date(clock.now.getTime() + 86_400_000);
  assert.equal((await enter(receiver, body)).status, 201);
  assert.match(await mayContact(receiver), /^no: /);
});

test('a no on paper yields to a yes that was pressed on a later day, also where the slip is entered after it', async (t) => {
  const clock = { now: new Date() };
  const receiver = await startReceiver(t, { now: () => clock.now });
  const [slip] = await printSlips(t, receiver);
  assert.ok(slip);
  const body = copied(slip.serial, { 'offers:phone:own': 'no' });
  clock.now = new Date(clock.now.getTime() + 2 * 86_400_000);
  const yes = fillIn(draw(undefined, 'fr', later(2)), ['offers:phone:own'], clock.now);
  assert.equal((await receiver.post(yes)).status, 201);
  const before = await mayContact(receiver, byPhone);
  assert.notEqual(before, 'no: refused');
  assert.equal((await enter(receiver, body)).status, 201);
  assert.equal(await mayContact(receiver, byPhone), before);
});

test('a slip of an older version stays good once the form has changed, as it was printed', async (t) => {
  const receiver = await startReceiver(t);
  const [slip] = await printSlips(t, receiver, {
    json: { ...(await import('../a-submission.js')).loyaltyCard, version: '0.9.0' },
  });
  assert.ok(slip);
  const { status, receipt } = await enter(receiver, copied(slip.serial, { 'offers:email:own': 'yes' }));
  assert.equal(status, 201);
  assert.equal(recordOf(receipt).notice.version, '0.9.0');
});

test('entering needs a token that may operate, and the trail tells who did it, without a word about the person', async (t) => {
  const receiver = await startReceiver(t);
  const [slip] = await printSlips(t, receiver);
  assert.ok(slip);
  const stranger = await enter({ ...receiver, ownerToken: 'wrong' }, copied(slip.serial));
  assert.equal(stranger.status, 401);
  assert.equal((await enter(receiver, copied(slip.serial))).status, 201);
  const trail = await fetch(`${receiver.url}/v1/audit`, {
    headers: { authorization: `Bearer ${receiver.ownerToken}` },
  });
  const { items } = (await trail.json()) as { items: { act: string; about: object }[] };
  assert.equal(items.filter(({ act }) => act === 'enterSlip').length, 1);
  assert.doesNotMatch(JSON.stringify(items), /jeanne|Karim/);
});
