import { rulebook } from './book.js';
import { type CalendarDate, isWithin } from './date.js';
import { LawError } from './error.js';
import type { Evidence, Rule } from './rule.js';

/** How sure an answer is, and whether to show "confirm with a lawyer" beside it. */
export interface Certainty {
  readonly evidence: Evidence;
  readonly mustConfirm: boolean;
}

const fromBestToWorst: readonly Evidence[] = ['A', 'B', 'C', 'UNVERIFIED'];

/** The least sure of some levels; `A` of none. */
export const leastSure = (levels: readonly Evidence[]): Evidence =>
  fromBestToWorst[Math.max(0, ...levels.map((level) => fromBestToWorst.indexOf(level)))] ?? 'UNVERIFIED';

// Lists of contacts ask for each line: a book is sorted by its ids once.
const books = new Map<string, ReadonlyMap<string, readonly Rule[]>>();

function sorted(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const book = new Map<string, readonly Rule[]>();
  for (const rule of rules) book.set(rule.id, [...(book.get(rule.id) ?? []), rule]);
  return book;
}

/** The books have changed. */
export const forgetBooks = (): void => books.clear();

function versionsOf(jurisdiction: string, id: string): readonly Rule[] {
  const book = books.get(jurisdiction) ?? sorted(rulebook(jurisdiction));
  books.set(jurisdiction, book);
  const versions = book.get(id);
  if (!versions)
    throw new LawError(
      'unknown-value',
      `id: "${id}" is not in the book of ${jurisdiction}; FR-M01 would be.`,
    );
  return versions;
}

/**
 * A rule as it stood on a day: the version in force, else the next to come, else the last there was. Throws LawError
 * for an unknown jurisdiction or id.
 */
export function ruleOn(jurisdiction: string, id: string, date: CalendarDate): Rule {
  const versions = versionsOf(jurisdiction, id);
  const found =
    versions.find(({ from, until }) => isWithin(date, from, until)) ??
    versions.find(({ from }) => from !== null && date < from) ??
    versions.at(-1);
  return found as Rule;
}

/** Some rules and all that they rest on, each once, as they stood on a day. Throws as `ruleOn`. */
export function rulesBehind(
  jurisdiction: string,
  ruleIds: readonly string[],
  date: CalendarDate,
): readonly Rule[] {
  const found = new Map<string, Rule>();
  const follow = (id: string): void => {
    if (found.has(id)) return;
    const rule = ruleOn(jurisdiction, id, date);
    found.set(id, rule);
    rule.restsOn?.forEach(follow);
  };
  ruleIds.forEach(follow);
  return [...found.values()];
}

/** How sure an answer is that some rules made together: as the least sure of them and of all they rest on. */
export function certaintyOf(jurisdiction: string, ruleIds: readonly string[], date: CalendarDate): Certainty {
  const rules = rulesBehind(jurisdiction, ruleIds, date);
  return {
    evidence: leastSure(rules.map(({ evidence }) => evidence)),
    mustConfirm: rules.some(({ mustConfirm }) => mustConfirm),
  };
}

/** The evidence of one rule on a day, no better than that of the rules it rests on. Throws as `ruleOn`. */
export const evidenceOf = (jurisdiction: string, ruleId: string, date: CalendarDate): Evidence =>
  lowestEvidence(jurisdiction, [ruleId], date);

/** The lowest evidence of some rules and all they rest on. Throws as `ruleOn`. */
export const lowestEvidence = (
  jurisdiction: string,
  ruleIds: readonly string[],
  date: CalendarDate,
): Evidence => certaintyOf(jurisdiction, ruleIds, date).evidence;
