import { retentionLimit, type RetentionKind } from '../../law/index.js';
import type { FormConfig, PurposeConfig } from '../schema.js';
import { contactPurposes } from './fields.js';
import { info, warning, type Check, type Problem } from './problem.js';

/** What the books compare a purpose with, by its basis. Contact purposes have a check of their own. */
function kindOf({ basis, retention }: PurposeConfig): RetentionKind {
  if (retention.after === 'end-of-financial-year' || basis === 'legal-obligation') return 'accounting';
  return basis === 'contract' ? 'contract' : 'prospect';
}

/** Contact with customers beyond the benchmark needs a reason (RT02); for prospects it is refused elsewhere. */
function customerAdvice(config: FormConfig, { id, retention }: PurposeConfig, index: number): Problem[] {
  if (config.relationship === 'prospect') return [];
  const { months, ruleId } = retentionLimit(config.jurisdiction, 'customer');
  if (months === null || retention.months <= months) return [];
  const values = { purpose: id, received: retention.months, months };
  return [warning('customer-retention-long', ['purposes', index, 'retention', 'months'], ruleId, values)];
}

/** Periods longer than usual: not forbidden, but the owner needs a reason. */
export const retentionAdvice: Check = (config) => {
  const contact = contactPurposes(config);
  return config.purposes.flatMap((purpose, index) => {
    if (contact.has(purpose.id)) return customerAdvice(config, purpose, index);
    const kind = kindOf(purpose);
    const { months, ruleId } = retentionLimit(config.jurisdiction, kind);
    const received = purpose.retention.months;
    if (months === null || received <= months) return [];
    const report = kind === 'prospect' ? info : warning;
    return [
      report('retention-long', ['purposes', index, 'retention', 'months'], ruleId, {
        purpose: purpose.id,
        received,
        months,
      }),
    ];
  });
};
