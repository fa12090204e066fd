import type { ProofRecord, RecordItem } from '../../proof/index.js';
import type { Database } from './database.js';
import { listRecords } from './history.js';

/**
 * What a record says of whether its person may be contacted, and not a word more: a record has some 2,000 characters,
 * this a fifth of them. Kept beside the log for lists of many people; it proves nothing, and can be made anew from the
 * records at any time.
 */
export interface Gist extends Pick<ProofRecord, 'id' | 'standing' | 'confirms' | 'withdrawn'> {
  readonly event: Pick<ProofRecord['event'], 'at' | 'saidAt'>;
  readonly controllers: readonly Pick<ProofRecord['controllers'][number], 'name'>[];
  readonly notice: Pick<ProofRecord['notice'], 'id' | 'version'>;
  readonly items: readonly GistItem[];
}

/** One choice of a record, as far as a question about contact needs it. */
export type GistItem = Pick<
  RecordItem,
  'id' | 'purpose' | 'channel' | 'party' | 'partyName' | 'answer' | 'confirm' | 'period'
>;

/** The gist of a record, as it is stored: JSON. */
export const writeGist = ({
  id,
  standing,
  confirms,
  withdrawn,
  event,
  controllers,
  notice,
  items,
}: ProofRecord): string => {
  const gist: Gist = {
    id,
    standing,
    ...(confirms !== undefined && { confirms }),
    ...(withdrawn && { withdrawn }),
    event: { at: event.at, ...(event.saidAt !== undefined && { saidAt: event.saidAt }) },
    controllers: controllers.map(({ name }) => ({ name })),
    notice: { id: notice.id, version: notice.version },
    items: items.map(cut),
  };
  return JSON.stringify(gist);
};

const cut = ({ id, purpose, channel, party, partyName, answer, confirm, period }: RecordItem): GistItem => ({
  id,
  purpose,
  channel,
  party,
  ...(partyName !== undefined && { partyName }),
  answer,
  ...(confirm && { confirm }),
  ...(period && { period }),
});

/** A record on its way into the store, or there already. */
export interface GistSource {
  readonly logIndex: number;
  readonly subjectId: string;
  /** Keyed digests of the addresses and numbers that it carries. */
  readonly contacts: readonly string[];
  /** See `writeGist`. */
  readonly gist: string;
}

/**
 * Puts the gist of a person's newest record under every contact that they ever gave, so that one read finds all. A contact
 * that is new to them gets the older ones too.
 */
export function keepGist(database: Database, { logIndex, subjectId, contacts, gist }: GistSource): void {
  const known = database
    .all('select digest from contact_of where subject_id = $1', subjectId)
    .map((row) => row['digest'] as string);
  const insert = (digest: string, index: number, isTheirs: boolean, content: string): void => {
    database.run(
      'insert into gist (digest, log_index, subject_id, is_theirs, content) values ($1, $2, $3, $4, $5)',
      digest,
      index,
      subjectId,
      isTheirs ? 1 : 0,
      content,
    );
  };
  const added = contacts.filter((digest) => !known.includes(digest));
  for (const digest of added)
    database.run('insert into contact_of (subject_id, digest) values ($1, $2)', subjectId, digest);
  const older = added.length === 0 ? [] : listRecords(database, subjectId);
  for (const { logIndex: index, record } of older.filter((one) => one.logIndex < logIndex))
    for (const digest of added) insert(digest, index, false, writeGist(JSON.parse(record) as ProofRecord));
  for (const digest of [...known, ...added]) insert(digest, logIndex, contacts.includes(digest), gist);
}

/** The gist of one record of a person. */
export interface FoundGist {
  readonly logIndex: number;
  readonly gist: Gist;
  /** Whether the record carries the first of the contacts that were asked about. */
  readonly isTheirs: boolean;
}

/** The gists of everybody who ever gave one of these contacts (keyed digests), the oldest first, each once. */
export function listGists(database: Database, contacts: readonly string[]): readonly FoundGist[] {
  const [found = [], ...others] = contacts.map((digest, place) =>
    database
      .all('select log_index, is_theirs, content from gist where digest = $1 order by log_index', digest)
      .map((row): FoundGist => ({
        logIndex: Number(row['log_index']),
        gist: JSON.parse(row['content'] as string) as Gist,
        isTheirs: place === 0 && row['is_theirs'] === 1,
      })),
  );
  if (others.length === 0) return found;
  const all = new Map([...others.flat(), ...found].map((one) => [one.logIndex, one]));
  return [...all.values()].toSorted((one, next) => one.logIndex - next.logIndex);
}
