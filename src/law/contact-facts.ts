import type { Named } from '../history/said.js';
import { type CalendarDate, parseCalendarDate } from './date.js';
import { LawError } from './error.js';
import { type Instant, parseInstant } from './moment.js';
import type { PhoneMention } from './phone-consent.js';
import { phoneMentions } from './phone-consent.js';
import { type Act, acts, media, type Medium, type Question } from './question.js';
import { type Territory, timeZoneOf } from './territory.js';

/** May this be sent, or this person be called? `Question` says what it is, these say what exactly. */
export interface ContactQuestion extends Question {
  /** Why the data is used; without it, the choices for all purposes are one history. */
  readonly purpose?: string;
  /** Who sends; choices made towards another controller then count for nothing. */
  readonly controller?: string;
  /** The company that a partner's id stands for; a yes to another company under that id is none. */
  readonly partyName?: string;
  readonly partyRegistration?: string;
  /** What would be offered, by its id; a yes that names other goods does not cover it (R223-1 I 2°). */
  readonly goods?: string | Named;
  /** Who would call on behalf of the business, by its id; another caller needs another yes (R223-1 I 1°). */
  readonly caller?: string | Named;
  /** The topic of what would be sent. Without it, the answer names those that the person picked. */
  readonly topic?: string;
  /** The topics and the frequencies that can be picked today. */
  readonly topics?: readonly string[];
  readonly frequency?: readonly string[];
}

/** What a person can have said. */
export const statements = [
  'granted',
  'refused',
  'objected',
  'not-objected',
  'unanswered',
  'withdrawn',
] as const;
/** What a person has said. */
export type Statement = (typeof statements)[number];

/** One choice of a person, as its record says. Null in `purpose`, `channel` or `party` of a no means all of them. */
export interface ChoiceFact {
  readonly purpose: string | null;
  readonly channel: Medium | null;
  readonly party: string | null;
  /**
   * What was asked. A yes to the measure of what is opened is none to being written to, nor the other way round. Without
   * it, the choice is about everything that is done by its channel.
   */
  readonly act?: Act;
  readonly answer: Statement;
  /** An opt-in box that was left empty, and no "no" that was pressed: it yields to a later soft opt-in that was told. */
  readonly isBoxLeft?: boolean;
  readonly at: Instant;
  readonly controller?: string;
  /** Default true. A flagged record's yes counts for nothing; its no does. */
  readonly counted?: boolean;
  /** Default true. False while a double opt-in waits for its confirmation. */
  readonly confirmed?: boolean;
  /** When it was confirmed: before that moment it counts for nothing, whatever `confirmed` says. */
  readonly confirmedAt?: Instant;
  /** The days that a consent to calls names, both included. */
  readonly period?: { readonly from: CalendarDate; readonly until: CalendarDate };
  /** Which of the five mentions the question made (R223-1 I). */
  readonly mentions?: readonly PhoneMention[];
  readonly partyName?: string;
  readonly partyRegistration?: string;
  readonly goods?: string;
  readonly caller?: string;
  /** How long it holds without a sign of the person, as they were told. Default: 36 months after the last contact (RT02). */
  readonly retention?: { readonly months: number; readonly after: string };
  /** A holder of parental authority consented too (LIL 45). */
  readonly isJoint?: boolean;
  /** Number of the record. */
  readonly proof?: string;
}

/** An entry of a suppression list. Null means all of them. */
export interface SuppressionFact {
  readonly channel: Medium | null;
  readonly party: string | null;
  /** Without it, the entry holds for good; with it, until the person says yes anew. */
  readonly since?: Instant;
  /** How many records the log held then, where one is kept: what stands before that place came before. */
  readonly place?: number;
}

/** What is known of a person. Every part may be missing; nothing missing is taken for a yes. */
export interface ContactFacts {
  readonly choices?: readonly ChoiceFact[];
  readonly suppressed?: readonly SuppressionFact[];
  /** Default `FR`, the mainland. */
  readonly territory?: Territory;
  /** IANA zone of the person, where it is known better than by the territory. */
  readonly timeZone?: string;
  /** Whether a day is a public holiday where the person lives. */
  readonly isHoliday?: (date: CalendarDate) => boolean;
  /** Calls and attempts of this controller so far, answered or not. */
  readonly attempts?: readonly Instant[];
  /** A precise day and time that the person agreed to (L223-1 al. 6); the second not included. */
  readonly slot?: { readonly from: Instant; readonly until: Instant };
  /** When the person asked to be called back, the record of it, and when they were. */
  readonly request?: { readonly at: Instant; readonly proof?: string; readonly metAt?: Instant };
  /** When the person was last in contact, where that is later than the last of `choices`. */
  readonly lastContact?: Instant;
  /** The first day on which the person may be asked alone, where their birth date is known. */
  readonly ofAgeOn?: CalendarDate;
  /** Age in years, where that is all that is known. */
  readonly age?: number;
  /** The person was told at collection and could object, where no choice in `choices` shows it. */
  readonly informed?: boolean;
  /** Before 2026-08-11: what Bloctel said of the number when it was last held against it. */
  readonly bloctel?: 'listed' | 'not-listed';
}

const refuse = (name: string, came: unknown, accepted: string): never => {
  throw new LawError('unknown-value', `${name}: "${String(came)}" is unknown; accepted: ${accepted}.`);
};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Refuses what plain JavaScript or JSON may bring in; throws LawError `unknown-value` or `invalid-date`. */
export function checkFacts(facts: ContactFacts): void {
  const { choices, suppressed, attempts, territory = 'FR' } = facts;
  timeZoneOf(territory);
  choices?.forEach((choice, index) => checkChoice(choice, `choices[${index}]`));
  suppressed?.forEach(({ channel, since }, index) => {
    checkChannel(channel, `suppressed[${index}].channel`);
    if (since !== undefined) parseInstant(since, `suppressed[${index}].since`);
  });
  attempts?.forEach((at, index) => parseInstant(at, `attempts[${index}]`));
  if (facts.slot) {
    const [from, until] = [
      parseInstant(facts.slot.from, 'slot.from'),
      parseInstant(facts.slot.until, 'slot.until'),
    ];
    if (until <= from) refuse('slot.until', facts.slot.until, `an instant after ${facts.slot.from}`);
  }
  if (facts.bloctel !== undefined && !['listed', 'not-listed'].includes(facts.bloctel))
    refuse('bloctel', facts.bloctel, 'listed, not-listed');
  if (facts.request) parseInstant(facts.request.at, 'request.at');
  if (facts.request?.metAt !== undefined) parseInstant(facts.request.metAt, 'request.metAt');
  if (facts.lastContact !== undefined) parseInstant(facts.lastContact, 'lastContact');
  if (facts.ofAgeOn !== undefined) parseCalendarDate(facts.ofAgeOn);
  if (facts.age !== undefined && !(Number.isInteger(facts.age) && facts.age >= 0 && facts.age <= 150))
    refuse('age', facts.age, 'whole years from 0 to 150');
}

const checkChannel = (channel: Medium | null, name: string): void => {
  if (channel !== null && !media.includes(channel)) refuse(name, channel, `${media.join(', ')}, null`);
};

function checkChoice(choice: ChoiceFact, name: string): void {
  const { purpose, channel, party, act, answer, at, mentions = [] } = choice;
  if (act !== undefined && !acts.includes(act)) refuse(`${name}.act`, act, acts.join(', '));
  if (!statements.includes(answer)) refuse(`${name}.answer`, answer, statements.join(', '));
  checkChannel(channel, `${name}.channel`);
  parseInstant(at, `${name}.at`);
  if (choice.confirmedAt !== undefined) parseInstant(choice.confirmedAt, `${name}.confirmedAt`);
  for (const [part, value] of Object.entries({ purpose, party })) {
    if (value !== null && !isText(value)) refuse(`${name}.${part}`, value, 'an id, or null');
  }
  const isForAll = purpose === null || channel === null || party === null;
  if (isForAll && (answer === 'granted' || answer === 'not-objected'))
    refuse(name, 'null', `the purpose, channel and party that "${answer}" is about`);
  for (const mention of mentions)
    if (!phoneMentions.includes(mention)) refuse(`${name}.mentions`, mention, phoneMentions.join(', '));
}
