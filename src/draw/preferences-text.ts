import type { PreferencesWords } from '../messages/preferences-words.js';
import type { PersonChoice } from '../proof/person-choices.js';
import { fillIn } from './fill-in.js';

/** The day of an instant in Paris, short. */
export const shortDay = (instant: string, { locale }: Pick<PreferencesWords, 'locale'>): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'Europe/Paris' }).format(
    new Date(instant),
  );

/** Names beside each other: "first name, e-mail address". */
export const listWords = (names: readonly string[], { locale }: Pick<PreferencesWords, 'locale'>): string =>
  new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(names);

/** A calendar date, as `shortDay`. */
export const shortDate = (date: string, words: Pick<PreferencesWords, 'locale'>): string =>
  shortDay(`${date}T12:00:00Z`, words);

type NamedChoice = Pick<PersonChoice, 'short' | 'channel' | 'label' | 'about'>;

/** A choice in a word or two, beside the others of its use. */
export const shortName = ({ short, channel, label }: NamedChoice, { channels }: PreferencesWords): string =>
  short ?? channels[channel ?? ''] ?? label;

/** A choice by itself: what a button that changes it names, and what the proof of that repeats. */
export const nameInWords = (choice: NamedChoice, words: PreferencesWords): string => {
  const short = shortName(choice, words);
  return short === choice.about || choice.about === words.otherUses
    ? short
    : fillIn(words.what, { short, about: choice.about });
};

/** How a choice stands, as a key of the words for it. */
export function standingOf({
  answer,
  isOpen,
  isWaiting,
  isLapsed,
  isUnticked,
  pausedUntil,
}: Pick<
  PersonChoice,
  'answer' | 'isOpen' | 'isWaiting' | 'isLapsed' | 'isUnticked' | 'pausedUntil'
>): string {
  if (isWaiting) return 'waiting';
  if (isLapsed) return 'lapsed';
  if (answer === 'granted' && !isOpen && pausedUntil === undefined) return 'ended';
  return isUnticked ? 'unticked' : answer;
}

/** A request about one's data: what, when, and until when it is answered. Instants, and a day for the last one. */
export const describeRequest = (
  request: {
    readonly right: string;
    readonly at: string;
    readonly due: string;
    readonly doneAt: string | null;
  },
  words: PreferencesWords,
): string =>
  fillIn(words.request, {
    what: words.rightNames[request.right] ?? request.right,
    date: shortDay(request.at, words),
    rest:
      request.doneAt === null
        ? fillIn(words.due, { date: shortDate(request.due, words) })
        : fillIn(words.done, { date: shortDay(request.doneAt, words) }),
  });

/** The event of a record, as a person reads it. */
export const nameEvent = (
  { type, method }: { readonly type: string; readonly method: string },
  { events }: PreferencesWords,
): string => events[type] ?? events[method] ?? method;
