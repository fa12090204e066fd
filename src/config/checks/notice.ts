import { type RetentionLimit, retentionLimit } from '../../law/index.js';
import type { FormConfig } from '../schema.js';
import { askedChannels, isConsent, isObjection, isSoft } from './asked.js';
import { contactPurposes } from './fields.js';
import { error, type Check, type Problem } from './problem.js';

/** How long data may serve to contact someone: from the last contact, or for a customer from the end of the relation. */
export const contactLimit = ({ jurisdiction, relationship }: FormConfig): RetentionLimit =>
  retentionLimit(jurisdiction, relationship === 'prospect' ? 'prospect' : 'customer');

/** Bases that rest on the person's own choice, as an optional service does. */
const chosen: readonly string[] = ['consent', 'contract'];

/** What the notice must say, and that what it says is true. */
export const notice: Check = (config, date) => {
  const { controller, purposes, partners, services, recipients } = config;
  const asked = askedChannels(config, date);
  const contact = contactPurposes(config);
  const found: Problem[] = [];

  purposes.forEach(({ id, basis, interest, retention }, index) => {
    const at = (...keys: string[]) => ['purposes', index, ...keys];
    const mine = asked.filter(({ purpose }) => purpose === id);
    // The customer exception needs no basis of GDPR 6(1) besides, so no interest either (SO1).
    const isException = mine.length > 0 && mine.every(isSoft);
    const restsOnInterest =
      basis === 'legitimate-interest' || mine.some((one) => isObjection(one) && !isSoft(one));
    if (!interest && !isException && restsOnInterest) {
      found.push(error('interest-missing', at('interest'), 'IN04', { purpose: id }));
    }
    if (services?.some(({ purpose }) => purpose === id) && !chosen.includes(basis)) {
      found.push(error('service-basis', at('basis'), 'CV04', { purpose: id, basis }));
    }
    if (!contact.has(id)) return;
    if (basis !== 'consent' && basis !== 'legitimate-interest') {
      found.push(error('marketing-basis', at('basis'), 'CV10', { purpose: id, basis }));
    }
    const consent = mine.find(isConsent);
    if (basis === 'legitimate-interest' && consent) {
      const { ruleId, row } = consent.ruling;
      const values = { purpose: id, channel: consent.channel };
      found.push({ ...error('consent-needed', at('basis'), ruleId, values), row });
    }
    const { months, ruleId } = contactLimit(config);
    const isProspect = config.relationship === 'prospect';
    // For customers the period is a benchmark (RT02): longer is advised against, not refused.
    if (months !== null && retention.months > months && isProspect) {
      found.push(
        error('retention-too-long', at('retention', 'months'), ruleId, {
          purpose: id,
          received: retention.months,
          months,
        }),
      );
    }
    if (retention.after === 'withdrawal' || retention.after === 'end-of-financial-year') {
      found.push(error('retention-without-end', at('retention', 'after'), ruleId, { purpose: id }));
    }
  });

  if (partners && !recipients?.length) found.push(error('recipients-missing', ['recipients'], 'IN05'));
  if (controller.outsideEU && !controller.representative) {
    found.push(error('representative-missing', ['controller', 'representative'], 'IN17'));
  }
  const officer = controller.dataProtectionOfficer;
  if (officer && !officer.email && !officer.url) {
    found.push(error('officer-unreachable', ['controller', 'dataProtectionOfficer'], 'IN02'));
  }
  return found;
};
