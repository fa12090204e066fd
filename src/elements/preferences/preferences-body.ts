import { html, type TemplateResult } from 'lit';
import { preferencesWordsFor, type PreferencesWords } from '../../i18n/preferences.js';
import type { AccordPreferences } from '../accord-preferences.js';
import { AccordPreferencesEvent } from '../events.js';
import { reportError } from '../report-error.js';
import { drawLoading } from '../templates/failure.js';
import { wantedLanguages } from '../wanted-languages.js';
import { type Asked, askReceiver } from './ask-receiver.js';
import { drawChoices } from './draw-choices.js';

/** The part of `<accord-preferences>` that asks, draws and refuses. */
export class PreferencesBody {
  readonly #host: AccordPreferences;
  #session: string | null | undefined;
  #asked: Asked | undefined;
  #isBusy = false;
  #said: 'saved' | 'requested' | 'notSaved' | null = null;
  #isTelling = false;
  #run = 0;

  constructor(host: AccordPreferences) {
    this.#host = host;
  }

  render(): TemplateResult {
    const { session } = this.#host;
    if (session !== this.#session) void this.#load(session);
    const words = this.#words;
    const asked = this.#asked;
    if (!asked) return drawLoading();
    if (asked.state !== 'shown')
      return html`<div class="accord accord-failure" lang=${words.language} role="status">
        <p>${asked.state === 'over' ? words.over : words.failed}</p>
      </div>`;
    return drawChoices(asked.stored, {
      words,
      isBusy: this.#isBusy,
      said: this.#said && { text: words[this.#said], isAlert: this.#said === 'notSaved' },
      refuse: (choice) =>
        void this.#send(new URLSearchParams(choice ? { refuse: choice.key } : { all: 'yes' }), 'saved'),
      ask: (event) => void this.#ask(event),
    });
  }

  /** What was said is where the person is taken: the button that they pressed is gone. */
  updated(): void {
    if (!this.#isTelling) return;
    this.#isTelling = false;
    this.#host.querySelector<HTMLElement>('.accord-said')?.focus();
  }

  get #words(): PreferencesWords {
    return preferencesWordsFor(wantedLanguages(this.#host)[0] ?? 'fr');
  }

  async #load(session: string | null): Promise<void> {
    this.#session = session;
    this.#said = null;
    this.#asked = undefined;
    const run = ++this.#run;
    if (!session) {
      // A page may give it in the next moment.
      await Promise.resolve();
      if (run !== this.#run) return;
      this.#asked = { state: 'failed', detail: '' };
      reportError(
        this.#host,
        'session-missing',
        'Give a session attribute: the address from POST /v1/links.',
      );
      return this.#host.requestUpdate();
    }
    const asked = await askReceiver(new URL(session, document.baseURI).href);
    if (run !== this.#run) return;
    this.#asked = asked;
    this.#host.requestUpdate();
    if (asked.state === 'over') reportError(this.#host, 'session-over', 'Make another link.');
    else if (asked.state === 'failed') reportError(this.#host, 'session-unreachable', asked.detail);
    else {
      await this.#host.updateComplete;
      this.#host.dispatchEvent(new AccordPreferencesEvent(asked.stored));
    }
  }

  async #ask(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
    await this.#send(fields, 'requested');
    // What could not be stored stays written.
    if (this.#said === 'requested') form.reset();
  }

  async #send(fields: URLSearchParams, done: 'saved' | 'requested'): Promise<void> {
    const session = this.#session;
    if (this.#isBusy || !session) return;
    this.#isBusy = true;
    this.#said = null;
    this.#host.requestUpdate();
    const run = ++this.#run;
    const asked = await askReceiver(new URL(session, document.baseURI).href, fields);
    this.#isBusy = false;
    if (run !== this.#run) return;
    if (asked.state === 'failed') this.#said = 'notSaved';
    else this.#asked = asked;
    if (asked.state === 'shown') this.#said = done;
    this.#isTelling = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (asked.state === 'shown') this.#host.dispatchEvent(new AccordPreferencesEvent(asked.stored));
    else if (asked.state === 'over') reportError(this.#host, 'session-over', 'Make another link.');
    else reportError(this.#host, 'not-recorded', asked.detail);
  }
}
