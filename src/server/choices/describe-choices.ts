import type { FormConfig } from '../../config/index.js';
import { pickOf } from '../../form/index.js';
import {
  type ChoiceNow,
  isAboutContact,
  isLapsed,
  isOpen,
  knownAgeIn,
  pauseOn,
  pausesIn,
} from '../../history/index.js';
import { type CalendarDate, reportingServicesOn, rights } from '../../law/index.js';
import { isTooYoung, keptUntil } from '../../law/kept-until.js';
import { firstLanguage } from '../../messages/languages.js';
import type { PersonChoices, ProofRecord } from '../../proof/index.js';
import type { KnownForms } from '../forms/known-forms.js';
import type { StoredRequest } from '../store/requests.js';
import { type Added, addedSince } from '../people/consent-still-covers.js';
import { pausableIn, standingPauses } from './describe-pauses.js';
import { pauseDays } from './pause-days.js';
import { listSources } from './list-sources.js';
import { findItem, nameChoice, sayAnswer } from './name-choice.js';
import { nameInShort } from './name-in-short.js';
import { choicesIn, type PersonView, recordAt } from '../people/person-view.js';

/** What describing a person's choices takes beside what is stored of them. */
export interface Description {
  readonly config: FormConfig;
  readonly today: CalendarDate;
  readonly time: Date;
  readonly forms: Pick<KnownForms, 'current' | 'contentsOf'>;
  readonly requests: readonly StoredRequest[];
  /** Keys of the choices that can be said yes to here. */
  readonly grantable?: ReadonlySet<string>;
  proofAddress(recordId: string): string;
  /** The language of what is said in short. */
  readonly language: string;
}

/** What a person is shown of their choices: the page and the element draw this and nothing else. */
export function describeChoices(view: PersonView, description: Description): PersonChoices {
  const { config, today, forms, requests, proofAddress } = description;
  const { controller, jurisdiction } = config;
  return {
    schema: 'accord/choices/1',
    controller: { name: controller.name, email: controller.email },
    choices: choicesIn(view).flatMap((choice) => describe(choice, view, description)),
    added: addedTo(view, forms),
    pauses: standingPauses(view, description),
    pausable: { ...pauseDays(today), uses: pausableIn(view, description) },
    records: view.records.toReversed().map(({ record: { id, event, standing } }) => ({
      id,
      at: event.at,
      type: event.type,
      method: event.method,
      standing,
      proof: proofAddress(id),
    })),
    sources: listSources(view, description),
    requests: requests.map(({ id, kind, receivedAt, due, doneAt }) => ({
      id,
      right: kind,
      at: receivedAt,
      due,
      doneAt,
    })),
    rights,
    reporting: reportingServicesOn(jurisdiction, today).map(({ name, url }) => ({ name, url })),
  };
}

function describe(choice: ChoiceNow, view: PersonView, description: Description): PersonChoices['choices'] {
  const { today, time, grantable = new Set(), proofAddress } = description;
  const { item, askedWith, decidedBy, isFromElsewhere } = choice;
  const asked = recordAt(view, askedWith);
  const shown = asked && findItem(asked, item);
  if (!asked || !shown) return [];
  const until = endOf(choice, today);
  const pick = pickOf(item.choice);
  const decided = recordAt(view, decidedBy);
  const lapsed = isLapsed(choice, time.getTime());
  const wouldBeOpen = isOpen(choice) && (until === null || until >= today) && !isOfChild(choice, view, today);
  const pause = wouldBeOpen && isAboutContact(item) ? pauseOf(choice, view, today) : undefined;
  return [
    {
      key: choice.key,
      ...nameChoice(shown, asked),
      ...nameInShort(shown, asked, description),
      partyName: item.party === 'own' ? null : (item.partyName ?? item.party),
      channel: isAboutContact(item) ? item.channel : null,
      ...(pick && { pick: { of: pick.kind, id: pick.pick } }),
      answer: sayAnswer(shown, choice.answer),
      isWaiting: choice.isWaiting && !lapsed,
      isLapsed: lapsed,
      isOpen: wouldBeOpen && pause === undefined,
      ...(pause !== undefined && { pausedUntil: pause }),
      ...(item.isJoint && { isJoint: true as const }),
      ...(item.isBoxLeft && decidedBy.place === askedWith.place && { isUnticked: true as const }),
      ...(isFromElsewhere && { isFromElsewhere: true as const }),
      at: new Date(decidedBy.at).toISOString(),
      until,
      askedOn: asked.ui.page,
      isAskedHere: asked.event.type === 'granted',
      canGrant: grantable.has(choice.key),
      // Where the no came by another address, its proof would say which.
      proof: proofAddress((decided ?? asked).id),
    },
  ];
}

/** The last day of the pause that covers a choice. A call that they asked for is no advertising. */
export const pauseOf = (
  { item, answer, said }: ChoiceNow,
  { summaries, steps }: PersonView,
  today: CalendarDate,
): CalendarDate | undefined =>
  item.act === 'requested-call'
    ? undefined
    : pauseOn(pausesIn(summaries, steps), item, today, answer === 'granted' ? said : null)?.until;

// Forms are of the law of the mainland.
const timeZone = 'Europe/Paris';

/** The last day of an answer that ends by itself: the one it names, or the one of its retention once that is over. */
export function endOf({ item, answer, said, heardAt }: ChoiceNow, today: CalendarDate): CalendarDate | null {
  // The days are those that the yes was given for, whatever the form said when it was last left alone.
  if (answer === 'granted' && said?.period) return said.period.until;
  if (!said || !isAboutContact(item) || item.act === 'requested-call') return null;
  const kept = keptUntil(said, { heardAt, timeZone });
  return (answer === 'granted' || answer === 'not-objected') && kept < today ? kept : null;
}

function isOfChild({ said, item }: ChoiceNow, { summaries, used }: PersonView, date: CalendarDate): boolean {
  const ofAgeOn = knownAgeIn(summaries, used);
  return ofAgeOn !== undefined && isAboutContact(item) && isTooYoung(said, { ofAgeOn, date, timeZone });
}

/** What came to the form that they answered last. */
function addedTo(
  { records }: PersonView,
  { current, contentsOf }: Pick<KnownForms, 'current' | 'contentsOf'>,
): Added {
  const notice = records.findLast(({ record }) => record.event.type === 'submitted')?.record.notice;
  const form = notice && current.get(notice.id);
  if (!notice || !form) return { partners: [], purposes: [] };
  return addedSince(form.config, contentsOf(notice.id, notice.version)[0]?.config, notice.language);
}

/** The language of a person who does not say: the one they last answered in. */
export const languageFrom = (records: readonly ProofRecord[]): string =>
  records.findLast(({ event }) => event.type === 'submitted')?.notice.language ?? firstLanguage;
