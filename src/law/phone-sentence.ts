import { type CalendarDate, isWithin } from './date.js';
import { callsByConsent } from './fr/days.js';

/** First day on which a consumer's number is asked for with the sentence of Code de la consommation L223-2 (FR-P18). */
export const phoneSentenceFrom = callsByConsent;

/** Whether that sentence is due on a day. Before, it would be untrue: calls needed no consent. */
export const isPhoneSentenceDue = (date: CalendarDate): boolean => isWithin(date, phoneSentenceFrom, null);
