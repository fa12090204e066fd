import type { Bundle, Excerpt } from '../proof/index.js';
import { type GuestPlace, openAsGuest } from './journal/open-as-guest.js';
import { openRecordKeys } from './keys/record-keys.js';
import { makeBundle } from './log/make-bundle.js';
import { ExcerptError, makeExcerpt } from './log/make-excerpt.js';
import { excerptAddress } from './people/excerpt-token.js';
import { StartError } from './start-error.js';
import type { StoredSubmission } from './store/submissions.js';

/** Where a receiver keeps what it keeps, and its keys. */
export interface BundlesPlace extends GuestPlace {
  /** Certificates of the time-stamping authority, PEM. */
  readonly timeCa?: string | undefined;
}

/** The records of a receiver on this machine, which may be running, as bundles. */
export interface Bundles {
  /** By the record's id, whole or its first eight characters; null where there is none. Throws StartError where several begin so. */
  make(id: string, wish: { readonly withValues: boolean }): Promise<Bundle | null>;
  /** The same record as one partner may see it; `publicUrl` is where people reach the receiver. */
  makeExcerpt(
    id: string,
    party: string,
    by: { readonly publicUrl: string; readonly now: () => Date },
  ): Promise<Excerpt | null>;
  close(): Promise<void>;
}

/** Opens a receiver's records, and makes nothing that is not there. Throws StartError. */
export async function openBundles(place: BundlesPlace): Promise<Bundles> {
  const { keysFolder, timeCa } = place;
  const { store, keys } = await openAsGuest(place);
  const source = {
    store,
    wrappingKey: keys.secretFor('subject-key'),
    logKeys: [keys.log.vkey, ...keys.log.earlier],
    timeCa,
    findStamped: (log: string, index: number) => store.times.findCovering(log, index),
  };
  const find = async (id: string): Promise<StoredSubmission | undefined> => {
    const full = id.startsWith('urn:uuid:') ? id : `urn:uuid:${id}`;
    const [found, ...others] = await store.records.findByStart(full);
    if (others.length > 0) throw new StartError(`Several records begin with ${id}: give more of it.`);
    return found;
  };
  return {
    make: async (id, wish) => {
      const found = await find(id);
      return found ? makeBundle(source, found, wish) : null;
    },
    makeExcerpt: async (id, party, { publicUrl, now }) => {
      const found = await find(id);
      if (!found) return null;
      const businesses = (await store.controllers.list()).map((one) => one.id);
      const signing = { record: keys.record, recordOf: openRecordKeys(keysFolder, keys.record, businesses) };
      const address = excerptAddress(publicUrl, keys.secretFor('excerpt-link'));
      try {
        return await makeExcerpt({ ...source, keys: signing, now, address }, found, party);
      } catch (error) {
        if (error instanceof ExcerptError) throw new StartError(error.message);
        throw error;
      }
    },
    close: () => store.close(),
  };
}
