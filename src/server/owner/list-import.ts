import type { FormConfig } from '../../config/index.js';
import { channels, type Medium } from '../../law/index.js';
import { StartError } from '../start-error.js';
import { tagOf } from '../store/tag.js';
import { journalList } from '../journal/index.js';
import { type Suppression } from '../store/suppressions.js';
import { type Ask, type Asker, type Contact, prepareAsk } from './ask-may-contact.js';
import { type ContactKind, digestWritings } from '../people/contact.js';
import { digestForList, hashForMailers, keyedHashesOf, listDigestsOf } from '../people/list-digest.js';
import type { Person } from './list-people.js';

/** Somebody to put on the list. */
export type ListEntry =
  | { readonly kind: ContactKind; readonly text: string }
  /** SHA-256 or, with a key, HMAC-SHA-256, in hex. */
  | { readonly kind: 'hash'; readonly text: string };

/** What they are not to be contacted by, and since when. Null: every channel, every party of the controller. */
export interface ListScope {
  readonly channel: Medium | null;
  readonly party: string | null;
  /** RFC 3339. */
  readonly since: string;
}

/** What a list would change. */
export interface ImportCounts {
  /** Different addresses, numbers and hashes that can be put on the list. */
  readonly readable: number;
  readonly added: number;
  readonly already: number;
  /** Of those: people who said yes to something, and would not be contacted any more. */
  readonly stopped: number;
  /** Keyed hashes of nobody who is known here: they cannot be kept. */
  readonly unmatched: number;
}

/** What is kept of an import besides its entries. */
export interface ImportNote extends ImportCounts {
  readonly channel: Medium | null;
  readonly party: string | null;
}

/** A list on its way in. */
export interface ListImport {
  take(entry: ListEntry): void;
  /** Says what it would change, once everything is taken; writes nothing. */
  weigh(): Promise<ImportCounts>;
  /** Puts the entries on the list, once weighed; gives how many are new. `at` is RFC 3339. */
  write(at: string): Promise<number>;
}

/** What an import needs of the store. */
export interface ImportSource {
  readonly asker: Asker;
  listPeople(kind: ContactKind): AsyncIterable<Person>;
}

/** An entry on its way; a hash has no contact until somebody here turns out to be it. */
interface Entry {
  readonly contact?: Contact;
  /** Where the log last heard of them; missing while nobody gave this contact. */
  last?: number;
  saysYes?: boolean;
}

const kinds: readonly ContactKind[] = ['email', 'phone'];
const mostWritten = 2000;
const mostAsked = 500;

/** Readies a list; see `ListImport`. Throws StartError for a party that does not exist: it would protect nobody. */
export function makeListImport(
  { asker, listPeople }: ImportSource,
  scope: ListScope,
  key?: Buffer,
): ListImport {
  const { store, secret, config } = asker;
  const { channel, party } = scope;
  const controller = config.controller.id;
  const asks = prepareAsks(asker, scope);
  const entries = new Map<string, Entry>();
  const keyed = new Set<string>();
  let hasHashes = false;

  const add = (kind: ContactKind, text: string): void => {
    const hash = hashForMailers(kind, text);
    if (hash === null) return;
    const digest = digestForList(secret, hash);
    if (!entries.get(digest)?.contact) entries.set(digest, { contact: contactOf(kind, text) });
  };
  /** Tells of the hashes whose they are, going through all who are known here. */
  const matchHashes = async (): Promise<void> => {
    for (const kind of kinds)
      for await (const person of listPeople(kind))
        for (const text of person) {
          for (const digest of listDigestsOf(secret, kind, text)) {
            const entry = entries.get(digest);
            if (entry && !entry.contact) entries.set(digest, { contact: contactOf(kind, text) });
          }
          if (key && keyedHashesOf(key, kind, text).filter((hash) => keyed.delete(hash)).length > 0)
            add(kind, text);
        }
  };
  const recognizeAll = async (): Promise<void> => {
    const named = [...entries.values()].filter(({ contact }) => contact);
    for (let start = 0; start < named.length; start += mostAsked)
      await recognize(asker, asks, named.slice(start, start + mostAsked));
  };
  const isNew = async ([digest, { last }]: readonly [string, Entry]): Promise<boolean> => {
    const place = await store.lists.findPlace({ digest, controller, channel, party });
    if (place === undefined) return true;
    // Who came back since has to be stopped once more; for all others nothing would change.
    return last !== undefined && last >= place;
  };
  const listNew = async (all: readonly (readonly [string, Entry])[]): Promise<typeof all> => {
    const fresh: (readonly [string, Entry])[] = [];
    for (const one of all) if (await isNew(one)) fresh.push(one);
    return fresh;
  };
  const count = (all: readonly (readonly [string, Entry])[], added: number): ImportCounts => ({
    readable: all.length,
    added,
    already: all.length - added,
    stopped: all.filter(([, { saysYes }]) => saysYes).length,
    unmatched: keyed.size,
  });
  return {
    take: ({ kind, text }) => {
      if (kind !== 'hash') return add(kind, text);
      hasHashes = true;
      if (key) keyed.add(text.toLowerCase());
      else {
        const digest = digestForList(secret, text);
        if (!entries.has(digest)) entries.set(digest, {});
      }
    },
    weigh: async () => {
      if (hasHashes) await matchHashes();
      await recognizeAll();
      const all = [...entries];
      return count(all, (await listNew(all)).length);
    },
    write: async (at) => {
      const all = [...entries];
      const fresh = await listNew(all);
      // Without a single entry there is nothing to undo.
      if (fresh.length === 0) return 0;
      const note: ImportNote = { channel, party, ...count(all, fresh.length) };
      const { id: importId, place } = await store.lists.addImport({
        controller,
        at,
        counts: JSON.stringify(note),
      });
      let added = 0;
      // A few at a time: people are answering meanwhile, and the store is theirs.
      for (let start = 0; start < fresh.length; start += mostWritten) {
        const digests = fresh.slice(start, start + mostWritten).map(([digest]) => digest);
        added += await store.lists.add(
          digests.map((digest): Suppression => ({ digest, controller, ...scope, place, importId })),
          (parts) => journalList(parts, { at, controller, ...scope, counts: JSON.stringify(note), digests }),
        );
      }
      return added;
    },
  };
}

const contactOf = (kind: ContactKind, text: string): Contact =>
  kind === 'email' ? { email: text } : { phone: text };

/** Calls are limited to days and hours: who said yes to them says so at night as well. */
const limits: ReadonlySet<string> = new Set(['calling-day', 'calling-hours', 'attempts']);

/** Finds out who some entries are, and whether they said yes to anything that the list would stop. */
async function recognize(
  { store, secret, config }: Asker,
  asks: readonly Ask[],
  some: readonly Entry[],
): Promise<void> {
  const tagged = some.map((entry) => ({ entry, tags: tagsOf(secret, entry.contact) }));
  const tags = [...new Set(tagged.flatMap((one) => one.tags))];
  const histories = await store.readTogether((parts) =>
    parts.histories.findByTag(config.controller.id, tags),
  );
  for (const { entry, tags: own } of tagged) {
    const places = own.flatMap((tag) => histories.get(tag) ?? []).map(({ place }) => place);
    if (places.length > 0) entry.last = Math.max(...places);
  }
  const known = some.filter(({ last }) => last !== undefined);
  for (const ask of known.length > 0 ? asks : []) {
    const answers = await ask(known.map(({ contact = {} }) => contact));
    known.forEach((entry, index) => {
      const { allowed = false, reason = '', proof = null } = answers[index] ?? {};
      if (proof !== null && (allowed || limits.has(reason))) entry.saysYes = true;
    });
  }
}

const tagsOf = (secret: Buffer, { email, phone }: Contact = {}): readonly string[] =>
  [
    ...(email === undefined ? [] : digestWritings(secret, 'email', email)),
    ...(phone === undefined ? [] : digestWritings(secret, 'phone', phone)),
  ].map(tagOf);

/** The questions that a list would answer with no: all that the business's forms ask about. Throws StartError. */
function prepareAsks(asker: Asker, { channel, party }: ListScope): readonly Ask[] {
  const { config, siblings = [] } = asker;
  const forms = [config, ...siblings.filter(({ controller }) => controller.id === config.controller.id)];
  const pairs = new Map(
    forms.flatMap(offersOf).map((one): [string, Offer] => [JSON.stringify([one.party, one.purpose]), one]),
  );
  const parties = new Set(['own', ...[...pairs.values()].map((one) => one.party)]);
  if (party !== null && !parties.has(party))
    throw new StartError(`--party: got "${party}"; accepted: ${[...parties].join(', ')}.`);
  const offers = [...pairs.values()].filter((one) => party === null || one.party === party);
  return (channel === null ? channels : [channel]).flatMap((one) =>
    offers.map((offer) => prepareAsk(asker, { question: { channel: one, ...offer } })),
  );
}

interface Offer {
  readonly party: string;
  readonly purpose: string;
}

function offersOf({ marketing, partners }: FormConfig): readonly Offer[] {
  return [
    ...(marketing ? [{ party: 'own', purpose: marketing.purpose }] : []),
    ...(partners?.members.map(({ id }) => ({ party: id, purpose: partners.purpose })) ?? []),
  ];
}
