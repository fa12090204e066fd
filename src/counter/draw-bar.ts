import { html, nothing, type TemplateResult } from '../draw/template.js';
import type { Texts } from './texts.js';

/** How a counter and its network are. */
export interface Bar {
  readonly say: Texts;
  readonly waiting: number;
  readonly refused: number;
  /** True where something could not be sent, or the device says that it has no network. */
  readonly isCutOff: boolean;
  /** All that had waited has just gone. */
  readonly isAllSent: boolean;
  readonly languages: readonly string[];
  readonly language: string;
  readonly speak: (language: string) => void;
  readonly openOwner: () => void;
}

/** One sentence, the one that matters most. */
export function sayState({ say, waiting, refused, isCutOff, isAllSent }: Bar): string {
  if (waiting > 0) return say(isCutOff ? 'waiting' : 'sending', { count: waiting });
  if (refused > 0) return say('refused', { count: refused });
  if (isCutOff) return say('offline');
  return say(isAllSent ? 'allSent' : 'online');
}

const nameOf = (language: string): string => {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
};

const drawLanguage = (one: string, { language, speak }: Bar): TemplateResult =>
  html`<button type="button" lang=${one} aria-pressed=${one === language} @click=${() => speak(one)}>
    ${nameOf(one)}
  </button>`;

/** What stands above the form: languages for whoever comes, what waits, and the way in for the shop. */
export function drawBar(bar: Bar): TemplateResult {
  const { say, waiting, refused, isCutOff, languages, openOwner } = bar;
  const state = refused > 0 ? 'refused' : isCutOff ? 'cut-off' : waiting > 0 ? 'sending' : 'on-line';
  return html`${
      languages.length > 1
        ? html`<div class="accord-counter-languages" role="group" aria-label=${say('languages')}>
            ${languages.map((one) => drawLanguage(one, bar))}
          </div>`
        : nothing
    }
    <p class="accord-counter-state" data-state=${state} role="status">${sayState(bar)}</p>
    <button
      class="accord-counter-owner"
      type="button"
      aria-label=${say('owner')}
      title=${say('owner')}
      @click=${openOwner}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path
          fill="currentColor"
          d="M12 2a5 5 0 0 0-5 5v3H6a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-8a2 2 0 0 0-2-2h-1V7a5 5 0 0 0-5-5m3 8H9V7a3 3 0 0 1 6 0z"
        />
      </svg>
    </button>`;
}
