import { frenchMinimumAge } from './fr/age.js';
import { type Jurisdiction, parseJurisdiction } from './registry.js';

const minimumAges: Record<Jurisdiction, number> = { FR: frenchMinimumAge };

/** Age in years from which a person consents alone to an online service (GDPR 8); throws LawError `unknown-jurisdiction`. */
export function minimumAge(jurisdiction: string): number {
  return minimumAges[parseJurisdiction(jurisdiction)];
}
