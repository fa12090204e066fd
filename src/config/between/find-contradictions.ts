import type { CalendarDate } from '../../law/index.js';
import { findingOf, type Finding } from '../findings.js';
import type { Problem } from '../checks/problem.js';
import type { FormConfig } from '../schema.js';
import { compareBusiness } from './compare-business.js';
import { comparePartners } from './compare-partners.js';
import { comparePurposes } from './compare-purposes.js';
import { error, warning } from '../checks/problem.js';

/** Says in what a form contradicts an earlier one of the same business. */
export type Comparison = (config: FormConfig, earlier: FormConfig) => readonly Problem[];

const compareForms: Comparison = (config, earlier) => {
  const form = earlier.id;
  if (config.id === form) return [error('form-twice', ['id'], null, { form })];
  if (config.jurisdiction !== earlier.jurisdiction) {
    const values = { form, received: config.jurisdiction, there: earlier.jurisdiction };
    return [error('jurisdiction-differs', ['jurisdiction'], 'IN10', values)];
  }
  const lacking = earlier.languages.find((one) => !config.languages.includes(one));
  return lacking ? [warning('language-lacking', ['languages'], null, { form, language: lacking })] : [];
};

const comparisons: readonly Comparison[] = [compareForms, compareBusiness, comparePurposes, comparePartners];

/**
 * Where forms of one business say different things of it: for each form, in their order, what it says otherwise than those
 * before it. A person who reads their notices, or the one that is made of all, would not know which is true.
 */
export function findContradictions(
  configs: readonly FormConfig[],
  date: CalendarDate,
): readonly (readonly Finding[])[] {
  return configs.map((config, index) => {
    const told = new Set<string>();
    return configs
      .slice(0, index)
      .filter(({ controller }) => controller.id === config.controller.id)
      .flatMap((earlier) => comparisons.flatMap((compare) => compare(config, earlier)))
      .filter(({ code, path, values }) => {
        // Three forms that agree need not each be named.
        const key = JSON.stringify([code, path, values['there'] ?? values['form']]);
        return !told.has(key) && told.add(key);
      })
      .map((problem) => findingOf(problem, config.jurisdiction, date));
  });
}
