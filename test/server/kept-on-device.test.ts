import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { choicesOf, type Presentation } from '../../src/form/index.js';
import type { Submission } from '../../src/proof/index.js';
import { addDays, daysBetween } from '../../src/law/index.js';
import { type Answered, startReceiver, type Running } from './a-receiver.js';
import { draw, fillIn, jeannesPhone, loyaltyCard } from './a-submission.js';
import { mayContact } from './a-person.js';

// A counter without a line keeps what was answered, and sends it when the line is back.

const calls = 'offers:phone:own';
const letters = 'offers:email:own';
const day = 86_400_000;

interface Kept {
  readonly pressed: string;
  readonly arrives: string;
  readonly issued?: string;
  readonly granted?: readonly string[];
  /** What the device says, where it is not the truth. */
  readonly change?: (submission: Submission) => Submission;
  readonly held?: number | null;
}

/** A form that was issued and answered on one day and arrives on another. */
async function arrive(
  t: TestContext,
  { pressed, arrives, issued = pressed.slice(0, 10), granted = [letters, calls], change, held }: Kept,
): Promise<{ receiver: Running; answered: Answered; presentation: Presentation }> {
  const receiver = await startReceiver(t, { now: () => new Date(arrives) });
  const presentation = draw(loyaltyCard, 'fr', issued);
  const said = fillIn(presentation, granted, new Date(pressed));
  const heldFor = held === undefined ? Date.parse(arrives) - Date.parse(pressed) : held;
  const answered = await receiver.post(
    change?.(said) ?? said,
    heldFor === null ? {} : { 'accord-held': String(heldFor) },
  );
  return { receiver, answered, presentation };
}

const flagsOf = ({ receipt }: Answered): readonly string[] => receipt.flags.map(({ code }) => code);

for (const days of [3, 300])
  test(`a yes to calls that was given ${days} days before it arrives counts, and ends 365 days after the press`, async (t) => {
    const pressed = '2026-11-23T10:00:00.000Z';
    const arrives = new Date(Date.parse(pressed) + days * day).toISOString();
    const { receiver, answered, presentation } = await arrive(t, { pressed, arrives });
    assert.deepEqual(flagsOf(answered), []);
    assert.equal(answered.status, 201);
    const period = choicesOf(presentation).find(({ id }) => id === calls)?.period;
    assert.equal(daysBetween('2026-11-23', period!.until), 365);
    const call = (on: string) =>
      mayContact(receiver, {
        contact: { phone: jeannesPhone },
        channel: 'phone',
        at: `${on}T11:00:00+01:00`,
      });
    // A Tuesday, and one after the end.
    const tuesday = days === 3 ? '2026-12-01' : '2027-10-05';
    assert.equal(await call(tuesday), 'yes: granted');
    assert.equal(await call('2027-11-23'), 'yes: granted', 'the last day');
    assert.equal(await call('2027-11-24'), 'no: expired');
  });

test('a device that slept, whose wall clock alone knows how long, is believed', async (t) => {
  const { answered } = await arrive(t, {
    pressed: '2026-11-23T10:00:00.000Z',
    arrives: '2026-11-26T10:00:00.000Z',
    held: 0,
  });
  assert.deepEqual(flagsOf(answered), []);
});

test('a form that stood open for days and was answered at the end is flagged: it was not the form of that day', async (t) => {
  const { answered } = await arrive(t, {
    issued: '2026-11-23',
    pressed: '2026-11-26T09:59:00.000Z',
    arrives: '2026-11-26T10:00:00.000Z',
  });
  assert.deepEqual(flagsOf(answered), ['date-differs']);
  assert.match(answered.receipt.flags[0]?.detail ?? '', /2026-11-23, answered on 2026-11-26/);
});

test('one that was opened before midnight and answered after it is of that night, whenever it arrives', async (t) => {
  const { answered } = await arrive(t, {
    issued: '2026-11-23',
    pressed: '2026-11-23T23:30:00.000Z',
    arrives: '2026-11-30T10:00:00.000Z',
  });
  assert.deepEqual(flagsOf(answered), []);
});

test('without a word on when a yes was pressed, it was when the form arrived', async (t) => {
  const untold = ({ device, ...rest }: Submission): Submission => ({
    ...rest,
    device: { ...device, sentAt: '2026-11-26T10:00:00.000Z', presses: {} },
  });
  const { answered } = await arrive(t, {
    pressed: '2026-11-23T10:00:00.000Z',
    arrives: '2026-11-26T10:00:00.000Z',
    change: untold,
    held: null,
  });
  assert.deepEqual(flagsOf(answered), ['date-differs']);
});

test('a device whose clock was set back while it was away cannot tell how old a yes is: a no that came meanwhile stands', async (t) => {
  let now = '2026-11-23T12:00:00.000Z';
  const receiver = await startReceiver(t, { now: () => new Date(now) });
  const form = draw(loyaltyCard, 'fr', '2026-11-23');
  const no = fillIn(form, [], new Date(now));
  await receiver.post({ ...no, answers: { ...no.answers, marks: { ...no.answers.marks, [calls]: 'no' } } });
  // Pressed at 10:00, by a clock that ran a day ahead and was put right before the next visit.
  const yes = fillIn(form, [letters, calls], new Date('2026-11-24T10:00:00.000Z'));
  now = '2026-11-23T18:00:00.000Z';
  await receiver.post(yes, { 'accord-held': 'unknown' });
  const call = { contact: { phone: jeannesPhone }, channel: 'phone', at: '2026-11-24T11:00:00+01:00' };
  assert.match(await mayContact(receiver, call), /^no/);
});

test('a form of a day to come is flagged, whatever its device says', async (t) => {
  const { answered } = await arrive(t, {
    issued: addDays('2026-11-23', 2),
    pressed: '2026-11-23T10:00:00.000Z',
    arrives: '2026-11-23T10:00:00.000Z',
  });
  assert.ok(flagsOf(answered).includes('date-differs'));
});

test('silence about calls, given on the last day on which it was enough, counts for nothing once it arrives after it', async (t) => {
  const { receiver, answered } = await arrive(t, {
    pressed: '2026-08-10T10:00:00.000Z',
    arrives: '2026-08-13T10:00:00.000Z',
    granted: [letters],
  });
  assert.deepEqual([...new Set(flagsOf(answered))], ['law-differs']);
  assert.match(
    await mayContact(receiver, {
      contact: { phone: jeannesPhone },
      channel: 'phone',
      at: '2026-08-18T11:00:00+02:00',
    }),
    /^no: /,
  );
});
