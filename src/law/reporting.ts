import { authorityOf } from './authority.js';
import type { CalendarDate } from './date.js';
import { callsByConsentEve } from './fr/days.js';
import { type Jurisdiction, parseJurisdiction } from './registry.js';

/** A public service that takes a person's report or complaint; its name is the same in every language. */
export interface ReportingService {
  readonly name: string;
  readonly url: string;
  readonly ruleId: string;
}

interface Dated extends ReportingService {
  /** The last day on which it can be named. */
  readonly until?: CalendarDate;
}

const services: Record<Jurisdiction, readonly Dated[]> = {
  FR: [
    { name: 'SignalConso', url: 'https://signal.conso.gouv.fr', ruleId: 'OP13' },
    { name: 'Signal Spam', url: 'https://www.signal-spam.fr', ruleId: 'OP12' },
    { name: '33700', url: 'https://33700.fr', ruleId: 'OP12' },
    { name: 'Bloctel', url: 'https://www.bloctel.gouv.fr', ruleId: 'OP13', until: callsByConsentEve },
  ],
};

/**
 * Where a person may report and complain on a day, the supervisory authority first (GDPR 77). Throws LawError
 * `unknown-jurisdiction`.
 */
export function reportingServicesOn(jurisdiction: string, date: CalendarDate): readonly ReportingService[] {
  const { name, url } = authorityOf(jurisdiction);
  const dated = services[parseJurisdiction(jurisdiction)]
    .filter(({ until }) => until === undefined || date <= until)
    .map((service) => ({ name: service.name, url: service.url, ruleId: service.ruleId }));
  return [{ name, url, ruleId: 'IN10' }, ...dated];
}
