import type { CalendarDate } from './date.js';
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
  /** What would be offered by phone; a consent that names other goods then does not cover it (R223-1 I). */
  readonly goods?: string;
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
  readonly goods?: string;
  /** Number of the record. */
  readonly proof?: string;
}

/** An entry of a suppression list. Null means all of them. */
export interface SuppressionFact {
  readonly channel: Medium | null;
  readonly party: string | null;
  /** Without it, the entry holds for good; with it, until the person says yes anew. */
  readonly since?: Instant;
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
  /** When the person asked to be called back, and the record of it. */
  readonly request?: { readonly at: Instant; readonly proof?: string };
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
  const { choices = [], suppressed = [], attempts = [], territory = 'FR' } = facts;
  timeZoneOf(territory);
  choices.forEach((choice, index) => checkChoice(choice, `choices[${index}]`));
  suppressed.forEach(({ channel, since }, index) => {
    checkChannel(channel, `suppressed[${index}].channel`);
    if (since !== undefined) parseInstant(since, `suppressed[${index}].since`);
  });
  attempts.forEach((at, index) => parseInstant(at, `attempts[${index}]`));
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
