import { authorityOf } from './authority.js';
import type { CalendarDate } from './date.js';
import { frenchReporting } from './fr/reporting.js';
import type { Audience } from './question.js';
import { type Jurisdiction, parseJurisdiction } from './registry.js';

/** A public service that takes a person's report or complaint; its name is the same in every language. */
export interface ReportingService {
  readonly name: string;
  readonly url: string;
  readonly ruleId: string;
}

/** A service besides the authority, by an id that every language has a sentence for. */
export interface ObjectionService extends ReportingService {
  readonly id: (typeof frenchReporting)[number]['id'];
}

interface Dated extends ObjectionService {
  readonly audience?: 'consumer';
  readonly until?: CalendarDate;
}

const services: Record<Jurisdiction, readonly Dated[]> = { FR: frenchReporting };

/**
 * The other means to object to canvassing, or to report it, that people of an audience have on a day. Throws LawError
 * `unknown-jurisdiction`.
 */
export const objectionServicesOn = (
  jurisdiction: string,
  date: CalendarDate,
  audience: Audience,
): readonly ObjectionService[] =>
  services[parseJurisdiction(jurisdiction)]
    .filter(({ until }) => until === undefined || date <= until)
    .filter((service) => service.audience === undefined || service.audience === audience)
    .map(({ id, name, url, ruleId }) => ({ id, name, url, ruleId }));

/**
 * Where a person may report and complain on a day, the supervisory authority first (GDPR 77). Throws LawError
 * `unknown-jurisdiction`.
 */
export function reportingServicesOn(jurisdiction: string, date: CalendarDate): readonly ReportingService[] {
  const { name, url } = authorityOf(jurisdiction);
  const others = objectionServicesOn(jurisdiction, date, 'consumer');
  return [{ name, url, ruleId: 'IN10' }, ...others];
}
