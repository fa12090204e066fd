import {
  type ChoiceFact,
  type ContactAnswer,
  type ContactFacts,
  type ContactQuestion,
  type Medium,
  prepareContact,
  type SuppressionFact,
  type Territory,
  territoryOfNumber,
} from '../../law/index.js';
import type { FormConfig } from '../../config/index.js';
import type { ProofRecord } from '../../proof/index.js';
import type { Database } from '../store/database.js';
import {
  type Given,
  type HistoryEntry,
  listGiven,
  listGivenOfMany,
  listRecords,
  listRecordsOfMany,
} from '../store/history.js';
import { findSuppressions, hasSuppressions } from '../store/suppressions.js';
import { choiceFactsOf } from './choice-facts.js';
import { digestContact, internationalNumber } from './contact.js';
import { digestForList, hashForMailers } from './list-digest.js';
import { type EarlierForm, makeSameMeaning, type SameMeaning } from './same-meaning.js';
import { publicHolidaysOf } from './public-holidays.js';

/** Who would be contacted: at least one of both. */
export interface Contact {
  readonly email?: string;
  readonly phone?: string;
}

/** What the asker knows beyond the records. */
export type Beyond = Pick<
  ContactFacts,
  'attempts' | 'bloctel' | 'informed' | 'request' | 'slot' | 'territory' | 'timeZone'
>;

/** One question about one person; what it leaves out is as the form says. */
export interface Asked extends Beyond {
  readonly contact: Contact;
  readonly question: Partial<ContactQuestion> & Pick<ContactQuestion, 'channel'>;
  /** See `mayContact`. */
  readonly at: string;
}

const numbers = new Set(['phone', 'sms', 'automated-call', 'fax']);

/** Answers one question about one person after the other. */
export interface Ask {
  (contact: Contact): ContactAnswer;
  /** Reads at once all that is stored of these: questions about them, of the same moment, then read nothing. */
  foresee(contacts: readonly Contact[]): void;
}

/** Answers from what is stored, for one form's controller. Throws LawError as `mayContact` does. */
export function prepareAsk(
  database: Database,
  secret: Buffer,
  config: FormConfig,
  { question, at, ...beyond }: Omit<Asked, 'contact'>,
  earlierForm: EarlierForm,
): Ask {
  const isSame = makeSameMeaning(config, earlierForm);
  const prepared = prepareContact(
    {
      jurisdiction: config.jurisdiction,
      audience: config.audience,
      relationship: config.relationship,
      sector: config.sector ?? 'general',
      party: 'own',
      controller: config.controller.name,
      ...question,
    },
    at,
  );
  const controller = config.controller.name;
  const hasList = hasSuppressions(database, controller);
  const suppressedOf = (contact: Contact): readonly SuppressionFact[] =>
    hasList
      ? findSuppressions(database, controller, listDigestsOf(secret, contact)).map(
          ({ channel, party, since }) => ({ channel: channel as Medium | null, party, since }),
        )
      : [];
  // Of whom nothing is known, everybody in one place gets the same answer.
  const strangers = new Map<Territory, ContactAnswer>();
  let foreseen: Foreseen = { digests: new Map(), given: new Map(), records: new Map() };
  const ask = (contact: Contact): ContactAnswer => {
    const territory: Territory = beyond.territory ?? territoryFrom(contact);
    const suppressed = suppressedOf(contact);
    const answer = (choices: readonly ChoiceFact[]): ContactAnswer =>
      prepared({ ...beyond, territory, choices, suppressed, isHoliday: publicHolidaysOf(territory) });
    const choices = choicesOf(database, contact, {
      channel: question.channel,
      isSame,
      foreseen,
      digestOf: digestFrom(secret, foreseen),
    });
    if (choices || suppressed.length > 0) return answer(choices ?? []);
    const known = strangers.get(territory) ?? answer([]);
    strangers.set(territory, known);
    return known;
  };
  const foresee = (contacts: readonly Contact[]): void => {
    const digests = new Map<string, string | null>();
    for (const { email, phone } of contacts) {
      if (email !== undefined) digests.set(`email:${email}`, digestContact(secret, 'email', email));
      if (phone !== undefined) digests.set(`phone:${phone}`, digestContact(secret, 'phone', phone));
    }
    const given = listGivenOfMany(
      database,
      [...new Set(digests.values())].filter((digest) => digest !== null),
    );
    const records = listRecordsOfMany(database, [...new Set(given.map(({ subjectId }) => subjectId))]);
    foreseen = {
      digests,
      given: groupBy(given, ({ digest }) => digest),
      records: groupBy(records, ({ subjectId }) => subjectId),
    };
  };
  return Object.assign(ask, { foresee });
}

/** What was read for many at once: the digest of each contact as it was written, where each was given, whose records. */
interface Foreseen {
  readonly digests: ReadonlyMap<string, string | null>;
  readonly given: ReadonlyMap<string, readonly Given[]>;
  readonly records: ReadonlyMap<string, readonly HistoryEntry[]>;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

type DigestOf = (kind: 'email' | 'phone', text: string | undefined) => string | null;

const digestFrom =
  (secret: Buffer, { digests }: Foreseen): DigestOf =>
  (kind, text) => {
    if (text === undefined) return null;
    const found = digests.get(`${kind}:${text}`);
    return found === undefined ? digestContact(secret, kind, text) : found;
  };

/** The digests under which a list may hold a contact. */
const listDigestsOf = (secret: Buffer, { email, phone }: Contact): readonly string[] =>
  [
    email === undefined ? null : hashForMailers('email', email),
    phone === undefined ? null : hashForMailers('phone', phone),
  ]
    .filter((hash) => hash !== null)
    .map((hash) => digestForList(secret, hash));

interface Asking {
  readonly channel: Medium;
  readonly isSame: SameMeaning;
  readonly foreseen: Foreseen;
  readonly digestOf: DigestOf;
}

/** True when all of a contact was read with others. */
const isForeseen = ({ email, phone }: Contact, { digests }: Foreseen): boolean =>
  (email === undefined || digests.has(`email:${email}`)) &&
  (phone === undefined || digests.has(`phone:${phone}`));

/** What a person chose; null when nothing was ever stored under these contacts. */
function choicesOf(
  database: Database,
  contact: Contact,
  { channel, isSame, foreseen, digestOf }: Asking,
): readonly ChoiceFact[] | null {
  const email = digestOf('email', contact.email);
  const phone = digestOf('phone', contact.phone);
  const used = numbers.has(channel) ? (phone ?? email) : (email ?? phone);
  const other = used === email ? phone : email;
  const digests = [used, other].filter((digest) => digest !== null);
  const wasForeseen = isForeseen(contact, foreseen);
  const given = wasForeseen
    ? digests.flatMap((digest) => foreseen.given.get(digest) ?? [])
    : listGiven(database, digests);
  if (given.length === 0) return null;
  const places = new Set(given.filter(({ digest }) => digest === used).map(({ logIndex }) => logIndex));
  const history = [...new Set(given.map(({ subjectId }) => subjectId))]
    .flatMap((subjectId) =>
      wasForeseen ? (foreseen.records.get(subjectId) ?? []) : listRecords(database, subjectId),
    )
    .map(({ logIndex, record }) => ({ logIndex, record: JSON.parse(record) as ProofRecord }))
    .toSorted((one, next) => one.logIndex - next.logIndex);
  const confirmed = new Map(history.map(({ record: { confirms, event } }) => [confirms, event.at]));
  return history.flatMap(({ logIndex, record }) =>
    choiceFactsOf(record, places.has(logIndex), isSame, (id) => confirmed.get(id)),
  );
}

/** Where the person lives, as far as their number tells. */
const territoryFrom = ({ phone }: Contact): Territory =>
  phone === undefined ? 'FR' : territoryOfNumber(internationalNumber(phone));
