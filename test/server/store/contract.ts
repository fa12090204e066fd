import assert from 'node:assert/strict';
import type { Store } from '../../../src/server/store/store.js';
import { append, readSize } from './a-batch.js';
import { calendarContract } from './calendar-contract.js';

/** Opens a store, each time with connections of its own to the same database. */
export type OpenStore = () => Promise<Store>;

const all = async <Value>(values: AsyncIterable<Value>): Promise<readonly Value[]> => {
  const found: Value[] = [];
  for await (const value of values) found.push(value);
  return found;
};
const form = (version: string, content = `{"version":"${version}"}`) => ({
  formId: 'card',
  version,
  digest: `digest of ${content}`,
  content,
});
const request = (id: string, subjectId: string) => ({
  id,
  subjectId,
  tag: 'tag',
  controller: 'shop',
  kind: 'access',
  sealed: new Uint8Array([1, 2]),
  receivedAt: '2026-11-24T10:00:00.000Z',
  due: '2026-12-24',
  doneAt: null,
});
const entry = (digest: string, importId: string) => ({
  digest,
  controller: 'shop',
  channel: 'email',
  party: null,
  since: '2026-01-01T00:00:00.000Z',
  place: 0,
  importId,
});
const day = new Date('2026-11-24T10:00:00Z');
const list = { controller: 'shop', at: '2026-11-24T10:00:00Z', counts: '{}' };

/** What every store owes, whatever keeps it: a sentence about people, and the proof of it. */
export const storeContract: Readonly<Record<string, (openStore: OpenStore) => Promise<void>>> = {
  'what a person was told is stored is there for whoever reads next, wherever they read': async (
    openStore,
  ) => {
    const [one, other] = [await openStore(), await openStore()];
    for (const key of ['a', 'b', 'c', 'd', 'e']) {
      const { place } = await append(one, { key });
      const found = await other.records.findByIdempotencyKey(key);
      assert.equal(found?.logIndex, place);
      assert.deepEqual(await one.records.findById(`urn:uuid:${key}`), found);
      assert.equal(await readSize(other), place + 1);
    }
    assert.deepEqual(await other.records.findKnownKeys(['b', 'none', 'b', 'e']), new Set(['b', 'e']));
    assert.deepEqual(await other.records.findKnownKeys([]), new Set());
    assert.deepEqual(
      (await other.records.listAfter(1, 2)).map(({ idempotencyKey }) => idempotencyKey),
      ['c', 'd'],
    );
    assert.deepEqual(
      (await other.records.listAt([3, 0])).map(({ idempotencyKey }) => idempotencyKey),
      ['a', 'd'],
    );
    const { behind, behindSince } = await other.records.countAfter(2);
    assert.deepEqual([behind, behindSince], [2, '1970-01-01T00:00:03.000Z']);
    assert.equal((await other.records.findByStart('urn:uuid:c'))[0]?.logIndex, 2);
    assert.equal(await other.records.findPresentation('words'), '{"words":true}');
    assert.equal((await other.records.readTexts(['urn:uuid:b'])).get('urn:uuid:b'), '{"id":"urn:uuid:b"}');
  },
  'a person who presses twice, each press on another receiver, is recorded once': async (openStore) => {
    const [one, other] = [await openStore(), await openStore()];
    for (const key of ['first', 'second', 'third']) {
      const both = await Promise.all([append(one, { key }), append(other, { key })]);
      assert.equal(both.filter(({ isNew }) => isNew).length, 1);
      assert.equal(both[0]?.place, both[1]?.place);
    }
    assert.equal(await readSize(one), 3);
  },
  'two receivers that write at once never fork the log, from its first place on': async (openStore) => {
    const [one, other] = [await openStore(), await openStore()];
    const places = await Promise.all(
      Array.from({ length: 24 }, (_, index) => append(index % 2 ? one : other, { key: `key ${index}` })),
    );
    assert.deepEqual(
      places.map(({ place }) => place).toSorted((a, b) => a - b),
      Array.from({ length: 24 }, (_, index) => index),
    );
    assert.equal(await readSize(one), 24);
    assert.equal((await other.records.listAfter(-1, 100)).length, 24);
  },
  'what fails in its middle leaves nothing behind, and what comes after it is stored': async (openStore) => {
    const store = await openStore();
    await assert.rejects(
      store.transact(async (parts) => {
        await parts.facts.put('half', '1');
        await append(parts, { key: 'half' });
        assert.equal(await parts.facts.read('half'), '1');
        throw new Error('the power went');
      }),
      /the power went/,
    );
    assert.equal(await store.facts.read('half'), undefined);
    assert.equal(await store.records.findByIdempotencyKey('half'), null);
    assert.equal(await readSize(store), 0);
    assert.deepEqual(await append(store, { key: 'half' }), { place: 0, isNew: true });
  },
  'nobody sees what is not stored for good yet': async (openStore) => {
    const [store, other] = [await openStore(), await openStore()];
    await store.transact(async (parts) => {
      await parts.facts.put('early', '1');
      assert.equal(await store.facts.read('early'), undefined);
      assert.equal(await other.facts.read('early'), undefined);
    });
    assert.equal(await other.facts.read('early'), '1');
  },
  'who is erased in part keeps the rest under a new key, and of what went only the noes are heard': async (
    openStore,
  ) => {
    const store = await openStore();
    const one = {
      id: 'urn:uuid:r',
      subjectId: 'p',
      recordId: 'urn:uuid:none',
      sealed: new Uint8Array([7]),
      at: 't',
    };
    await store.transact(async (parts) => {
      await parts.rectifications.add(one);
      await parts.requests.add(request('urn:uuid:q', 'p'));
    });
    assert.deepEqual(
      (await store.rectifications.listOf('urn:uuid:none')).map(({ id }) => id),
      ['urn:uuid:r'],
    );
    const sealed = await store.people.listSealed('p');
    assert.deepEqual([sealed.parts.length, sealed.requests.length, sealed.rectifications.length], [0, 1, 1]);
    const anew = {
      ...sealed,
      requests: sealed.requests.map((item) => ({ ...item, sealed: new Uint8Array([9]) })),
    };
    await store.transact((parts) => parts.people.giveNewKey('p', new Uint8Array([1]), anew));
    assert.deepEqual([...(await store.requests.find('urn:uuid:q'))!.sealed], [9]);
    await store.transact((parts) => parts.requests.forgetWords('p', 'shop'));
    assert.equal((await store.requests.find('urn:uuid:q'))!.sealed.length, 0);
    const answered = { outcome: 'done', answer: '{"text":"x"}' };
    assert.equal(await store.requests.close('urn:uuid:q', 'now', answered), true);
    assert.equal(await store.requests.close('urn:uuid:q', 'later', answered), false);
    await store.requests.setAnswer('urn:uuid:q', '{"recipients":[]}');
    assert.equal((await store.requests.find('urn:uuid:q'))?.answer, '{"recipients":[]}');
    await store.transact((parts) => parts.people.erase(['p']));
    assert.deepEqual(await store.rectifications.listOf('urn:uuid:none'), []);
    await store.sweep();
  },
  'a call that was made is noted once, is found by all that its person is known by, and goes with them':
    async (openStore) => {
      const [store, other] = [await openStore(), await openStore()];
      const call = {
        id: 'c',
        controller: 'shop',
        party: 'own',
        tags: ['lookup of a', 'number'],
        at: 5,
        outcome: 'x',
      };
      assert.equal(await store.calls.note(call), true);
      assert.equal(await other.calls.note({ ...call, at: 6 }), false);
      assert.deepEqual(await other.calls.find('c'), call);
      assert.equal(await other.calls.find('none'), undefined);
      await other.calls.note({ ...call, id: 'd', tags: ['number'], at: 4, party: 'partner' });
      assert.deepEqual(
        (await store.calls.listOf('shop', ['number', 'lookup of a', 'nobody'])).map(({ id }) => id),
        ['d', 'c'],
      );
      assert.deepEqual(await store.calls.listOf('other', ['number']), []);
      assert.deepEqual(
        await Promise.all(['own', 'partner', 'third'].map((party) => store.calls.has('shop', party))),
        [true, true, false],
      );
      // Of two calls that came at once, one is noted.
      const both = await Promise.all(
        [store, other].map((one) => one.calls.note({ ...call, id: 'e', at: 7 })),
      );
      assert.equal(both.filter(Boolean).length, 1);
      assert.equal(await store.calls.forget(5), 1);
      assert.equal(await other.calls.find('d'), undefined);
      await append(store, { key: 'a', contacts: ['lookup of a', 'number'] });
      await append(store, { key: 'b', contacts: ['stranger'] });
      await store.calls.note({ ...call, id: 'f', tags: ['stranger'] });
      const change = { subjectId: 'person of b', controller: 'shop', before: ['stranger'], now: 'moved' };
      await store.transact((parts) => parts.people.renameContact({ ...change, isReachedBy: () => true }));
      assert.deepEqual((await other.calls.find('f'))?.tags, ['moved']);
      await store.transact((parts) => parts.people.erase(['person of a']));
      assert.deepEqual(await other.calls.listOf('shop', ['lookup of a', 'number']), []);
      assert.equal((await other.calls.listOf('shop', ['moved'])).length, 1);
    },
  'data that is put aside says since when, and a reminder goes once': async (openStore) => {
    const [store, other] = [await openStore(), await openStore()];
    await store.people.restrict({ subjectId: 'p', controller: 'shop', since: 'first' });
    await other.people.restrict({ subjectId: 'p', controller: 'shop', since: 'second' });
    assert.equal(await other.people.restrictedSince('p', 'shop'), 'first');
    assert.equal(await store.people.restrictedSince('p', 'other'), null);
    assert.equal(await store.people.liftRestriction('p', 'shop'), true);
    assert.equal(await other.people.liftRestriction('p', 'shop'), false);
    await store.reminders.note('call', 1);
    await other.reminders.note('call', 2);
    assert.deepEqual([await other.reminders.has('call'), await store.reminders.has('mail')], [true, false]);
  },
  'a new address opens by its link, in the place of the one before, once and for its time': async (
    openStore,
  ) => {
    const store = await openStore();
    const change = {
      digest: 'unsent',
      id: 'c',
      subjectId: 'p',
      controller: 'shop',
      sealed: new Uint8Array([3]),
      expires: 10,
    };
    await store.addressChanges.keep(change, 1);
    await store.addressChanges.keep({ ...change, digest: 'sent' }, 2);
    assert.equal(await store.addressChanges.find({ digest: 'unsent' }, 3), null);
    assert.equal((await store.addressChanges.find({ digest: 'sent' }, 10))?.id, 'c');
    assert.equal(await store.addressChanges.find({ id: 'c' }, 11), null);
    assert.equal(await store.addressChanges.drop('c'), true);
    assert.equal(await store.addressChanges.drop('c'), false);
  },
  'reads of one moment stay at that moment, and hold up nobody who writes': async (openStore) => {
    const store = await openStore();
    await store.facts.put('state', 'before');
    await store.readTogether(async (moment) => {
      assert.equal(await moment.facts.read('state'), 'before');
      await store.facts.put('state', 'after');
      assert.equal(await store.facts.read('state'), 'after');
      assert.equal(await moment.facts.read('state'), 'before');
    });
    assert.equal(await store.readTogether((moment) => moment.facts.read('state')), 'after');
  },
  'a person is found by what they gave, with all that they said, also once two turn out to be one': async (
    openStore,
  ) => {
    const store = await openStore();
    await append(store, { key: 'a', contacts: ['address'] });
    await append(store, { key: 'b', contacts: ['number'], until: '2026-12-31' });
    const placesOf = async (tag: string) =>
      (await store.histories.find('shop', [tag])).map(({ place }) => place);
    assert.deepEqual([await placesOf('address'), await placesOf('number')], [[0], [1]]);
    await append(store, { key: 'c', contacts: ['address', 'number'] });
    assert.deepEqual(
      [await placesOf('address'), await placesOf('number')],
      [
        [0, 1, 2],
        [0, 1, 2],
      ],
    );
    assert.deepEqual(await placesOf('nobody'), []);
    assert.deepEqual(await store.histories.find('other', ['address']), []);
    const byTag = await store.histories.findByTag('shop', ['number', 'nobody']);
    assert.deepEqual([...byTag.keys()], ['number']);
    assert.deepEqual(await store.histories.listControllersOf(['address', 'nobody']), ['shop']);
    const days = { from: '2026-12-01', until: '2026-12-31' };
    assert.deepEqual(await store.histories.listEndings('shop', days), [
      { until: '2026-12-31', place: 1, tag: 'number' },
    ]);
    assert.deepEqual(
      (await store.histories.listClockSteps()).map(({ place }) => place),
      [0, 1, 2],
    );
  },
  'everybody is listed once, and what is sealed of them opens with their key alone': async (openStore) => {
    const store = await openStore();
    await append(store, { key: 'a' });
    await append(store, { key: 'b', subjectId: 'person of a' });
    assert.deepEqual(await all(store.people.listIds()), ['person of a']);
    assert.deepEqual(await store.people.listLookupsOf('person of a'), ['lookup of a']);
    assert.deepEqual(
      (await store.records.listOf('person of a')).map(({ logIndex }) => logIndex),
      [0, 1],
    );
    const [record] = await store.records.listAt([1]);
    const part = record && (await store.records.findPrivatePart(record));
    assert.deepEqual([[...(part?.sealed ?? [])], [...(part?.wrappedKey ?? [])]], [[2], [1]]);
    assert.deepEqual([...((await store.people.findById('person of a'))?.wrappedKey ?? [])], [1]);
    assert.equal(await store.people.findById('nobody'), undefined);
  },
  'a form that one receiver publishes is served by all, and every content that was ever served stays': async (
    openStore,
  ) => {
    const [one, other] = [await openStore(), await openStore()];
    await one.forms.publish(form('1.0.0'), day);
    await one.forms.publish(form('2.0.0'), new Date(day.getTime() + 1));
    assert.deepEqual(await other.forms.listPublished(), [form('2.0.0')]);
    assert.deepEqual(await other.forms.listVersions(), [form('2.0.0'), form('1.0.0')]);
    assert.deepEqual(await other.forms.listContentsOf('card', '1.0.0'), [form('1.0.0')]);
    assert.deepEqual(await other.forms.listContentsOf('card', '3.0.0'), []);
    await other.forms.publish(form('1.0.0'), new Date(day.getTime() + 2));
    assert.deepEqual(await one.forms.listPublished(), [form('1.0.0')]);
    assert.equal((await one.forms.listVersions()).length, 2);
    assert.equal(await one.forms.keepVersion(form('1.0.0'), day), false);
    assert.equal(await one.forms.keepVersion(form('0.9.0'), new Date(0)), true);
    assert.deepEqual(await one.forms.listPublished(), [form('1.0.0')]);
  },
  'a notice is kept once each time that it changes, whichever receiver shows it': async (openStore) => {
    const [one, other] = [await openStore(), await openStore()];
    const notice = (digest: string) => ({ controller: 'shop', digest, content: `{"${digest}":1}` });
    const numbers = async (at: Date, ...digests: readonly string[]) => {
      const kept = [];
      for (const digest of digests) kept.push((await one.notices.keep(notice(digest), at)).number);
      return kept;
    };
    assert.deepEqual(await numbers(day, 'a', 'a', 'b', 'a'), [1, 1, 2, 3]);
    const together = await Promise.all([one, other].map((store) => store.notices.keep(notice('c'), day)));
    assert.deepEqual(
      together.map(({ number }) => number),
      [4, 4],
    );
    assert.equal((await other.notices.keep({ ...notice('c'), controller: 'other' }, day)).number, 1);
    const listed = async (most: number, before?: number) =>
      (await other.notices.list('shop', most, before)).map(({ number, digest }) => `${number}${digest}`);
    assert.deepEqual(await listed(10), ['4c', '3a', '2b', '1a']);
    assert.deepEqual(await listed(2, 4), ['3a', '2b']);
    assert.deepEqual(
      (await other.notices.find('shop', 1)).map(({ digest, firstShownAt }) => [digest, firstShownAt]),
      [
        ['a', day.getTime()],
        ['b', day.getTime()],
      ],
    );
    assert.deepEqual(await other.notices.find('shop', 9), []);
    assert.deepEqual(await other.notices.list('nobody', 10), []);
  },
  'of two people who save a draft at once the second is told, and it is published once': async (
    openStore,
  ) => {
    const [one, other] = [await openStore(), await openStore()];
    const draft = {
      id: 'draft',
      formId: 'card',
      content: '{',
      revision: 1,
      savedBy: 'marie',
      savedAt: 1_764_000_000_000,
    };
    assert.equal(await one.forms.saveDraft(draft), true);
    const next = { ...draft, content: '{}', revision: 2, savedAt: draft.savedAt + 2 };
    const saved = await Promise.all([one, other].map((store) => store.forms.saveDraft(next)));
    assert.deepEqual(saved.toSorted(), [false, true]);
    assert.equal(await one.forms.saveDraft({ ...draft, revision: 9 }), false);
    await one.forms.saveDraft({ ...draft, id: 'other', savedAt: draft.savedAt + 1 });
    assert.deepEqual(
      (await one.forms.listDrafts()).map(({ id, revision }) => [id, revision]),
      [
        ['draft', 2],
        ['other', 1],
      ],
    );
    assert.deepEqual(await one.forms.findDraft('draft'), next);
    assert.deepEqual(await other.forms.listSaves('draft', 1), [draft, next]);
    const release = {
      ...form('1.0.0'),
      from: '2026-12-01',
      source: '{}',
      publishedBy: 'marie',
      publishedAt: day.getTime(),
    };
    const press = (revision: number) => (store: Store) =>
      store.forms.release({ id: 'draft', revision }, release);
    assert.equal(await press(1)(one), false);
    const pressed = await Promise.all([one, other].map(press(2)));
    assert.deepEqual(pressed.toSorted(), [false, true]);
    assert.equal(await one.forms.findDraft('draft'), null);
    assert.deepEqual(await other.forms.listReleases(), [release]);
    assert.deepEqual(await one.forms.listPublished(), []);
    assert.equal(await one.forms.removeRelease(release.formId, release.from), true);
    assert.equal(await one.forms.removeRelease(release.formId, release.from), false);
    assert.equal(await one.forms.removeDraft('other'), true);
    assert.equal(await one.forms.removeDraft('other'), false);
    assert.deepEqual(await one.forms.listDrafts(), []);
  },
  'who is on two lists stays in peace when the later one is taken back': async (openStore) => {
    const [one, other] = [await openStore(), await openStore()];
    await append(one, { key: 'a' });
    const both = await Promise.all([one.lists.addImport(list), other.lists.addImport(list)]);
    const [first, second] = both.map(({ id }) => id).toSorted();
    assert.ok(first && second && first !== second);
    assert.deepEqual(
      both.map(({ place }) => place),
      [1, 1],
    );
    assert.equal(await one.lists.add([entry('x', first), entry('y', first)]), 2);
    assert.equal(await other.lists.add([entry('x', second), entry('x', second), entry('z', second)]), 2);
    assert.equal(await one.lists.has('shop'), true);
    assert.equal(await one.lists.has('other'), false);
    assert.equal((await one.lists.findLastImport('shop'))?.id, second);
    assert.equal(await one.lists.countEntries(second), 2);
    assert.equal(await one.lists.removeImport(second, list.at), 2);
    assert.deepEqual(await other.lists.find('shop', ['x', 'z']), [entry('x', first)]);
    assert.equal((await other.lists.findLastImport('shop'))?.id, first);
    const about = { digest: 'y', controller: 'shop', channel: 'email' as const, party: null };
    assert.equal(await other.lists.findPlace(about), 0);
    assert.equal(await other.lists.findPlace({ ...about, channel: null }), undefined);
    assert.deepEqual(
      [...(await other.lists.listImported('shop', { channel: 'email', party: 'own' }))].toSorted(),
      ['x', 'y'],
    );
  },
  'a link lets one in, once, and nobody after its end': async (openStore) => {
    const [one, other] = [await openStore(), await openStore()];
    const link = { digest: 'link', tag: 'tag', controller: 'shop', expires: 1_764_000_001_000 };
    const now = link.expires - 1000;
    await one.links.keep(link, now);
    assert.equal(await other.links.findController('link', now), 'shop');
    assert.equal(await other.links.findController('link', link.expires + 1), null);
    assert.equal(await other.links.use('link', link.expires + 1), null);
    const used = await Promise.all([one, other, one, other].map((store) => store.links.use('link', now)));
    assert.deepEqual(
      used.filter((use) => use !== null),
      [{ tag: 'tag', controller: 'shop' }],
    );
    assert.equal(await one.links.findController('link', now), null);
  },
  'a yes that waits is found by its link until that ends': async (openStore) => {
    const store = await openStore();
    const one = { digest: 'press', recordId: 'urn:uuid:a', subjectId: 'p', expires: 1_764_000_001_000 };
    await store.confirmations.keep(one, one.expires - 1000);
    const found = { recordId: 'urn:uuid:a', subjectId: 'p' };
    assert.deepEqual(await store.confirmations.find('press', one.expires), found);
    assert.equal(await store.confirmations.find('press', one.expires + 1), null);
    assert.equal(await store.confirmations.find('guess', one.expires), null);
  },
  'a request is closed once, and two presses at once are one request': async (openStore) => {
    const [one, other] = [await openStore(), await openStore()];
    await append(one, { key: 'a' });
    const press = (store: Store, id: string) =>
      store.transact(async (parts) => {
        assert.equal(await parts.people.hold('person of a'), true);
        const open = await parts.requests.listOf(['tag'], 'shop');
        if (open.length === 0) await parts.requests.add(request(id, 'person of a'));
      });
    await Promise.all([press(one, 'one'), press(other, 'other')]);
    const open = await one.requests.list('shop', false);
    assert.equal(open.length, 1);
    const [{ id, sealed } = request('', '')] = open;
    assert.deepEqual([...sealed], [1, 2]);
    const closed = await Promise.all([one, other].map((store) => store.requests.close(id, list.at)));
    assert.deepEqual(closed.toSorted(), [false, true]);
    assert.deepEqual(await other.requests.list('shop', false), []);
    assert.equal((await other.requests.list('shop', true))[0]?.doneAt, list.at);
    await one.requests.meet('urn:uuid:a', 'first');
    await other.requests.meet('urn:uuid:a', 'second');
    assert.equal(await one.requests.metAt('urn:uuid:a'), 'first');
    assert.equal(await one.requests.metAt('urn:uuid:b'), undefined);
  },
  'answers that two receivers count at once are all counted': async (openStore) => {
    const [one, other] = [await openStore(), await openStore()];
    const counted = { week: '2026-11-23', formId: 'card', channel: 'email', party: 'own', answer: 'refused' };
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 ? one : other).counts.add([{ ...counted, count: 2 }]),
      ),
    );
    assert.deepEqual(await one.counts.list('2026-11-23'), [{ ...counted, count: 20 }]);
    assert.deepEqual(await one.counts.list('2026-11-30'), []);
  },
  'receivers that start at once agree on what they are': async (openStore) => {
    const [one, other] = [await openStore(), await openStore()];
    const kept = await Promise.all([one.facts.keep('name', 'one'), other.facts.keep('name', 'other')]);
    assert.equal(kept[0], kept[1]);
    assert.equal(await other.facts.keep('name', 'later'), kept[0]);
    assert.equal(await one.facts.read('name'), kept[0]);
    await one.keys.keep('k1', '{"kid":"k1"}', day);
    await other.keys.keep('k2', '{"kid":"k2"}', new Date(day.getTime() + 1));
    await other.keys.keep('k1', '{"kid":"changed"}', new Date(day.getTime() + 2));
    assert.deepEqual(await one.keys.list(), ['{"kid":"k2"}', '{"kid":"k1"}']);
    await one.facts.checkWritable(day);
    await other.facts.checkReadable();
  },
  'a form token is used by one submission, however often that one is sent': async (openStore) => {
    const [one, other] = [await openStore(), await openStore()];
    const token = { id: 'token', user: 'first', expires: 1_764_000_001_000 };
    const used = await Promise.all([one.tokens.use(token), other.tokens.use({ ...token, user: 'second' })]);
    assert.deepEqual(used.toSorted(), [false, true]);
    const user = used[0] ? 'first' : 'second';
    assert.equal(await other.tokens.use({ ...token, user }), true);
    await other.tokens.forget(token.expires + 1);
    assert.equal(await one.tokens.use({ ...token, user: 'third' }), true);
  },
  'a job is taken by one receiver, and by another once its time is over': async (openStore) => {
    const [one, other] = [await openStore(), await openStore()];
    const job = { id: 'a', kind: 'link-mail', about: '{}', madeAt: 1000 };
    await one.queue.add([job, job]);
    const take = (store: Store, holder: string, now: number) =>
      store.queue.claim('a', { holder, now, until: now + 45 });
    const taken = await Promise.all([take(one, 'one', 1000), take(other, 'other', 1000)]);
    assert.deepEqual(taken.toSorted(), [false, true]);
    const [holder, idle] = taken[0] ? ['one', 'other'] : ['other', 'one'];
    assert.equal((await one.queue.listDue('link-mail', { holder: idle, now: 1000 }, 9)).length, 0);
    assert.equal(await one.queue.nextAt('link-mail', { holder: idle, now: 1000 }), null);
    // Its holder takes it for longer, as often as it likes.
    assert.equal(await take(one, holder, 1040), true);
    assert.equal(await take(one, idle, 1080), false);
    assert.equal(await take(one, idle, 1086), true);
    // Whoever has lost it changes nothing any more.
    await one.queue.end('a', holder);
    assert.equal(await one.queue.keep('a', '1', { holder, now: 1086, until: 2000 }), false);
    await one.queue.bury('a', 'smtp 550', { holder: idle, now: 1090 });
    const dead = {
      kind: 'link-mail',
      state: 'dead',
      problem: 'smtp 550',
      count: 1,
      since: 1000,
      lastTriedAt: 1090,
    };
    assert.deepEqual(await other.queue.describe(['link-mail']), [dead]);
    const group = { kind: 'link-mail', problem: 'smtp 550' };
    assert.equal(await other.queue.revive(group, 2000), 1);
    assert.equal((await one.queue.listDue('link-mail', { holder, now: 2000 }, 9))[0]?.tries, 0);
    assert.equal(await take(one, holder, 2000), true);
    await one.queue.end('a', holder);
    assert.deepEqual(await other.queue.describe(['link-mail']), []);
  },
  'a slip is known by its number and by the code on its stub, and no number is on two slips': async (
    openStore,
  ) => {
    const [one, other] = [await openStore(), await openStore()];
    const batch = {
      id: 'batch',
      formId: 'card',
      version: '1.0.0',
      digest: 'digest',
      language: 'fr',
      printedOn: '2026-11-24',
      madeAt: day.toISOString(),
      presentation: '{"title":"Carte"}',
    };
    const [first, second] = [
      { serial: 'A', codeDigest: 'code of A' },
      { serial: 'B', codeDigest: 'code of B' },
    ];
    assert.equal(await one.transact((parts) => parts.slips.add(batch, [first, second])), true);
    assert.deepEqual(await other.slips.find('B'), { serial: 'B', batch });
    assert.deepEqual(await other.slips.findByCode('code of A'), { serial: 'A', batch });
    assert.equal(await other.slips.find('C'), undefined);
    assert.equal(await other.slips.findByCode('code of C'), undefined);
    // Undone as a whole: C is on no slip either.
    await assert.rejects(
      other.transact(async (parts) => {
        const third = { serial: 'C', codeDigest: 'code of C' };
        assert.equal(await parts.slips.add({ ...batch, id: 'later' }, [third, first]), false);
        throw new Error('undone');
      }),
    );
    assert.equal(await one.slips.find('C'), undefined);
  },
  'the picture of a slip is kept once, and leaves with its person': async (openStore) => {
    const store = await openStore();
    const { place } = await append(store, { key: 'a' });
    const [submission] = await store.records.listAt([place]);
    assert.ok(submission);
    const { id: recordId, subjectId } = submission;
    const photo = { recordId, subjectId, sealed: new Uint8Array([1, 2, 3]) };
    await store.slips.keepPhoto(photo);
    await store.slips.keepPhoto({ ...photo, sealed: new Uint8Array([4]) });
    const found = await store.slips.findPhoto(recordId);
    assert.deepEqual([...(found?.sealed ?? [])], [1, 2, 3]);
    assert.equal(found?.subjectId, subjectId);
    await store.transact((parts) => parts.people.erase([subjectId]));
    assert.equal(await store.slips.findPhoto(recordId), undefined);
  },
  'a size of a log is stamped once, and a place is covered by the first stamp that holds it': async (
    openStore,
  ) => {
    const [one, other] = [await openStore(), await openStore()];
    const stamp = (size: number, more: object = {}) => ({
      log: 'log',
      size,
      checkpoint: `log\n${size}\nroot\n\n— log ${size}\n`,
      token: new Uint8Array([0, size, 255]),
      authority: 'tsa.example',
      genTime: '2026-11-24T09:00:00.353Z',
      madeAt: day.getTime(),
      ...more,
    });
    assert.equal(await one.times.findLast('log'), null);
    const both = await Promise.all([one, other].map((store) => store.times.keep(stamp(3))));
    assert.deepEqual(both.toSorted(), [false, true]);
    assert.equal(await other.times.keep(stamp(3, { token: new Uint8Array([9]) })), false);
    await other.times.keep(stamp(10));
    await other.times.keep(stamp(5, { log: 'other' }));
    const sizeOver = async (place: number) => (await one.times.findCovering('log', place))?.size;
    assert.deepEqual(await one.times.findCovering('log', 0), stamp(3));
    assert.deepEqual(
      [await sizeOver(2), await sizeOver(3), await sizeOver(9), await sizeOver(10)],
      [3, 10, 10, undefined],
    );
    assert.deepEqual(await other.times.findLast('log'), stamp(10));
  },
  'times of one kind that only a wrong clock wrote are mended, and those of others stay': async (
    openStore,
  ) => {
    const store = await openStore();
    const now = day.getTime();
    const job = (id: string, kind: string) => ({ id, kind, about: '', madeAt: now + 1_000_000 });
    await store.queue.add([job('a', 'time'), job('b', 'webhook')]);
    await store.queue.mendTimes(now, { pause: 1000, hold: 1000 }, 'time');
    const claim = { holder: 'one', now, until: now + 1000 };
    assert.equal(await store.queue.nextAt('time', claim), now);
    assert.equal(await store.queue.nextAt('webhook', claim), now + 1_000_000);
    await store.queue.mendTimes(now, { pause: 1000, hold: 1000 });
    assert.equal(await store.queue.nextAt('webhook', claim), now);
  },
  'a business is called as it was called last': async (openStore) => {
    const store = await openStore();
    await store.controllers.keep({ id: 'shop', name: 'Bakery', registration: '' });
    await store.controllers.keep({ id: 'shop', name: 'The Bakery', registration: '1' });
    assert.deepEqual(await store.controllers.list(), [{ id: 'shop', name: 'The Bakery', registration: '1' }]);
    assert.deepEqual(await store.controllers.listAliases(), []);
  },
  ...calendarContract,
};
