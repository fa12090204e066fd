import type { FormConfig, Language } from '../../config/index.js';
import { fillIn } from '../../draw/fill-in.js';
import { shortDate } from '../../draw/preferences-text.js';
import { pickId } from '../../form/index.js';
import type { CalendarDate, Medium } from '../../law/index.js';
import { preferencesWordsFor } from '../../messages/preferences-words.js';
import type { WithdrawnScope } from '../../proof/index.js';
import { pauseDays, readPauseDay } from '../choices/pause-days.js';

/** What somebody said no to, as the business tells it. */
export interface ToldScope {
  readonly channel?: Medium | null;
  readonly purpose?: string | null;
  readonly party?: string | null;
  /** One topic alone. */
  readonly topic?: string;
  /** Until the end of a day, and not for good. */
  readonly until?: CalendarDate;
}

/** What is recorded, and the sentence for it where it is not that of a whole no. */
interface Recorded {
  readonly scope: WithdrawnScope;
  readonly shown?: readonly string[];
}

/** Reads what was told; a sentence on what to send instead, where it cannot be meant. */
export function readToldScope(
  { channel = null, purpose = null, party = null, topic, until }: ToldScope,
  { purposes, marketing }: FormConfig,
  { language, today }: { readonly language: Language; readonly today: CalendarDate },
): Recorded | string {
  if (topic === undefined && until === undefined) return { scope: { channel, purpose, party } };
  const words = preferencesWordsFor(language);
  const nameOf = (text: Readonly<Record<string, string>> | undefined): string =>
    text?.[language] ?? Object.values(text ?? {})[0] ?? '';
  if (channel !== null || party !== null)
    return 'A topic and a pause are for every channel: leave "channel" and "party" out.';
  if (topic !== undefined) {
    if (until !== undefined) return 'Send "topic" or "until": a pause is of a whole purpose.';
    const use = purposes.find(({ id }) => id === (purpose ?? marketing?.purpose));
    const found = use?.topics?.find(({ id }) => id === topic);
    if (!use || !found) {
      const known = (use?.topics ?? []).map(({ id }) => id).join(', ');
      return `"topic": got "${topic}"; accepted: ${known || 'none, as that purpose has none'}.`;
    }
    return {
      scope: {
        channel: null,
        purpose: use.id,
        party: 'own',
        choice: pickId(use.id, 'topics', topic),
      },
      shown: [
        fillIn(words.refuseOf, {
          what: fillIn(words.what, { short: nameOf(found.label), about: nameOf(use.title) }),
        }),
      ],
    };
  }
  const { first, last } = pauseDays(today);
  const day = readPauseDay(until ?? '', today);
  if (day === null) return `"until": a pause ends on a day from ${first} to ${last}.`;
  const title = purposes.find(({ id }) => id === purpose)?.title;
  return {
    scope: { channel, purpose, party, until: day },
    shown: [
      fillIn(words.pause.shown, {
        what: title ? nameOf(title) : words.pause.all,
        date: shortDate(day, words),
      }),
    ],
  };
}
