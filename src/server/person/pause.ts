import { fillIn } from '../../draw/fill-in.js';
import { preferenceNames, type Said } from '../../draw/preferences-drawing.js';
import { shortDate } from '../../draw/preferences-text.js';
import { addDays, type CalendarDate } from '../../law/index.js';
import { preferencesWordsFor } from '../../messages/preferences-words.js';
import type { WithdrawnScope } from '../../proof/index.js';
import { everyUse, pausableIn, standingPauses } from '../choices/describe-pauses.js';
import type { Naming } from '../choices/name-in-short.js';
import { readPauseDay } from '../choices/pause-days.js';
import type { PersonView } from '../people/person-view.js';

/** What a press about a pause comes to. */
export interface PauseWish {
  readonly scopes: readonly WithdrawnScope[];
  readonly shown: readonly string[];
  readonly said: Said;
}

/** Reads a press on "pause" or "go on"; null for a press on neither, and for a use that this person was never asked about. */
export function readPause(
  body: URLSearchParams,
  view: PersonView,
  naming: Naming & { readonly today: CalendarDate },
): PauseWish | null {
  const { language, today } = naming;
  const words = preferencesWordsFor(language);
  const ended = body.get(preferenceNames.resume);
  if (ended !== null) {
    const standing = standingPauses(view, naming).find(({ key }) => key === ended);
    return {
      scopes: standing ? [scopeOf(ended, addDays(today, -1))] : [],
      shown: [fillIn(words.pause.ended, { what: standing?.about ?? words.pause.all })],
      said: { code: 'resumed' },
    };
  }
  const key = body.get(preferenceNames.paused) ?? everyUse;
  const use = pausableIn(view, naming).find((one) => one.key === key);
  if (key !== everyUse && !use) return null;
  const until = readPauseDay(body.get(preferenceNames.pause) ?? '', today);
  if (until === null) return { scopes: [], shown: [], said: { code: 'pauseDay' } };
  const what = use?.about ?? words.pause.all;
  return {
    scopes: [scopeOf(key, until)],
    shown: [fillIn(words.pause.shown, { what, date: shortDate(until, words) })],
    said: { code: 'paused' },
  };
}

const scopeOf = (key: string, until: CalendarDate): WithdrawnScope => ({
  channel: null,
  purpose: key === everyUse ? null : key,
  party: null,
  until,
});
