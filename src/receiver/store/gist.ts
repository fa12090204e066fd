import type { ProofRecord, RecordItem } from '../../proof/index.js';
import type { Database } from './database.js';

/**
 * What a record says of whether its person may be contacted, and not a word more: a fraction of the record. Kept beside the
 * log for lists of many people; it proves nothing, and can be made anew from the records at any time.
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
    items: items.filter(isAboutContact).map(cut),
  };
  return JSON.stringify(gist);
};

// Who said nothing, or was asked about something else than being contacted, changes no answer.
const isAboutContact = ({ channel, answer }: RecordItem): boolean =>
  channel !== null && answer !== 'unanswered';

const cut = ({ id, purpose, channel, party, partyName, answer, confirm, period }: RecordItem): GistItem => ({
  id,
  purpose,
  channel,
  party,
  // Whether it is still the same company is asked of partners only.
  ...(partyName !== undefined && party !== 'own' && { partyName }),
  answer,
  ...(confirm && { confirm }),
  ...(period && { period }),
});

/** A record on its way into the store, or there already. */
interface GistSource {
  readonly logIndex: number;
  readonly subjectId: string;
  /** Keyed digests of the addresses and numbers that it carries. */
  readonly contacts: readonly string[];
  /** See `writeGist`. */
  readonly gist: string;
}

/** Keeps the gist of a record, once, and whose its contacts are. */
export function keepGist(database: Database, { logIndex, subjectId, contacts, gist }: GistSource): void {
  for (const digest of contacts)
    database.run(
      'insert into contact_of (digest, subject_id) values ($1, $2) on conflict do nothing',
      digest,
      subjectId,
    );
  database.run(
    'insert into gist (subject_id, log_index, contacts, content) values ($1, $2, $3, $4)',
    subjectId,
    logIndex,
    contacts.join(' '),
    gist,
  );
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
  const [used = ''] = contacts;
  const found = contacts.flatMap((digest) =>
    database
      .all(
        'select log_index, contacts, content from contact_of join gist using (subject_id) where digest = $1',
        digest,
      )
      .map((row): FoundGist => ({
        logIndex: Number(row['log_index']),
        gist: JSON.parse(row['content'] as string) as Gist,
        isTheirs: (row['contacts'] as string).split(' ').includes(used),
      })),
  );
  if (found.length < 2) return found;
  const each = new Map(found.map((one) => [one.logIndex, one]));
  return [...each.values()].toSorted((one, next) => one.logIndex - next.logIndex);
}
