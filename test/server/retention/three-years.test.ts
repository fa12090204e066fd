import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../../../src/law/index.js';
import { runCalendar } from '../../../src/server/jobs/retention/run-calendar.js';
import { journalErasure } from '../../../src/server/journal/index.js';
import { digestContact } from '../../../src/server/people/contact.js';
import type { ClockEventKind } from '../../../src/server/store/retention/clock-events.js';
import { startReceiver } from '../a-receiver.js';
import { draw, fillIn, loyaltyCard, parisToday } from '../a-submission.js';
import { bakery, noonOf, openCalendarOf, takeJob } from './a-calendar.js';
import { isThere, keptOf, type NaivePerson } from './a-naive-shop.js';

// `npm run simulate:shop` asks for ten thousand.
const persons = Number(process.env['SHOP_PERSONS'] ?? 60);
const seed = Number(process.env['SHOP_SEED'] ?? 18);
const days = 3 * 365;
const step = 15;

const told = [
  { months: 12, after: 'last-contact' },
  { months: 14, after: 'end-of-relationship' },
  { months: 9, after: 'collection' },
] as const;
const card = {
  ...loyaltyCard,
  purposes: (loyaltyCard['purposes'] as { retention: object }[]).map((purpose, index) => ({
    ...purpose,
    retention: told[index % told.length],
  })),
};

/** Mulberry32: the same numbers from the same seed. */
function makeRandom(state: number): () => number {
  let next = state;
  return () => {
    next = (next + 0x6d2b79f5) | 0;
    let mixed = Math.imul(next ^ (next >>> 15), 1 | next);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const kinds: readonly ClockEventKind[] = [
  'activity',
  'activity',
  'contact',
  'invoice',
  'relation-ended',
  'contract-started',
  'contract-ended',
];

test(`three years of a shop: who is there on each day is who a naive clerk says, whatever was cut off (seed ${seed})`, async (t) => {
  const random = makeRandom(seed);
  const pick = <One>(some: readonly One[]): One | undefined => some[Math.floor(random() * some.length)];
  const start = parisToday();
  const clock = { now: noonOf(start) };
  const now = () => clock.now;
  const receiver = await startReceiver(t, { forms: [card], now, retention: { isRun: false } });
  const calendar = await openCalendarOf(t, receiver.folder, { now });
  const { store, archive } = calendar;
  await takeJob(calendar);
  await store.facts.put('retention-since', addDays(start, -31));
  const here = new Map<string, NaivePerson>();
  const gone: string[] = [];
  const kept = new Map<string, readonly string[]>();
  let [left, returned, cut] = [0, 0, 0];

  const subjectOf = async (email: string): Promise<string | undefined> => {
    const digest = digestContact(calendar.lookupSecret, 'email', email) ?? '';
    return (await store.retention.findByLookups([digest])).get(digest);
  };
  const signUp = async (email: string, day: string): Promise<void> => {
    const sent = fillIn(draw(card, 'fr', day), ['offers:email:own'], clock.now);
    const values = { ...sent.answers.values, email };
    const { status, text } = await receiver.post({ ...sent, answers: { ...sent.answers, values } });
    assert.ok(status === 201 || status === 202, text);
    const subject = await subjectOf(email);
    assert.ok(subject);
    const known = here.get(email);
    if (known) assert.equal(known.subject, subject);
    // Whoever comes back after they left is somebody new.
    else assert.ok(!kept.has(subject));
    const person = known ?? { email, subject, happened: [] };
    person.happened.push({ kind: 'signed-up', on: day });
    here.set(email, person);
  };

  const perStep = Math.ceil(persons / (days / step));
  for (let passed = 0, made = 0; passed <= days; passed += step) {
    const day = addDays(start, passed);
    clock.now = noonOf(day);
    for (let count = 0; count < perStep && made < persons; count++)
      await signUp(`person${made++}@example.fr`, day);
    const back = random() < 0.3 ? pick(gone) : undefined;
    if (back !== undefined && !here.has(back)) {
      await signUp(back, day);
      returned++;
    }
    const events = Array.from({ length: Math.ceil(here.size / 12) }, () => ({
      person: pick([...here.values()]),
      kind: pick(kinds) ?? 'contact',
      on: addDays(day, -Math.floor(random() * step)),
    })).flatMap(({ person, kind, on }) => (person ? [{ person, kind, on }] : []));
    await store.retention.tell(
      events.map(({ person: { subject }, kind, on }) => ({ controller: bakery, subject, kind, on })),
    );
    for (const { person, kind, on } of events) person.happened.push({ kind, on });
    // Somebody asks to be erased.
    const asked = random() < 0.2 ? pick([...here.values()]) : undefined;
    if (asked) {
      await store.transact(async (parts) => {
        await parts.people.erase([asked.subject]);
        await journalErasure(parts, [asked.subject], clock.now.toISOString());
      });
      here.delete(asked.email);
      gone.push(asked.email);
      kept.set(asked.subject, []);
    }

    // The day's work, cut off now and then.
    for (let run = null; run === null;) {
      const patience = random() < 0.3 ? Math.floor(random() * 3) : Infinity;
      let steps = 0;
      run = await runCalendar(calendar, bakery, day, { mayGoOn: async () => ++steps <= patience });
      if (run === null) cut++;
    }
    for (const person of here.values()) {
      if (isThere(person, day, told)) continue;
      here.delete(person.email);
      gone.push(person.email);
      kept.set(person.subject, keptOf(person, day));
      left++;
    }
    const there: string[] = [];
    for await (const subject of store.people.listIds()) there.push(subject);
    assert.deepEqual(there.toSorted(), [...here.values()].map(({ subject }) => subject).toSorted(), day);
    assert.equal(await store.retention.countClocks(bakery), here.size, day);
  }

  const runs = await store.retention.listRuns(1000);
  assert.equal(
    runs.reduce((sum, run) => sum + run.left, 0),
    left,
  );
  for (const [subject, things] of kept)
    assert.deepEqual(
      (await archive.findOf(subject)).map(({ kind, until }) => `${kind} until ${until}`).toSorted(),
      things.toSorted(),
      subject,
    );
  assert.ok(
    left > 5 && returned > 0 && cut > 0,
    `${left} left, ${returned} came back, ${cut} runs were cut off`,
  );
});
