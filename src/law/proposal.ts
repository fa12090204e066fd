import { forgetBooks } from './evidence.js';
import { frenchRules } from './fr/rules.js';
import type { Jurisdiction } from './registry.js';
import { regimeRows } from './registry.js';
import type { RegimeRow } from './regime-row.js';
import type { RuleEntry } from './rule.js';

/** A rule that may become law: the case it is about, and what the book would say of it. */
export type ProposedRule = RegimeRow &
  Pick<RuleEntry, 'title'> &
  Required<Pick<RegimeRow, 'from' | 'source'>>;

const words: Record<Jurisdiction, RuleEntry[][]> = { FR: frenchRules as unknown as RuleEntry[][] };

/**
 * Puts rules before those of the book, for all that this process asks from now on, until the function it gives is called: for
 * telling what a change of the law would do, and for nothing else. They are as sure as a plan is: never.
 */
export function proposeRules(jurisdiction: Jurisdiction, rules: readonly ProposedRule[]): () => void {
  const rows = regimeRows[jurisdiction] as RegimeRow[];
  const family = rules.map(({ id, title, source, from, until, note }): RuleEntry => ({
    id,
    title,
    source,
    from,
    ...(until && { until }),
    ...(note && { note }),
    evidence: 'UNVERIFIED',
    mustConfirm: true,
  }));
  rows.unshift(...rules);
  words[jurisdiction].unshift(family);
  forgetBooks();
  return () => {
    rows.splice(rows.indexOf(rules[0] as RegimeRow), rules.length);
    words[jurisdiction].splice(words[jurisdiction].indexOf(family), 1);
    forgetBooks();
  };
}
