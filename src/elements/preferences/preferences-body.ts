import { html, type TemplateResult } from 'lit';
import { preferencesWordsFor, type PreferencesWords } from '../../i18n/preferences.js';
import { choicesOf } from '../../form/presentation.js';
import type { AskedAgain, PersonChoice } from '../../proof/person-choices.js';
import type { AccordPreferences } from '../accord-preferences.js';
import { AccordPreferencesEvent } from '../events.js';
import { reportError } from '../report-error.js';
import { drawLoading } from '../../draw/failure.js';
import { wantedLanguages } from '../wanted-languages.js';
import { type Asked, askQuestion, askReceiver } from './ask-receiver.js';
import { drawChoices } from './draw-choices.js';

type Said =
  | 'saved'
  | 'requested'
  | 'granted'
  | 'grantedWaiting'
  | 'unchanged'
  | 'changed'
  | 'notSaved'
  | 'notAsked'
  | 'questionFailed';

const alarms: ReadonlySet<Said> = new Set(['changed', 'notSaved', 'notAsked', 'questionFailed']);

/** The part of `<accord-preferences>` that asks, draws, refuses and says yes again. */
export class PreferencesBody {
  readonly #host: AccordPreferences;
  #session: string | null | undefined;
  #asked: Asked | undefined;
  #isBusy = false;
  #said: Said | null = null;
  /** The question that is open. */
  #question: AskedAgain | undefined;
  /** What the person is taken to once it is drawn. */
  #goal: '.accord-said' | '.accord-again' | null = null;
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
      said: this.#said && { text: words[this.#said], isAlert: alarms.has(this.#said) },
      question: this.#question ?? null,
      refuse: (choice) =>
        void this.#send(new URLSearchParams(choice ? { refuse: choice.key } : { all: 'yes' }), 'saved'),
      ask: (event) => void this.#ask(event),
      change: (choice) => void this.#open(choice),
      yes: (question) => void this.#grant(question),
      no: () => this.#tell('unchanged'),
    });
  }

  /** What was said is where the person is taken: the button that they pressed is gone. */
  updated(): void {
    if (!this.#goal) return;
    this.#host.querySelector<HTMLElement>(this.#goal)?.focus();
    this.#goal = null;
  }

  get #words(): PreferencesWords {
    return preferencesWordsFor(wantedLanguages(this.#host)[0] ?? 'fr');
  }

  async #load(session: string | null): Promise<void> {
    this.#session = session;
    this.#said = null;
    this.#question = undefined;
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
    if (asked.state !== 'shown') this.#report(asked);
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

  /** Fetches the question behind a choice, in today's words, and takes the person there. */
  async #open({ key }: Pick<PersonChoice, 'key'>, said: Said | null = null): Promise<void> {
    const asked = await this.#exchange((session) => askQuestion(session, key, this.#words.language));
    if (!asked) return;
    if (asked.state === 'asked') {
      this.#tell(said, asked.question);
      this.#goal = said ? '.accord-said' : '.accord-again';
      return;
    }
    if (asked.state === 'changed') await this.#refresh();
    else this.#report(asked);
    this.#tell(asked.state === 'changed' ? 'notAsked' : 'questionFailed');
  }

  async #grant({ key, words, presentation }: AskedAgain): Promise<void> {
    const fields = { choice: key, words, language: presentation.language, answer: 'yes' };
    const isWaiting = choicesOf(presentation).some(({ confirm }) => confirm);
    const state = await this.#send(
      new URLSearchParams(fields),
      isWaiting ? 'grantedWaiting' : 'granted',
      null,
    );
    if (state === 'changed') await this.#open({ key }, 'changed');
  }

  /** What is stored by now, where somebody else has changed it. */
  async #refresh(): Promise<void> {
    const asked = await this.#exchange((session) => askReceiver(session));
    if (asked?.state === 'shown') this.#asked = asked;
  }

  /** Says it where the person is taken; the question that was open is over unless it is given. */
  #tell(said: Said | null, question?: AskedAgain): void {
    this.#said = said;
    this.#question = question;
    this.#goal = '.accord-said';
    this.#host.requestUpdate();
  }

  /** One thing at a time; undefined for a press meanwhile, and where the page went on to another person. */
  async #exchange<Answer>(ask: (session: string) => Promise<Answer>): Promise<Answer | undefined> {
    const session = this.#session;
    if (this.#isBusy || !session) return undefined;
    this.#isBusy = true;
    this.#said = null;
    this.#host.requestUpdate();
    const run = ++this.#run;
    const answer = await ask(new URL(session, document.baseURI).href);
    this.#isBusy = false;
    return run === this.#run ? answer : undefined;
  }

  /** `changed`: what is said where the receiver no longer asks what was answered; null where the caller sees to it. */
  async #send(
    fields: URLSearchParams,
    done: Said,
    changed: Said | null = 'notSaved',
  ): Promise<Asked['state'] | undefined> {
    const asked = await this.#exchange((session) => askReceiver(session, fields));
    if (!asked) return undefined;
    if (asked.state === 'shown') this.#asked = asked;
    const said = { shown: done, changed, over: 'notSaved', failed: 'notSaved' } as const;
    // Nothing is known of the answer: what was asked stays open, to press again.
    if (said[asked.state])
      this.#tell(said[asked.state], asked.state === 'failed' ? this.#question : undefined);
    await this.#host.updateComplete;
    if (asked.state === 'shown') this.#host.dispatchEvent(new AccordPreferencesEvent(asked.stored));
    else this.#report(asked, 'not-recorded');
    return asked.state;
  }

  /** Tells the owner why nothing came of it; a link that is over shows as that. */
  #report(
    asked: Exclude<Asked, { readonly state: 'shown' }>,
    code: 'session-unreachable' | 'not-recorded' = 'session-unreachable',
  ): void {
    if (asked.state === 'over') {
      this.#asked = asked;
      this.#host.requestUpdate();
      reportError(this.#host, 'session-over', 'Make another link.');
    } else if (asked.state === 'failed') reportError(this.#host, code, asked.detail);
  }
}
