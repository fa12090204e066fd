import { frenchOfficialLanguage } from './fr/language.js';
import { type Jurisdiction, parseJurisdiction } from './registry.js';

const officialLanguages: Record<Jurisdiction, string> = { FR: frenchOfficialLanguage };

/** The language in which consumers of a country must be able to read; throws LawError `unknown-jurisdiction`. */
export const officialLanguageOf = (jurisdiction: string): string =>
  officialLanguages[parseJurisdiction(jurisdiction)];
