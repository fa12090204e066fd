import {
  type ContactAnswer,
  type ContactFacts,
  type ContactQuestion,
  mayContact,
  type Territory,
  territoryOfNumber,
} from '../../law/index.js';
import type { FormConfig } from '../../config/index.js';
import type { ProofRecord } from '../../proof/index.js';
import type { Database } from '../store/database.js';
import { isPlace, listHistory, listPlaces } from '../store/history.js';
import { choiceFactsOf } from './choice-facts.js';
import { digestContact, internationalNumber } from './contact.js';
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

/** Answers from what is stored, for one form's controller. Throws LawError as `mayContact` does. */
export function askMayContact(
  database: Database,
  secret: Buffer,
  config: FormConfig,
  { contact, question, at, ...beyond }: Asked,
): ContactAnswer {
  const email = contact.email === undefined ? null : digestContact(secret, 'email', contact.email);
  const phone = contact.phone === undefined ? null : digestContact(secret, 'phone', contact.phone);
  const used = numbers.has(question.channel) ? (phone ?? email) : (email ?? phone);
  const places = used === null ? new Set<number>() : listPlaces(database, used);
  const digests = [email, phone].filter((digest) => digest !== null);
  const choices = listHistory(database, digests).flatMap(({ logIndex, record }) =>
    choiceFactsOf(JSON.parse(record) as ProofRecord, places.has(logIndex)),
  );
  const territory: Territory = beyond.territory ?? territoryFrom(contact);
  return mayContact(
    {
      jurisdiction: config.jurisdiction,
      audience: config.audience,
      relationship: config.relationship,
      sector: config.sector ?? 'general',
      party: 'own',
      controller: config.controller.name,
      ...question,
    },
    { ...beyond, territory, choices, isHoliday: publicHolidaysOf(territory) },
    at,
  );
}

/** Whether anything was ever stored under one of these. */
export function isKnownContact(database: Database, secret: Buffer, { email, phone }: Contact): boolean {
  const digests = [
    email === undefined ? null : digestContact(secret, 'email', email),
    phone === undefined ? null : digestContact(secret, 'phone', phone),
  ];
  return digests.some((digest) => digest !== null && isPlace(database, digest));
}

/** Where the person lives, as far as their number tells. */
export const territoryFrom = ({ phone }: Contact): Territory =>
  phone === undefined ? 'FR' : territoryOfNumber(internationalNumber(phone));
