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
import type { Database } from '../store/database.js';
import { type FoundGist, listGists } from '../store/gist.js';
import { findSuppressions, hasSuppressions } from '../store/suppressions.js';
import { choiceFactsOf } from './choice-facts.js';
import { contactUsedBy, digestContact, internationalNumber } from './contact.js';
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

/** Answers one question about one person after the other. */
export type Ask = (contact: Contact) => ContactAnswer;

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
  return (contact) => {
    const territory: Territory = beyond.territory ?? territoryFrom(contact);
    const suppressed = suppressedOf(contact);
    const answer = (choices: readonly ChoiceFact[]): ContactAnswer =>
      prepared({ ...beyond, territory, choices, suppressed, isHoliday: publicHolidaysOf(territory) });
    const [used, other] = digestsOf(secret, contact, question.channel);
    const gists = listGists(
      database,
      [used, other].filter((digest) => digest !== null),
    );
    if (gists.length > 0 || suppressed.length > 0) return answer(factsOf(gists, isSame));
    const known = strangers.get(territory) ?? answer([]);
    strangers.set(territory, known);
    return known;
  };
}

/** Keyed digests of the contact that a channel uses, and of the other one. */
function digestsOf(
  secret: Buffer,
  contact: Contact,
  channel: Medium,
): readonly [used: string | null, other: string | null] {
  const [email, phone] = (['email', 'phone'] as const).map((kind) => {
    const text = contact[kind];
    return text === undefined ? null : digestContact(secret, kind, text);
  }) as [string | null, string | null];
  const used = contactUsedBy(channel) === 'phone' ? (phone ?? email) : (email ?? phone);
  return [used, used === email ? phone : email];
}

/** What a person chose, of all that is stored of them. */
function factsOf(gists: readonly FoundGist[], isSame: SameMeaning): readonly ChoiceFact[] {
  const confirmed = new Map(gists.map(({ gist: { confirms, event } }) => [confirms, event.at]));
  return gists.flatMap(({ gist, isTheirs }) =>
    choiceFactsOf(gist, isTheirs, isSame, (id) => confirmed.get(id)),
  );
}

/** The digests under which a list may hold a contact. */
const listDigestsOf = (secret: Buffer, { email, phone }: Contact): readonly string[] =>
  [
    email === undefined ? null : hashForMailers('email', email),
    phone === undefined ? null : hashForMailers('phone', phone),
  ]
    .filter((hash) => hash !== null)
    .map((hash) => digestForList(secret, hash));

/** Where the person lives, as far as their number tells. */
const territoryFrom = ({ phone }: Contact): Territory =>
  phone === undefined ? 'FR' : territoryOfNumber(internationalNumber(phone));
