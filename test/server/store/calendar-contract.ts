import assert from 'node:assert/strict';
import type { ClockEventKind } from '../../../src/server/store/retention/clock-events.js';
import { noCounts } from '../../../src/server/store/retention/runs.js';
import type { Store } from '../../../src/server/store/store.js';
import { tagOf } from '../../../src/server/store/tag.js';
import { append } from './a-batch.js';
import type { OpenStore } from './contract.js';

const tell = (store: Store, key: string, kind: ClockEventKind, on: string): Promise<number> =>
  store.retention.tell([{ controller: 'shop', subject: `person of ${key}`, kind, on }]);

const clockOf = async (store: Store, key: string) =>
  (await store.retention.findClocks([`person of ${key}`]))[0];

/** By what stands for their address. */
const tagFor = (key: string): string => tagOf(`lookup of ${key}`);

const hold = (key: string, reason: string) => ({
  controller: 'shop',
  subject: `person of ${key}`,
  since: '2026-12-01T10:00:00Z',
  reason,
});

/** What every store owes the calendar and the notices. */
export const calendarContract: Readonly<Record<string, (openStore: OpenStore) => Promise<void>>> = {
  'the clock of a person starts with what they send, and only a later day moves it': async (openStore) => {
    const [one, other] = [await openStore(), await openStore()];
    await append(one, { key: 'a', until: '2027-01-01' });
    const first = await clockOf(other, 'a');
    assert.deepEqual(
      [first?.collectedOn, first?.heardOn, first?.callsOn, first?.invoicedOn, first?.pendingOn],
      ['2026-11-24', '2026-11-24', '2026-11-24', null, null],
    );
    assert.deepEqual(first?.forms, ['card@1.0.0']);
    assert.equal(await tell(one, 'a', 'contact', '2026-01-01'), 1);
    assert.equal((await clockOf(one, 'a'))?.heardOn, '2026-11-24');
    assert.equal(await tell(other, 'a', 'invoice', '2026-12-02'), 1);
    assert.equal(await tell(one, 'a', 'contact', '2027-02-03'), 1);
    const moved = await clockOf(other, 'a');
    assert.deepEqual([moved?.heardOn, moved?.invoicedOn], ['2027-02-03', '2026-12-02']);
    assert.equal(await tell(one, 'nobody', 'contact', '2027-02-03'), 0);
  },
  'two receivers that tell of one person at once lose neither event': async (openStore) => {
    const [one, other] = [await openStore(), await openStore()];
    await append(one, { key: 'a' });
    await Promise.all([
      tell(one, 'a', 'activity', '2027-03-01'),
      tell(other, 'a', 'invoice', '2027-03-02'),
      tell(one, 'a', 'account-opened', '2027-03-03'),
      tell(other, 'a', 'relation-ended', '2027-03-04'),
    ]);
    const clock = await clockOf(one, 'a');
    assert.deepEqual(
      [clock?.activeOn, clock?.invoicedOn, clock?.accountOn, clock?.endedOn],
      ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04'],
    );
  },
  'the persons of a business come a page at a time, the longest silent first, each once': async (
    openStore,
  ) => {
    const store = await openStore();
    for (const key of ['a', 'b', 'c', 'd', 'e']) await append(store, { key });
    await tell(store, 'a', 'contact', '2027-01-02');
    await tell(store, 'b', 'contact', '2027-01-01');
    const seen: string[] = [];
    for (let after; ;) {
      const page = await store.retention.listClocks('shop', '~', { after, most: 2 });
      seen.push(...page.map(({ subject }) => subject.slice('person of '.length)));
      if (page.length < 2) break;
      after = page.at(-1);
    }
    assert.deepEqual(seen, ['c', 'd', 'e', 'b', 'a']);
    const silent = await store.retention.listClocks('shop', '2027-01-01', { most: 10 });
    assert.equal(silent.length, 4);
    assert.deepEqual(await store.retention.listClocks('another', '~', { most: 10 }), []);
    assert.equal(await store.retention.countClocks('shop'), 5);
  },
  'who was asked whether they want to stay is asked once, until they are heard of again': async (
    openStore,
  ) => {
    const [one, other] = [await openStore(), await openStore()];
    await append(one, { key: 'a' });
    const person = { controller: 'shop', subject: 'person of a' };
    const asked = await Promise.all(
      [one, other].map((store) => store.retention.noteAsked(person, '2029-11-01')),
    );
    assert.deepEqual(asked.toSorted(), [false, true]);
    assert.equal((await clockOf(other, 'a'))?.askedOn, '2029-11-01');
    // They were heard of before they were asked: that answers nothing.
    await tell(one, 'a', 'activity', '2029-10-01');
    assert.equal((await clockOf(other, 'a'))?.askedOn, '2029-11-01');
    await tell(one, 'a', 'activity', '2029-11-02');
    assert.equal((await clockOf(other, 'a'))?.askedOn, null);
  },
  'a yes that waits is found from its day on, until it waits no more': async (openStore) => {
    const store = await openStore();
    for (const key of ['a', 'b']) await append(store, { key });
    const person = { controller: 'shop', subject: 'person of a' };
    const waiting = async (until: string) =>
      (await store.retention.listPending('shop', until, 10)).map(({ subject }) => subject);
    await store.retention.putPending(person, '2026-11-24');
    assert.deepEqual(await waiting('2026-11-23'), []);
    assert.deepEqual(await waiting('2026-11-24'), ['person of a']);
    await store.retention.putPending(person, null);
    assert.deepEqual(await waiting('2030-01-01'), []);
  },
  'persons who leave together leave nothing that names them, and the others stay as they were': async (
    openStore,
  ) => {
    const [one, other] = [await openStore(), await openStore()];
    const keys = Array.from({ length: 70 }, (_, index) => `p${index}`);
    // Ten at a time share an address.
    for (const [index, key] of keys.entries())
      await append(one, { key, contacts: [tagFor(key), `of all ${index % 7}`] });
    const [stays, ...leave] = keys.map((key) => `person of ${key}`);
    const history = await one.histories.find('shop', [tagFor('p0')]);
    const erased = await one.transact(async (parts) => {
      await parts.people.holdAll(leave);
      return parts.people.erase([...leave, 'nobody', ...leave]);
    });
    assert.equal(erased, 69);
    for (const subject of leave) assert.equal(await other.people.findById(subject), undefined);
    assert.equal((await other.people.findById(stays ?? ''))?.id, stays);
    assert.deepEqual(
      (await other.records.listPrivateParts(0, 100)).map(({ place }) => place),
      [0],
    );
    assert.equal(await other.retention.countClocks('shop'), 1);
    // What was signed and logged stays.
    assert.equal((await other.records.listAfter(-1, 100)).length, 70);
    for (let index = 1; index < 70; index++)
      assert.deepEqual(await other.histories.find('shop', [tagFor(`p${index}`)]), []);
    const before = history.filter(({ place }) => place === 0);
    assert.deepEqual(await other.histories.find('shop', [tagFor('p0')]), before);
    assert.equal(await one.transact((parts) => parts.people.erase(leave)), 0);
  },
  'a clock that is dropped is that of one business alone': async (openStore) => {
    const store = await openStore();
    for (const key of ['a', 'b']) await append(store, { key });
    await store.retention.dropClocks('another', ['person of a']);
    assert.equal(await store.retention.countClocks('shop'), 2);
    await store.retention.dropClocks('shop', ['person of a', 'person of nobody']);
    assert.deepEqual([await clockOf(store, 'a'), await store.retention.countClocks('shop')], [undefined, 1]);
  },
  'who is held is held once, for the first reason, until somebody says so': async (openStore) => {
    const [one, other] = [await openStore(), await openStore()];
    const added = await Promise.all([
      one.retention.addHold(hold('a', 'a claim')),
      other.retention.addHold(hold('a', 'a claim')),
    ]);
    assert.deepEqual(added.toSorted(), [false, true]);
    assert.equal(await other.retention.addHold(hold('a', 'another')), false);
    await one.retention.addHold(hold('b', 'a dispute'));
    assert.deepEqual(await other.retention.listHolds(), [hold('a', 'a claim'), hold('b', 'a dispute')]);
    assert.equal(await one.retention.endHold('another', 'person of a'), false);
    assert.equal(await one.retention.endHold('shop', 'person of a'), true);
    assert.equal(await other.retention.endHold('shop', 'person of a'), false);
    assert.deepEqual(await one.retention.listHolds(), [hold('b', 'a dispute')]);
  },
  'a day’s run is one record, and what two receivers do for it at once is all counted': async (openStore) => {
    const [one, other] = [await openStore(), await openStore()];
    const begun = await Promise.all([
      one.retention.beginRun('shop', '2029-11-25', '2029-11-25T01:00:00Z'),
      other.retention.beginRun('shop', '2029-11-25', '2029-11-25T01:00:01Z'),
    ]);
    assert.deepEqual(begun[0], begun[1]);
    const [run] = begun;
    assert.deepEqual(run, { ...noCounts, ...run, endedAt: null, problem: null });
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 ? one : other).transact((parts) => parts.retention.addToRun(run, { left: 2, moved: 1 })),
      ),
    );
    await one.retention.endRun(run, { endedAt: '2029-11-25T02:00:00Z', problem: 'archive-key-missing' });
    const ended = await other.retention.beginRun('shop', '2029-11-25', 'later');
    assert.deepEqual(
      [ended.left, ended.moved, ended.endedAt, ended.problem, ended.startedAt],
      [20, 10, '2029-11-25T02:00:00Z', 'archive-key-missing', run.startedAt],
    );
    await one.retention.beginRun('shop', '2029-11-26', '2029-11-26T01:00:00Z');
    assert.deepEqual(
      (await other.retention.listRuns(5)).map(({ day }) => day),
      ['2029-11-26', '2029-11-25'],
    );
    assert.equal((await other.retention.listRuns(1)).length, 1);
  },
  'persons are found by the digest that stands for their address, and what they wrote last with them': async (
    openStore,
  ) => {
    const store = await openStore();
    for (const key of ['a', 'b']) await append(store, { key });
    assert.deepEqual(
      await store.retention.findByLookups(['lookup of a', 'lookup of nobody', 'lookup of a']),
      new Map([['lookup of a', 'person of a']]),
    );
    // Too short to hold what somebody wrote.
    assert.deepEqual(await store.retention.listLastParts(['person of a']), []);
  },
  'a notice has a new version when its words change, one after the other, whoever shows it first': async (
    openStore,
  ) => {
    const [one, other] = [await openStore(), await openStore()];
    const at = new Date('2026-11-24T10:00:00Z');
    const notice = (digest: string) => ({ controller: 'shop', digest, content: `words of ${digest}` });
    const kept = await Promise.all([
      one.notices.keep(notice('first'), at),
      other.notices.keep(notice('first'), at),
    ]);
    assert.deepEqual(kept[0], kept[1]);
    assert.deepEqual(kept[0], { ...notice('first'), number: 1, firstShownAt: at.getTime() });
    assert.equal((await one.notices.keep(notice('second'), new Date(at.getTime() + 1))).number, 2);
    // What was shown before is shown again, and that is a change too.
    assert.equal((await other.notices.keep(notice('first'), new Date(at.getTime() + 2))).number, 3);
    const numbers = async (most: number, before?: number) =>
      (await one.notices.list('shop', most, before)).map(({ number }) => number);
    assert.deepEqual(await numbers(2), [3, 2]);
    assert.deepEqual(await numbers(5, 2), [1]);
    assert.deepEqual(
      (await other.notices.find('shop', 2)).map(({ digest }) => digest),
      ['second', 'first'],
    );
    assert.deepEqual(await other.notices.find('shop', 4), []);
    assert.deepEqual(await other.notices.list('another', 5), []);
  },
};
