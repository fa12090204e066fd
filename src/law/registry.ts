import { LawError } from './error.js';
import { frenchRegimes } from './fr/regimes.js';
import type { RegimeRow } from './regime-row.js';

/** The first day the books answer for: the day the GDPR came to apply (GDPR 99). */
export const coversFrom = '2018-05-25';

/** Regime rows of each country, in order of precedence; a new country is one folder and one line here. */
export const regimeRows = {
  FR: /* @__PURE__ */ frenchRegimes.flat() as readonly RegimeRow[],
} satisfies Record<string, readonly RegimeRow[]>;

/** A country the books know; tables of the other modules must have a line for each. */
export type Jurisdiction = keyof typeof regimeRows;

/** The countries the books know. */
export const jurisdictions = /* @__PURE__ */ Object.keys(regimeRows) as readonly Jurisdiction[];

/** Refuses a country without a book rather than guess one; throws LawError `unknown-jurisdiction`. */
export function parseJurisdiction(code: string): Jurisdiction {
  const known = jurisdictions.find((each) => each === code);
  if (!known) {
    throw new LawError(
      'unknown-jurisdiction',
      `jurisdiction: "${String(code)}" has no book; known: ${jurisdictions.join(', ')}.`,
    );
  }
  return known;
}
