import { type Pause, pauseOn } from '../history/pauses.js';
import type { Said } from '../history/said.js';
import { requestThatStands, type Standing, whatStands } from '../history/what-stands.js';
import { callingLimitsOn, type Constraint, constraintOn } from './calling-limits.js';
import {
  checkFacts,
  type ContactFacts,
  type ContactQuestion,
  type SuppressionFact,
} from './contact-facts.js';
import { askedAbout, saidFacts } from './contact-history.js';
import { type CalendarDate, parseCalendarDate } from './date.js';
import { type Certainty, certaintyOf, leastSure } from './evidence.js';
import { isTooYoung, keptUntil, pressedOn } from './kept-until.js';
import { minimumAge } from './minors.js';
import { type LocalMoment, localMoment, parseInstant, readMoment } from './moment.js';
import { narrowByPicks } from './narrow-by-picks.js';
import { phoneConsentPeriod, phoneMentions } from './phone-consent.js';
import type { Regime } from './question.js';
import { regimeFor, type Ruling } from './regime.js';
import { parseJurisdiction } from './registry.js';
import { lastRequestDay } from './requested-call.js';
import type { Evidence } from './rule.js';
import { isPreciseSlot } from './slot.js';
import { timeZoneOf } from './territory.js';

/** Why somebody may be contacted. */
export type Permission = 'granted' | 'not-objected' | 'exempt' | 'requested';
/** Why somebody may not be contacted, or not now. */
export type Obstacle =
  | 'objected'
  | 'withdrawn'
  | 'refused'
  | 'suppressed'
  | 'paused'
  | 'not-this-topic'
  | 'prohibited'
  | 'unusable-source'
  | 'no-consent'
  | 'not-counted'
  | 'not-confirmed'
  | 'not-started'
  | 'expired'
  | 'mentions-missing'
  | 'other-goods'
  | 'other-caller'
  | 'retention-ended'
  | 'under-age'
  | 'not-informed'
  | 'bloctel-unchecked'
  | 'bloctel-listed'
  | 'no-request'
  | 'request-too-old'
  | 'request-met'
  | 'calling-day'
  | 'calling-hours'
  | 'attempts'
  | 'not-covered'
  | 'journal-missing';

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
  /** The no was given under another address or number of this person; which one is not told. */
  readonly via?: 'another-address';
  /** The last day a consent holds, where it ends by itself. */
  readonly until: CalendarDate | null;
  /** The topics that the person picked, where they were asked: what is sent is about one of these. */
  readonly topics?: readonly string[];
  /** How often at most, where they picked that. */
  readonly frequency?: string;
}

interface Verdict {
  readonly reason: Permission | Obstacle;
  readonly isAllowed?: true;
  /** The rules that made it, the one to show first; none: that of the regime. */
  readonly rules?: readonly string[];
  readonly proof?: string | undefined;
  readonly isFromElsewhere?: boolean;
  readonly until?: CalendarDate;
  readonly constraint?: Constraint;
  readonly topics?: readonly string[];
  readonly frequency?: string;
}

/** What a log says of one person, beside the facts that are the same for many. */
export interface Logged extends Pick<ContactFacts, 'suppressed' | 'ofAgeOn' | 'request' | 'attempts'> {
  readonly said: readonly Said[];
  /** All that is known of them came from a file that may not be used: the rule that says so. */
  readonly unusableBy?: string;
  /** When they were last heard of, in whatever it was; milliseconds since 1970. Without it, by what they said. */
  readonly heardAt?: () => number;
  readonly pauses?: readonly Pause[];
}

interface Case {
  readonly question: ContactQuestion;
  readonly facts: ContactFacts;
  /** What is known of this person alone, wherever it is known from. */
  readonly suppressed: readonly SuppressionFact[];
  readonly ofAgeOn: CalendarDate | undefined;
  readonly request: ContactFacts['request'];
  readonly attempts: ContactFacts['attempts'];
  readonly heardAt: (() => number) | undefined;
  readonly unusableBy: string | undefined;
  readonly pauses: readonly Pause[];
  readonly moment: LocalMoment;
  readonly timeZone: string;
  readonly ruling: Ruling;
  readonly said: readonly Said[];
  readonly standing: Standing;
}

/**
 * Whether a person may be contacted at a moment, in this order: is it marketing at all; objection, withdrawal and
 * suppression; the ban of a sector; the regime of the day; the age; the validity of the consent; days, hours and attempts.
 * The first that says no decides. `at` is an instant, a local time or a day, and the law is that of the day where the
 * person lives. A yes of later counts for nothing, a no that is known always does. Throws LawError for an unknown
 * jurisdiction, an unknown value or a malformed date.
 */
export function mayContact(question: ContactQuestion, facts: ContactFacts, at: string): ContactAnswer {
  return prepareContact(question, at)(facts);
}

/**
 * `mayContact` for many persons: the law of the moment is looked up once for each zone they live in, and facts that are given
 * again are read once. Throws LawError as `mayContact` does, for the question and the moment when first asked.
 */
export function prepareContact(
  question: ContactQuestion,
  at: string,
): (facts: ContactFacts, logged?: Logged) => ContactAnswer {
  const laws = new Map<string, Law>();
  const asked = askedAbout(question);
  const sureOf = makeCertainty(question.jurisdiction);
  const read = (facts: ContactFacts): ReadFacts => {
    parseJurisdiction(question.jurisdiction);
    checkFacts(facts);
    const timeZone = facts.timeZone ?? timeZoneOf(facts.territory ?? 'FR');
    const law = laws.get(timeZone) ?? readLaw(question, at, timeZone);
    laws.set(timeZone, law);
    return { facts, timeZone, law, elsewhere: saidFacts(facts, law.moment.time) };
  };
  let last: ReadFacts | undefined;
  return (facts, logged) => {
    if (last?.facts !== facts) last = read(facts);
    const { timeZone, law, elsewhere } = last;
    const said = logged ? (elsewhere.length > 0 ? [...logged.said, ...elsewhere] : logged.said) : elsewhere;
    return conclude(
      {
        question,
        facts,
        suppressed: logged?.suppressed ?? facts.suppressed ?? [],
        ofAgeOn: logged?.ofAgeOn ?? facts.ofAgeOn,
        request: logged?.request ?? facts.request,
        attempts: logged?.attempts ?? facts.attempts,
        heardAt: logged?.heardAt,
        unusableBy: logged?.unusableBy,
        pauses: logged?.pauses ?? [],
        moment: law.moment,
        timeZone,
        ruling: law.ruling,
        said,
        standing: whatStands(said, asked),
      },
      sureOf,
    );
  };
}

type Law = Pick<Case, 'moment' | 'ruling'>;

interface ReadFacts extends Pick<Case, 'facts' | 'timeZone'> {
  readonly law: Law;
  readonly elsewhere: readonly Said[];
}

function readLaw(question: ContactQuestion, at: string, timeZone: string): Law {
  const moment = readMoment(at, timeZone);
  return { moment, ruling: regimeFor(question, moment.date) };
}

type SureOf = (ruleIds: readonly string[], date: CalendarDate) => Certainty;

/** Looks up what the same rules are worth once for a whole list. */
function makeCertainty(jurisdiction: string): SureOf {
  const known = new Map<string, Certainty>();
  return (ruleIds, date) => {
    const key = `${ruleIds.join(' ')} ${date}`;
    const certainty = known.get(key) ?? certaintyOf(jurisdiction, ruleIds, date);
    known.set(key, certainty);
    return certainty;
  };
}

function conclude(one: Case, sureOf: SureOf): ContactAnswer {
  const { ruling, moment } = one;
  const verdict = narrow(one, interrupt(one, judge(one)));
  const {
    isAllowed = false,
    reason,
    constraint,
    rules = [],
    proof,
    until,
    isFromElsewhere,
    topics,
    frequency,
  } = verdict.isAllowed ? limit(one, verdict) : verdict;
  // What is allowed rests on the regime too; a no stands on its own rules alone.
  const restsOnRegime = isAllowed || rules.length === 0;
  const sure = sureOf(restsOnRegime ? [...rules, ruling.ruleId] : rules, moment.date);
  return {
    allowed: isAllowed,
    regime: ruling.regime,
    reason,
    ...(constraint && { constraint }),
    ruleId: rules[0] ?? ruling.ruleId,
    evidence: leastSure([sure.evidence, ...(restsOnRegime ? [ruling.evidence] : [])]),
    mustConfirm: sure.mustConfirm || (restsOnRegime && ruling.mustConfirm),
    requires: ruling.requires,
    unchecked: isAllowed && hasHours(one) ? uncheckedIn(one) : [],
    // The proof of a no that came by another contact would say which.
    proof: isFromElsewhere ? null : (proof ?? null),
    ...(isFromElsewhere && { via: 'another-address' as const }),
    until: until ?? null,
    ...(topics && { topics }),
    ...(frequency !== undefined && { frequency }),
  };
}

function judge(one: Case): Verdict {
  const { question, ruling, standing } = one;
  const { act = 'marketing' } = question;
  // Neither is marketing: an objection to marketing does not reach them.
  if (ruling.regime === 'exempt' && act === 'requested-call') return judgeRequest(one);
  if (ruling.regime === 'exempt' && act === 'survey') return { reason: 'exempt', isAllowed: true };
  const { no } = standing;
  if (isSuppressed(one)) return { reason: 'suppressed', rules: ['OP11'] };
  // A refusal of a consent that is not needed today is still a no.
  if (no) return refusedBy(no, ruling);
  if (ruling.regime === 'prohibited') return { reason: 'prohibited' };
  if (one.unusableBy !== undefined) return { reason: 'unusable-source', rules: [one.unusableBy] };
  if (ruling.regime === 'exempt') return { reason: 'exempt', isAllowed: true };
  return ruling.regime === 'opt-in' ? judgeConsent(one) : judgeSilence(one);
}

// What holds longer than a pause.
const firmNoes: ReadonlySet<string> = new Set([
  'objected',
  'withdrawn',
  'refused',
  'suppressed',
  'prohibited',
  'unusable-source',
]);

/** A pause is a no until its last day, to whatever no firmer one stands against. What is no marketing is no part of it. */
function interrupt({ question, pauses, ruling, standing, moment }: Case, verdict: Verdict): Verdict {
  const { act = 'marketing' } = question;
  const isFree = ruling.regime === 'exempt' && (act === 'requested-call' || act === 'survey');
  const pause =
    !isFree && !firmNoes.has(verdict.reason) ? pauseOn(pauses, question, moment.date, standing.yes) : null;
  return pause ? { reason: 'paused', rules: ['OP09'], proof: pause.said.proof, until: pause.until } : verdict;
}

/** What needs no consent rests on none that a pick could narrow. */
function narrow({ question, said }: Case, verdict: Verdict): Verdict {
  const { act = 'marketing' } = question;
  if (!verdict.isAllowed || verdict.reason === 'exempt' || act !== 'marketing') return verdict;
  const { isWanted, proof = verdict.proof, ...picked } = narrowByPicks(question, said);
  return isWanted ? { ...verdict, ...picked } : { reason: 'not-this-topic', rules: ['CV04'], proof };
}

/** Whether a list of people not to contact names this person; a yes that was surely pressed later lifts what is dated. */
function isSuppressed({ question, suppressed, standing: { yes } }: Case): boolean {
  return suppressed.some(({ channel, party, since, place }) => {
    if (channel !== null && channel !== question.channel) return false;
    if (party !== null && party !== question.party) return false;
    if (since === undefined || !yes) return true;
    if (place === undefined || yes.place === null) return yes.from <= parseInstant(since);
    return yes.place < place || !(yes.isLive || yes.from > parseInstant(since));
  });
}

const refusedBy = (no: Said, ruling: Ruling): Verdict => ({
  reason: no.answer as Obstacle,
  ...rulesOfNo(no, ruling),
  proof: no.proof,
  isFromElsewhere: !no.isTheirs,
});

function rulesOfNo({ answer, purpose, party }: Said, ruling: Ruling): Pick<Verdict, 'rules'> {
  if (answer === 'withdrawn') {
    if (purpose === null || party === null) return { rules: ['OP09'] };
    return { rules: [ruling.requires.includes('five-mentions') ? 'FR-P11' : 'CV08'] };
  }
  // Who refuses a consent that the law asks for has just not given it.
  return answer === 'refused' && ruling.regime === 'opt-in' ? {} : { rules: ['OP03'] };
}

/** Under the age, nobody is asked for a consent alone, nor told of an objection in its place (LIL 45). */
function isUnderAge({ question, facts, ofAgeOn, moment, timeZone }: Case, said: Said | null): boolean {
  if (ofAgeOn !== undefined) return isTooYoung(said, { ofAgeOn, date: moment.date, timeZone });
  return !said?.isJoint && facts.age !== undefined && facts.age < minimumAge(question.jurisdiction);
}

const underAge: Verdict = { reason: 'under-age', rules: ['MI1'] };

/** Opt-out and the soft opt-in: a silence counts once the person was told and could object. */
function judgeSilence(one: Case): Verdict {
  const { facts, ruling, standing } = one;
  const { yes, boxLeft, told, otherGoods } = standing;
  // A silence of later takes the place of a box that was left empty.
  if (boxLeft && !told) return refusedBy(boxLeft, ruling);
  if (ruling.requires.includes('bloctel-screening') && !yes) {
    if (facts.bloctel === undefined) return { reason: 'bloctel-unchecked' };
    if (facts.bloctel === 'listed') return { reason: 'bloctel-listed' };
  }
  const said = yes ?? told;
  if (isUnderAge(one, said)) return underAge;
  const proof = said?.proof;
  if (said) {
    const until = retentionEnd(one, said);
    if (until < one.moment.date && !facts.informed)
      return { reason: 'retention-ended', rules: ['RT02'], proof, until };
  }
  if (yes) return { reason: 'granted', isAllowed: true, proof };
  const isOther = !told && !facts.informed && otherGoods !== null;
  if (isOther) return { reason: 'other-goods', proof: otherGoods.proof };
  if (told || facts.informed) return { reason: 'not-objected', isAllowed: true, proof };
  const mustTell = ruling.requires.includes('objection-at-collection');
  return mustTell ? { reason: 'not-informed' } : { reason: 'not-objected', isAllowed: true };
}

function judgeConsent(one: Case): Verdict {
  const { question, moment, ruling, standing } = one;
  const { yes, boxLeft, weakYes, otherGoods, otherCaller } = standing;
  if (!yes) {
    if (boxLeft) return refusedBy(boxLeft, ruling);
    if (otherGoods) return { reason: 'other-goods', proof: otherGoods.proof };
    if (otherCaller) return { reason: 'other-caller', proof: otherCaller.proof };
    if (!weakYes) return { reason: 'no-consent' };
    const reason = weakYes.isCounted ? 'not-confirmed' : 'not-counted';
    return { reason, proof: weakYes.proof };
  }
  if (isUnderAge(one, yes)) return { ...underAge, proof: yes.proof };
  const { proof } = yes;
  const collectedOn = pressedOn(yes, one.timeZone);
  if (
    ruling.requires.includes('five-mentions') &&
    !phoneMentions.every((each) => yes.mentions?.includes(each))
  )
    return missingMentions(yes, question, collectedOn);
  if (yes.period && moment.date < parseCalendarDate(yes.period.from)) return { reason: 'not-started', proof };
  const ends = ruling.requires.includes('expires-within-365-days');
  const until = ends ? endOf(collectedOn, yes) : yes.period?.until;
  if (until !== undefined && until < moment.date)
    return { reason: 'expired', proof, until, ...(ends && { rules: ['FR-P25'] }) };
  const kept = ends ? null : retentionEnd(one, yes);
  if (kept !== null && kept < moment.date)
    return { reason: 'retention-ended', rules: ['RT02'], proof, until: kept };
  return { reason: 'granted', isAllowed: true, proof, ...(until && { until }) };
}

/** The last day on which an answer is kept; the asker may know of a later contact. */
function retentionEnd({ facts, standing, heardAt, moment, timeZone }: Case, said: Said): CalendarDate {
  const told = facts.lastContact === undefined ? -Infinity : parseInstant(facts.lastContact);
  // A contact that was still to come then kept nothing.
  const isKnown = told !== -Infinity && localMoment(told, timeZone).date <= moment.date;
  const heard = heardAt?.() ?? standing.heardAt;
  return keptUntil(said, { heardAt: isKnown ? Math.max(heard, told) : heard, timeZone });
}

// A period whose end comes before the collection is over; it is no reason to throw.
const endOf = (collectedOn: CalendarDate, { period }: Said): CalendarDate =>
  period && period.until < collectedOn ? period.until : phoneConsentPeriod(collectedOn, period?.until).until;

// Whoever was asked before the five mentions were the law could not be told them.
function missingMentions({ proof }: Said, question: ContactQuestion, collectedOn: CalendarDate): Verdict {
  const wasLaw = regimeFor(question, collectedOn).requires.includes('five-mentions');
  return { reason: 'mentions-missing', proof, rules: [wasLaw ? 'FR-P08' : 'FR-P23'] };
}

/** A call that the person asked for: until it was made, its days are over, or they said no to calls. */
function judgeRequest({ facts, request, moment, timeZone, question, said }: Case): Verdict {
  const { isHoliday = () => false } = facts;
  const told = (request ? [asSaid(request)] : []).filter(({ from }) => from <= moment.time);
  const asked = requestThatStands([...said, ...told], askedAbout(question));
  if (!asked) {
    const hasAsked =
      told.length > 0 || said.some(({ act, answer }) => act === 'requested-call' && answer === 'granted');
    const no = hasAsked ? lastNoToCalls(said) : null;
    return no
      ? { reason: no.answer as Obstacle, rules: ['OP03'], proof: no.proof, isFromElsewhere: !no.isTheirs }
      : { reason: 'no-request' };
  }
  const { proof } = asked;
  const metAt = request?.metAt === undefined ? undefined : parseInstant(request.metAt);
  if (
    metAt !== undefined &&
    metAt <= moment.time &&
    (request?.proof === undefined || request.proof === proof)
  )
    return { reason: 'request-met', proof };
  const until = lastRequestDay(
    localMoment(Number.isFinite(asked.from) ? asked.from : asked.by, timeZone).date,
    isHoliday,
  );
  if (moment.date > until) return { reason: 'request-too-old', rules: ['FR-P12'], proof, until };
  return { reason: 'requested', isAllowed: true, rules: ['FR-P12'], proof, until };
}

const lastNoToCalls = (said: readonly Said[]): Said | null =>
  said.findLast(
    ({ answer, channel, isBoxLeft }) =>
      !isBoxLeft &&
      (answer === 'refused' || answer === 'objected' || answer === 'withdrawn') &&
      (channel === null || channel === 'phone'),
  ) ?? null;

const asSaid = ({ at, proof }: NonNullable<ContactFacts['request']>): Said => ({
  purpose: null,
  channel: 'phone',
  party: 'own',
  act: 'requested-call',
  answer: 'granted',
  place: null,
  by: parseInstant(at),
  from: parseInstant(at),
  isCounted: true,
  isTheirs: true,
  ...(proof !== undefined && { proof }),
});

const hasHours = ({ ruling }: Case): boolean => ruling.requires.includes('calling-hours');

const uncheckedIn = ({ facts, attempts }: Case): readonly Unchecked[] => [
  ...(facts.isHoliday ? [] : (['public-holidays'] as const)),
  ...(attempts ? [] : (['attempts'] as const)),
];

/** Days, hours and attempts of a call that is allowed otherwise. */
function limit(one: Case, verdict: Verdict): Verdict {
  const { question, facts, attempts = [], moment, timeZone } = one;
  const rules = hasHours(one) && callingLimitsOn(parseJurisdiction(question.jurisdiction), moment.date);
  if (!rules) return verdict;
  const { slot, isHoliday = () => false } = facts;
  const isAgreed =
    slot !== undefined &&
    moment.minutes !== null &&
    isPreciseSlot(slot, timeZone) &&
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
  return { ...rest, reason: constraint.kind as Obstacle, rules: [constraint.ruleId], constraint };
}
