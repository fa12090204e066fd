import { minimumAge } from '../../law/index.js';
import { holderEmail, holderName } from '../holder-fields.js';
import { askedChannels, isConsent } from './asked.js';
import { error, type Check, type Problem } from './problem.js';

/** People too young to consent alone (GDPR 8): the age, and what joint consent needs. */
export const minors: Check = (config, date) => {
  const { fields, services, parentalConsent } = config;
  const found: Problem[] = [];
  const isAsked =
    askedChannels(config, date).some(isConsent) ||
    fields.some((field) => field.type === 'service' && services?.some(({ id }) => id === field.service));
  const age = minimumAge(config.jurisdiction);
  if (config.minimumAge !== undefined && config.minimumAge < age && isAsked) {
    found.push(error('age-too-low', ['minimumAge'], 'MI1', { age, received: config.minimumAge }));
  }
  if (!parentalConsent) return found;
  if (!fields.some(({ type }) => type === 'birth-date'))
    found.push(error('parent-without-birth-date', ['parentalConsent'], 'MI1'));
  if (!isAsked) found.push(error('parent-without-question', ['parentalConsent'], 'MI1'));
  fields.forEach(({ id }, index) => {
    if (id === holderName || id === holderEmail)
      found.push(error('parent-field', ['fields', index, 'id'], null, { field: id }));
  });
  return found;
};
