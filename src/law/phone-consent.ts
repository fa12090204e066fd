import { addDays, type CalendarDate, parseCalendarDate } from './date.js';
import { LawError } from './error.js';

/** The five things a French request to phone a consumer must say (Code conso. R223-1 I). */
export const phoneMentions = ['identity', 'proposal', 'period', 'withdrawal', 'proof-access'] as const;
/** One of the five mentions. */
export type PhoneMention = (typeof phoneMentions)[number];

/** The days on which a phone consent holds, both included. */
export interface PhoneConsentPeriod {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/**
 * How long a French phone consent lives: to the end the person chose, at most 365 days after collection, never renewed
 * in silence (Code conso. R223-1 I). Throws LawError `invalid-date` when the end comes before the start.
 */
export function phoneConsentPeriod(collectedOn: CalendarDate, chosenEnd?: CalendarDate): PhoneConsentPeriod {
  const longest = addDays(collectedOn, 365);
  if (chosenEnd === undefined) return { from: collectedOn, until: longest };
  if (parseCalendarDate(chosenEnd) < collectedOn) {
    throw new LawError(
      'invalid-date',
      `chosenEnd: ${chosenEnd} comes before ${collectedOn}; accepted: ${collectedOn} to ${longest}.`,
    );
  }
  return { from: collectedOn, until: chosenEnd < longest ? chosenEnd : longest };
}
