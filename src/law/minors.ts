import { addDays, addMonths, type CalendarDate } from './date.js';
import { frenchMinimumAge } from './fr/age.js';
import { type Jurisdiction, parseJurisdiction } from './registry.js';

const minimumAges: Record<Jurisdiction, number> = { FR: frenchMinimumAge };

/** Age in years from which a person consents alone to an online service (GDPR 8); throws LawError `unknown-jurisdiction`. */
export function minimumAge(jurisdiction: string): number {
  return minimumAges[parseJurisdiction(jurisdiction)];
}

/**
 * The first day on which a person born on `birthDate` has that age. Whoever was born on 29 February is older from 1 March
 * in a year without that day: the later of the two readings. Throws LawError `invalid-date` or `unknown-value`.
 */
export function ofAgeOn(birthDate: CalendarDate, age: number): CalendarDate {
  const day = addMonths(birthDate, age * 12);
  return day.slice(5) === birthDate.slice(5) ? day : addDays(day, 1);
}
