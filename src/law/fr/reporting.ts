import type { CalendarDate } from '../date.js';
import { callsByConsentEve } from './days.js';

/** Where people in France may object to canvassing, or report it, besides telling the business; each with the days on which it can be named. */
export const frenchReporting = [
  {
    id: 'signalconso',
    name: 'SignalConso',
    url: 'https://signal.conso.gouv.fr',
    ruleId: 'OP13',
    audience: 'consumer',
  },
  { id: 'signal-spam', name: 'Signal Spam', url: 'https://www.signal-spam.fr', ruleId: 'OP12' },
  { id: '33700', name: '33700', url: 'https://33700.fr', ruleId: 'OP12' },
  {
    id: 'bloctel',
    name: 'Bloctel',
    url: 'https://www.bloctel.gouv.fr',
    ruleId: 'OP13',
    audience: 'consumer',
    until: callsByConsentEve,
  },
] as const satisfies readonly {
  /** Every language has a sentence for it. */
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly ruleId: string;
  /** Absent where anybody may use it. */
  readonly audience?: 'consumer';
  /** The last day on which it can be named. */
  readonly until?: CalendarDate;
}[];
