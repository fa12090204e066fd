import { drawPreferences, sayDone } from '../../../draw/preferences.js';
import type { Said } from '../../../draw/preferences-drawing.js';
import { fillIn } from '../../../draw/fill-in.js';
import { preferencesWordsFor } from '../../../messages/preferences-words.js';
import type { PersonChoices } from '../../../proof/index.js';
import { type Place, renderPage } from '../../pages/page.js';

/** What a person's page shows; all of it is stored. */
export interface PreferencesPage {
  readonly stored: PersonChoices;
  readonly place: Place;
  /** What was stored just now. */
  readonly said: Said | null;
}

/** What a person agreed to and refused, with a button for each. Works without script; what was done is the title. */
export function renderPreferences({ stored, place, said }: PreferencesPage): string {
  const words = preferencesWordsFor(place.language);
  const title = fillIn(words.prefsTitle, { name: stored.controller.name });
  return renderPage(place, {
    title: said ? `${sayDone(said, stored, words)} · ${title}` : title,
    body: drawPreferences(stored, {
      id: 'accord',
      level: 1,
      words,
      said,
      isBusy: false,
      question: null,
    }),
  });
}
