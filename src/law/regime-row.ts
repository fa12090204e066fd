import type { CalendarDate } from './date.js';
import type { Act, Audience, Medium, Question, Regime, Relationship, Sector } from './question.js';
import type { Evidence } from './rule.js';

/** What must be done for the regime to hold: what the label says, how the answer is taken, how long it lives. */
export type Requirement =
  | 'named-sender'
  | 'separate-question'
  | 'withdrawal'
  | 'named-partners'
  | 'objection-at-collection'
  | 'objection-in-each-message'
  | 'five-mentions'
  | 'yes-or-no'
  | 'expires-within-365-days'
  | 'proof-3-years'
  | 'bloctel-screening'
  | 'calling-hours'
  | 'object-of-running-contract'
  | 'related-to-job'
  | 'inform-of-transfer';

/** A question with every default and every combined condition worked out, so that rows need no code. */
export interface Facts {
  readonly audience: Audience;
  /** The audience whose rules hold on electronic channels: differs from `audience` under `strictB2B` only. */
  readonly electronicAudience: Audience;
  readonly channel: Medium;
  readonly relationship: Relationship;
  readonly party: 'own' | 'partner';
  readonly sector: Sector;
  readonly act: Act;
  /** The business writes to its own customer about goods like those bought. */
  readonly similarCustomer: boolean;
  /** The business itself is in contact, about a contract still running and nothing else. */
  readonly ownRunningContract: boolean;
  readonly relatedToJob: boolean;
  readonly partnerB2BOptOut: boolean;
}

/** One dated line of a country's regimes: `when` lists the accepted values of each fact it looks at. */
export interface RegimeRow {
  readonly id: string;
  readonly when: { readonly [Name in keyof Facts]?: readonly Facts[Name][] };
  readonly regime: Regime;
  readonly requires: readonly Requirement[];
  /** Added when a partner would do the marketing. */
  readonly forPartner?: readonly Requirement[];
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
  /** These four only where this case was read otherwise than its rule as a whole: the book has them for the rule. */
  readonly source?: string;
  readonly evidence?: Evidence;
  readonly mustConfirm?: true;
  readonly note?: string;
}

/** Works out the facts of a question that `checkQuestion` accepted. */
export function factsOf(question: Question): Facts {
  const { audience, channel, relationship, sector, act = 'marketing' } = question;
  const {
    similarGoods = true,
    aboutContract = false,
    relatedToJob = true,
    strictB2B = false,
    partnerB2BOptOut = false,
  } = question;
  const isOwn = question.party === 'own';
  return {
    audience,
    electronicAudience: strictB2B && audience === 'professional' ? 'consumer' : audience,
    channel,
    relationship,
    sector,
    act,
    party: isOwn ? 'own' : 'partner',
    similarCustomer: isOwn && similarGoods && relationship !== 'prospect',
    ownRunningContract: isOwn && relationship === 'running-contract' && aboutContract,
    relatedToJob,
    partnerB2BOptOut,
  };
}

/** Whether every fact a row looks at has one of the values it accepts. */
export function isMet(when: RegimeRow['when'], facts: Facts): boolean {
  for (const name of Object.keys(when) as (keyof Facts)[])
    if (!(when[name] as readonly unknown[]).includes(facts[name])) return false;
  return true;
}
