import { callingLimitsOn, type Constraint, constraintOn } from './calling-limits.js';
import { checkFacts, type ChoiceFact, type ContactFacts, type ContactQuestion } from './contact-facts.js';
import { standingOf, type Standing } from './contact-history.js';
import { addDays, type CalendarDate, parseCalendarDate } from './date.js';
import { type LocalMoment, localMoment, parseInstant, readMoment } from './moment.js';
import { phoneConsentPeriod, phoneMentions } from './phone-consent.js';
import type { Regime } from './question.js';
import { regimeFor, type Ruling } from './regime.js';
import { parseJurisdiction } from './registry.js';
import type { Evidence } from './rule.js';
import { timeZoneOf } from './territory.js';

/** Why somebody may be contacted. */
export type Permission = 'granted' | 'not-objected' | 'exempt' | 'requested';
/** Why somebody may not be contacted, or not now. */
export type Obstacle =
  | 'objected'
  | 'withdrawn'
  | 'refused'
  | 'suppressed'
  | 'prohibited'
  | 'no-consent'
  | 'not-counted'
  | 'not-confirmed'
  | 'not-started'
  | 'expired'
  | 'mentions-missing'
  | 'other-goods'
  | 'not-informed'
  | 'bloctel-unchecked'
  | 'bloctel-listed'
  | 'no-request'
  | 'request-too-old'
  | 'calling-day'
  | 'calling-hours'
  | 'attempts';

/** What could not be checked for want of facts; a careful caller finds out before calling. */
export type Unchecked = 'public-holidays' | 'attempts';

/** May this person be contacted? Codes only: who shows them puts them into words. */
export interface ContactAnswer {
  readonly allowed: boolean;
  readonly regime: Regime;
  readonly reason: Permission | Obstacle;
  /** What keeps a call from being made at this moment, and from when it may be; or the hours of an allowed day. */
  readonly constraint?: Constraint;
  readonly ruleId: string;
  readonly evidence: Evidence;
  /** Show "confirm with a lawyer" beside this answer. */
  readonly mustConfirm: boolean;
  /** What else the message or call has to do. */
  readonly requires: Ruling['requires'];
  readonly unchecked: readonly Unchecked[];
  /** Number of the record that the answer stands on. */
  readonly proof: string | null;
  /** The last day a consent holds, where it ends by itself. */
  readonly until: CalendarDate | null;
}

interface Verdict {
  readonly reason: Permission | Obstacle;
  readonly isAllowed?: true;
  readonly ruleId?: string;
  readonly evidence?: Evidence;
  readonly mustConfirm?: true;
  readonly proof?: string | undefined;
  readonly until?: CalendarDate;
  readonly constraint?: Constraint;
}

interface Case {
  readonly question: ContactQuestion;
  readonly facts: ContactFacts;
  readonly moment: LocalMoment;
  readonly timeZone: string;
  readonly ruling: Ruling;
  readonly standing: Standing;
}

/**
 * Whether a person may be contacted at a moment, in this order: is it marketing at all; objection, withdrawal and
 * suppression; the ban of a sector; the regime of the day; the validity of the consent; days, hours and attempts. The
 * first that says no decides. `at` is an instant, a local time or a day, and the law is that of the day where the
 * person lives. Choices made later count for nothing. Throws LawError for an unknown jurisdiction, an unknown value
 * or a malformed date.
 */
export function mayContact(question: ContactQuestion, facts: ContactFacts, at: string): ContactAnswer {
  return prepareContact(question, at)(facts);
}

/**
 * `mayContact` for many persons: the law of the moment is looked up once for each zone they live in. Throws LawError
 * as `mayContact` does, for the question and the moment when first asked.
 */
export function prepareContact(
  question: ContactQuestion,
  at: string,
): (facts: ContactFacts) => ContactAnswer {
  const laws = new Map<string, Pick<Case, 'moment' | 'ruling'>>();
  return (facts) => {
    parseJurisdiction(question.jurisdiction);
    checkFacts(facts);
    const timeZone = facts.timeZone ?? timeZoneOf(facts.territory ?? 'FR');
    const law = laws.get(timeZone) ?? readLaw(question, at, timeZone);
    laws.set(timeZone, law);
    const standing = standingOf(question, facts, law.moment.time);
    return conclude({ question, facts, timeZone, standing, ...law });
  };
}

function readLaw(question: ContactQuestion, at: string, timeZone: string): Pick<Case, 'moment' | 'ruling'> {
  const moment = readMoment(at, timeZone);
  return { moment, ruling: regimeFor(question, moment.date) };
}

function conclude(one: Case): ContactAnswer {
  const { facts, ruling } = one;
  const verdict = judge(one);
  const limited = verdict.isAllowed ? limit(one, verdict) : verdict;
  const { isAllowed = false, reason, constraint, ruleId = ruling.ruleId, proof, until } = limited;
  return {
    allowed: isAllowed,
    regime: ruling.regime,
    reason,
    ...(constraint && { constraint }),
    ruleId,
    evidence: limited.evidence ?? ruling.evidence,
    mustConfirm: limited.mustConfirm ?? (isAllowed || !limited.evidence ? ruling.mustConfirm : false),
    requires: ruling.requires,
    unchecked: isAllowed && hasHours(one) ? uncheckedIn(facts) : [],
    proof: proof ?? null,
    until: until ?? null,
  };
}

function judge(one: Case): Verdict {
  const { question, ruling, standing } = one;
  const { act = 'marketing' } = question;
  // Neither is marketing: an objection to marketing does not reach them.
  if (ruling.regime === 'exempt' && act === 'requested-call') return judgeRequest(one);
  if (ruling.regime === 'exempt' && act === 'survey') return { reason: 'exempt', isAllowed: true };
  const { suppression, no } = standing;
  if (suppression) return { reason: 'suppressed', ruleId: 'OP11', evidence: 'C' };
  // A refusal of a consent that is not needed today is still a no.
  if (no) return { reason: no.answer as Obstacle, ...ruleOfNo(no, ruling), proof: no.proof };
  if (ruling.regime === 'prohibited') return { reason: 'prohibited' };
  if (ruling.regime === 'exempt') return { reason: 'exempt', isAllowed: true };
  if (ruling.regime === 'opt-in') return judgeConsent(one);
  return judgeSilence(one);
}

function ruleOfNo(
  { answer, purpose, party }: ChoiceFact,
  ruling: Ruling,
): Pick<Verdict, 'ruleId' | 'evidence'> {
  if (answer === 'withdrawn') {
    if (purpose === null || party === null) return { ruleId: 'OP09', evidence: 'C' };
    return ruling.requires.includes('five-mentions')
      ? { ruleId: 'FR-P11', evidence: 'B' }
      : { ruleId: 'CV08', evidence: 'C' };
  }
  // Who refuses a consent that the law asks for has just not given it.
  return answer === 'refused' && ruling.regime === 'opt-in' ? {} : { ruleId: 'OP03', evidence: 'B' };
}

/** Opt-out and the soft opt-in: a silence counts once the person was told and could object. */
function judgeSilence({ facts, ruling, standing }: Case): Verdict {
  const { yes, told } = standing;
  if (ruling.requires.includes('bloctel-screening') && !yes) {
    if (facts.bloctel === undefined) return { reason: 'bloctel-unchecked' };
    if (facts.bloctel === 'listed') return { reason: 'bloctel-listed' };
  }
  const proof = (yes ?? told)?.proof;
  if (yes) return { reason: 'granted', isAllowed: true, proof };
  if (told || facts.informed) return { reason: 'not-objected', isAllowed: true, proof };
  const mustTell = ruling.requires.includes('objection-at-collection');
  return mustTell ? { reason: 'not-informed' } : { reason: 'not-objected', isAllowed: true };
}

function judgeConsent({ question, moment, timeZone, ruling, standing }: Case): Verdict {
  const { yes, weakYes } = standing;
  if (!yes) {
    if (!weakYes) return { reason: 'no-consent' };
    const reason =
      weakYes.confirmed === false || weakYes.confirmedAt !== undefined ? 'not-confirmed' : 'not-counted';
    return { reason, proof: weakYes.proof };
  }
  const { proof } = yes;
  if (yes.goods !== undefined && question.goods !== undefined && yes.goods !== question.goods)
    return { reason: 'other-goods', proof };
  const collectedOn = () => localMoment(parseInstant(yes.at), timeZone).date;
  if (ruling.requires.includes('five-mentions') && !phoneMentions.every((one) => yes.mentions?.includes(one)))
    return missingMentions(yes, question, collectedOn());
  if (yes.period && moment.date < parseCalendarDate(yes.period.from)) return { reason: 'not-started', proof };
  const ends = ruling.requires.includes('expires-within-365-days');
  const until = ends ? endOf(collectedOn(), yes) : yes.period?.until;
  if (until !== undefined && until < moment.date)
    return { reason: 'expired', proof, until, ...(ends && { ruleId: 'FR-P25', evidence: 'B' as const }) };
  return { reason: 'granted', isAllowed: true, proof, ...(until && { until }) };
}

// A period whose end comes before the collection is over; it is no reason to throw.
const endOf = (collectedOn: CalendarDate, { period }: ChoiceFact): CalendarDate =>
  period && period.until < collectedOn ? period.until : phoneConsentPeriod(collectedOn, period?.until).until;

// Whoever was asked before the five mentions were the law could not be told them.
function missingMentions(
  { proof }: ChoiceFact,
  question: ContactQuestion,
  collectedOn: CalendarDate,
): Verdict {
  const wasLaw = regimeFor(question, collectedOn).requires.includes('five-mentions');
  const rule = wasLaw
    ? ({ ruleId: 'FR-P08', evidence: 'B' } as const)
    : ({ ruleId: 'FR-P23', evidence: 'UNVERIFIED' } as const);
  return { reason: 'mentions-missing', mustConfirm: true, proof, ...rule };
}

const workingDays = 5;

function judgeRequest({ facts, moment, timeZone }: Case): Verdict {
  const { request, isHoliday = () => false } = facts;
  const asked = request && parseInstant(request.at);
  if (!request || asked === undefined || asked > moment.time) return { reason: 'no-request' };
  let last = localMoment(asked, timeZone).date;
  for (let counted = 0; counted < workingDays;) {
    last = addDays(last, 1);
    const weekday = new Date(`${last}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !isHoliday(last)) counted++;
  }
  if (moment.date > last) return { reason: 'request-too-old', proof: request.proof, until: last };
  return { reason: 'requested', isAllowed: true, proof: request.proof, until: last };
}

const hasHours = ({ ruling }: Case): boolean => ruling.requires.includes('calling-hours');

const uncheckedIn = ({ isHoliday, attempts }: ContactFacts): readonly Unchecked[] => [
  ...(isHoliday ? [] : (['public-holidays'] as const)),
  ...(attempts ? [] : (['attempts'] as const)),
];

/** Days, hours and attempts of a call that is allowed otherwise. */
function limit(one: Case, verdict: Verdict): Verdict {
  const { question, facts, moment, timeZone } = one;
  const rules = hasHours(one) && callingLimitsOn(parseJurisdiction(question.jurisdiction), moment.date);
  if (!rules) return verdict;
  const { slot, isHoliday = () => false, attempts = [] } = facts;
  const isAgreed =
    slot !== undefined &&
    moment.minutes !== null &&
    parseInstant(slot.from) <= moment.time &&
    moment.time < parseInstant(slot.until);
  const constraint = constraintOn(moment, rules, {
    timeZone,
    isHoliday,
    attempts: attempts.map((at) => parseInstant(at)),
    isLifted: isAgreed || (rules.isLiftedByConsent && verdict.reason === 'granted'),
  });
  if (!constraint) return verdict;
  if (constraint.kind === 'calling-hours' && moment.minutes === null) return { ...verdict, constraint };
  const { isAllowed: _, ...rest } = verdict;
  return {
    ...rest,
    reason: constraint.kind as Obstacle,
    ruleId: constraint.ruleId,
    evidence: 'B',
    constraint,
  };
}
