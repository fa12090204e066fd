export { rulebookVersion } from './edition.js';

import { LawError } from './error.js';
import { frenchRules } from './fr/rules.js';
import { type Jurisdiction, parseJurisdiction } from './registry.js';
import type { Rule, RuleEntry } from './rule.js';

const books: Record<Jurisdiction, readonly (readonly RuleEntry[])[]> = { FR: frenchRules };

const complete = (
  { id, title, source, evidence, mustConfirm, note, restsOn, beside, ...period }: RuleEntry,
  code: string,
): Rule => ({
  id,
  jurisdiction: period.jurisdiction ?? code,
  from: period.from ?? null,
  until: period.until ?? null,
  source,
  evidence,
  ...(mustConfirm && { mustConfirm }),
  ...(note !== undefined && { note }),
  ...(restsOn && { restsOn }),
  ...(beside && { beside }),
  title,
});

/** Every rule of a country, dated versions one after the other; throws LawError `unknown-jurisdiction`. */
export function rulebook(jurisdiction: string): readonly Rule[] {
  const code = parseJurisdiction(jurisdiction);
  return books[code].flat().map((entry) => complete(entry, code));
}

/** One rule, in its latest version; throws LawError for an unknown jurisdiction or id. */
export function ruleById(jurisdiction: string, id: string): Rule {
  const rule = rulebook(jurisdiction)
    .filter((each) => each.id === id)
    .at(-1);
  if (!rule)
    throw new LawError(
      'unknown-value',
      `id: "${id}" is not in the book of ${jurisdiction}; known ids look like FR-M01.`,
    );
  return rule;
}
