import { retentionLimit, type RetentionKind } from '../../law/index.js';
import type { PurposeConfig } from '../schema.js';
import { contactPurposes } from './fields.js';
import { info, warning, type Check } from './problem.js';

/** What the books compare a purpose with, by its basis. Contact purposes have a check of their own. */
function kindOf({ basis, retention }: PurposeConfig): RetentionKind {
  if (retention.after === 'end-of-financial-year' || basis === 'legal-obligation') return 'accounting';
  return basis === 'contract' ? 'contract' : 'prospect';
}

/** Periods longer than usual: not forbidden, but the owner needs a reason. */
export const retentionAdvice: Check = (config) => {
  const contact = contactPurposes(config);
  return config.purposes.flatMap((purpose, index) => {
    if (contact.has(purpose.id)) return [];
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
