import type { FormConfig } from '../../config/index.js';
import {
  type ClockStep,
  heardAtIn,
  isNo,
  knownAgeIn,
  madeBy,
  pausesIn,
  saidIn,
  type SaidInRecord,
  type Summary,
  unusableBy,
} from '../../history/index.js';
import {
  type ContactAnswer,
  type ContactFacts,
  type ContactQuestion,
  LawError,
  type Medium,
  prepareContact,
  type SuppressionFact,
  type Territory,
  territoryOfNumber,
} from '../../law/index.js';
import { readMoment } from '../../law/moment.js';
import type { CallAttempt } from '../store/call-attempts.js';
import type { Store, StoreParts } from '../store/store.js';
import { tagOf } from '../store/tag.js';
import { type EarlierForm, makeStillCovers } from '../people/consent-still-covers.js';
import { type ContactKind, contactUsedBy, digestWritings, internationalNumber } from '../people/contact.js';
import { listDigestsOf } from '../people/list-digest.js';
import { areCallsKnownAt, joinCalls } from './noted-calls.js';
import { publicHolidaysOf } from './public-holidays.js';
import { type PartialQuestion, whichQuestion } from './which-question.js';

/** Who would be contacted: at least one of both. */
export interface Contact {
  readonly email?: string;
  readonly phone?: string;
}

/** What the asker knows beyond the records. */
export type Beyond = Pick<
  ContactFacts,
  'age' | 'attempts' | 'bloctel' | 'informed' | 'lastContact' | 'request' | 'slot' | 'territory' | 'timeZone'
>;

/** One question about one person; what it leaves out is as the form says. */
export interface Asked extends Beyond {
  readonly contact: Contact;
  readonly question: PartialQuestion;
  /** See `mayContact`; without it, the answer is of now, and all that is stored counts. */
  readonly at?: string;
}

/** An answer from what is stored. */
export interface StoredAnswer extends ContactAnswer {
  /** When something that this answer knows nothing of arrived: later than the moment that was asked about. RFC 3339. */
  readonly arrivedLater?: string;
}

/** Answers one question about many persons, in their order. */
export type Ask = (contacts: readonly Contact[]) => Promise<readonly StoredAnswer[]>;

/** What asking needs of the world around it. */
export interface Asker {
  readonly store: Store;
  readonly secret: Buffer;
  readonly now: () => Date;
  readonly config: FormConfig;
  /** The other forms that are served today. */
  readonly siblings?: readonly FormConfig[];
  /** See `whichQuestion`. */
  readonly isStrict?: boolean;
  readonly earlierForm: EarlierForm;
}

/** Readies a question, for one form's business. Throws LawError as `mayContact` does. */
export function prepareAsk(asker: Asker, { question: given, at, ...beyond }: Omit<Asked, 'contact'>): Ask {
  const { store, secret, config, now } = asker;
  const question = whichQuestion(config, given, asker);
  const stillCovers = makeStillCovers(config, asker.earlierForm);
  const controller = config.controller.id;
  const isCall = question.act === 'requested-call';
  const lookUp = makeLookUp(secret, question.channel);
  return async (contacts) => {
    const time = now().getTime();
    const moment = at === undefined ? time : readMoment(at, beyond.timeZone ?? 'Europe/Paris').time;
    const prepared = prepareContact(question, at ?? now().toISOString());
    const looked = contacts.map(lookUp);
    return store.readTogether(async (parts) => {
      const notesCalls = question.channel === 'phone' && (await parts.calls.has(controller, question.party));
      const attempts = beyond.attempts ?? (notesCalls && areCallsKnownAt(moment, time) ? [] : undefined);
      // What is the same for everybody in one place; of whom nothing is known, that is the whole answer.
      const places = new Map<Territory, Place>();
      const placeOf = (territory: Territory): Place => {
        const known = places.get(territory);
        if (known) return known;
        const isHoliday = publicHolidaysOf(territory);
        const facts = { ...beyond, ...(attempts && { attempts }), territory, isHoliday };
        const place = { facts, stranger: once(() => prepared(facts)) };
        places.set(territory, place);
        return place;
      };
      const hasList = await parts.lists.has(controller);
      const steps = await parts.histories.listClockSteps();
      const histories = await parts.histories.findByTag(
        controller,
        looked.flatMap(({ all }) => all),
      );
      const answerOne = async (contact: Contact, one: LookedUp): Promise<StoredAnswer> => {
        const territory = beyond.territory ?? territoryFrom(contact);
        if (territory === null) return notCovered(prepared);
        const place = placeOf(territory);
        const summaries = joinHistories(one.all, histories);
        const suppressed = hasList ? await suppressionsOf(parts, asker, contact, steps) : [];
        const calls = notesCalls
          ? await callsTo(parts, question, [...one.all, ...summaries.flatMap((summary) => summary.contacts)])
          : [];
        if (summaries.length === 0 && suppressed.length === 0 && calls.length === 0) return place.stranger();
        const known = knownBy(summaries, { moment, time, steps });
        const { used, all, isReachedBy } = one;
        const said = saidIn(known.summaries, { controller, steps, used, isReachedBy, stillCovers });
        const ofAgeOn = beyond.age === undefined ? knownAgeIn(known.summaries, all) : undefined;
        const heard =
          suppressed.length === 0
            ? suppressed
            : suppressed.filter(({ since }) => since === undefined || !known.isLate(Date.parse(since)));
        const answer = prepared(place.facts, {
          said,
          heardAt: () => heardAtIn(known.summaries, all, steps),
          suppressed: heard,
          pauses: pausesIn(known.summaries, steps),
          ...(calls.length > 0 && { attempts: joinCalls(calls, beyond.attempts) }),
          ...unusable(known.summaries),
          ...(ofAgeOn !== undefined && { ofAgeOn }),
          ...(isCall && (await metRequest(parts, said, beyond.request))),
        });
        return known.arrivedLater === undefined ? answer : { ...answer, arrivedLater: known.arrivedLater };
      };
      const answers: StoredAnswer[] = [];
      for (const [index, contact] of contacts.entries())
        answers.push(await answerOne(contact, looked[index] as LookedUp));
      return answers;
    });
  };
}

/** The calls that were noted to whoever has one of these contacts, for the party that would call. */
const callsTo = async (
  parts: StoreParts,
  { controller = '', party }: Pick<ContactQuestion, 'controller' | 'party'>,
  tags: readonly string[],
): Promise<readonly CallAttempt[]> =>
  (await parts.calls.listOf(controller, tags)).filter((one) => one.party === party);

function unusable(summaries: readonly Summary[]): { readonly unusableBy?: string } {
  const rule = unusableBy(summaries);
  return rule === undefined ? {} : { unusableBy: rule };
}

interface Place {
  readonly facts: ContactFacts;
  readonly stranger: () => StoredAnswer;
}

function once<Result>(work: () => Result): () => Result {
  let known: { readonly result: Result } | undefined;
  return () => (known ??= { result: work() }).result;
}

interface LookedUp {
  /** Tags of the contact that would be used, and of both. */
  readonly used: readonly string[];
  readonly all: readonly string[];
  readonly isReachedBy: (channel: string) => boolean;
}

const isReachedByNone = (): boolean => false;

function makeLookUp(secret: Buffer, channel: Medium): (contact: Contact) => LookedUp {
  const tagsOf = (kind: ContactKind, text: string | undefined): readonly string[] =>
    text === undefined ? [] : digestWritings(secret, kind, text).map(tagOf);
  const kind = contactUsedBy(channel);
  const isReachedByIt = (one: string): boolean => contactUsedBy(one) === kind;
  return ({ email: address, phone: number }) => {
    const [email, phone] = [tagsOf('email', address), tagsOf('phone', number)];
    const all = email.length === 0 ? phone : phone.length === 0 ? email : [...email, ...phone];
    const given = kind === 'phone' ? phone : email;
    // A letter uses neither: both tell who it is for.
    return kind !== null && given.length > 0
      ? { used: given, all, isReachedBy: isReachedByIt }
      : { used: all, all, isReachedBy: isReachedByNone };
  };
}

function joinHistories(
  tags: readonly string[],
  histories: ReadonlyMap<string, readonly Summary[]>,
): readonly Summary[] {
  const [tag = ''] = tags;
  if (tags.length === 1) return histories.get(tag) ?? [];
  const found = tags.flatMap((one) => histories.get(one) ?? []);
  if (found.length < 2) return found;
  const each = new Map(found.map((one) => [one.place, one]));
  return [...each.values()].toSorted((one, next) => one.place - next.place);
}

interface Known {
  readonly summaries: readonly Summary[];
  /** Whether a time is later than the moment that was asked about. */
  readonly isLate: (time: number) => boolean;
  readonly arrivedLater?: string;
}

interface MomentAsked {
  /** What was asked about, and now. */
  readonly moment: number;
  readonly time: number;
  readonly steps: readonly ClockStep[];
}

/**
 * What had been logged by the moment that was asked about. A record that is dated in the future was logged by now all the
 * same: of it, the noes are heard.
 */
function knownBy(summaries: readonly Summary[], { moment, time, steps }: MomentAsked): Known {
  if (moment >= time) return { summaries, isLate: () => false };
  const isLate = (by: number): boolean => by > moment && by <= time;
  if (summaries.every((one) => madeBy(one, steps) <= moment)) return { summaries, isLate };
  const later = summaries.filter((one) => isLate(madeBy(one, steps)));
  const first = later[0];
  return {
    isLate,
    summaries: summaries
      .filter((one) => !later.includes(one))
      .map((one) => keepNoes(one, madeBy(one, steps) > time)),
    ...(first && { arrivedLater: new Date(madeBy(first, steps)).toISOString() }),
  };
}

const keepNoes = (summary: Summary, isOfTheFuture: boolean): Summary =>
  isOfTheFuture && summary.items ? { ...summary, items: summary.items.filter(isNo) } : summary;

/** The stored request that was met, where no other was named. */
async function metRequest(
  parts: StoreParts,
  said: readonly SaidInRecord[],
  given: Beyond['request'],
): Promise<Pick<ContactFacts, 'request'>> {
  if (given) return { request: given };
  const last = said.findLast((one) => one.act === 'requested-call' && !isNo(one));
  const met = last?.proof === undefined ? undefined : await parts.requests.metAt(last.proof);
  if (!last || met === undefined) return {};
  return { request: { at: new Date(last.by).toISOString(), proof: last.proof ?? '', metAt: met } };
}

const suppressionsOf = async (
  parts: StoreParts,
  { secret, config }: Asker,
  { email, phone }: Contact,
  steps: readonly ClockStep[],
): Promise<readonly SuppressionFact[]> =>
  (
    await parts.lists.find(config.controller.id, [
      ...(email === undefined ? [] : listDigestsOf(secret, 'email', email)),
      ...(phone === undefined ? [] : listDigestsOf(secret, 'phone', phone)),
    ])
  ).map(({ channel, party, since, place, importId }) => ({
    channel: channel as Medium | null,
    party,
    since: importId === '' ? since : madeBefore(since, place, steps),
    place,
  }));

/** Since when a list counts: it came in before the record of its place, whose clock may tell that it stood ahead then. */
const madeBefore = (since: string, place: number, steps: readonly ClockStep[]): string =>
  new Date(madeBy({ place: place - 1, at: Date.parse(since) }, steps)).toISOString();

/** Where the person lives, as far as their number tells; null for a place that the book does not cover. */
function territoryFrom({ phone }: Contact): Territory | null {
  if (phone === undefined) return 'FR';
  try {
    return territoryOfNumber(internationalNumber(phone));
  } catch (error) {
    if (error instanceof LawError && error.code === 'not-covered') return null;
    throw error;
  }
}

/** Other law holds there: the answer is no, and one such line stops no list. */
const notCovered = (prepared: (facts: ContactFacts) => ContactAnswer): ContactAnswer => ({
  ...prepared({ choices: [] }),
  allowed: false,
  reason: 'not-covered',
  ruleId: 'NC1',
  evidence: 'UNVERIFIED',
  mustConfirm: true,
  unchecked: [],
  proof: null,
  until: null,
});
