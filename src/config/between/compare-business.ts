import { error, warning, type Problem } from '../checks/problem.js';
import type { FormConfig } from '../schema.js';
import type { Comparison } from './find-contradictions.js';

type Controller = FormConfig['controller'];

const officerOf = ({ dataProtectionOfficer: one }: Controller): string =>
  one ? [one.name, one.email, one.url].filter(Boolean).join(', ') : '';
const representativeOf = ({ representative: one }: Controller): string =>
  one ? [one.name, one.address, one.email].filter(Boolean).join(', ') : '';

/** What there is one of: who the business is, its officer, its representative (GDPR 13(1)(a), (b)). */
const single: readonly (readonly [keyof Controller, string, (one: Controller) => string])[] = [
  ['name', 'IN01', ({ name }) => name],
  ['address', 'IN01', ({ address }) => address],
  ['registration', 'IN01', ({ registration = '' }) => registration],
  ['dataProtectionOfficer', 'IN02', officerOf],
  ['representative', 'IN17', representativeOf],
];

const policyDiffers: Comparison = (config, earlier) => {
  const { policy } = config;
  if (policy.url !== earlier.policy.url || policy.version === earlier.policy.version) return [];
  const values = { form: earlier.id, received: policy.version, there: earlier.policy.version };
  return [warning('policy-differs', ['policy', 'version'], null, values)];
};

/** Two forms that describe one business in two ways. */
export const compareBusiness: Comparison = (config, earlier) => [
  ...single.flatMap(([key, ruleId, read]): Problem[] => {
    const [received, there] = [read(config.controller), read(earlier.controller)];
    if (received === there) return [];
    const values = { form: earlier.id, key, received, there };
    // One says it and the other leaves it out: both may be meant, and the notice says it.
    return received && there
      ? [error('business-differs', ['controller', key], ruleId, values)]
      : [
          warning('business-incomplete', ['controller', key], ruleId, {
            ...values,
            there: there || received,
          }),
        ];
  }),
  ...policyDiffers(config, earlier),
];
