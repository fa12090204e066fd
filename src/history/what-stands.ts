import { pickOf } from '../form/pick-id.js';
import { normalizeRegistration } from './registration.js';
import { isNo, isSameNamed, type Named, type Said } from './said.js';

/** What is asked of a person's history: one purpose, channel, party and act, towards one business. */
export interface AskedAbout {
  /** Without it, what was said for all purposes is one history. */
  readonly purpose?: string;
  readonly channel: string;
  readonly party: string;
  /** The company that the party's id stands for today; without either, the id is all there is to go by. */
  readonly partyName?: string;
  readonly partyRegistration?: string;
  readonly act: string;
  readonly controller?: string;
  /** What would be offered, and who would call; without it, a yes for any counts. */
  readonly goods?: Named;
  readonly caller?: Named;
  /** Id of the choice, for uses that contact nobody: purpose and party do not tell these apart. */
  readonly choice?: string;
}

/** What a history comes to, for one question. */
export interface Standing<One extends Said = Said> {
  /** The last no that nothing lifts: a refusal that was pressed, an objection, a withdrawal. */
  readonly no: One | null;
  /** An opt-in box that was left empty after anything that would have counted. */
  readonly boxLeft: One | null;
  /** The last yes that no later no takes back. */
  readonly yes: One | null;
  /** Such a yes to these goods and this caller that counts for nothing: flagged, or not confirmed. */
  readonly weakYes: One | null;
  /** Such a yes for other goods, or another caller. */
  readonly otherGoods: One | null;
  readonly otherCaller: One | null;
  /** The last silence of somebody who was told and could object. */
  readonly told: One | null;
  /** When the person was last heard of under this contact; -Infinity for never. */
  readonly heardAt: number;
}

const covers = (said: string | null, asked: string | undefined): boolean =>
  said === null || asked === undefined || said === asked;

/** Everybody who is contacted is contacted by something: a no to all of that says nothing about other uses. */
function coversChannel(said: Said, asked: AskedAbout): boolean {
  if (asked.channel !== 'none') return covers(said.channel, asked.channel);
  // A no to everything is one to each topic of it: a later yes to a channel does not bring them back.
  if (said.channel === null && asked.choice !== undefined && pickOf(asked.choice)) return true;
  return said.channel === 'none' && (asked.choice === undefined || said.choice === asked.choice);
}

const isTracking = (act: string | null): boolean => act === 'open-tracking';
const isRequest = (act: string | null): boolean => act === 'requested-call';

function coversAct(said: Said, asked: AskedAbout): boolean {
  if (said.act === null) return true;
  // Asking for a call is no answer about advertising, and its empty box refuses nothing.
  if (isRequest(said.act)) return false;
  return isTracking(said.act) === isTracking(asked.act);
}

/**
 * Whether a partner's id stands for the company that was named then: by its registration where both have one, by its
 * name otherwise.
 */
export function isSameCompany(
  said: Pick<Said, 'party' | 'partyName' | 'partyRegistration'>,
  asked: Pick<AskedAbout, 'party' | 'partyName' | 'partyRegistration'>,
): boolean {
  if (asked.party === 'own') return said.party === 'own';
  if (said.partyRegistration !== undefined && asked.partyRegistration !== undefined)
    return normalizeRegistration(said.partyRegistration) === normalizeRegistration(asked.partyRegistration);
  if (said.party !== asked.party) return false;
  return said.partyName === undefined || asked.partyName === undefined || said.partyName === asked.partyName;
}

/** A no to a company holds under whatever id it goes by, and a no under an id for whatever company it names. */
const coversParty = (said: Said, asked: AskedAbout): boolean =>
  covers(said.party, asked.party) || (said.party !== 'own' && isSameCompany(said, asked));

/** A refusal is of what was offered, and so is a consent that was taken back by itself; an objection is to everything. */
const isOfOtherGoods = (no: Said, asked: AskedAbout): boolean =>
  no.answer !== 'objected' &&
  no.goods !== undefined &&
  asked.goods !== undefined &&
  !isSameNamed(no.goods, asked.goods);

const isAbout = (said: Said, asked: AskedAbout): boolean =>
  coversAct(said, asked) &&
  coversChannel(said, asked) &&
  covers(said.purpose, asked.purpose) &&
  (said.controller === undefined || covers(said.controller, asked.controller)) &&
  (isNo(said) ? coversParty(said, asked) && !isOfOtherGoods(said, asked) : isSameCompany(said, asked));

const isConfirmed = ({ confirmedAt }: Said): boolean => confirmedAt === undefined || confirmedAt !== null;

/**
 * Whether a yes was surely pressed after a no was said. In one page the number of the submission tells. In the log, what
 * stands before a no came before it, unless the no had been said earlier and was taken down late; what stands after it
 * may have been pressed before, and waited on its way: only the earliest moment at which it can have been pressed counts.
 */
export function isSurelyLater(yes: Said, no: Said): boolean {
  if (yes.turn && yes.turn.visit === no.turn?.visit) return yes.turn.number > no.turn.number;
  if (yes.place === null || no.place === null) return yes.from > no.from;
  if (yes.place <= no.place) return no.isToldLater === true && yes.from > no.from;
  return (yes.isLive === true && no.isToldLater !== true) || yes.from > no.from;
}

const comesAfter = (one: Said, other: Said): boolean =>
  one.place !== null && other.place !== null ? one.place >= other.place : one.from >= other.from;

const lastOf = <One extends Said>(list: readonly One[]): One | null =>
  list.reduce<One | null>((best, one) => (best === null || comesAfter(one, best) ? one : best), null);

const liftsAll = (one: Said, noes: readonly Said[]): boolean => noes.every((no) => isSurelyLater(one, no));
const isUsable = (one: Said): boolean => one.isCounted && isConfirmed(one);

/**
 * What stands now: the one place that decides it. A no always counts, whenever it is dated; it yields only to a yes that
 * was surely pressed later. A silence takes no pressed no back, but an empty opt-in box yields to a later silence of
 * somebody who was told and could object. A yes counts for the contact, the company, the goods and the caller it was
 * given for, and only when its record counts and it was confirmed.
 */
export function whatStands<One extends Said>(said: readonly One[], asked: AskedAbout): Standing<One> {
  const about = said.filter((one) => isAbout(one, asked));
  const noes = about.filter(isNo);
  const pressed = noes.filter(({ isBoxLeft }) => !isBoxLeft);
  const left = noes.filter(({ isBoxLeft }) => isBoxLeft);
  const theirs = about.filter(({ isTheirs }) => isTheirs);
  const yeses = theirs.filter(({ answer }) => answer === 'granted');
  const isFor = (one: Said, what: 'goods' | 'caller'): boolean => {
    const [given, wanted] = [one[what], asked[what]];
    return given === undefined || wanted === undefined || isSameNamed(given, wanted);
  };

  const standing = yeses.filter((one) => liftsAll(one, noes));
  const usable = standing.filter(isUsable);
  const forGoods = usable.filter((one) => isFor(one, 'goods'));
  const yes = lastOf(forGoods.filter((one) => isFor(one, 'caller')));
  // A yes may have lifted every pressed no, and then a box was left empty. A yes to other goods, or another caller, lifts none.
  const isFree =
    pressed.length === 0 ||
    yeses.some(
      (one) => isUsable(one) && isFor(one, 'goods') && isFor(one, 'caller') && liftsAll(one, pressed),
    );
  const silences = theirs.filter((one) => one.answer === 'not-objected' && isUsable(one));
  const told = isFree ? lastOf(silences.filter((one) => liftsAll(one, left))) : null;
  return {
    no: yes || isFree ? null : lastOf(pressed),
    boxLeft: yes ? null : lastOf(left),
    yes,
    weakYes: lastOf(standing.filter((one) => !isUsable(one) && isFor(one, 'goods') && isFor(one, 'caller'))),
    otherGoods: lastOf(usable.filter((one) => !isFor(one, 'goods'))),
    otherCaller: lastOf(forGoods.filter((one) => !isFor(one, 'caller'))),
    told,
    heardAt: said.reduce(
      (last, one) =>
        one.isTheirs && !one.isClaim && one.isCounted && isSameController(one, asked)
          ? Math.max(last, one.by)
          : last,
      -Infinity,
    ),
  };
}

/**
 * The call that a person asked for last, unless they said no to calls since: by whatever question, for whatever purpose
 * (GDPR 21, Code conso. R223-4). What else they answered on the same form takes nothing back. Null for none.
 */
export function requestThatStands<One extends Said>(
  said: readonly One[],
  asked: Pick<AskedAbout, 'purpose' | 'controller'>,
): One | null {
  const theirs = said.filter((one) => isSameController(one, { channel: '', party: '', act: '', ...asked }));
  const noes = theirs.filter(
    (one) =>
      isNo(one) &&
      !one.isBoxLeft &&
      covers(one.channel, 'phone') &&
      covers(one.party, 'own') &&
      !isTracking(one.act),
  );
  return lastOf(
    theirs.filter(
      (one) =>
        isRequest(one.act) &&
        one.answer === 'granted' &&
        one.isTheirs &&
        one.isCounted &&
        covers(one.purpose, asked.purpose) &&
        noes.every((no) => (one.place !== null && one.place === no.place) || isSurelyLater(one, no)),
    ),
  );
}

const isSameController = (said: Said, { controller }: AskedAbout): boolean =>
  said.controller === undefined || covers(said.controller, controller);
