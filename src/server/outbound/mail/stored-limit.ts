import { randomUUID } from 'node:crypto';
import type { Store } from '../../store/store.js';

/** Whether a mail may go: `full` when nobody gets one for a while, `enough` when this mailbox has had its share. */
export type Allowance = 'allowed' | 'enough' | 'full';

/** Keeps mailboxes from being flooded by whoever writes somebody else's address, and the shop's mail server from a bad name. */
export interface StoredLimit {
  /** Counts a mail to the address of this digest, where it may go. */
  take(digest: string): Promise<Allowance>;
  /** The mail that was counted last for this digest has not gone. */
  takeBack(digest: string): Promise<void>;
}

const hour = 3_600_000;
const day = 24 * hour;
/** How long it is remembered who was written to. */
const month = 30 * day;

const own = [
  { most: 3, within: hour },
  { most: 6, within: day },
  { most: 20, within: month },
];
const all = { most: 500, within: hour };

/** What a limit needs of the world around it. */
export interface LimitWorld {
  readonly store: Store;
  readonly now: () => Date;
  /** The owner is told, once an hour, when an address has had its share. */
  warn(message: string, facts: object): void;
}

/**
 * Three mails of a kind an hour to one address, six a day and twenty in thirty days, and 500 an hour to all. Counted in the store, so
 * that a restart or a second receiver gives nobody more; only what goes to somebody counts, so that asking for unknown addresses
 * holds up nobody's.
 */
export function makeStoredLimit(kind: string, { store, now, warn }: LimitWorld): StoredLimit {
  let toldAt = Number.NEGATIVE_INFINITY;
  const tell = (at: number, message: string): void => {
    if (at - toldAt < hour) return;
    toldAt = at;
    warn(message, { kind });
  };
  return {
    take: async (digest) => {
      const at = now().getTime();
      await store.sentMails.forget(at - month);
      if (await store.sentMails.note({ id: randomUUID(), kind, digest, at }, { own, all })) return 'allowed';
      // The queue says so: it is what waits.
      if ((await store.sentMails.countSince(kind, at - all.within)) >= all.most) return 'full';
      tell(at, 'An address has had its share of mails: somebody asks for more than anybody reads.');
      return 'enough';
    },
    takeBack: (digest) => store.sentMails.dropLast(kind, digest),
  };
}
