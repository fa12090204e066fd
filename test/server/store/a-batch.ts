import type { SummaryItem } from '../../../src/history/index.js';
import type { AppendState, Batch } from '../../../src/server/store/append.js';
import type { Store, StoreParts } from '../../../src/server/store/store.js';

/** What a test stores: one record of one person. */
export interface Wanted {
  readonly key: string;
  readonly subjectId?: string;
  readonly contacts?: readonly string[];
  /** The last day of a consent. */
  readonly until?: string;
}

const log = 'log.example';

const idOf = (key: string): string => `urn:uuid:${key}`;

const consentUntil = (until: string): SummaryItem => ({
  choice: 'news',
  purpose: 'news',
  channel: 'email',
  party: 'own',
  answer: 'granted',
  period: { from: '2026-01-01', until },
});

function makeBatch({ head }: AppendState, { key, subjectId, contacts = [], until }: Wanted): Batch {
  const place = head.edge.size;
  const person = subjectId ?? `person of ${key}`;
  return {
    log,
    expectedSize: place,
    head: {
      edge: { size: place + 1, roots: [new Uint8Array(32).fill(place)] },
      checkpoint: `of ${place + 1}`,
    },
    nodes: [],
    presentations: new Map([['words', '{"words":true}']]),
    subjects: subjectId ? [] : [{ id: person, lookup: `lookup of ${key}`, wrappedKey: new Uint8Array([1]) }],
    submissions: [
      {
        sealed: new Uint8Array([2]),
        entry: new Uint8Array(32),
        controller: 'shop',
        clock: {
          controller: 'shop',
          subject: person,
          on: '2026-11-24',
          form: 'card@1.0.0',
          isFlagged: false,
          hasCalls: until !== undefined,
          isPending: false,
        },
        mail: 'confirm-mail',
        summary: {
          place,
          id: key,
          at: place * 1000,
          form: 'card',
          version: '1.0.0',
          contacts,
          items: until === undefined ? [] : [consentUntil(until)],
        },
        submission: {
          logIndex: place,
          id: idOf(key),
          idempotencyKey: key,
          bodyDigest: 'body',
          formId: 'card',
          receivedAt: new Date(place * 1000).toISOString(),
          standing: 'counted',
          presentationDigest: 'words',
          subjectId: person,
          record: JSON.stringify({ id: idOf(key) }),
          signature: new Uint8Array([3]),
          logProof: `proof of ${place}`,
        },
      },
    ],
    tally: [
      { week: '2026-11-23', formId: 'card', channel: 'email', party: 'own', answer: 'granted', count: 1 },
    ],
    steps: [{ place, at: place }],
  };
}

/** Appends one record unless its key is known; gives its place, and whether it is new. */
export async function append(
  store: Store | StoreParts,
  wanted: Wanted,
): Promise<{ readonly place: number; readonly isNew: boolean }> {
  for (;;) {
    const appended = await store.log.append(
      { log, idempotencyKeys: [wanted.key], lookups: [], subjectIds: [], records: [] },
      (state) => {
        const known = state.known.get(wanted.key);
        return known
          ? { batch: null, result: { place: known.logIndex, isNew: false } }
          : { batch: makeBatch(state, wanted), result: { place: state.head.edge.size, isNew: true } };
      },
    );
    if (appended) return appended;
  }
}

export const readSize = async (store: StoreParts): Promise<number> =>
  (await store.log.readHead(log)).edge.size;
