import { drawAgain } from '../../../draw/again.js';
import { html } from '../../../draw/html.js';
import { preferencesWordsFor } from '../../../messages/preferences-words.js';
import type { AskedAgain } from '../../../proof/index.js';
import { leadLinks } from '../../pages/lead-links.js';
import { type Place, renderPage } from '../../pages/page.js';

/** One question that is asked again, on a page of its own. */
export interface AgainPage {
  readonly asked: AskedAgain;
  /** The page that the form was last answered on; null where it is not known. */
  readonly askedOn: string | null;
  /** It was answered in other words. */
  readonly isChanged: boolean;
  readonly place: Place;
  /** Address that it is posted to. */
  readonly action: string;
}

/** A question in its whole wording, with two answers that look alike. Works without script. */
export function renderAgain({ asked, askedOn, isChanged, place, action }: AgainPage): string {
  const words = preferencesWordsFor(place.language);
  const led = leadLinks(asked, askedOn);
  const { title, controller, language, direction } = led.presentation;
  return renderPage(place, {
    language,
    direction,
    title: `${isChanged ? words.said.changed.title : title} · ${controller}`,
    body: html`${
      isChanged
        ? html`<div
            class="accord-said"
            data-alert="true"
            role="alert"
            lang=${words.language}
            tabindex="-1"
            autofocus
          >
            <p class="accord-said-title">${words.said.changed.title}</p>
            <p>${words.said.changed.text}</p>
          </div>`
        : null
    }${drawAgain(led, { id: 'accord', level: 1, isBusy: false, action, isElsewhere: true })}`,
  });
}
