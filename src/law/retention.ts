import { frenchRetention } from './fr/retention.js';
import { LawError } from './error.js';
import { type Jurisdiction, parseJurisdiction } from './registry.js';
import {
  type RetentionKind,
  retentionKinds,
  type RetentionRule,
  type RetentionStart,
} from './retention-rule.js';
import type { Evidence } from './rule.js';

/** How long something may be kept: `months` or `days` after `startsAt`, both null without a maximum, and a legal minimum if any. */
export interface RetentionLimit {
  readonly ruleId: string;
  readonly months: number | null;
  readonly days: number | null;
  readonly minimumMonths: number | null;
  readonly startsAt: RetentionStart;
  readonly source: string;
  readonly evidence: Evidence;
  readonly mustConfirm: boolean;
  readonly note?: string;
}

const retentions: Record<Jurisdiction, readonly RetentionRule[]> = { FR: frenchRetention };

/** How long one kind of data may be kept (GDPR 5(1)(e)); throws LawError for an unknown jurisdiction or kind. */
export function retentionLimit(jurisdiction: string, kind: RetentionKind): RetentionLimit {
  const rule = retentions[parseJurisdiction(jurisdiction)].find(
    (each) => each.kind !== undefined && each.kind === kind,
  );
  if (!rule)
    throw new LawError(
      'unknown-value',
      `kind: "${String(kind)}" is unknown; accepted: ${retentionKinds.join(', ')}.`,
    );
  return {
    ruleId: rule.id,
    months: rule.months,
    days: rule.days ?? null,
    minimumMonths: rule.minimumMonths ?? null,
    startsAt: rule.startsAt,
    source: rule.source,
    evidence: rule.evidence,
    mustConfirm: rule.mustConfirm ?? false,
    ...(rule.note !== undefined && { note: rule.note }),
  };
}
