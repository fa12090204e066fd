import { isAboutContact, type Pause, pausesIn } from '../../history/index.js';
import type { CalendarDate } from '../../law/index.js';
import type { PersonPause } from '../../proof/index.js';
import { choicesIn, type PersonView } from '../people/person-view.js';
import { type Naming, nameUse } from './name-in-short.js';

/** The key of a pause of all that somebody is sent. */
export const everyUse = '*';

const keyOf = ({ purpose }: Pause): string => purpose ?? everyUse;

/** The uses that a person may pause: those they were asked about, by which somebody would be contacted. */
export function pausableIn(
  view: PersonView,
  naming: Naming,
): readonly { readonly key: string; readonly about: string }[] {
  const uses = new Map<string, string>();
  for (const { item, askedWith } of choicesIn(view))
    if (isAboutContact(item) && item.act !== 'requested-call' && !uses.has(item.purpose))
      uses.set(item.purpose, nameUse(item.purpose, askedWith.form, naming) ?? item.purpose);
  return [...uses].map(([key, about]) => ({ key, about }));
}

/** The pauses that stand on a day, whole or of one use. */
export function standingPauses(
  view: PersonView,
  naming: Naming & { readonly today: CalendarDate },
): readonly PersonPause[] {
  const uses = pausableIn(view, naming);
  return pausesIn(view.summaries, view.steps)
    .filter(({ until }) => until >= naming.today)
    .map((pause) => ({
      key: keyOf(pause),
      about: uses.find(({ key }) => key === pause.purpose)?.about ?? pause.purpose,
      until: pause.until,
    }));
}
