import { type ChoiceNow, choicesOf, isAboutContact, isNo, isOpen, knownAgeIn } from '../../history/index.js';
import { addDays, type CalendarDate } from '../../law/index.js';
import { isTooYoung } from '../../law/kept-until.js';
import { endOf, pauseOf } from '../choices/describe-choices.js';
import { makeControllerOf } from '../forms/known-controllers.js';
import type { KnownForms } from '../forms/known-forms.js';
import { readRecord } from '../log/make-receipt.js';
import { makeStillCovers } from '../people/consent-still-covers.js';
import { listDigestsOf } from '../people/list-digest.js';
import type { PersonView } from '../people/person-view.js';
import { readViewOfRecord } from '../people/view-of-record.js';
import type { Store, StoreParts } from '../store/store.js';
import type { StoredSubmission } from '../store/submissions.js';

/** What telling takes of the receiver. */
export interface StandingDesk {
  readonly store: Store;
  readonly forms: Pick<KnownForms, 'current' | 'contentsOf'>;
  readonly lookupSecret: Buffer;
  readonly now: () => Date;
  readonly dayOf: (now: Date) => CalendarDate;
  readValues(submission: StoredSubmission): Promise<unknown>;
  /** Whether the store lacks what its journal knows: it may lack a no. */
  isBehind(): Promise<boolean>;
}

/** Whether one question of an excerpt stands today. */
export interface QuestionStanding {
  readonly choice: string;
  readonly stands: 'yes' | 'not-objected' | 'no';
  /** Since when; null where that is not known. RFC 3339. */
  readonly since: string | null;
}

/** What a partner is told: no word of the person, nor why. */
export interface ExcerptStanding {
  readonly schema: 'accord/excerpt-standing/1';
  readonly asOf: string;
  /** False once nothing is known of that person any more. */
  readonly known: boolean;
  /** True unless something that stands allows it. */
  readonly doNotContact: boolean;
  readonly choices: readonly QuestionStanding[];
}

/**
 * Tells a party whether what a record says of it still stands, by all that was said since. Where nobody can tell, nothing does.
 */
export async function tellStanding(
  desk: StandingDesk,
  submission: StoredSubmission | null,
  place: number,
): Promise<ExcerptStanding> {
  const now = desk.now();
  const asOf = now.toISOString();
  const unknown: ExcerptStanding = {
    schema: 'accord/excerpt-standing/1',
    asOf,
    known: false,
    doNotContact: true,
    choices: [],
  };
  const values = submission && (await desk.readValues(submission));
  if (!submission || values === null || (await desk.isBehind())) return unknown;
  const record = readRecord(submission);
  const party = record.items[place]?.party;
  const asked = record.items.filter((item) => item.party === party);
  const standings = await desk.store.readTogether(async (parts) => {
    const controller = makeControllerOf(await parts.controllers.listAliases())(record);
    if (controller === undefined || party === undefined) return null;
    const view = await readViewOfRecord(parts, controller, submission);
    if (view.records.length === 0) return null;
    const choices = choicesIn(view, submission, desk);
    const refused = await listRefusals(parts, { controller, submission, values, desk });
    const today = desk.dayOf(now);
    return asked.map(({ id }): QuestionStanding => {
      const choice = choices.find(({ item }) => item.choice === id && item.party === party);
      if (!choice) return { choice: id, stands: 'no', since: record.event.at };
      const listed = refused(choice);
      const own = standingOf(choice, view, today);
      if (listed === undefined || own.stands === 'no') return own;
      return { choice: id, stands: 'no', since: listed };
    });
  });
  if (!standings) return unknown;
  return {
    ...unknown,
    known: true,
    doNotContact: standings.every(({ stands }) => stands === 'no'),
    choices: standings,
  };
}

/** What stands of the questions of one record. */
function choicesIn(
  { summaries, controller, used, steps }: PersonView,
  { logIndex, formId }: StoredSubmission,
  { forms }: StandingDesk,
): readonly ChoiceNow[] {
  const config = forms.current.get(formId)?.config;
  const stillCovers = config && makeStillCovers(config, (then) => forms.contentsOf(formId, then)[0]?.config);
  return choicesOf(
    summaries,
    { controller, used, steps, isReachedBy: () => false, ...(stillCovers && { stillCovers }) },
    ({ place }) => place === logIndex,
  );
}

// Forms are of the law of the mainland.
const timeZone = 'Europe/Paris';

function standingOf(choice: ChoiceNow, view: PersonView, today: CalendarDate): QuestionStanding {
  const { item, answer, said, decidedBy } = choice;
  const { summaries, used } = view;
  const tell = (stands: QuestionStanding['stands'], since: string | null): QuestionStanding => ({
    choice: item.choice,
    stands,
    since,
  });
  const decidedAt = new Date(said && isNo(said) ? said.from : decidedBy.at).toISOString();
  if (!isOpen(choice)) return tell('no', answer === 'unanswered' ? null : decidedAt);
  const until = endOf(choice, today);
  if (until !== null && until < today) return tell('no', `${addDays(until, 1)}T00:00:00.000Z`);
  if (said?.period && today < said.period.from) return tell('no', null);
  if (pauseOf(choice, view, today) !== undefined) return tell('no', null);
  const ofAgeOn = knownAgeIn(summaries, used);
  if (ofAgeOn !== undefined && isAboutContact(item) && isTooYoung(said, { ofAgeOn, date: today, timeZone }))
    return tell('no', null);
  return tell(answer === 'granted' ? 'yes' : 'not-objected', decidedAt);
}

interface Asked {
  readonly controller: string;
  readonly submission: StoredSubmission;
  readonly values: unknown;
  readonly desk: StandingDesk;
}

/** Since when a person is not to be contacted about a choice by a list of the business, or because their data is put aside. */
async function listRefusals(
  parts: StoreParts,
  { controller, submission, values, desk }: Asked,
): Promise<(choice: ChoiceNow) => string | undefined> {
  const restricted = await parts.people.restrictedSince(submission.subjectId, controller);
  const written = Object.values(values as Readonly<Record<string, unknown>>).filter(
    (value) => typeof value === 'string',
  );
  const digests = written.flatMap((text) => [
    ...listDigestsOf(desk.lookupSecret, 'email', text),
    ...listDigestsOf(desk.lookupSecret, 'phone', text),
  ]);
  const listed = digests.length === 0 ? [] : await parts.lists.find(controller, digests);
  return ({ item, decidedBy, said }) => {
    if (restricted !== null) return restricted;
    // A yes that was surely pressed after the list came in is the newer word.
    const isNewer = ({ place, since }: { readonly place: number; readonly since: string }): boolean =>
      decidedBy.place >= place && said !== null && (said.isLive || said.from > Date.parse(since));
    return listed.find(
      (entry) =>
        (entry.channel === null || entry.channel === item.channel) &&
        (entry.party === null || entry.party === item.party) &&
        !isNewer(entry),
    )?.since;
  };
}
