import { addDays, addMonths, type CalendarDate } from './date.js';
import { retentionLimit } from './retention.js';
import type { RetentionKind } from './retention-rule.js';

/** What is known of somebody's dealings with a business: the last day of each kind, and null where there was none. */
export interface RetentionFacts {
  /** They last filled in a form. */
  readonly collectedOn: CalendarDate;
  /** The last sign that came from them, whatever it was. */
  readonly heardOn: CalendarDate;
  /** They last bought or used something. */
  readonly activeOn: CalendarDate | null;
  /** They, or the business, ended the relation. */
  readonly endedOn: CalendarDate | null;
  readonly contractFrom: CalendarDate | null;
  readonly contractUntil: CalendarDate | null;
  /** They have had an online account since. */
  readonly accountOn: CalendarDate | null;
  readonly invoicedOn: CalendarDate | null;
}

/** How long something is kept, as the person was told: so many months after an event. */
export interface ToldLimit {
  readonly months: number;
  readonly after: string;
}

/** When a person leaves the data of a business, and why then. */
export interface Leaving {
  /** The last day on which they are kept. */
  readonly until: CalendarDate;
  readonly ruleId: string;
  readonly months: number;
  /** The event that it is counted from, and its day. */
  readonly after: string;
  readonly from: CalendarDate;
}

/** What is kept of a person who has left, in an archive that few may open. */
export interface KeptByLaw {
  readonly kind: Extract<RetentionKind, 'accounting' | 'contract' | 'phone-consent-proof'>;
  readonly ruleId: string;
  /** The last day. */
  readonly until: CalendarDate;
}

const latest = (...days: readonly (CalendarDate | null)[]): CalendarDate =>
  days.reduce<CalendarDate>((last, day) => (day !== null && day > last ? day : last), '');

/** Whether a contract runs: then nothing of the person leaves. */
export const isUnderContract = ({ contractFrom, contractUntil }: RetentionFacts): boolean =>
  contractFrom !== null && (contractUntil === null || contractUntil < contractFrom);

/** When a relation ended: the day that was told, unless the person came back after it; otherwise their last sign. */
export function endOfRelation({ collectedOn, heardOn, activeOn, endedOn, contractUntil }: RetentionFacts) {
  const told = latest(endedOn, contractUntil);
  return told !== '' && told >= latest(activeOn, collectedOn)
    ? told
    : latest(heardOn, activeOn, contractUntil);
}

const startOf = (after: string, facts: RetentionFacts): CalendarDate => {
  switch (after) {
    case 'collection':
      return facts.collectedOn;
    case 'end-of-relationship':
      return endOfRelation(facts);
    case 'end-of-contract':
      return facts.contractUntil ?? endOfRelation(facts);
    default:
      return latest(facts.heardOn, facts.activeOn);
  }
};

/** Whether somebody is more than a prospect: what they did tells, or the form that they answered. */
const isCustomer = (facts: RetentionFacts, isAskedAsCustomer: boolean): boolean =>
  isAskedAsCustomer ||
  [facts.activeOn, facts.endedOn, facts.contractFrom, facts.contractUntil, facts.invoicedOn].some(
    (day) => day !== null,
  );

/**
 * When a person leaves: once the last of what they were told has run out (GDPR 5(1)(e)), and where they were told nothing, by the
 * benchmark for prospects or customers (RT01, RT02). An account that nobody uses goes after two years (RT03). Null while a contract
 * runs. Throws LawError for an unknown jurisdiction.
 */
export function planLeaving(
  facts: RetentionFacts,
  told: readonly ToldLimit[],
  { jurisdiction, isAskedAsCustomer }: { readonly jurisdiction: string; readonly isAskedAsCustomer: boolean },
): Leaving | null {
  if (isUnderContract(facts)) return null;
  const kind = isCustomer(facts, isAskedAsCustomer) ? 'customer' : 'prospect';
  const benchmark = retentionLimit(jurisdiction, kind);
  // What runs from the end of a financial year is accounting: it is kept in the archive.
  const limits = told.filter(({ after }) => after !== 'end-of-financial-year');
  const usual = { months: benchmark.months ?? 0, after: benchmark.startsAt };
  const leaving = (limits.length > 0 ? limits : [usual])
    .map(({ months, after }): Leaving => {
      const from = startOf(after, facts);
      return { until: addMonths(from, months), ruleId: benchmark.ruleId, months, after, from };
    })
    .reduce((last, one) => (one.until > last.until ? one : last));
  return earlierOf(leaving, planAccount(facts, jurisdiction));
}

function planAccount(facts: RetentionFacts, jurisdiction: string): Leaving | null {
  if (facts.accountOn === null) return null;
  const { ruleId, months } = retentionLimit(jurisdiction, 'account');
  if (months === null) return null;
  const from = latest(facts.accountOn, facts.activeOn, facts.heardOn);
  return { until: addMonths(from, months), ruleId, months, after: 'last-activity', from };
}

const earlierOf = (one: Leaving, other: Leaving | null): Leaving =>
  other !== null && other.until < one.until ? other : one;

/** The last day of the financial year that a day belongs to; `yearEnd` is its month and day, such as `12-31`. */
export function endOfFinancialYear(day: CalendarDate, yearEnd: string): CalendarDate {
  const year = Number(day.slice(0, 4)) + (day.slice(5) > yearEnd ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${yearEnd}`;
}

/** What of a person's dealings is kept after they have left: invoices (RT05), and a contract that has ended (RT04). */
export function planArchive(
  { invoicedOn, contractUntil }: RetentionFacts,
  { jurisdiction, yearEnd }: { readonly jurisdiction: string; readonly yearEnd: string },
): readonly KeptByLaw[] {
  const kept: KeptByLaw[] = [];
  if (invoicedOn !== null) {
    const { ruleId, months } = retentionLimit(jurisdiction, 'accounting');
    const until = addMonths(endOfFinancialYear(invoicedOn, yearEnd), months ?? 0);
    kept.push({ kind: 'accounting', ruleId, until });
  }
  if (contractUntil !== null) {
    const { ruleId, months } = retentionLimit(jurisdiction, 'contract');
    kept.push({ kind: 'contract', ruleId, until: addMonths(contractUntil, months ?? 0) });
  }
  return kept;
}

/** Until when the proof of a consent to calls is kept, three years from its collection (Code conso. R223-2, RT08). */
export function planCallProof(collectedOn: CalendarDate, jurisdiction: string): KeptByLaw {
  const { ruleId, months } = retentionLimit(jurisdiction, 'phone-consent-proof');
  return { kind: 'phone-consent-proof', ruleId, until: addMonths(collectedOn, months ?? 0) };
}

/** The last day on which a yes may wait for its confirmation (RT15). */
export function planWaiting(askedOn: CalendarDate, jurisdiction: string): Leaving {
  const { ruleId, days } = retentionLimit(jurisdiction, 'double-opt-in');
  return { until: addDays(askedOn, days ?? 0), ruleId, months: 0, after: 'request', from: askedOn };
}

/** The day before which an asked prospect does not leave: they get that many days to answer (RT01). */
export const daysToAnswer = 30;

/** The day on which somebody leaves who is to be asked first: not before they had time to answer. */
export const leavesOn = ({ until }: Leaving, askedOn: CalendarDate | null): CalendarDate => {
  const day = addDays(until, 1);
  if (askedOn === null) return day;
  const answered = addDays(askedOn, daysToAnswer);
  return answered > day ? answered : day;
};
