import { expect } from '@open-wc/testing';
import type { EntryStore, Listed } from '../../src/delivery/entry.js';
import { databaseName, idbStore } from '../../src/delivery/idb-store.js';
import { memoryStore } from '../../src/delivery/memory-store.js';
import { mayHoldSomething } from '../../src/delivery/open-outbox.js';

const listed = (key: string): Listed => ({
  key,
  endpoint: 'https://proof.shop.example/',
  path: 'v1/submissions',
  type: 'application/json',
  formId: 'loyalty-card',
  madeAt: 1,
  seen: { at: 1, elapsed: 1, life: 'one', held: 0 },
  tries: 0,
  notBefore: null,
  refused: null,
});
const body = '{"answers":{"values":{"email":"lea@shop.example"}}}';

const done = (request: IDBRequest): Promise<unknown> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });

/** As the browser holds it, past the store. */
async function openRaw(): Promise<IDBDatabase> {
  const database = (await done(indexedDB.open(databaseName))) as IDBDatabase;
  database.addEventListener('versionchange', () => database.close());
  return database;
}
const readRaw = async (name: string): Promise<unknown[]> =>
  (await done((await openRaw()).transaction(name).objectStore(name).getAll())) as unknown[];

/** Every text and every byte that lies in the database, as text. */
async function dump(): Promise<string> {
  const database = await openRaw();
  const texts: string[] = [];
  for (const name of database.objectStoreNames)
    for (const one of (await done(database.transaction(name).objectStore(name).getAll())) as unknown[])
      texts.push(
        JSON.stringify(one, (_key, value: unknown) =>
          value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder().decode(value) : value,
        ),
      );
  return texts.join('\n');
}

beforeEach(() => done(indexedDB.deleteDatabase(databaseName)));
after(() => done(indexedDB.deleteDatabase(databaseName)));

const stores: readonly (readonly [name: string, open: () => Promise<EntryStore>])[] = [
  ['in memory', async () => memoryStore()],
  ['on the device, encrypted', () => idbStore(true)],
  ['on the device, on plain http', () => idbStore(false)],
];

for (const [name, open] of stores)
  describe(`what is kept ${name}`, () => {
    it('is listed in the order in which it came, and given back to the byte', async () => {
      const store = await open();
      for (const key of ['b', 'a', 'c']) await store.add(listed(key), `${body}${key} é€`);
      expect((await store.list()).map(({ key }) => key)).to.deep.equal(['b', 'a', 'c']);
      expect(await store.readBody('a')).to.equal(`${body}a é€`);
      expect(await store.readBody('none')).to.equal(undefined);
    });

    it('is one entry, the first, if it is added twice', async () => {
      const store = await open();
      await store.add(listed('a'), 'first');
      await store.add({ ...listed('a'), madeAt: 2 }, 'second');
      expect((await store.list()).map(({ madeAt }) => madeAt)).to.deep.equal([1]);
      expect(await store.readBody('a')).to.equal('first');
    });

    it('keeps its place when something about it changes; what is not there does not come to be', async () => {
      const store = await open();
      for (const key of ['a', 'b']) await store.add(listed(key), body);
      await store.change('a', { tries: 3 });
      await store.change('none', { tries: 3 });
      expect((await store.list()).map(({ key, tries }) => [key, tries])).to.deep.equal([
        ['a', 3],
        ['b', 0],
      ]);
    });

    it('is gone once it is taken out, all of it', async () => {
      const store = await open();
      await store.add(listed('a'), body);
      await store.remove('a');
      await store.remove('a');
      expect(await store.list()).to.deep.equal([]);
      expect(await store.readBody('a')).to.equal(undefined);
    });
  });

describe('what outlives the page', () => {
  it('is there for the next one, and goes after what that one adds', async () => {
    await (await idbStore()).add(listed('a'), body);
    const next = await idbStore();
    await next.add(listed('b'), body);
    expect((await next.list()).map(({ key }) => key)).to.deep.equal(['a', 'b']);
    expect(await next.readBody('a')).to.equal(body);
  });

  it('lies encrypted in a secure context: nobody who reads the bytes finds an address', async () => {
    expect(isSecureContext).to.equal(true);
    await (await idbStore()).add(listed('a'), body);
    expect(await dump()).not.to.include('lea@');
    const [secret] = (await readRaw('secrets')) as [CryptoKey];
    expect(secret.extractable).to.equal(false);
    // The ear works.
    await (await idbStore(false)).add(listed('b'), body);
    expect(await dump()).to.include('lea@shop.example');
  });

  it('of one entry cannot be passed off as that of another', async () => {
    const store = await idbStore();
    await store.add(listed('a'), body);
    const database = await openRaw();
    const bodies = database.transaction('bodies', 'readwrite').objectStore('bodies');
    await done(bodies.put(await done(bodies.get('a')), 'b'));
    expect(await store.readBody('b')).to.equal(undefined);
    expect(await store.readBody('a')).to.equal(body);
  });

  it('two pages that open it for the first time at once read each other', async () => {
    const [one, other] = await Promise.all([idbStore(), idbStore()]);
    await one.add(listed('a'), body);
    expect(await other.readBody('a')).to.equal(body);
  });

  it('is gone from the device once it is taken out', async () => {
    const store = await idbStore();
    await store.add(listed('a'), body);
    await store.remove('a');
    expect(await readRaw('entries')).to.deep.equal([]);
    expect(await readRaw('bodies')).to.deep.equal([]);
  });

  it('goes on after the browser has closed the database', async () => {
    const store = await idbStore();
    await store.add(listed('a'), body);
    // A later version of Accord wants to change it.
    await done(indexedDB.deleteDatabase(databaseName));
    await store.add(listed('b'), body);
    expect((await store.list()).map(({ key }) => key)).to.deep.equal(['b']);
    expect(await (await idbStore()).readBody('b'), 'the next page has the key').to.equal(body);
  });

  it('is nothing for somebody who has sent nothing: not even an empty database', async () => {
    expect(await mayHoldSomething()).to.equal(false);
    await idbStore();
    expect(await mayHoldSomething()).to.equal(true);
  });
});
