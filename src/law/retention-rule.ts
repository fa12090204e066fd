import type { RuleEntry } from './rule.js';

/** What may be kept for a time. */
export const retentionKinds = [
  'prospect',
  'customer',
  'account',
  'contract',
  'accounting',
  'objection',
  'consent-proof',
  'phone-consent-proof',
  'identity-document',
  'payment-card',
  'double-opt-in',
] as const;
/** What may be kept for a time. */
export type RetentionKind = (typeof retentionKinds)[number];

/** The event a period is counted from. */
export type RetentionStart =
  | 'collection'
  | 'last-contact'
  | 'end-of-relationship'
  | 'last-activity'
  | 'end-of-contract'
  | 'end-of-financial-year'
  | 'objection'
  | 'end-of-consent'
  | 'request'
  | 'each-use'
  | 'check'
  | 'last-payment'
  | 'authorisation'
  | 'last-open';

/** A retention rule as a country writes it; months and days both null means that the book sets no maximum. */
export interface RetentionRule extends RuleEntry {
  readonly kind?: RetentionKind;
  readonly months: number | null;
  readonly days?: number;
  readonly minimumMonths?: number;
  readonly startsAt: RetentionStart;
}
