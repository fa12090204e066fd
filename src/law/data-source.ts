import { addMonths, type CalendarDate, parseCalendarDate } from './date.js';
import { LawError } from './error.js';
import { certaintyOf } from './evidence.js';
import { frenchSources } from './fr/data-sources.js';
import { type Jurisdiction, parseJurisdiction } from './registry.js';
import { retentionLimit } from './retention.js';
import type { Evidence } from './rule.js';
import {
  type ProofLevel,
  proofLevels,
  type SourceKind,
  sourceKinds,
  type SourceReason,
  type SourceRow,
} from './source-row.js';

/** What is known of a file of persons, or of one line of it. */
export interface SourceFacts {
  readonly kind: SourceKind;
  readonly proof: ProofLevel;
  /** When the person was last in contact, or gave their data. */
  readonly lastContact?: CalendarDate;
}

/** Whether data of that origin may be used. A yes to be contacted never follows from it. */
export interface SourceVerdict {
  readonly isUsable: boolean;
  readonly reason?: SourceReason;
  /** The rule that forbids it, or the duty that comes with it. */
  readonly ruleId: string;
  readonly evidence: Evidence;
  readonly mustConfirm: boolean;
  /** The last day to tell the person where their data came from (GDPR 14(3)); null where they gave it themselves. */
  readonly tellBy: CalendarDate | null;
}

const sources: Record<Jurisdiction, readonly SourceRow[]> = { FR: frenchSources };
const ownKinds: ReadonlySet<SourceKind> = new Set(['customers', 'prospects']);

/** What may be done with data that came as a file on a day. Throws LawError for an unknown jurisdiction, value or date. */
export function judgeSource(
  jurisdiction: string,
  { kind, proof, lastContact }: SourceFacts,
  date: CalendarDate,
): SourceVerdict {
  checkIn(sourceKinds, 'source', kind);
  checkIn(proofLevels, 'proof', proof);
  const known = parseJurisdiction(jurisdiction);
  const row = sources[known].find(
    ({ kinds, proofs, from }) => kinds.includes(kind) && proofs.includes(proof) && from <= date,
  );
  const old = retentionLimit(known, kind === 'customers' ? 'customer' : 'prospect');
  const isOld =
    lastContact !== undefined &&
    old.months !== null &&
    addMonths(parseCalendarDate(lastContact), old.months) < date;
  const reason = row?.reason ?? (isOld ? 'too-old' : undefined);
  const isOwn = ownKinds.has(kind);
  const ruleId = row?.ruleId ?? (isOld ? old.ruleId : isOwn ? 'CV01' : 'IN15');
  return {
    isUsable: reason === undefined,
    ...(reason !== undefined && { reason }),
    ruleId,
    ...certaintyOf(known, [ruleId], date),
    tellBy: isOwn || reason !== undefined ? null : addMonths(date, 1),
  };
}

function checkIn(accepted: readonly string[], name: string, came: string): void {
  if (!accepted.includes(came))
    throw new LawError('unknown-value', `${name}: "${came}" is unknown; accepted: ${accepted.join(', ')}.`);
}
